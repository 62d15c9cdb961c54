import type { QuickPickItem, TreeView } from 'vscode';
import { commands, Disposable, l10n, window, workspace } from 'vscode';
import { askFilter } from '../askFilter';
import type { DraggedPassage } from '../citing/quotationDrag';
import { quotationDrag } from '../citing/quotationDrag';
import { later } from '../later';
import type { OutlineNode } from '../navigation/outline';
import { nodeAt } from '../navigation/outline';
import { offsetAt } from '../positions';
import type { Services } from '../services';
import { changeSetting, settingsSection } from '../settings';
import { registerAnnotationBadges } from './annotationBadges';
import { ReportTree } from './reportTree';
import type { DetailLevel } from './shownNodes';
import { detailLevels } from './shownNodes';

const followSetting = 'reportView.followCursor';
const detailSetting = 'reportView.detail';
const filteredKey = 'reportAnnotator.reportFiltered';
/** How long the cursor must rest before the tree follows it, in milliseconds. */
const followDelay = 150;

/** Registers the Report view: the tree, its filter, its level of detail, and following the cursor. */
export function registerReportView(services: Services): Disposable {
  const tree = new ReportTree(services, { detail: detailOf(), filter: '' });
  const view = window.createTreeView('reportAnnotator.report', {
    treeDataProvider: tree,
    showCollapseAll: true,
    dragAndDropController: quotationDrag((node: OutlineNode) => passageOf(node, tree.snapshot?.uri)),
  });
  const follow = later(followDelay, () => void revealCursor(services, tree, view));
  const followSoon = (): void => {
    follow.soon();
  };
  const filter = (words: string): void => {
    tree.show({ ...tree.shown, filter: words });
    showMessage(tree, view);
    void commands.executeCommand('setContext', filteredKey, words !== '');
  };
  return Disposable.from(
    registerAnnotationBadges(),
    tree,
    view,
    follow,
    tree.onDidChangeTreeData(() => {
      showMessage(tree, view);
      follow.soon();
    }),
    window.onDidChangeTextEditorSelection(followSoon),
    view.onDidChangeVisibility(() => {
      showMessage(tree, view);
      followSoon();
    }),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(`${settingsSection}.${detailSetting}`))
        tree.show({ ...tree.shown, detail: detailOf() });
      if (event.affectsConfiguration(`${settingsSection}.${followSetting}`)) follow.soon();
    }),
    commands.registerCommand('reportAnnotator.filterReport', (words?: unknown) => {
      if (typeof words === 'string') filter(words.trim());
      else
        askFilter({
          title: l10n.t('Filter the Report'),
          placeholder: l10n.t('Words in headings and paragraphs'),
          before: tree.shown.filter,
          filter,
        });
    }),
    commands.registerCommand('reportAnnotator.clearReportFilter', () => {
      filter('');
    }),
    commands.registerCommand('reportAnnotator.followCursor', () => changeSetting(followSetting, true)),
    commands.registerCommand('reportAnnotator.stopFollowingCursor', () =>
      changeSetting(followSetting, false),
    ),
    commands.registerCommand('reportAnnotator.chooseDetail', chooseDetail),
  );
}

function detailOf(): DetailLevel {
  const value: unknown = workspace.getConfiguration(settingsSection).get(detailSetting);
  return detailLevels.find((level) => level === value) ?? 'items';
}

/** What a row brings where it is dropped: a paragraph, or an item of one. */
function passageOf(
  { report, source, place }: OutlineNode,
  uri: string | undefined,
): DraggedPassage | undefined {
  if (uri === undefined || source.kind === 'section' || source.kind === 'annex') return undefined;
  const range = report.rangeOf(place);
  const last = source.kind === 'paragraph' ? source.paragraph.parts.at(-1) : undefined;
  return { uri, report, range: last === undefined ? range : { ...range, end: report.rangeOf(last).end } };
}

/** Says above the tree what it leaves out. */
function showMessage(tree: ReportTree, view: TreeView<OutlineNode>): void {
  if (!view.visible) return;
  const { filter } = tree.shown;
  const { snapshot } = tree;
  if (snapshot !== undefined && snapshot.percent < 100)
    view.message = l10n.t('Reading: {0} % so far.', snapshot.percent);
  else if (snapshot === undefined || filter === '') view.message = '';
  else if (snapshot.ids.size === 0) view.message = l10n.t('Nothing holds “{0}”.', filter);
  else view.message = l10n.t('Filtered by “{0}”.', filter);
  view.description = snapshot?.report.symbol ?? '';
}

interface DetailItem extends QuickPickItem {
  readonly level: DetailLevel;
}

async function chooseDetail(): Promise<void> {
  const labels: Readonly<Record<DetailLevel, string>> = {
    sections: l10n.t('Sections and annexes'),
    paragraphs: l10n.t('Sections and paragraphs'),
    items: l10n.t('Sections, paragraphs and items'),
  };
  const current = detailOf();
  const items = detailLevels.map((level): DetailItem => ({
    level,
    label: labels[level],
    ...(level === current ? { description: l10n.t('shown now') } : {}),
  }));
  const chosen = await window.showQuickPick(items, { title: l10n.t('Level of Detail') });
  if (chosen !== undefined) await changeSetting(detailSetting, chosen.level);
}

/** Selects the node that the cursor is in, without taking the focus. */
async function revealCursor(
  services: Services,
  tree: ReportTree,
  view: TreeView<OutlineNode>,
): Promise<void> {
  const editor = window.activeTextEditor;
  if (!workspace.getConfiguration(settingsSection).get<boolean>(followSetting, false)) return;
  if (!view.visible || editor === undefined) return;
  const { snapshot } = tree;
  if (snapshot === undefined || editor.document !== services.reports.active) return;
  const offset = offsetAt(snapshot.report.text, editor.selection.active);
  const node = nodeAt(snapshot.report, offset, ({ id }) => snapshot.ids.has(id));
  if (node === undefined || view.selection[0]?.id === node.id) return;
  try {
    await view.reveal(node, { select: true, focus: false });
  } catch {
    // The tree was refreshed meanwhile and the node is another one now; the next refresh follows again.
  }
}
