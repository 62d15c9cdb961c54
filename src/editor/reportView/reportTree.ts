import type { TreeDataProvider } from 'vscode';
import {
  Disposable,
  EventEmitter,
  l10n,
  MarkdownString,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
} from 'vscode';
import type { Report } from '../../report/report';
import { escapeMarkdown } from '../hovers/hoverMarkdown';
import { later } from '../later';
import { destinationOf, goToCommand } from '../navigation/destination';
import type { OutlineNode } from '../navigation/outline';
import { extentOfNode, outlineOf } from '../navigation/outline';
import { withoutMarks } from '../navigation/words';
import type { Services } from '../services';
import { badgeUri } from './annotationBadges';
import { nodeWords } from './nodeWords';
import type { Shown } from './shownNodes';
import { shownNodes } from './shownNodes';

/** How long typing must pause before the tree follows, in milliseconds. */
const refreshDelay = 250;
/** The UTF-16 units of a paragraph that its tooltip shows. */
const tooltipLength = 1_200;

/** What the tree shows at the moment: one snapshot, so that its nodes belong together. */
export interface ShownReport {
  readonly uri: string;
  readonly report: Report;
  readonly ids: ReadonlySet<string>;
  /** How many annotations touch each paragraph or section, by its id. */
  readonly annotations: ReadonlyMap<string, number>;
}

/** The nodes of the Report view. */
export class ReportTree implements TreeDataProvider<OutlineNode>, Disposable {
  readonly #services: Services;
  readonly #changed = new EventEmitter<undefined>();
  readonly #subscriptions: Disposable;
  readonly #refreshSoon = later(refreshDelay, () => {
    this.refresh();
  });
  #shown: Shown;
  #snapshot: ShownReport | undefined;
  /** Whether something changed since the snapshot: it is made when somebody asks, so a hidden view costs nothing. */
  #isStale = true;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(services: Services, shown: Shown) {
    this.#services = services;
    this.#shown = shown;
    this.#subscriptions = Disposable.from(
      services.reports.onDidChangeActive(() => {
        this.refresh();
      }),
      services.reports.onDidChange(({ uri }) => {
        if (uri === this.#activeUri()) this.#refreshSoon.soon();
      }),
      services.annotations.onDidChange((uri) => {
        if (uri === this.#activeUri()) this.#refreshSoon.soon();
      }),
    );
  }

  /** What is shown; `undefined` when there is no report. */
  get snapshot(): ShownReport | undefined {
    if (this.#isStale) this.#snapshot = this.#take();
    this.#isStale = false;
    return this.#snapshot;
  }

  get shown(): Shown {
    return this.#shown;
  }

  show(shown: Shown): void {
    this.#shown = shown;
    this.refresh();
  }

  refresh(): void {
    this.#isStale = true;
    this.#changed.fire(undefined);
  }

  #activeUri(): string | undefined {
    return this.#services.reports.active?.uri.toString();
  }

  #take(): ShownReport | undefined {
    const { reports, annotations } = this.#services;
    const document = reports.active;
    const report = document && reports.reportOf(document);
    if (document === undefined || report === undefined) return undefined;
    const uri = document.uri.toString();
    return { uri, report, ids: shownNodes(report, this.#shown), annotations: annotations.countsOf(uri) };
  }

  getChildren(node?: OutlineNode): OutlineNode[] {
    const { snapshot } = this;
    if (snapshot === undefined) return [];
    return (node?.children ?? outlineOf(snapshot.report)).filter(({ id }) => snapshot.ids.has(id));
  }

  getParent(node: OutlineNode): OutlineNode | undefined {
    return node.parent;
  }

  getTreeItem(node: OutlineNode): TreeItem {
    const { snapshot } = this;
    if (snapshot === undefined) return new TreeItem('');
    const { uri, report, annotations } = snapshot;
    const words = nodeWords(report, node, annotations, l10n);
    const item = new TreeItem(
      { label: words.label, highlights: this.#matchesIn(words.label) },
      this.#stateOf(node),
    );
    // While filtered, everything is unfolded: other ids, so that the editor's memory of what was folded stays.
    item.id = this.#isFiltered() ? `${uri}#filtered:${node.id}` : `${uri}#${node.id}`;
    item.description = words.description;
    item.accessibilityInformation = { label: words.spoken };
    item.contextValue = node.source.kind;
    item.iconPath = iconOf(node, words.annotations);
    if (words.annotations > 0) item.resourceUri = badgeUri(node.id, words.annotations);
    item.command = {
      command: goToCommand,
      title: l10n.t('Go There'),
      arguments: [destinationOf(uri, report.text, report.rangeOf(node.place))],
    };
    return item;
  }

  resolveTreeItem(item: TreeItem, node: OutlineNode): TreeItem {
    const { snapshot } = this;
    if (snapshot !== undefined)
      item.tooltip = new MarkdownString(escapeMarkdown(tooltipOf(snapshot.report, node)));
    return item;
  }

  #isFiltered(): boolean {
    return this.#shown.filter !== '';
  }

  #matchesIn(label: string): [number, number][] {
    const at = this.#isFiltered() ? label.toLowerCase().indexOf(this.#shown.filter.toLowerCase()) : -1;
    return at < 0 ? [] : [[at, at + this.#shown.filter.length]];
  }

  #stateOf(node: OutlineNode): TreeItemCollapsibleState {
    if (this.getChildren(node).length === 0) return TreeItemCollapsibleState.None;
    // Folded at first: a report of a hundred pages is overlooked by its chapters.
    const isOpen = this.#isFiltered() && node.source.kind !== 'paragraph';
    return isOpen ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#refreshSoon.dispose();
    this.#changed.dispose();
  }
}

/** Paragraphs keep an empty place, so that all words of a level stand below each other. */
function iconOf({ source }: OutlineNode, annotations: number): ThemeIcon {
  switch (source.kind) {
    case 'section':
      return new ThemeIcon(source.section.kind === 'front-matter' ? 'file-text' : 'list-tree');
    case 'annex':
      return new ThemeIcon('book');
    case 'paragraph':
      return new ThemeIcon(annotations > 0 ? 'comment' : 'blank');
    case 'item':
      return new ThemeIcon('blank');
  }
}

function tooltipOf(report: Report, node: OutlineNode): string {
  const { start, end } =
    node.source.kind === 'section' || node.source.kind === 'annex'
      ? report.rangeOf(node.place)
      : extentOfNode(report, node);
  const text = withoutMarks(report.text.slice(start, Math.min(end, start + tooltipLength)));
  return end - start > tooltipLength ? `${text}…` : text;
}
