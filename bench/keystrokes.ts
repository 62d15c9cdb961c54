import { readReport } from '../src/report/readReport';
import { updateReport } from '../src/report/updateReport';
import type { Report } from '../src/report/report';
import type { Edit } from '../src/text/edit';
import { inverseOf } from '../src/text/edit';
import { createText } from '../src/text/createText';
import { quantile } from './measure';
import type { NamedText } from './texts';

/** What one kind of edit costs, in milliseconds. `p50` and `p99` are those of the update itself. */
export interface KeystrokeRow {
  readonly text: string;
  readonly edit: string;
  readonly p50: number;
  readonly p99: number;
  /** The median of making sections, paragraphs and notes again afterwards: work that waits until they are asked for. */
  readonly lists: number;
}

const editsPerKind = 300;
/** One edit in so many has the lists made behind it. */
const listsInterval = 30;
const page = '\n9999. A pasted paragraph.\n\n'.repeat(40);

/** Each of its edits is undone at once. */
const undo = 'type and undo';

/** Edits at a place of the text, by what an analyst does. */
const kinds: Readonly<Record<string, (at: number, length: number) => Edit>> = {
  'type a letter': (at) => ({ range: { start: at, end: at }, insert: 'x' }),
  [undo]: (at) => ({ range: { start: at, end: at }, insert: '\n9. x' }),
  'break a footnote': (at) => ({ range: { start: at, end: at }, insert: '\n\n¹ ' }),
  'delete a letter': (at, length) => ({ range: { start: at, end: Math.min(length, at + 1) }, insert: '' }),
  'split a paragraph': (at) => ({ range: { start: at, end: at }, insert: '\n\n' }),
  'paste a page': (at) => ({ range: { start: at, end: at }, insert: page }),
  'delete a page': (at, length) => ({ range: { start: at, end: Math.min(length, at + 1500) }, insert: '' }),
};

/** What the tree and the look-ups ask for first. */
function lists(report: Report): readonly unknown[] {
  return [report.sections, report.paragraphs, report.footnotes];
}

/** Times edits at places spread over each text; the same places in every run. */
export function timeKeystrokes(texts: readonly NamedText[]): readonly KeystrokeRow[] {
  return texts.flatMap(({ name, content }) =>
    Object.entries(kinds).map(([edit, editAt]) => {
      let report = readReport(createText(content));
      const times: number[] = [];
      const listTimes: number[] = [];
      const time = (change: Edit): void => {
        const start = performance.now();
        report = updateReport(report, change);
        times.push(performance.now() - start);
      };
      let random = 42;
      for (let count = 0; count < editsPerKind; count++) {
        random = (random * 1103515245 + 12345) % 2 ** 31;
        const { length } = report.text;
        const change = editAt(Math.floor((random / 2 ** 31) * length), length);
        const replaced = report.text.slice(change.range.start, change.range.end);
        time(change);
        if (edit === undo) time(inverseOf(change, replaced));
        if (count % listsInterval !== 0) continue;
        const start = performance.now();
        lists(report);
        listTimes.push(performance.now() - start);
      }
      times.sort((a, b) => a - b);
      listTimes.sort((a, b) => a - b);
      const [p50, p99] = [quantile(times, 0.5), quantile(times, 0.99)];
      return { text: name, edit, p50, p99, lists: quantile(listTimes, 0.5) };
    }),
  );
}
