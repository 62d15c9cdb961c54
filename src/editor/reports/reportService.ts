import type { Disposable, TextDocument, TextDocumentChangeEvent, Uri } from 'vscode';
import { window, workspace } from 'vscode';
import type { ReadReport, Report } from '../../report/report';
import { createText } from '../../text/createText';
import type { Event } from '../../text/event';
import type { OpenReports } from '../../workspace/openReports';
import type { ReportChange } from '../../workspace/reportStore';
import { later } from '../later';
import { editsOf } from '../positions';
import type { DocumentState, ReportService } from '../services';
import { ActiveReport } from './activeReport';
import type { PartRead } from './documentReading';
import type { ReadingEnd } from './documentReadings';
import { DocumentReadings } from './documentReadings';
import { isInStep, isInTab } from './documentStanding';
import { DocumentTimers } from './documentTimers';
import type { Verdict } from './firstLook';
import { contradicts, firstLook } from './firstLook';
import { isReadableDocument } from './readableDocument';
import { ReportListings } from './reportListings';
import { longestAtOnce, longestText } from './textLimits';
import type { Treatments } from './treatments';

/** How long typing must pause before a reading begins again that it broke off, in milliseconds. */
const readingDelay = 400;

/** The editor tells of a closed tab before it tells what is shown then; how long to wait, in milliseconds. */
const tabDelay = 50;

/** How long a text that was no report must rest before it is looked at again, in milliseconds. */
const secondLookDelay = 800;

/** How long the editor may take to say that a document is changed, in milliseconds. */
const reloadDelay = 200;

/**
 * Keeps the reports in step with the editor's documents.
 *
 * A document is read when somebody first asks about it, or when it is shown; not before. A document that
 * is no report costs one look and, after changes, another one when typing has paused.
 */
export class EditorReports implements ReportService, Disposable {
  readonly #reports: OpenReports;
  readonly #read: ReadReport;
  readonly #treatments: Treatments;
  /** What is known of each document that was looked at; a report's own flag counts for those that were read. */
  readonly #verdicts = new Map<TextDocument, Verdict>();
  /** Of a document with the verdict `'read'`: one that is read from disk again. */
  readonly #readings = new DocumentReadings((end) => {
    this.#readingEnded(end);
  });
  readonly #listings = new ReportListings();
  readonly #active = new ActiveReport((document) => this.stateOf(document));
  readonly #secondLooks = new DocumentTimers(secondLookDelay, (document) => void this.#lookAgain(document));
  readonly #reloads = new DocumentTimers(reloadDelay, (document) => {
    if (!document.isClosed && !document.isDirty) this.#replaced(document);
  });
  readonly #tabsClosed = later(tabDelay, () => {
    this.#breakOffUnshown();
  });
  readonly #disposables: Disposable[] = [];

  readonly onDidChange: Event<ReportChange>;
  readonly onDidChangeActive = this.#active.onDidChange;
  readonly onDidReadPart = this.#readings.onDidReadPart;

  constructor(reports: OpenReports, read: ReadReport, treatments: Treatments) {
    this.#reports = reports;
    this.#read = read;
    this.#treatments = treatments;
    this.onDidChange = reports.onDidChange;
    this.#disposables.push(
      workspace.onDidChangeTextDocument((event) => {
        this.#documentChanged(event);
      }),
      // What was typed and saved at once was not read from disk.
      workspace.onDidSaveTextDocument((document) => {
        this.#reloads.cancel(document);
      }),
      workspace.onDidCloseTextDocument((document) => {
        this.#documentClosed(document);
      }),
      window.tabGroups.onDidChangeTabs(({ closed }) => {
        if (closed.length > 0) this.#tabsClosed.soon();
      }),
      workspace.onDidRenameFiles(({ files }) => {
        void this.#filesRenamed(files);
      }),
      window.onDidChangeActiveTextEditor(() => {
        this.#active.choose();
      }),
      window.onDidChangeVisibleTextEditors((editors) => {
        for (const { document } of editors) this.stateOf(document);
      }),
    );
  }

  /** Looks at what is shown now; to be called once, when everybody listens. */
  start(): void {
    for (const { document } of window.visibleTextEditors) this.stateOf(document);
    this.#active.choose();
  }

  get uris(): readonly string[] {
    return this.#reports.uris;
  }

  get active(): TextDocument | undefined {
    return this.#active.document;
  }

  get(uri: string): Report | undefined {
    return this.#reports.get(uri);
  }

  reportOf(document: TextDocument): Report | undefined {
    return this.stateOf(document) === 'report' ? this.#reports.get(document.uri.toString()) : undefined;
  }

  stateOf(document: TextDocument): DocumentState {
    if (document.isClosed || !isReadableDocument(document)) return 'unreadable';
    const verdict = this.#verdicts.get(document) ?? this.#look(document);
    return verdict === 'read' ? 'report' : verdict;
  }

  partOf(document: TextDocument): PartRead | undefined {
    return this.stateOf(document) === 'reading' ? this.#readings.partOf(document) : undefined;
  }

  isListed(report: Report): boolean {
    return this.#listings.isListed(report);
  }

  async whenListed(document: TextDocument): Promise<Report | undefined> {
    for (;;) {
      if (this.stateOf(document) === 'reading') {
        const reading = this.#readings.get(document);
        if (reading === undefined) return undefined;
        const read = await reading.done;
        // Broken off for good, not to begin again.
        if (read === undefined && this.#readings.get(document) === undefined) return undefined;
        continue;
      }
      const report = this.reportOf(document);
      if (report === undefined || this.isListed(report)) return report;
      await this.#listings.list(report, () => this.reportOf(document) === report);
    }
  }

  async treat(document: TextDocument, as: 'report' | 'not-a-report'): Promise<void> {
    await this.#treatments.set(document.uri.toString(), as);
    if (document.isClosed) return;
    this.#forget(document);
    this.stateOf(document);
    this.#active.choose();
  }

  /** What a person said of a file holds under its new name, too. */
  async #filesRenamed(files: readonly { readonly oldUri: Uri; readonly newUri: Uri }[]): Promise<void> {
    for (const { oldUri, newUri } of files)
      await this.#treatments.rename(oldUri.toString(), newUri.toString());
    // The documents may have been opened under their new names before.
    for (const [document, verdict] of [...this.#verdicts])
      if (contradicts(this.#treatments.get(document.uri.toString()), verdict)) this.#forget(document);
    this.#active.choose();
  }

  /** Decides what `document` is, and opens its report if it is one. */
  #look(document: TextDocument): Verdict {
    const verdict = this.#judge(document);
    this.#verdicts.set(document, verdict);
    return verdict;
  }

  #judge(document: TextDocument): Verdict {
    const uri = document.uri.toString();
    const treatment = this.#treatments.get(uri);
    const look = firstLook(document, treatment);
    if (look === 'long') {
      this.#readInSlices(document, { delay: 0, part: undefined });
      return 'reading';
    }
    if (look !== 'short') return look;
    // Read first and opened then: a file that is no report is nobody's business, so nothing is announced.
    const report = this.#read(createText(document.getText()));
    if (!report.isReport && treatment === undefined) return 'not-a-report';
    this.#reports.open(uri, report);
    return 'read';
  }

  #readInSlices(
    document: TextDocument,
    options: { readonly delay: number; readonly part: PartRead | undefined },
  ): void {
    const isTreatedAsReport = this.#treatments.get(document.uri.toString()) === 'report';
    this.#readings.begin(document, { ...options, isTreatedAsReport });
  }

  #readingEnded({ document, report, isTreatedAsReport }: ReadingEnd): void {
    if (report === undefined || document.isClosed) return;
    if (report.isReport || isTreatedAsReport) {
      this.#verdicts.set(document, 'read');
      this.#reports.open(document.uri.toString(), report);
    } else {
      this.#forget(document);
      this.#verdicts.set(document, 'not-a-report');
    }
    this.#active.choose();
  }

  /** What was not told of cannot be followed: the document is read again. */
  #fallenBehind(document: TextDocument): void {
    const content = document.getText();
    if (content.length <= longestAtOnce) {
      this.#reports.replace(document.uri.toString(), content);
      return;
    }
    this.#forget(document);
    this.stateOf(document);
    this.#active.choose();
  }

  /** Takes in a text that another has taken the place of. */
  #replaced(document: TextDocument): void {
    const content = document.getText();
    if (content.length > longestAtOnce) this.#readInSlices(document, { delay: 0, part: undefined });
    else this.#reports.replace(document.uri.toString(), content);
  }

  #documentChanged(event: TextDocumentChangeEvent): void {
    const { document, contentChanges } = event;
    const verdict = this.#verdicts.get(document);
    if (verdict === undefined || contentChanges.length === 0) return;
    const reading = this.#readings.get(document);
    if (reading !== undefined) this.#readInSlices(document, { delay: readingDelay, part: reading.part });
    if (verdict === 'reading') return;
    if (verdict === 'read') this.#reportChanged(event);
    else this.#secondLooks.start(document);
  }

  #reportChanged({ document, contentChanges, reason }: TextDocumentChangeEvent): void {
    const uri = document.uri.toString();
    this.#reports.edit(uri, editsOf(contentChanges));
    // As it is on disk after a change, and not undone to it: it was read from disk again; or somebody typed the first
    // key, and the editor says a moment later that it is changed.
    if (!document.isDirty && !document.isUntitled && reason === undefined) this.#reloads.start(document);
    if (!isInStep(this.#reports.get(uri), document)) this.#fallenBehind(document);
    // Whether it still is a report is asked when typing has paused: it takes the whole text, and somebody may
    // just be moving all of it.
    this.#secondLooks.start(document);
  }

  async #lookAgain(document: TextDocument): Promise<void> {
    if (document.isClosed) return;
    const uri = document.uri.toString();
    const report = this.#verdicts.get(document) === 'read' ? await this.whenListed(document) : undefined;
    if (report !== undefined) {
      const isStill = report.isReport || this.#treatments.get(uri) === 'report';
      if (isStill && report.text.length <= longestText) return;
      this.#forget(document);
    } else this.#verdicts.delete(document);
    this.stateOf(document);
    this.#active.choose();
  }

  /** The editor may keep a document for minutes after its tab was closed: its reading is broken off at once. */
  #breakOffUnshown(): void {
    for (const document of this.#readings.documents) {
      if (isInTab(document) || window.activeTextEditor?.document === document) continue;
      this.#forget(document);
      this.#active.leave(document);
    }
    this.#active.choose();
  }

  #documentClosed(document: TextDocument): void {
    this.#secondLooks.cancel(document);
    this.#reloads.cancel(document);
    this.#forget(document);
    if (this.#active.document === document) this.#active.choose();
  }

  #forget(document: TextDocument): void {
    this.#readings.cancel(document);
    if (this.#verdicts.get(document) === 'read') this.#reports.close(document.uri.toString());
    this.#verdicts.delete(document);
  }

  dispose(): void {
    for (const disposable of this.#disposables.splice(0)) disposable.dispose();
    for (const owned of [this.#secondLooks, this.#reloads, this.#tabsClosed, this.#readings, this.#active])
      owned.dispose();
    this.#reports.dispose();
  }
}
