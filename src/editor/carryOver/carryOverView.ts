import {
  EventEmitter,
  Range,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  commands,
  l10n,
  window,
} from 'vscode';
import type { Disposable, TreeDataProvider, TreeView } from 'vscode';
import { plainBody, shortened } from '../annotations/annotationWords';
import { carriedNodes } from './carriedNodes';
import type { CarriedGroup, CarriedNode } from './carriedNodes';
import type { PreparedCarry } from './prepareCarry';

const carryOverViewId = 'reportAnnotator.carryOver';

/** How many characters of a quotation or change stand in a row; the tooltip has more. */
const lineLength = 90;
const tooltipLength = 600;

/** Whether there is something to carry over, for the view and its menus. */
const shownKey = 'reportAnnotator.carryingOver';

/** The Carry Over view: what became of each annotation in another text, before anything is written. */
export class CarryOverView implements TreeDataProvider<CarriedNode>, Disposable {
  readonly #changes = new EventEmitter<undefined>();
  readonly #view: TreeView<CarriedNode>;
  #prepared: PreparedCarry | undefined;
  #nodes: readonly CarriedNode[] = [];

  readonly onDidChangeTreeData = this.#changes.event;

  constructor() {
    this.#view = window.createTreeView(carryOverViewId, { treeDataProvider: this, showCollapseAll: true });
  }

  /** What is shown and can be written; `undefined` for nothing. */
  get prepared(): PreparedCarry | undefined {
    return this.#prepared;
  }

  /** Shows what was prepared, or nothing. */
  async show(prepared: PreparedCarry | undefined): Promise<void> {
    this.#prepared = prepared;
    this.#nodes = prepared === undefined ? [] : carriedNodes(prepared.document, l10n);
    this.#view.description =
      prepared === undefined ? '' : `${nameOf(prepared.oldUri)} → ${nameOf(prepared.newUri)}`;
    this.#view.message =
      prepared !== undefined && this.#nodes.length === 0
        ? l10n.t('There are no annotations beside the old text.')
        : '';
    await commands.executeCommand('setContext', shownKey, prepared !== undefined);
    this.#changes.fire(undefined);
    if (prepared !== undefined) await commands.executeCommand(`${carryOverViewId}.focus`);
  }

  getTreeItem(node: CarriedNode): TreeItem {
    switch (node.kind) {
      case 'group':
        return groupItem(node);
      case 'annotation':
        return this.#annotationItem(node);
      case 'detail': {
        const item = new TreeItem(shortened(node.label, lineLength));
        item.id = node.id;
        item.tooltip = shortened(node.label, tooltipLength);
        return item;
      }
    }
  }

  getChildren(node?: CarriedNode): CarriedNode[] {
    if (node === undefined) return [...this.#nodes];
    return node.kind === 'detail' ? [] : [...node.children];
  }

  dispose(): void {
    this.#view.dispose();
    this.#changes.dispose();
  }

  #annotationItem({ carry, children }: Extract<CarriedNode, { kind: 'annotation' }>): TreeItem {
    const quote = carry.oldQuote ?? '';
    const item = new TreeItem(
      `“${shortened(quote, lineLength)}”`,
      children.length === 0 ? TreeItemCollapsibleState.None : TreeItemCollapsibleState.Collapsed,
    );
    const lines = [carry.old?.line, carry.line].map((line) =>
      line === null || line === undefined ? '–' : l10n.t('line {0}', line),
    );
    const said = plainBody({ body: carry.body, codes: carry.codes }, lineLength);
    item.id = carry.id;
    item.description = [lines.join(' → '), said].filter((part) => part !== '').join(' · ');
    item.tooltip = shortened(quote, tooltipLength);
    item.iconPath = iconOf(carry.state === 'reply' || carry.state === 'anchored' ? 'unchanged' : carry.state);
    const prepared = this.#prepared;
    if (prepared !== undefined && carry.line !== null) {
      const place = new Range(
        carry.line - 1,
        (carry.column ?? 1) - 1,
        (carry.endLine ?? carry.line) - 1,
        (carry.endColumn ?? 1) - 1,
      );
      const title = l10n.t('{0} ↔ {1}', nameOf(prepared.oldUri), nameOf(prepared.newUri));
      item.command = {
        command: 'vscode.diff',
        title: l10n.t('Compare'),
        arguments: [
          Uri.parse(prepared.oldUri),
          Uri.parse(prepared.newUri),
          title,
          { selection: place, preview: true },
        ],
      };
    }
    return item;
  }
}

function groupItem({ about, label, children }: Extract<CarriedNode, { kind: 'group' }>): TreeItem {
  const state =
    about === 'unchanged' ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.Expanded;
  const item = new TreeItem(label, state);
  item.id = about;
  item.description = String(children.length);
  item.accessibilityInformation = { label: l10n.t('{0}: {1} annotations', label, children.length) };
  item.iconPath = iconOf(about);
  return item;
}

function iconOf(about: CarriedGroup): ThemeIcon {
  switch (about) {
    case 'unchanged':
      return new ThemeIcon('pass');
    case 'changed':
      return new ThemeIcon('edit');
    case 'needs-review':
      return new ThemeIcon('question', new ThemeColor('reportAnnotator.needsReview'));
    case 'orphaned':
      return new ThemeIcon('debug-disconnect', new ThemeColor('reportAnnotator.needsReview'));
  }
}

function nameOf(uri: string): string {
  return Uri.parse(uri).path.split('/').at(-1) ?? uri;
}
