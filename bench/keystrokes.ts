import { foldedLines } from '../src/editor/navigation/foldedLines';
import { listEverything } from '../src/editor/reports/listEverything';
import { highlightsOf } from '../src/editor/highlighting/highlights';
import { readReport } from '../src/report/readReport';
import { finish } from '../src/report/steps';
import { updateReport } from '../src/report/updateReport';
import type { Report } from '../src/report/report';
import type { Edit } from '../src/text/edit';
import { inverseOf } from '../src/text/edit';
import { createText } from '../src/text/createText';
import { quantile, workTime } from './measure';
import type { NamedText } from './texts';

/** What one kind of edit costs, in milliseconds of work on its thread, garbage collection included. */
export interface KeystrokeRow {
  readonly text: string;
  readonly edit: string;
  readonly edits: number;
  readonly p50: number;
  readonly p99: number;
  /** How many times less half of the edits take than reading the text from cold, sections and notes with it. */
  readonly timesLess: number;
}

const editsPerKind = 1000;
/** Edits before those that count, so that no code is compiled any more. */
const warmUp = 200;
/** Edits behind which all that the editor asks for is asked for. */
const listedEdits = 40;
const listedWarmUp = 5;
const page = '\n9999. A pasted paragraph.\n\n'.repeat(40);

/** Each of its edits is undone at once. */
const undo = 'type and undo';

type EditAt = (at: number, length: number) => Edit;

/** Edits at a place of the text, by what an analyst does. */
const kinds: Readonly<Record<string, EditAt>> = {
  'type a letter': (at) => ({ range: { start: at, end: at }, insert: 'x' }),
  [undo]: (at) => ({ range: { start: at, end: at }, insert: '\n9. x' }),
  'break a footnote': (at) => ({ range: { start: at, end: at }, insert: '\n\n¹ ' }),
  'delete a letter': (at, length) => ({ range: { start: at, end: Math.min(length, at + 1) }, insert: '' }),
  'split a paragraph': (at) => ({ range: { start: at, end: at }, insert: '\n\n' }),
  'paste a page': (at) => ({ range: { start: at, end: at }, insert: page }),
  'delete a page': (at, length) => ({ range: { start: at, end: Math.min(length, at + 1500) }, insert: '' }),
};

/** Of these kinds all that the editor asks for behind an edit is timed, too. */
const listedKinds = ['type a letter', 'split a paragraph', 'paste a page'];

function askForStructure({ sections, footnotes }: Report): number {
  return sections.length + footnotes.length;
}

/** Everything that views, outline, folding, highlighting and hovers take from a report; how much folds and is marked. */
function askForEverything(report: Report): number {
  finish(listEverything(report));
  let count = finish(foldedLines(report)).length;
  for (const highlights of highlightsOf(report)) count += highlights.length;
  return count;
}

/** Times edits at places spread over each text; the same places in every run. */
export function timeKeystrokes(texts: readonly NamedText[]): readonly KeystrokeRow[] {
  return texts.flatMap(({ name, content }) => {
    let report = readReport(createText(''));
    const cold = workTime(() => {
      report = readReport(createText(content));
      askForStructure(report);
    });
    const row = (edit: string, times: readonly number[]): KeystrokeRow => {
      const ascending = times.toSorted((a, b) => a - b);
      const [p50, p99] = [quantile(ascending, 0.5), quantile(ascending, 0.99)];
      return { text: name, edit, edits: times.length, p50, p99, timesLess: cold / p50 };
    };
    const edits = Object.entries(kinds).map(([edit, editAt]) => {
      const times = timesOf(report, { editAt, count: editsPerKind + warmUp, isUndone: edit === undo });
      return row(edit, times.slice(warmUp));
    });
    askForEverything(report);
    const listed = listedKinds.flatMap((edit) => {
      const editAt = kinds[edit];
      if (editAt === undefined) return [];
      const count = listedEdits + listedWarmUp;
      const times = timesOf(report, { editAt, count, isUndone: false, behind: askForEverything });
      return [row(`${edit}, and every list`, times.slice(listedWarmUp))];
    });
    return [...edits, ...listed];
  });
}

interface Edits {
  readonly editAt: EditAt;
  readonly count: number;
  readonly isUndone: boolean;
  /** What is done behind each edit and counts with it. */
  readonly behind?: (report: Report) => unknown;
}

function timesOf(first: Report, { editAt, count, isUndone, behind }: Edits): readonly number[] {
  let report = first;
  const times: number[] = [];
  const time = (change: Edit): void => {
    times.push(
      workTime(() => {
        report = updateReport(report, change);
        behind?.(report);
      }),
    );
  };
  let random = 42;
  while (times.length < count) {
    random = (random * 1103515245 + 12345) % 2 ** 31;
    const { length } = report.text;
    const change = editAt(Math.floor((random / 2 ** 31) * length), length);
    const replaced = report.text.slice(change.range.start, change.range.end);
    time(change);
    if (isUndone) time(inverseOf(change, replaced));
  }
  return times;
}
