import type { Disposable, TextDocument, TextDocumentChangeEvent } from 'vscode';
import { window, workspace } from 'vscode';
import type { ReadReport, Report } from '../../report/report';
import { createText } from '../../text/createText';
import { Emitter } from '../../text/event';
import type { Event } from '../../text/event';
import type { OpenReports } from '../../workspace/openReports';
import type { ReportChange } from '../../workspace/reportStore';
import { editsOf } from '../positions';
import type { DocumentState, ReportService } from '../services';
import { isReadableDocument } from './readableDocument';
import { looksLikeReport } from './looksLikeReport';
import type { Treatments } from './treatments';

/**
 * The longest text that is read, in UTF-16 units. A report of a thousand pages has three million; ten
 * million would hold up every keystroke of everybody who opens such a file.
 */
export const longestText = 5_000_000;

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
  readonly #verdicts = new Map<TextDocument, 'read' | 'not-a-report' | 'too-long'>();
  readonly #secondLooks = new Map<TextDocument, ReturnType<typeof setTimeout>>();
  readonly #reloads = new Map<TextDocument, ReturnType<typeof setTimeout>>();
  readonly #activeChanged = new Emitter<TextDocument | undefined>();
  readonly #disposables: Disposable[] = [];
  #active: TextDocument | undefined;
  #activeState: DocumentState | undefined;

  readonly onDidChange: Event<ReportChange>;
  readonly onDidChangeActive = this.#activeChanged.event;

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

  async treat(document: TextDocument, as: 'report' | 'not-a-report'): Promise<void> {
    await this.#treatments.set(document.uri.toString(), as);
    if (document.isClosed) return;
    this.#forget(document);
    this.stateOf(document);
    this.#chooseActive();
  }

  /** Decides what `document` is, and opens its report if it is one. */
  #look(document: TextDocument): 'read' | 'not-a-report' | 'too-long' {
    const verdict = this.#judge(document);
    this.#verdicts.set(document, verdict);
    return verdict;
  }

  #judge(document: TextDocument): 'read' | 'not-a-report' | 'too-long' {
    const uri = document.uri.toString();
    const treatment = this.#treatments.get(uri);
    if (treatment === 'not-a-report') return 'not-a-report';
    const line = (line0: number): string => document.lineAt(line0).text;
    if (treatment === undefined && !looksLikeReport(document.lineCount, line)) return 'not-a-report';
    const text = document.getText();
    if (text.length > longestText) return 'too-long';
    // Read first and opened then: a file that is no report is nobody's business, so nothing is announced.
    const report = this.#read(createText(text));
    if (!report.isReport && treatment === undefined) return 'not-a-report';
    this.#reports.open(uri, report);
    return 'read';
  }

  #documentChanged(event: TextDocumentChangeEvent): void {
    const { document, contentChanges } = event;
    const verdict = this.#verdicts.get(document);
    if (verdict === undefined || contentChanges.length === 0) return;
    if (verdict === 'read') this.#reportChanged(event);
    else this.#lookAgainLater(document);
  }

  #reportChanged({ document, contentChanges, reason }: TextDocumentChangeEvent): void {
    const uri = document.uri.toString();
    this.#reports.edit(uri, editsOf(contentChanges));
    if (!document.isDirty && !document.isUntitled && reason === undefined) this.#reloadSuspected(document);
    if (!isInStep(this.#reports.get(uri), document)) this.#reports.replace(uri, document.getText());
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
        if (!document.isClosed && !document.isDirty)
          this.#reports.replace(document.uri.toString(), document.getText());
      }, reloadDelay),
    );
  }

  #lookAgainLater(document: TextDocument): void {
    clearTimeout(this.#secondLooks.get(document));
    this.#secondLooks.set(
      document,
      setTimeout(() => {
        this.#secondLooks.delete(document);
        this.#lookAgain(document);
      }, secondLookDelay),
    );
  }

  #lookAgain(document: TextDocument): void {
    if (document.isClosed) return;
    const uri = document.uri.toString();
    const report = this.#reports.get(uri);
    if (report !== undefined) {
      const isStill = report.isReport || this.#treatments.get(uri) === 'report';
      if (isStill && report.text.length <= longestText) return;
      this.#forget(document);
    } else this.#verdicts.delete(document);
    this.stateOf(document);
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
    if (state !== 'unreadable') next = state === 'report' ? shown : undefined;
    else if (next !== undefined && this.stateOf(next) !== 'report') next = undefined;
    const isSame = next === this.#active && state === this.#activeState;
    this.#active = next;
    this.#activeState = state;
    if (!isSame) this.#activeChanged.fire(next);
  }

  dispose(): void {
    for (const disposable of this.#disposables.splice(0)) disposable.dispose();
    for (const timers of [this.#secondLooks, this.#reloads]) {
      for (const timer of timers.values()) clearTimeout(timer);
      timers.clear();
    }
    this.#activeChanged.dispose();
    this.#reports.dispose();
  }
}

/** Whether a report still has its document's text, by a look that costs nothing: lines and the last of them. */
function isInStep(report: Report | undefined, document: TextDocument): boolean {
  if (report?.text.lineCount !== document.lineCount) return false;
  const last = document.lineCount - 1;
  return report.text.line(last) === document.lineAt(last).text;
}
