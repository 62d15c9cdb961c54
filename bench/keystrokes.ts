import { readReport } from '../src/report/readReport';
import { updateReport } from '../src/report/updateReport';
import type { Edit } from '../src/text/edit';
import { createText } from '../src/text/createText';
import { quantile } from './measure';
import type { NamedText } from './texts';

/** What one kind of edit costs, in milliseconds. */
export interface KeystrokeRow {
  readonly text: string;
  readonly edit: string;
  readonly p50: number;
  readonly p99: number;
}

const editsPerKind = 300;
const page = '\n9999. A pasted paragraph.\n\n'.repeat(40);

/** Edits at a place of the text, by what an analyst does. */
const kinds: Readonly<Record<string, (at: number, length: number) => Edit>> = {
  'type a letter': (at) => ({ range: { start: at, end: at }, insert: 'x' }),
  'delete a letter': (at, length) => ({ range: { start: at, end: Math.min(length, at + 1) }, insert: '' }),
  'split a paragraph': (at) => ({ range: { start: at, end: at }, insert: '\n\n' }),
  'paste a page': (at) => ({ range: { start: at, end: at }, insert: page }),
  'delete a page': (at, length) => ({ range: { start: at, end: Math.min(length, at + 1500) }, insert: '' }),
};

/** Times edits at places spread over each text; the same places in every run. */
export function timeKeystrokes(texts: readonly NamedText[]): readonly KeystrokeRow[] {
  return texts.flatMap(({ name, content }) =>
    Object.entries(kinds).map(([edit, editAt]) => {
      let report = readReport(createText(content));
      const times: number[] = [];
      let random = 42;
      for (let count = 0; count < editsPerKind; count++) {
        random = (random * 1103515245 + 12345) % 2 ** 31;
        const { length } = report.text;
        const change = editAt(Math.floor((random / 2 ** 31) * length), length);
        const start = performance.now();
        report = updateReport(report, change);
        times.push(performance.now() - start);
      }
      times.sort((a, b) => a - b);
      return { text: name, edit, p50: quantile(times, 0.5), p99: quantile(times, 0.99) };
    }),
  );
}
