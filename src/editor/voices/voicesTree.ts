import type { TreeDataProvider } from 'vscode';
import { Disposable, EventEmitter, l10n, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { Report } from '../../report/report';
import { standsIn } from '../../report/voices/reportVoices';
import type { Agreement, SectionStands, StandTaken } from '../../report/voices/reportVoices';
import { joinedPhrases } from '../joinedPhrases';
import { later } from '../later';
import { destinationOf, goToCommand } from '../navigation/destination';
import { nameOfParagraph, nameOfPart } from '../navigation/whereabouts';
import { firstWords } from '../../report/plainWords';
import type { ReportService } from '../services';
import { isolated, shownWords } from '../shownWords';
import { inSlices } from '../slices';
import { agreementWords, voicesWords } from './voiceWords';

/** A row of the view: a section, what is agreed or disputed in it, or a sentence. */
export type VoiceNode =
  | { readonly kind: 'section'; readonly id: string; readonly part: SectionStands; readonly report: Report }
  | {
      readonly kind: 'agreement';
      readonly id: string;
      readonly agreement: Agreement;
      readonly stands: readonly StandTaken[];
      readonly parent: VoiceNode;
      readonly report: Report;
    }
  | {
      readonly kind: 'sentence';
      readonly id: string;
      readonly stand: StandTaken;
      readonly parent: VoiceNode;
      readonly report: Report;
    };

const agreements: readonly Agreement[] = ['agreed', 'held', 'disputed'];

/** How long typing must pause before the tree follows, in milliseconds. */
const refreshDelay = 600;

/** How much of a sentence a row shows, in UTF-16 units. */
const longestSentence = 160;

/** The rows of the view of who says what: by section, what is agreed, held by some, and disputed. */
export class VoicesTree implements TreeDataProvider<VoiceNode> {
  readonly #reports: ReportService;
  readonly #changed = new EventEmitter<undefined>();
  readonly #lifetime: Disposable;
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(reports: ReportService) {
    this.#reports = reports;
    const refresh = (): void => {
      this.#changed.fire(undefined);
    };
    const soon = later(refreshDelay, refresh);
    this.#lifetime = Disposable.from(
      this.#changed,
      soon,
      reports.onDidChangeActive(refresh),
      reports.onDidChange(({ uri }) => {
        if (uri === reports.active?.uri.toString()) soon.soon();
      }),
    );
  }

  dispose(): void {
    this.#lifetime.dispose();
  }

  async getChildren(node?: VoiceNode): Promise<VoiceNode[]> {
    if (node === undefined) return this.#sections();
    return childrenOf(node);
  }

  getParent(node: VoiceNode): VoiceNode | undefined {
    return node.kind === 'section' ? undefined : node.parent;
  }

  getTreeItem(node: VoiceNode): TreeItem {
    const item = itemFor(node, this.#reports.active?.uri.toString() ?? '');
    item.id = node.id;
    item.contextValue = node.kind;
    return item;
  }

  async #sections(): Promise<VoiceNode[]> {
    const document = this.#reports.active;
    const report = document === undefined ? undefined : await this.#reports.whenListed(document);
    if (document === undefined || report === undefined) return [];
    const isWanted = (): boolean => document === this.#reports.active && !document.isClosed;
    const parts = (await inSlices(standsIn(report), isWanted)) ?? [];
    const uri = document.uri.toString();
    return parts.map((part, index) => ({ kind: 'section', id: `${uri}#${index}`, part, report }));
  }
}

function childrenOf(node: VoiceNode): VoiceNode[] {
  if (node.kind === 'sentence') return [];
  const { report } = node;
  if (node.kind === 'agreement')
    return node.stands.map((stand, index) => ({
      kind: 'sentence',
      id: `${node.id}/${index}`,
      stand,
      parent: node,
      report,
    }));
  return agreements.flatMap((agreement): VoiceNode[] => {
    const stands = node.part.stands.filter((stand) => stand.agreement === agreement);
    const id = `${node.id}/${agreement}`;
    return stands.length === 0 ? [] : [{ kind: 'agreement', id, agreement, stands, parent: node, report }];
  });
}

function itemFor(node: VoiceNode, uri: string): TreeItem {
  if (node.kind === 'section') return sectionItem(node.part, node.report);
  if (node.kind === 'agreement') {
    const label = agreementWords(node.agreement, l10n);
    const item = new TreeItem(label, TreeItemCollapsibleState.Expanded);
    item.description = String(node.stands.length);
    item.iconPath = new ThemeIcon(iconOf(node.agreement));
    item.accessibilityInformation = { label: l10n.t('{0}, {1} sentences', label, node.stands.length) };
    return item;
  }
  return sentenceItem(node.stand, node.report, uri);
}

function sectionItem({ section, stands }: SectionStands, report: Report): TreeItem {
  const part =
    report.sections.find(({ id }) => id === section) ?? report.annexes.find(({ id }) => id === section);
  const name = part === undefined ? l10n.t('front page') : nameOfPart(part);
  const title = part === undefined || part.title === name ? '' : ` ${part.title}`;
  const item = new TreeItem(isolated(shownWords(`${name}${title}`)), TreeItemCollapsibleState.Collapsed);
  // The row is short: where is consensus, and where is dispute.
  const counts = (['agreed', 'disputed'] as const).flatMap((agreement) => {
    const count = stands.filter((stand) => stand.agreement === agreement).length;
    return count === 0 ? [] : [l10n.t('{0} {1}', agreementWords(agreement, l10n), count)];
  });
  item.description = counts.join(' · ');
  return item;
}

function sentenceItem({ paragraph, sentence }: StandTaken, report: Report, uri: string): TreeItem {
  const words = shownWords(sentence.ranges.map(({ start, end }) => report.text.slice(start, end)).join(' '));
  const item = new TreeItem(isolated(firstWords(words, longestSentence), { longest: longestSentence }));
  const voices = voicesWords(sentence.voices, l10n);
  const where = nameOfParagraph(report, paragraph, l10n);
  item.description = `${voices} · ${where}`;
  item.accessibilityInformation = { label: joinedPhrases([voices, where, words], l10n) };
  const [range] = sentence.ranges;
  if (range !== undefined)
    item.command = {
      command: goToCommand,
      title: l10n.t('Go There'),
      arguments: [destinationOf(uri, report.text, range)],
    };
  return item;
}

function iconOf(agreement: Agreement): string {
  switch (agreement) {
    case 'agreed':
      return 'pass';
    case 'held':
      return 'comment-discussion';
    case 'disputed':
      return 'question';
  }
}
