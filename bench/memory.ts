import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { readReport } from '../src/report/readReport';
import type { Report } from '../src/report/report';
import { createText } from '../src/text/createText';
import type { NamedText } from './texts';

/** What a report holds in memory beside its text. */
export interface MemoryRow {
  readonly text: string;
  /** Bytes of the heap after reading and asking for sections, paragraphs and notes, without those of the text. */
  readonly bytes: number;
  /** The same as a multiple of the text in UTF-16. */
  readonly ratio: number;
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Weighs the model of each text. */
export function weighModels(texts: readonly NamedText[]): readonly MemoryRow[] {
  // Code that runs for the first time takes memory of its own.
  for (const { content } of texts.slice(0, 1)) readAll(content);
  return texts.map(({ name, content }) => {
    const before = heapUsed();
    const report = readAll(content);
    const bytes = heapUsed() - before;
    // The report lives up to here, for its text is asked for.
    return { text: name, bytes, ratio: bytes / (2 * report.text.length) };
  });
}

/** The report with the lists that the tree and the look-ups need, which it keeps. */
function readAll(content: string): Report {
  const report = readReport(createText(content));
  const count = report.sections.length + report.paragraphs.length + report.footnotes.length;
  if (count === 0) throw new Error('the report is empty');
  return report;
}

/** Bytes of the heap that are in use, after what nobody uses is gone. */
export function heapUsed(): number {
  collectGarbage();
  collectGarbage();
  return process.memoryUsage().heapUsed;
}
