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
import { finish } from '../../report/steps';
import { escapeMarkdown } from '../hovers/hoverMarkdown';
import { later } from '../later';
import { longestAtOnce } from '../reports/textLimits';
import { inSlices, soon } from '../slices';
import { destinationOf, goToCommand } from '../navigation/destination';
import type { OutlineNode } from '../navigation/outline';
import { outlineOf } from '../navigation/outline';
import type { Services } from '../services';
import { badgeUri } from './annotationBadges';
import type { Touched } from '../../annotations/coverage';
import { coverageWords } from './coverageWords';
import { nodeTooltip } from './nodeTooltip';
import type { NodeCounts } from './nodeWords';
import { noCounts, nodeWords } from './nodeWords';
import { noteCounts } from './noteCounts';
import type { Shown, ShownIds } from './shownNodes';
import { shownNodes } from './shownNodes';

/** How long typing must pause before the tree follows, in milliseconds. */
const refreshDelay = 250;

/** What the tree shows at the moment: one snapshot, so that its nodes belong together. */
export interface ShownReport {
  readonly uri: string;
  readonly report: Report;
  /** How much of it is read, in percent; 100 where all is. */
  readonly percent: number;
  readonly ids: ShownIds;
  /** Empty while it is being read. */
  readonly counts: NodeCounts;
}

/** The search of a long report for what its filter leaves. */
interface Search {
  readonly report: Report;
  readonly shown: Shown;
  ids: ShownIds | undefined;
}

/** From so many siblings on the items of a level are made in slices: the editor asks for all of them at once. */
const manySiblings = 400;

/** The nodes of the Report view. */
export class ReportTree implements TreeDataProvider<OutlineNode>, Disposable {
  readonly #services: Pick<Services, 'reports' | 'annotations' | 'readMarks'>;
  readonly #changed = new EventEmitter<undefined>();
  readonly #subscriptions: Disposable;
  readonly #refreshSoon = later(refreshDelay, () => {
    this.refresh();
  });
  #shown: Shown;
  #snapshot: ShownReport | undefined;
  #search: Search | undefined;
  /** Whether something changed since the snapshot: it is made when somebody asks, so a hidden view costs nothing. */
  #isStale = true;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(services: Pick<Services, 'reports' | 'annotations' | 'readMarks'>, shown: Shown) {
    this.#services = services;
    this.#shown = shown;
    this.#subscriptions = Disposable.from(
      services.reports.onDidChangeActive(() => {
        this.refresh();
      }),
      services.reports.onDidChange(({ uri }) => {
        if (uri === this.#activeUri()) this.#refreshSoon.soon();
      }),
      services.reports.onDidReadPart((document) => {
        if (document === services.reports.active) this.refresh();
      }),
      services.annotations.onDidChange((uri) => {
        if (uri === this.#activeUri()) this.#refreshSoon.soon();
      }),
      services.readMarks.onDidChange((uri) => {
        if (uri === this.#activeUri()) this.refresh();
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
    const { reports, annotations, readMarks } = this.#services;
    const document = reports.active;
    const report = document && reports.reportOf(document);
    if (document === undefined) return undefined;
    const uri = document.uri.toString();
    if (report === undefined) {
      const part = reports.partOf(document);
      if (part === undefined) return undefined;
      const ids = this.#idsIn(part.report);
      return ids === undefined ? this.#lastOf(uri) : { uri, ...part, ids, counts: noCounts };
    }
    if (reports.isListed(report)) {
      const ids = this.#idsIn(report);
      const touched = { annotated: annotations.annotatedParagraphs(uri), ...readMarks.readingOf(uri) };
      const counts = { notes: noteCounts(report), annotations: annotations.countsOf(uri), touched };
      return ids === undefined ? this.#lastOf(uri) : { uri, report, percent: 100, ids, counts };
    }
    // A long report after an edit: what is shown stays until its lists are made.
    void reports.whenListed(document).then((listed) => {
      if (listed !== undefined) this.refresh();
    });
    return this.#lastOf(uri);
  }

  /** What was shown last, where it was the same document. */
  #lastOf(uri: string): ShownReport | undefined {
    return this.#snapshot?.uri === uri ? this.#snapshot : undefined;
  }

  /** `undefined` while a long report is searched for the words of the filter: then the tree is refreshed. */
  #idsIn(report: Report): ShownIds | undefined {
    const shown = this.#shown;
    if (shown.filter === '' || report.text.length <= longestAtOnce) return finish(shownNodes(report, shown));
    if (this.#search?.report !== report || this.#search.shown !== shown) {
      const search: Search = { report, shown, ids: undefined };
      this.#search = search;
      void inSlices(shownNodes(report, shown), () => this.#search === search).then((ids) => {
        search.ids = ids;
        if (ids !== undefined) this.refresh();
      });
    }
    return this.#search.ids;
  }

  getChildren(node?: OutlineNode): OutlineNode[] {
    const { snapshot } = this;
    if (snapshot === undefined) return [];
    return (node?.children ?? outlineOf(snapshot.report)).filter(({ id }) => snapshot.ids.has(id));
  }

  getParent(node: OutlineNode): OutlineNode | undefined {
    return node.parent;
  }

  getTreeItem(node: OutlineNode): TreeItem | Promise<TreeItem> {
    const siblings = (node.parent?.children ?? outlineOf(node.report)).length;
    return siblings < manySiblings ? this.#itemOf(node) : soon(() => this.#itemOf(node));
  }

  #itemOf(node: OutlineNode): TreeItem {
    const { snapshot } = this;
    if (snapshot === undefined) return new TreeItem('');
    const { uri, counts } = snapshot;
    // The editor may still ask about a node of an earlier snapshot, whose places are good in its own report.
    const { report } = node;
    const words = nodeWords(node, counts, l10n);
    const item = new TreeItem(
      { label: words.label, highlights: this.#matchesIn(words.label) },
      this.#stateOf(node),
    );
    // While filtered, everything is unfolded: other ids, so that the editor's memory of what was folded stays.
    item.id = this.#isFiltered() ? `${uri}#filtered:${node.id}` : `${uri}#${node.id}`;
    item.description = words.description;
    item.accessibilityInformation = { label: words.spoken };
    item.contextValue = node.source.kind;
    item.iconPath = iconOf(node, words.annotations, counts.touched);
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
    const touched = (snapshot?.counts ?? noCounts).touched;
    const lines = [nodeTooltip(node), coverageWords(node, touched, l10n)];
    item.tooltip = new MarkdownString(
      lines
        .filter((line) => line !== '')
        .map(escapeMarkdown)
        .join('\n\n'),
    );
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
    this.#search = undefined;
    this.#refreshSoon.dispose();
    this.#changed.dispose();
  }
}

/** Paragraphs keep an empty place, so that all words of a level stand below each other. */
function iconOf({ source }: OutlineNode, annotations: number, { read, changed }: Touched): ThemeIcon {
  switch (source.kind) {
    case 'section':
      return new ThemeIcon(source.section.kind === 'front-matter' ? 'file-text' : 'list-tree');
    case 'annex':
      return new ThemeIcon('book');
    case 'paragraph':
      // The badge tells of annotations, too; of what was read nothing else does.
      if (changed.has(source.paragraph.id)) return new ThemeIcon('diff-modified');
      if (read.has(source.paragraph.id)) return new ThemeIcon('check');
      return new ThemeIcon(annotations > 0 ? 'comment' : 'blank');
    case 'item':
      return new ThemeIcon('blank');
  }
}
