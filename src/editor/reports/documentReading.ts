import type { TextDocument } from 'vscode';
import { makeStructureInSlices, readReportInSlices } from '../../report/readReportInSlices';
import type { Report } from '../../report/report';
import type { Steps } from '../../report/steps';
import { createTextInSlices } from '../../text/createText';
import { makeOutlineInSlices } from '../navigation/outline';
import { inSlices } from '../slices';
import { listEverything } from './listEverything';

/** How much is read before the first part is shown, in UTF-16 units; each part is twice as long as the one before. */
const firstPart = 250_000;

export interface ReadingOptions {
  /** Milliseconds to wait before the reading begins: while somebody types. */
  readonly delay: number;
  /** A part of the same text before an edit: shown until more has been read again. */
  readonly part: PartRead | undefined;
  /** Whether what turns out to be no report is one all the same. */
  readonly isTreatedAsReport: boolean;
  readonly partRead: (part: PartRead) => void;
}

/** What has been read of a long document. */
export interface PartRead {
  readonly report: Report;
  /** UTF-16 units. */
  readonly length: number;
  /** Of the whole text. */
  readonly percent: number;
}

/** The reading of a long document, in slices. */
export class DocumentReading {
  /** Settles when the reading is over: the report, with its lists; `undefined` where it was cancelled. */
  readonly done: Promise<Report | undefined>;
  #part: PartRead | undefined;
  #isCancelled = false;
  readonly #partRead: (part: PartRead) => void;

  constructor(document: TextDocument, { delay, part, isTreatedAsReport, partRead }: ReadingOptions) {
    this.#part = part;
    this.#partRead = partRead;
    this.done = this.#run(document, delay, isTreatedAsReport);
  }

  /** What has been read so far, with its outline made; `undefined` before the first part. */
  get part(): PartRead | undefined {
    return this.#part;
  }

  cancel(): void {
    this.#isCancelled = true;
  }

  async #run(document: TextDocument, delay: number, isTreated: boolean): Promise<Report | undefined> {
    await new Promise((resolve) => setTimeout(resolve, delay));
    const isWanted = (): boolean => !this.#isCancelled && !document.isClosed;
    if (!isWanted()) return undefined;
    return inSlices(this.#read(document.getText(), isTreated), isWanted);
  }

  *#read(content: string, isTreated: boolean): Steps<Report> {
    const text = yield* createTextInSlices(content);
    const reading = readReportInSlices(text);
    let next = Math.max(firstPart, this.#part?.length ?? 0);
    let step = reading.next();
    for (; step.done !== true; step = reading.next()) {
      yield;
      const { length } = step.value;
      if (length < next) continue;
      yield* this.#show(step.value.report(), length);
      next = length * 2;
    }
    const report = step.value;
    yield* makeStructureInSlices(report);
    // What is no report is shown to nobody.
    if (!report.isReport && !isTreated) return report;
    yield* this.#show(report, text.length);
    yield* listEverything(report);
    return report;
  }

  *#show(report: Report, length: number): Steps<void> {
    yield* makeStructureInSlices(report);
    yield* makeOutlineInSlices(report);
    const percent = Math.floor((length * 100) / Math.max(1, report.text.length));
    this.#part = { report, length, percent };
    this.#partRead(this.#part);
  }
}
