import type { TextDocument } from 'vscode';
import type { Report } from '../../report/report';
import type { Disposable } from '../../text/event';
import { Emitter } from '../../text/event';
import type { PartRead, ReadingOptions } from './documentReading';
import { DocumentReading } from './documentReading';

/** A reading that has come to its end. */
export interface ReadingEnd {
  readonly document: TextDocument;
  /** `undefined` where it was broken off because the document was closed. */
  readonly report: Report | undefined;
  readonly isTreatedAsReport: boolean;
}

/** The readings of long documents that go on: one at most of each. */
export class DocumentReadings implements Disposable {
  readonly #readings = new Map<TextDocument, DocumentReading>();
  readonly #partRead = new Emitter<TextDocument>();
  readonly #ended: (end: ReadingEnd) => void;

  /** Fires when more of a document has been read. */
  readonly onDidReadPart = this.#partRead.event;

  /** `ended` hears of each reading but of those that were cancelled or gave way to another. */
  constructor(ended: (end: ReadingEnd) => void) {
    this.#ended = ended;
  }

  get documents(): readonly TextDocument[] {
    return [...this.#readings.keys()];
  }

  get(document: TextDocument): DocumentReading | undefined {
    return this.#readings.get(document);
  }

  /** What has been read so far of a document; `undefined` where it is not read, and before the first part. */
  partOf(document: TextDocument): PartRead | undefined {
    return this.#readings.get(document)?.part;
  }

  /** Begins to read `document`, instead of a reading that goes on. */
  begin(document: TextDocument, options: Omit<ReadingOptions, 'partRead'>): void {
    this.cancel(document);
    const { isTreatedAsReport } = options;
    const isWanted = (): boolean => this.#readings.get(document) === reading;
    const reading = new DocumentReading(document, {
      ...options,
      partRead: () => {
        if (isWanted()) this.#partRead.fire(document);
      },
    });
    this.#readings.set(document, reading);
    void reading.done.then((report) => {
      if (!isWanted()) return;
      this.#readings.delete(document);
      this.#ended({ document, report, isTreatedAsReport });
    });
  }

  cancel(document: TextDocument): void {
    this.#readings.get(document)?.cancel();
    this.#readings.delete(document);
  }

  dispose(): void {
    for (const document of this.documents) this.cancel(document);
    this.#partRead.dispose();
  }
}
