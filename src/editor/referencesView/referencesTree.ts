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
import { escapeMarkdown } from '../hovers/hoverMarkdown';
import { joinedPhrases } from '../joinedPhrases';
import { later } from '../later';
import { destinationOf, goToCommand } from '../navigation/destination';
import { symbolOfDocument } from '../index/otherFiles';
import type { ReportIndex } from '../../workspace/reportIndex';
import type { ReportService, Services } from '../services';
import { isolated, shownWords } from '../shownWords';
import { inSlices } from '../slices';
import type { CitedByGroup, CitedByNode } from './citedBy';
import { citedByChildren, citedByGroup, citedByItem, isCitedByNode } from './citedBy';
import type { EntryNode, GroupNode, ReferenceGroup, ReferenceNode, UseNode } from './referenceGroups';
import { referencesIn } from './referenceGroups';

/** How long typing must pause before the tree follows, in milliseconds. */
const refreshDelay = 400;

/** What the view shows: what the report refers to, then who refers to it. */
type ShownNode = ReferenceNode | CitedByNode;

/** The nodes of the References view: groups, what is referred to, and where; and the reports that cite this one. */
export class ReferencesTree implements TreeDataProvider<ShownNode> {
  readonly #reports: ReportService;
  readonly #index: ReportIndex;
  readonly #changed = new EventEmitter<CitedByGroup | undefined>();
  readonly #foundNothing = new EventEmitter<boolean>();
  readonly #lifetime: Disposable;
  #filter = '';
  #uri = '';
  /** What is shown; `undefined` until somebody looks. */
  #groups: Promise<readonly GroupNode[]> | undefined;
  /** The branch of those who cite the shown report; `undefined` where there is none. */
  #citedBy: CitedByGroup | undefined;

  readonly onDidChangeTreeData = this.#changed.event;
  /** Fires with true when a report was looked through that refers to nothing, with false when that is not known. */
  readonly onDidFindNothing = this.#foundNothing.event;

  constructor({ reports, index }: Services) {
    this.#reports = reports;
    this.#index = index;
    const soon = later(refreshDelay, () => {
      this.#refresh();
    });
    const citingSoon = later(refreshDelay, () => {
      if (this.#citedBy !== undefined) this.#changed.fire(this.#citedBy);
    });
    this.#lifetime = Disposable.from(
      this.#changed,
      this.#foundNothing,
      soon,
      citingSoon,
      index.onDidChange(() => {
        citingSoon.soon();
      }),
      reports.onDidChangeActive(() => {
        this.#refresh();
      }),
      reports.onDidChange(({ uri }) => {
        if (uri === reports.active?.uri.toString()) soon.soon();
      }),
    );
  }

  get filter(): string {
    return this.#filter;
  }

  setFilter(filter: string): void {
    this.#filter = filter;
    this.#refresh();
  }

  #refresh(): void {
    this.#groups = undefined;
    this.#foundNothing.fire(false);
    this.#changed.fire(undefined);
  }

  /** Made when the view asks: nobody pays for a view that is not open. */
  #shownGroups(): Promise<readonly GroupNode[]> {
    this.#groups ??= this.#findGroups();
    return this.#groups;
  }

  async #findGroups(): Promise<readonly GroupNode[]> {
    const document = this.#reports.active;
    this.#uri = document?.uri.toString() ?? '';
    if (document === undefined) return [];
    const report = await this.#reports.whenListed(document);
    if (report === undefined) return [];
    const isWanted = (): boolean => document === this.#reports.active && !document.isClosed;
    return (await inSlices(referencesIn(report, l10n), isWanted)) ?? [];
  }

  getChildren(node?: ShownNode): ShownNode[] | Promise<ShownNode[]> {
    if (node === undefined) return this.#shownRoots();
    if (isCitedByNode(node)) return citedByChildren(this.#index, node);
    return node.kind === 'group' ? this.#shownEntries(node) : [...node.children];
  }

  /** The branch of those who cite the shown report; `undefined` where it has no symbol, or nothing is shown. */
  async citedBy(): Promise<CitedByGroup | undefined> {
    await this.#shownRoots();
    return this.#citedBy;
  }

  #findCitedBy(): CitedByGroup | undefined {
    const { active } = this.#reports;
    const report = active && this.#reports.reportOf(active);
    const symbol = active && report && symbolOfDocument(active, report);
    if (symbol === undefined || this.#filter !== '') return undefined;
    return this.#citedBy?.symbol === symbol ? this.#citedBy : citedByGroup(symbol);
  }

  async #shownRoots(): Promise<ShownNode[]> {
    const asked = this.#shownGroups();
    const groups = await asked;
    const isCurrent = asked === this.#groups;
    const { active } = this.#reports;
    if (isCurrent && active !== undefined && this.#reports.reportOf(active) !== undefined)
      this.#foundNothing.fire(groups.length === 0);
    this.#citedBy = this.#findCitedBy();
    const shown = groups.filter((group) => this.#shownEntries(group).length > 0);
    return this.#citedBy === undefined ? shown : [...shown, this.#citedBy];
  }

  #shownEntries(group: GroupNode): EntryNode[] {
    return this.#filter === '' ? [...group.children] : group.children.filter((entry) => this.#matches(entry));
  }

  #matches({ label, title }: EntryNode): boolean {
    return `${label} ${title}`.toLowerCase().includes(this.#filter.toLowerCase());
  }

  getParent(node: ShownNode): ShownNode | undefined {
    return node.parent;
  }

  getTreeItem(node: ShownNode): TreeItem {
    const item = isCitedByNode(node)
      ? citedByItem(this.#index, node)
      : node.kind === 'group'
        ? this.#groupItem(node)
        : this.#placeItem(node);
    item.id = `${this.#uri}#${this.#filter === '' ? '' : 'filtered:'}${node.id}`;
    item.contextValue = node.kind;
    return item;
  }

  resolveTreeItem(item: TreeItem, node: ShownNode): TreeItem {
    if (node.kind !== 'group' && !isCitedByNode(node))
      item.tooltip = new MarkdownString(escapeMarkdown(`${node.label} ${node.title}`));
    return item;
  }

  #groupItem(node: GroupNode): TreeItem {
    const isOpen = this.#filter !== '';
    const item = new TreeItem(
      groupName(node.id),
      isOpen ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed,
    );
    const count = this.#shownEntries(node).length;
    item.description = String(count);
    item.iconPath = new ThemeIcon(groupIcon(node.id));
    item.accessibilityInformation = { label: l10n.t('{0}, {1} entries', groupName(node.id), count) };
    return item;
  }

  #placeItem(node: EntryNode | UseNode): TreeItem {
    const hasUses = node.uses > 0;
    const item = new TreeItem(
      node.kind === 'entry' && node.parent.id === 'footnotes'
        ? l10n.t('note {0}', node.label)
        : isolated(shownWords(node.label)),
      hasUses ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None,
    );
    item.description = isolated(shownWords(node.title));
    item.accessibilityInformation = { label: spokenWords(node) };
    const { report } = node.kind === 'use' ? node.parent.parent : node.parent;
    item.command = {
      command: goToCommand,
      title: l10n.t('Go There'),
      arguments: [destinationOf(this.#uri, report.text, report.rangeOf(node.place))],
    };
    return item;
  }

  dispose(): void {
    this.#lifetime.dispose();
  }
}

function spokenWords(node: EntryNode | UseNode): string {
  if (node.kind === 'use') return l10n.t('cited in {0}: {1}', node.label, node.title);
  return joinedPhrases([node.label, node.title, citedTimes(node.uses)], l10n);
}

function citedTimes(count: number): string {
  if (count === 0) return l10n.t('not cited');
  return count === 1 ? l10n.t('cited once') : l10n.t('cited {0} times', count);
}

function groupName(group: ReferenceGroup): string {
  switch (group) {
    case 'working-papers':
      return l10n.t('Working papers');
    case 'resolutions':
      return l10n.t('Resolutions and decisions');
    case 'documents':
      return l10n.t('Other documents');
    case 'footnotes':
      return l10n.t('Footnotes');
    case 'experts':
      return l10n.t('Experts');
  }
}

function groupIcon(group: ReferenceGroup): string {
  switch (group) {
    case 'working-papers':
      return 'files';
    case 'resolutions':
      return 'law';
    case 'documents':
      return 'file-symlink-file';
    case 'footnotes':
      return 'note';
    case 'experts':
      return 'organization';
  }
}
