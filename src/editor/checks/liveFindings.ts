import type { TextDocument } from 'vscode';
import { workspace } from 'vscode';
import { checkInSteps } from '../../checks/checkReport';
import { splitIgnored } from '../../checks/ignoredFinding';
import { Emitter } from '../../text/event';
import type { Disposable } from '../../text/event';
import { whenQuiet } from '../annotations/whenQuiet';
import type { DeferredWork } from '../annotations/whenQuiet';
import type { Services } from '../services';
import { inSlices } from '../slices';
import { checkSettingsFor, checkSettingsSection } from './checkSettings';
import type { CheckedReport, FindingSource } from './findingSource';
import { IgnoredOfReport } from './ignoredOfReport';

/** The rules whose findings the editor shows in another way: the review has one at each proposed place. */
const shownElsewhere: ReadonlySet<string> = new Set(['annotation-needs-review']);

/** How long typing must pause, in milliseconds, and how long a check may be put off. */
const patience = { pause: 600, atMost: 4000 };

interface OpenCheck {
  readonly ignored: IgnoredOfReport;
  readonly work: DeferredWork;
  checked: CheckedReport | undefined;
}

/** Checks the open reports whenever they, their annotations or the settings have changed, in slices. */
export class LiveFindings implements FindingSource, Disposable {
  readonly #services: Services;
  readonly #open = new Map<string, OpenCheck>();
  readonly #changes = new Emitter<string>();
  readonly #subscriptions: readonly { dispose(): unknown }[];

  constructor(services: Services) {
    this.#services = services;
    const { reports, annotations } = services;
    this.#subscriptions = [
      reports.onDidChange(({ uri, after }) => {
        if (after === undefined) this.#close(uri);
        else this.#ask(uri);
      }),
      annotations.onDidChange((uri) => {
        if (this.#open.has(uri)) this.#ask(uri);
      }),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration(checkSettingsSection)) for (const uri of reports.uris) this.#ask(uri);
      }),
    ];
    for (const uri of reports.uris) this.#ask(uri);
  }

  readonly onDidChange = this.#changes.event;

  checkedOf(uri: string): CheckedReport | undefined {
    return this.#open.get(uri)?.checked;
  }

  upToDateOf(uri: string): CheckedReport | undefined {
    const checked = this.checkedOf(uri);
    return checked?.report === this.#services.reports.get(uri) ? checked : undefined;
  }

  ignoredOf(uri: string): IgnoredOfReport | undefined {
    return this.#open.get(uri)?.ignored;
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    for (const uri of [...this.#open.keys()]) this.#close(uri);
    this.#changes.dispose();
  }

  #ask(uri: string): void {
    let open = this.#open.get(uri);
    if (open === undefined) {
      const work = whenQuiet(() => void this.#check(uri), patience);
      open = { ignored: new IgnoredOfReport(uri, work.ask), work, checked: undefined };
      this.#open.set(uri, open);
      void open.ignored.reload();
    }
    open.work.ask();
  }

  #close(uri: string): void {
    const open = this.#open.get(uri);
    open?.work.cancel();
    open?.ignored.dispose();
    if (this.#open.delete(uri)) this.#changes.fire(uri);
  }

  async #check(uri: string): Promise<void> {
    const open = this.#open.get(uri);
    if (open === undefined) return;
    const { isEnabled, levels } = checkSettingsFor(uri);
    const document = isEnabled ? documentOf(uri) : undefined;
    if (document === undefined) {
      this.#publish(uri, open, undefined);
      return;
    }
    const { reports, annotations } = this.#services;
    const report = await reports.whenListed(document);
    const isWanted = (): boolean => this.#open.get(uri) === open && reports.get(uri) === report;
    if (report === undefined || !isWanted()) return;
    const subject = { report, annotations: annotations.storeOf(uri)?.current };
    const findings = await inSlices(checkInSteps(subject, levels), isWanted);
    // Otherwise it has been edited meanwhile, and that has asked for another check.
    if (findings === undefined || !isWanted()) return;
    const shown = findings.filter(({ rule }) => !shownElsewhere.has(rule));
    this.#publish(uri, open, { report, ...splitIgnored(report, shown, open.ignored.current.ignored) });
  }

  #publish(uri: string, open: OpenCheck, checked: CheckedReport | undefined): void {
    open.checked = checked;
    this.#changes.fire(uri);
  }
}

function documentOf(uri: string): TextDocument | undefined {
  return workspace.textDocuments.find((document) => document.uri.toString() === uri);
}
