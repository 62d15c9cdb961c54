import type { TextDocument } from 'vscode';
import { window, workspace } from 'vscode';
import { checkInSteps } from '../../checks/checkReport';
import { splitIgnored } from '../../checks/ignoredFinding';
import { citationRules } from '../../checks/rules';
import { readReport } from '../../report/readReport';
import { Emitter } from '../../text/event';
import type { Disposable } from '../../text/event';
import type { DeferredWork } from '../annotations/whenQuiet';
import { whenQuiet } from '../annotations/whenQuiet';
import { citationsOf } from '../notes/citationsOf';
import { citedReportsFor } from '../notes/citedReportsFor';
import type { ReportReader } from '../notes/reportReader';
import { longestAtOnce } from '../reports/textLimits';
import type { Services } from '../services';
import { inSlices } from '../slices';
import { checkSettingsFor, checkSettingsSection } from './checkSettings';
import type { CheckedReport, FindingSource } from './findingSource';
import { IgnoredOfReport } from './ignoredOfReport';

/** How long typing must pause, in milliseconds, and how long a check may be put off. */
const patience = { pause: 800, atMost: 4000 };

interface OpenNote {
  readonly document: TextDocument;
  readonly ignored: IgnoredOfReport;
  readonly work: DeferredWork;
  checked: (CheckedReport & { readonly version: number }) | undefined;
}

/**
 * Checks the quotations and citations in texts that are no reports against the reports of the workspace: those that are
 * shown, when they, the reports or the settings have changed. A text that cites nothing costs a look.
 */
export class NoteFindings implements FindingSource, Disposable {
  readonly #services: Services;
  readonly #reader: ReportReader;
  readonly #open = new Map<string, OpenNote>();
  readonly #changes = new Emitter<string>();
  readonly #subscriptions: readonly { dispose(): unknown }[];

  readonly onDidChange = this.#changes.event;

  constructor(services: Services, reader: ReportReader) {
    this.#services = services;
    this.#reader = reader;
    const askAll = (): void => {
      for (const { work } of this.#open.values()) work.ask();
    };
    this.#subscriptions = [
      window.onDidChangeVisibleTextEditors(() => {
        this.#lookAround();
      }),
      workspace.onDidChangeTextDocument(({ document }) => {
        this.#ask(document);
      }),
      workspace.onDidCloseTextDocument(({ uri }) => {
        this.#close(uri.toString());
      }),
      services.index.onDidChange(askAll),
      services.reports.onDidChange(askAll),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration(checkSettingsSection)) askAll();
      }),
    ];
    this.#lookAround();
  }

  checkedOf(uri: string): CheckedReport | undefined {
    return this.#open.get(uri)?.checked;
  }

  upToDateOf(uri: string): CheckedReport | undefined {
    const note = this.#open.get(uri);
    return note?.checked?.version === note?.document.version ? note?.checked : undefined;
  }

  ignoredOf(uri: string): IgnoredOfReport | undefined {
    return this.#open.get(uri)?.ignored;
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    for (const uri of [...this.#open.keys()]) this.#close(uri);
    this.#changes.dispose();
  }

  #lookAround(): void {
    for (const { document } of window.visibleTextEditors)
      if (!this.#open.has(document.uri.toString())) this.#ask(document);
  }

  #ask(document: TextDocument): void {
    const uri = document.uri.toString();
    const known = this.#open.get(uri);
    if (known !== undefined) {
      known.work.ask();
      return;
    }
    const isShown = window.visibleTextEditors.some((editor) => editor.document === document);
    if (!isShown || !this.#isNote(document) || !citesParagraphs(document)) return;
    const work = whenQuiet(() => void this.#check(uri), patience);
    const note = { document, ignored: new IgnoredOfReport(uri, work.ask), work, checked: undefined };
    this.#open.set(uri, note);
    void note.ignored.reload();
    work.ask();
  }

  #isNote(document: TextDocument): boolean {
    return this.#services.reports.stateOf(document) === 'not-a-report';
  }

  #close(uri: string): void {
    const note = this.#open.get(uri);
    note?.work.cancel();
    note?.ignored.dispose();
    if (this.#open.delete(uri)) this.#changes.fire(uri);
  }

  async #check(uri: string): Promise<void> {
    const note = this.#open.get(uri);
    if (note === undefined) return;
    const { document, ignored } = note;
    if (!this.#isNote(document)) {
      this.#close(uri);
      return;
    }
    const { isEnabled, levels } = checkSettingsFor(uri);
    const { version } = document;
    const isWanted = (): boolean => this.#open.get(uri) === note && document.version === version;
    const content = document.getText();
    if (!isEnabled || content.length > longestAtOnce) {
      this.#publish(uri, note, undefined);
      return;
    }
    const { text, citations } = citationsOf(document);
    const citedReports = await citedReportsFor(this.#reader, citations);
    if (!isWanted()) return;
    const report = readReport(text);
    const findings = await inSlices(checkInSteps({ report, citedReports }, levels, citationRules), isWanted);
    // Otherwise it has been edited meanwhile, and that has asked for another check.
    if (findings === undefined || !isWanted()) return;
    this.#publish(uri, note, { report, version, ...splitIgnored(report, findings, ignored.current.ignored) });
  }

  #publish(uri: string, note: OpenNote, checked: OpenNote['checked']): void {
    note.checked = checked;
    this.#changes.fire(uri);
  }
}

function citesParagraphs(document: TextDocument): boolean {
  return citationsOf(document).citations.some(({ paragraphs }) => paragraphs.length > 0);
}
