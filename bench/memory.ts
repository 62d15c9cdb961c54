import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { readReport } from '../src/report/readReport';
import type { Report } from '../src/report/report';
import { createText } from '../src/text/createText';
import { quantile } from './measure';
import type { NamedText } from './texts';

/** What a report holds in memory beside its text. */
export interface MemoryRow {
  readonly text: string;
  /** Bytes of the heap after reading and asking for sections, paragraphs and notes, without those of the text. */
  readonly bytes: number;
  /** The same as a multiple of the text in UTF-16. */
  readonly ratio: number;
}

const readingsToWarmUp = 30;
/** The median of so many counts: code that is compiled or thrown away meanwhile is in each. */
const weighings = 5;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Weighs the model of each text. */
export function weighModels(texts: readonly NamedText[]): readonly MemoryRow[] {
  // Code takes memory of its own, first when it runs and again when it is compiled.
  for (const { content } of texts.slice(0, 1))
    for (let reading = 0; reading < readingsToWarmUp; reading++) readAll(content);
  return texts.map(({ name, content }) => {
    const weights = Array.from({ length: weighings }, () => weigh(content)).sort((a, b) => a - b);
    const bytes = quantile(weights, 0.5);
    return { text: name, bytes, ratio: bytes / (2 * content.length) };
  });
}

/** Bytes that the model of one reading takes. */
function weigh(content: string): number {
  const before = heapUsed();
  const report = readAll(content);
  const bytes = heapUsed() - before;
  // The report lives up to here, for it is asked for something.
  return report.text.length === content.length ? bytes : Number.NaN;
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
