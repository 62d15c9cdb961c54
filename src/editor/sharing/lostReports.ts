import { Disposable, FileType, Uri, WorkspaceEdit, commands, l10n, window, workspace } from 'vscode';
import type { SidecarProblem } from '../../workspace/annotationStore';
import { reportUriOf, sidecarFolderOf } from '../../workspace/sidecarFolder';
import type { OpenAnnotations } from '../annotations/openAnnotations';
import { exists, isFolder } from '../files/fileKind';
import { describeProblem } from '../annotations/sidecarDiagnostics';

/**
 * Tells once of annotations beside an open report that belong to a report that is not there, and attaches them when
 * asked: after a renaming outside of VS Code, which moved the report alone.
 */
export function registerLostReports(annotations: OpenAnnotations): Disposable {
  const told = new Set<string>();
  /** The folders that are lost beside an open report, by its URI. */
  const open = new Map<string, readonly string[]>();
  const lostBeside = (uri: string): readonly SidecarProblem[] =>
    annotations.storeOf(uri)?.current.problems.filter(({ kind }) => kind === 'lost-report') ?? [];
  const tell = (uri: string): void => {
    if (annotations.storeOf(uri) === undefined) {
      open.delete(uri);
      return;
    }
    const lost = lostBeside(uri);
    // One that was found again is told of when it is lost again; closing the report finds nothing.
    for (const found of open.get(uri) ?? [])
      if (!lost.some((problem) => problem.uri === found)) told.delete(found);
    open.set(
      uri,
      lost.map((problem) => problem.uri),
    );
    for (const problem of lost.filter((each) => !told.has(each.uri))) {
      told.add(problem.uri);
      const attach = l10n.t('Attach');
      void window.showInformationMessage(describeProblem(problem), attach).then((answer) => {
        if (answer === attach) void attachTo(uri, problem.uri);
      });
    }
  };
  return Disposable.from(
    annotations.onDidChange(tell),
    commands.registerCommand('reportAnnotator.attachLostAnnotations', async () => {
      const uri = annotations.reports.active?.uri.toString();
      const lost = uri === undefined ? [] : lostBeside(uri);
      if (uri === undefined || lost.length === 0) {
        void window.showInformationMessage(
          l10n.t('There are no annotations beside this report that belong to a report that is not there.'),
        );
        return;
      }
      const items = lost.map((problem) => ({
        label: problem.args[0] ?? '',
        detail: describeProblem(problem),
        problem,
      }));
      const chosen = items.length === 1 ? items[0] : await window.showQuickPick(items);
      if (chosen !== undefined) await attachTo(uri, chosen.problem.uri);
    }),
  );
}

/** Moves the annotations of a folder beside the report: the folder, or, where there is one, what is not in that yet. */
async function attachTo(reportUri: string, lostUri: string): Promise<void> {
  const from = Uri.parse(lostUri);
  if (await exists(Uri.parse(reportUriOf(lostUri)))) {
    void window.showInformationMessage(
      l10n.t('The report of these annotations is back. They were left with it.'),
    );
    return;
  }
  const to = Uri.parse(sidecarFolderOf(reportUri));
  const edit = new WorkspaceEdit();
  if (await isFolder(to)) {
    const present = new Set(await filesBelow(to));
    for (const path of await filesBelow(from))
      if (!present.has(path))
        edit.renameFile(Uri.joinPath(from, path), Uri.joinPath(to, path), { overwrite: false });
  } else edit.renameFile(from, to, { overwrite: false });
  if (await workspace.applyEdit(edit)) return;
  void window.showErrorMessage(l10n.t('The annotations could not be moved. They are where they were.'));
}

/** The paths of the files in a folder and in the folders in it: records, and the texts that are kept for them. */
async function filesBelow(folder: Uri, prefix = ''): Promise<readonly string[]> {
  const paths: string[] = [];
  for (const [name, type] of await workspace.fs.readDirectory(Uri.joinPath(folder, prefix)))
    if ((type & FileType.Directory) === 0) paths.push(`${prefix}${name}`);
    else paths.push(...(await filesBelow(folder, `${prefix}${name}/`)));
  return paths;
}
