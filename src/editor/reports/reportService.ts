import type { Disposable, TextDocument, TextDocumentChangeEvent, Uri } from 'vscode';
import { TabInputText, TabInputTextDiff, window, workspace } from 'vscode';
import type { ReadReport, Report } from '../../report/report';
import { createText } from '../../text/createText';
import { Emitter } from '../../text/event';
import type { Event } from '../../text/event';
import type { OpenReports } from '../../workspace/openReports';
import type { ReportChange } from '../../workspace/reportStore';
import { editsOf } from '../positions';
import type { DocumentState, ReportService } from '../services';
import { later } from '../later';
import { inSlices } from '../slices';
import type { PartRead, ReadingOptions } from './documentReading';
import { DocumentReading } from './documentReading';
import { isListed, listEverything } from './listEverything';
import { isReadableDocument } from './readableDocument';
import { looksLikeReport } from './looksLikeReport';
import type { Treatment, Treatments } from './treatments';

/**
 * The longest text that is read, in UTF-16 units. VS Code hands no text beyond its own limit of 50 MiB to
 * extensions at all: such a document is never opened for them, and the views stay as they were.
 */
const longestText = 50 * 1024 * 1024;

/**
 * The longest text that is read in one go, in UTF-16 units: that takes some 30 milliseconds. Longer ones
 * are read in slices, and are no reports until they are read.
 */
const longestAtOnce = 120_000;

/** How long typing must pause before a reading begins again that it broke off, in milliseconds. */
const readingDelay = 400;

/** The editor tells of a closed tab before it tells what is shown then; how long to wait, in milliseconds. */
const tabDelay = 50;

type Verdict = 'read' | 'reading' | 'not-a-report' | 'too-long';

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
  /** The readings that go on; of a document with the verdict `'read'`, one that is read from disk again. */
  readonly #readings = new Map<TextDocument, DocumentReading>();
  readonly #listings = new WeakMap<Report, Promise<void>>();
  readonly #secondLooks = new Map<TextDocument, ReturnType<typeof setTimeout>>();
  readonly #reloads = new Map<TextDocument, ReturnType<typeof setTimeout>>();
  readonly #activeChanged = new Emitter<TextDocument | undefined>();
  readonly #partRead = new Emitter<TextDocument>();
  readonly #tabsClosed = later(tabDelay, () => {
    this.#breakOffUnshown();
  });
  readonly #disposables: Disposable[] = [];
  #active: TextDocument | undefined;
  #activeState: DocumentState | undefined;

  readonly onDidChange: Event<ReportChange>;
  readonly onDidChangeActive = this.#activeChanged.event;
  readonly onDidReadPart = this.#partRead.event;

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
        clearTimeout(this.#reloads.get(document));
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
        this.#chooseActive();
      }),
      window.onDidChangeVisibleTextEditors((editors) => {
        for (const { document } of editors) this.stateOf(document);
      }),
    );
  }

  /** Looks at what is shown now; to be called once, when everybody listens. */
  start(): void {
    for (const { document } of window.visibleTextEditors) this.stateOf(document);
    this.#chooseActive();
  }

  get uris(): readonly string[] {
    return this.#reports.uris;
  }

  get active(): TextDocument | undefined {
    return this.#active;
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
    return this.stateOf(document) === 'reading' ? this.#readings.get(document)?.part : undefined;
  }

  isListed(report: Report): boolean {
    return report.text.length <= longestAtOnce || isListed(report);
  }

  async whenListed(document: TextDocument): Promise<Report | undefined> {
    for (;;) {
      if (this.stateOf(document) === 'reading') {
        const reading = this.#readings.get(document);
        if (reading === undefined) return undefined;
        const read = await reading.done;
        // Broken off for good, not to begin again.
        if (read === undefined && !this.#readings.has(document)) return undefined;
        continue;
      }
      const report = this.reportOf(document);
      if (report === undefined || this.isListed(report)) return report;
      await this.#list(document, report);
    }
  }

  /** Makes the lists of a report, once for all who wait for them, unless it is edited meanwhile. */
  #list(document: TextDocument, report: Report): Promise<void> {
    const known = this.#listings.get(report);
    if (known !== undefined) return known;
    const isWanted = (): boolean => this.reportOf(document) === report;
    const listing = inSlices(listEverything(report), isWanted);
    this.#listings.set(report, listing);
    return listing;
  }

  async treat(document: TextDocument, as: 'report' | 'not-a-report'): Promise<void> {
    await this.#treatments.set(document.uri.toString(), as);
    if (document.isClosed) return;
    this.#forget(document);
    this.stateOf(document);
    this.#chooseActive();
  }

  /** What a person said of a file holds under its new name, too. */
  async #filesRenamed(files: readonly { readonly oldUri: Uri; readonly newUri: Uri }[]): Promise<void> {
    for (const { oldUri, newUri } of files)
      await this.#treatments.rename(oldUri.toString(), newUri.toString());
    // The documents may have been opened under their new names before.
    for (const [document, verdict] of [...this.#verdicts])
      if (contradicts(this.#treatments.get(document.uri.toString()), verdict)) this.#forget(document);
    this.#chooseActive();
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
    if (treatment === 'not-a-report') return 'not-a-report';
    const line = (line0: number): string => document.lineAt(line0).text;
    if (treatment === undefined && !looksLikeReport(document.lineCount, line)) return 'not-a-report';
    const text = document.getText();
    if (text.length > longestText) return 'too-long';
    if (text.length > longestAtOnce) {
      this.#readInSlices(document, { delay: 0, part: undefined });
      return 'reading';
    }
    // Read first and opened then: a file that is no report is nobody's business, so nothing is announced.
    const report = this.#read(createText(text));
    if (!report.isReport && treatment === undefined) return 'not-a-report';
    this.#reports.open(uri, report);
    return 'read';
  }

  /** Begins to read a long document, instead of a reading that goes on. */
  #readInSlices(document: TextDocument, options: Pick<ReadingOptions, 'delay' | 'part'>): void {
    this.#readings.get(document)?.cancel();
    const isTreatedAsReport = this.#treatments.get(document.uri.toString()) === 'report';
    const reading = new DocumentReading(document, {
      ...options,
      isTreatedAsReport,
      partRead: () => {
        if (this.#readings.get(document) === reading) this.#partRead.fire(document);
      },
    });
    this.#readings.set(document, reading);
    void reading.done.then((report) => {
      if (this.#readings.get(document) === reading) this.#readingEnded(document, report, isTreatedAsReport);
    });
  }

  #readingEnded(document: TextDocument, report: Report | undefined, isTreatedAsReport: boolean): void {
    this.#readings.delete(document);
    if (report === undefined || document.isClosed) return;
    if (report.isReport || isTreatedAsReport) {
      this.#verdicts.set(document, 'read');
      this.#reports.open(document.uri.toString(), report);
    } else {
      this.#forget(document);
      this.#verdicts.set(document, 'not-a-report');
    }
    this.#chooseActive();
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
    this.#chooseActive();
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
    else this.#lookAgainLater(document);
  }

  #reportChanged({ document, contentChanges, reason }: TextDocumentChangeEvent): void {
    const uri = document.uri.toString();
    this.#reports.edit(uri, editsOf(contentChanges));
    if (!document.isDirty && !document.isUntitled && reason === undefined) this.#reloadSuspected(document);
    if (!isInStep(this.#reports.get(uri), document)) this.#fallenBehind(document);
    // Whether it still is a report is asked when typing has paused: it takes the whole text, and somebody may
    // just be moving all of it.
    this.#lookAgainLater(document);
  }

  /**
   * A document that is as it is on disk after a change, and was not undone to it, was read from disk again;
   * or somebody typed the first key, and the editor says a moment later that it is changed.
   */
  #reloadSuspected(document: TextDocument): void {
    clearTimeout(this.#reloads.get(document));
    this.#reloads.set(
      document,
      setTimeout(() => {
        this.#reloads.delete(document);
        if (!document.isClosed && !document.isDirty) this.#replaced(document);
      }, reloadDelay),
    );
  }

  #lookAgainLater(document: TextDocument): void {
    clearTimeout(this.#secondLooks.get(document));
    this.#secondLooks.set(
      document,
      setTimeout(() => {
        this.#secondLooks.delete(document);
        void this.#lookAgain(document);
      }, secondLookDelay),
    );
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
    this.#chooseActive();
  }

  /** The editor may keep a document for minutes after its tab was closed: its reading is broken off at once. */
  #breakOffUnshown(): void {
    for (const document of [...this.#readings.keys()]) {
      if (isInTab(document) || window.activeTextEditor?.document === document) continue;
      const wasActive = document === this.#active;
      this.#forget(document);
      if (wasActive) this.#active = undefined;
    }
    this.#chooseActive();
  }

  #documentClosed(document: TextDocument): void {
    clearTimeout(this.#secondLooks.get(document));
    this.#secondLooks.delete(document);
    clearTimeout(this.#reloads.get(document));
    this.#reloads.delete(document);
    this.#forget(document);
    if (this.#active === document) this.#chooseActive();
  }

  #forget(document: TextDocument): void {
    this.#readings.get(document)?.cancel();
    this.#readings.delete(document);
    if (this.#verdicts.get(document) === 'read') this.#reports.close(document.uri.toString());
    this.#verdicts.delete(document);
  }

  /**
   * The active editor decides if it shows a file that could be a report. Anything else (an output, a
   * comment's input, a record beside the report) leaves the last report in the views while it is open.
   */
  #chooseActive(): void {
    const shown = window.activeTextEditor?.document;
    const state = shown === undefined ? 'unreadable' : this.stateOf(shown);
    let next = this.#active;
    if (state !== 'unreadable') next = isShown(state) ? shown : undefined;
    else if (next !== undefined && !isShown(this.stateOf(next))) next = undefined;
    const activeState = next === undefined ? state : this.stateOf(next);
    const isSame = next === this.#active && activeState === this.#activeState;
    this.#active = next;
    this.#activeState = activeState;
    if (!isSame) this.#activeChanged.fire(next);
  }

  dispose(): void {
    for (const disposable of this.#disposables.splice(0)) disposable.dispose();
    for (const timers of [this.#secondLooks, this.#reloads]) {
      for (const timer of timers.values()) clearTimeout(timer);
      timers.clear();
    }
    this.#tabsClosed.dispose();
    for (const reading of this.#readings.values()) reading.cancel();
    this.#readings.clear();
    this.#activeChanged.dispose();
    this.#partRead.dispose();
    this.#reports.dispose();
  }
}

/** Whether a person has said that it is something else. */
function contradicts(treatment: Treatment | undefined, verdict: Verdict): boolean {
  if (treatment === 'report') return verdict === 'not-a-report';
  return treatment === 'not-a-report' && (verdict === 'read' || verdict === 'reading');
}

/** Whether the views have something to show of a document. */
function isShown(state: DocumentState): boolean {
  return state === 'report' || state === 'reading';
}

/** Whether a tab shows a document, alone or beside another. */
function isInTab({ uri }: TextDocument): boolean {
  const shown = uri.toString();
  return window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .some(({ input }) => {
      if (input instanceof TabInputText) return input.uri.toString() === shown;
      if (input instanceof TabInputTextDiff)
        return input.original.toString() === shown || input.modified.toString() === shown;
      return false;
    });
}

/** Whether a report still has its document's text, by a look that costs nothing: lines and the last of them. */
function isInStep(report: Report | undefined, document: TextDocument): boolean {
  if (report?.text.lineCount !== document.lineCount) return false;
  const last = document.lineCount - 1;
  return report.text.line(last) === document.lineAt(last).text;
}
