import type { ExtensionContext, LogOutputChannel } from 'vscode';
import { Disposable, Uri, window, workspace } from 'vscode';
import type { KeptIndex } from '../../workspace/index/indexSources';
import { WorkspaceIndex } from '../../workspace/index/workspaceIndex';
import type { ReportStore } from '../../workspace/reportStore';
import { workspaceFileSystem } from '../files/workspaceFileSystem';
import { workspaceFileWatcher } from '../files/workspaceFileWatcher';
import { decodeUtf8 } from '../../workspace/readSidecar';
import { isInTab } from '../reports/documentStanding';
import type { Treatments } from '../reports/treatments';
import { settingsSection } from '../settings';
import { inSlices } from '../slices';
import { excludedByWorkspace, excludingSettings } from './excludedFiles';
import { showReading } from './showReading';
import { workspaceIndexFiles } from './workspaceIndexFiles';

/** The setting that lets the index read files that nobody has opened. */
const indexSetting = 'workspace.index';

/** The file in the workspace's storage in which the index is kept. */
const keptName = 'report-index.jsonl';

/** What the index of a window is made from, beside the window itself. */
export interface IndexSurroundings {
  readonly reports: ReportStore;
  readonly treatments: Treatments;
  readonly ctx: ExtensionContext;
}

/** The index over the reports of this window's workspace, and what ends it. It reads nothing before it is asked. */
export function createReportIndex({ reports, treatments, ctx }: IndexSurroundings): {
  readonly index: WorkspaceIndex;
  readonly lifetime: Disposable;
} {
  let isExcluded = excludedByWorkspace();
  let log: LogOutputChannel | undefined;
  const index = new WorkspaceIndex({
    files: workspaceIndexFiles,
    open: reportsInTabs(reports),
    watcher: workspaceFileWatcher,
    roots: () => (workspace.workspaceFolders ?? []).map(({ uri }) => uri.toString()),
    isExcluded: (uri) => isExcluded(uri),
    treatmentOf: (uri) => treatments.get(uri),
    kept: ctx.storageUri === undefined ? undefined : keptIn(ctx.storageUri),
    reader: versionOf(ctx),
    run: inSlices,
    began: (reading) => {
      showReading(reading, index);
    },
    log: (message) => {
      log ??= window.createOutputChannel('Report Annotator', { log: true });
      log.warn(message);
    },
    isOn: () => workspace.getConfiguration(settingsSection).get<boolean>(indexSetting, true),
  });
  const lifetime = Disposable.from(
    index,
    new Disposable(() => log?.dispose()),
    workspace.onDidChangeWorkspaceFolders(() => {
      isExcluded = excludedByWorkspace();
      index.restart();
    }),
    workspace.onDidChangeConfiguration((event) => {
      const settings = [...excludingSettings, `${settingsSection}.${indexSetting}`];
      if (!settings.some((setting) => event.affectsConfiguration(setting))) return;
      isExcluded = excludedByWorkspace();
      index.restart();
    }),
  );
  return { index, lifetime };
}

/**
 * The open reports that somebody can see. The editor keeps documents for minutes after their tab was closed, also of
 * files that are gone by then.
 */
function reportsInTabs(reports: ReportStore): ReportStore {
  const isShown = (uri: string): boolean => isInTab({ uri: Uri.parse(uri, true) });
  return {
    get: (uri) => {
      const report = reports.get(uri);
      return report !== undefined && isShown(uri) ? report : undefined;
    },
    get uris() {
      return reports.uris.filter(isShown);
    },
    onDidChange: (listener) => reports.onDidChange(listener),
  };
}

function keptIn(storage: Uri): KeptIndex {
  const uri = Uri.joinPath(storage, keptName).toString();
  return {
    read: async () => {
      const bytes = await workspaceFileSystem.read(uri);
      return bytes && decodeUtf8(bytes);
    },
    write: (content) => workspaceFileSystem.write(uri, new TextEncoder().encode(content)),
  };
}

function versionOf({ extension }: ExtensionContext): string {
  const { version } = extension.packageJSON as { readonly version?: unknown };
  return typeof version === 'string' ? version : '';
}
