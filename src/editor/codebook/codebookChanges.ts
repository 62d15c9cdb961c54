import { ProgressLocation, Uri, l10n, window, workspace } from 'vscode';
import type { CodebookChange } from '../../annotations/recoding/codebookChange';
import { prepareChange } from '../../workspace/codebookChange';
import type { PreparedChange } from '../../workspace/codebookChange';
import type { ReportRecords } from '../../workspace/codebookRecords';
import { replaceFiles, restoreFiles } from '../../workspace/replaceFiles';
import type { ReplacedFile, ReplacedFiles, SkippedFile } from '../../workspace/replaceFiles';
import { replaceMessages } from '../../workspace/replaceMessages';
import { nameOf } from '../../workspace/uriPath';
import { systemClock } from '../files/systemClock';
import { workspaceFileSystem } from '../files/workspaceFileSystem';
import { previewChange } from './changePreview';
import type { CodebookInUse } from './codebookInUse';
import { readProjectRecords } from './projectRecords';

/** How many changes can be taken back in one window. */
const remembered = 20;

/** How many files that were left alone a message names. */
const named = 3;

/** A change that was made, to be taken back. */
interface MadeChange {
  readonly title: string;
  readonly files: readonly ReplacedFile[];
}

/** Makes changes of the codes, each as one step over all files of the project, and takes them back. */
export class CodebookChanges {
  readonly #made: MadeChange[] = [];

  /**
   * Looks for all annotations that `change` touches, shows them, and after a yes changes them and the codebook.
   * `title` says what is done; `reports` are the project's records where they were read already.
   */
  async make(
    inUse: CodebookInUse,
    title: string,
    change: CodebookChange,
    reports?: readonly ReportRecords[],
  ): Promise<void> {
    const records = reports ?? (await readProjectRecords(inUse.uri));
    if (records === undefined) return;
    const prepared = prepareChange(inUse, records, change, systemClock.now());
    if (prepared.kind === 'refused') {
      void window.showWarningMessage(l10n.t(prepared.message, ...prepared.args));
      return;
    }
    if (await previewChange(title, prepared, inUse.words)) await this.#apply(title, prepared);
  }

  /** Replaces the text of a codebook alone, as an import does. */
  async replaceText(inUse: CodebookInUse, title: string, text: string): Promise<void> {
    const codebook = { uri: inUse.uri, expected: inUse.text, content: text };
    await this.#apply(title, { kind: 'prepared', codebook, records: [], refused: [] });
  }

  /** Takes the last change back that was made in this window; says so where there is none. */
  async undoLast(): Promise<void> {
    const last = this.#made.at(-1);
    if (last === undefined) void window.showInformationMessage(l10n.t('No code was changed in this window.'));
    else await this.#undo(last);
  }

  async #apply(title: string, { codebook, records, refused }: PreparedChange): Promise<void> {
    // The codebook first: where it cannot be written, nothing has happened yet.
    const head = await replaceFiles(workspaceFileSystem, codebook === undefined ? [] : [codebook]);
    const [failed] = head.skipped;
    if (failed !== undefined) {
      void window.showErrorMessage(l10n.t(failed.message, ...failed.args));
      return;
    }
    const rest = await window.withProgress(
      { location: ProgressLocation.Notification, title, cancellable: true },
      (progress, token) =>
        replaceFiles(workspaceFileSystem, records, {
          isCancelled: () => token.isCancellationRequested,
          onFile: () => {
            progress.report({ increment: 100 / records.length });
          },
        }),
    );
    const made = { title, files: [...head.replaced, ...rest.replaced] };
    this.#made.push(made);
    if (this.#made.length > remembered) this.#made.shift();
    const done =
      records.length === 0
        ? l10n.t('{0}: done.', title)
        : l10n.t('{0}: {1} annotations changed.', title, rest.replaced.length);
    const left = [...refused.map(refusedFile), ...rest.skipped];
    const undo = l10n.t('Undo');
    void tell(done, left, undo).then((answer) => {
      if (answer === undo) void this.#undo(made);
    });
  }

  async #undo(made: MadeChange): Promise<void> {
    const index = this.#made.indexOf(made);
    if (index === -1) return;
    this.#made.splice(index, 1);
    // The last file first: the codebook comes last, as it was changed first.
    const { skipped }: ReplacedFiles = await restoreFiles(workspaceFileSystem, [...made.files].reverse());
    void tell(l10n.t('{0}: taken back.', made.title), skipped);
  }
}

function refusedFile(uri: string): SkippedFile {
  return { uri, message: replaceMessages.mustNotBeWritten, args: [nameOf(uri)] };
}

/** Says what was done, and which files were left as they are. */
function tell(
  done: string,
  left: readonly SkippedFile[],
  ...actions: readonly string[]
): Thenable<string | undefined> {
  if (left.length === 0) return window.showInformationMessage(done, ...actions);
  const files = left.slice(0, named).map(({ uri }) => workspace.asRelativePath(Uri.parse(uri)));
  const more = left.length > named ? ' …' : '';
  const message = l10n.t(
    '{0} Left as they are ({1}): {2}',
    done,
    left.length,
    files.join(l10n.t(', ')) + more,
  );
  return window.showWarningMessage(message, ...actions);
}
