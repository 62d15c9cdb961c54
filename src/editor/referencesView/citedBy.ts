import { l10n, ThemeIcon, TreeItem, TreeItemCollapsibleState, workspace } from 'vscode';
import type { CitingPlace, IndexedReport, ReportIndex } from '../../workspace/reportIndex';
import { fileNameOf, nameOfReport } from '../index/fileNames';
import { goToCommand } from '../navigation/destination';
import type { Destination } from '../navigation/destination';
import { isolated, shownWords } from '../shownWords';

/** A node of the branch that lists which reports of the workspace cite the shown one. */
export type CitedByNode = CitedByGroup | CitingFile | CitingPassage | NobodyCites;

export interface CitedByGroup {
  readonly kind: 'cited-by';
  readonly id: 'cited-by';
  readonly parent: undefined;
  /** The symbol that is looked for. */
  readonly symbol: string;
}

/** A report that cites the shown one. */
export interface CitingFile {
  readonly kind: 'citing-file';
  readonly id: string;
  readonly parent: CitedByGroup;
  readonly report: IndexedReport;
  readonly places: readonly CitingPlace[];
}

/** A place in it. */
export interface CitingPassage {
  readonly kind: 'citing-passage';
  readonly id: string;
  readonly parent: CitingFile;
  readonly place: CitingPlace;
}

/** Says that all was read, and nothing found. */
export interface NobodyCites {
  readonly kind: 'nobody-cites';
  readonly id: 'cited-by/nobody';
  readonly parent: CitedByGroup;
}

const kinds: readonly string[] = [
  'cited-by',
  'citing-file',
  'citing-passage',
  'nobody-cites',
] satisfies CitedByNode['kind'][];

/** Whether a node is one of this branch. */
export function isCitedByNode(node: { readonly kind: string }): node is CitedByNode {
  return kinds.includes(node.kind);
}

/** The branch for the report with `symbol`; `undefined` where there is no folder to look in. */
export function citedByGroup(symbol: string): CitedByGroup | undefined {
  if ((workspace.workspaceFolders ?? []).length === 0) return undefined;
  return { kind: 'cited-by', id: 'cited-by', parent: undefined, symbol };
}

/** What stands below a node. The files of the workspace are read when somebody unfolds the branch, not before. */
export async function citedByChildren(index: ReportIndex, node: CitedByNode): Promise<CitedByNode[]> {
  switch (node.kind) {
    case 'cited-by': {
      await index.whenReady();
      const files = citingFiles(index, node);
      return files.length === 0 ? [{ kind: 'nobody-cites', id: 'cited-by/nobody', parent: node }] : files;
    }
    case 'citing-file':
      return node.places.map((place, at) => ({
        kind: 'citing-passage',
        id: `${node.id}#${at}`,
        parent: node,
        place,
      }));
    case 'citing-passage':
    case 'nobody-cites':
      return [];
  }
}

function citingFiles(index: ReportIndex, group: CitedByGroup): CitingFile[] {
  const byUri = new Map<string, CitingPlace[]>();
  for (const place of index.citationsOf(group.symbol)) {
    const { uri } = place.report;
    byUri.set(uri, [...(byUri.get(uri) ?? []), place]);
  }
  return [...byUri].flatMap(([uri, places]) => {
    const report = places[0]?.report;
    if (report === undefined) return [];
    return [{ kind: 'citing-file', id: `cited-by/${uri}`, parent: group, report, places } as const];
  });
}

/** How a node of the branch is shown. */
export function citedByItem(index: ReportIndex, node: CitedByNode): TreeItem {
  switch (node.kind) {
    case 'cited-by':
      return groupItem(index, node);
    case 'citing-file':
      return fileItem(node);
    case 'citing-passage':
      return passageItem(node);
    case 'nobody-cites':
      return new TreeItem(l10n.t('No other report of the workspace cites this one.'));
  }
}

function groupItem(index: ReportIndex, group: CitedByGroup): TreeItem {
  const item = new TreeItem(l10n.t('Cited by other reports'), TreeItemCollapsibleState.Collapsed);
  const { length } = citingFiles(index, group);
  item.description = length === 0 ? '' : String(length);
  item.iconPath = new ThemeIcon('references');
  if (length > 0)
    item.accessibilityInformation = {
      label: l10n.t('{0}, {1} entries', l10n.t('Cited by other reports'), length),
    };
  return item;
}

function fileItem({ report, places }: CitingFile): TreeItem {
  const item = new TreeItem(isolated(nameOfReport(report)), TreeItemCollapsibleState.Collapsed);
  item.description = isolated(shownWords(report.title ?? fileNameOf(report)));
  item.tooltip = fileNameOf(report);
  item.accessibilityInformation = {
    label: l10n.t('{0}, {1} entries', `${nameOfReport(report)} ${report.title ?? ''}`, places.length),
  };
  return item;
}

function passageItem({ place }: CitingPassage): TreeItem {
  const { report, citation } = place;
  const item = new TreeItem(isolated(shownWords(citation.excerpt)));
  item.description = l10n.t('line {0}', citation.start.line0 + 1);
  const destination: Destination = { uri: report.uri, start: citation.start, end: citation.end };
  item.command = { command: goToCommand, title: l10n.t('Go There'), arguments: [destination] };
  return item;
}
