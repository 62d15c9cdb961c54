import { Disposable, workspace } from 'vscode';
import { usesOf } from '../../workspace/codebookChange';
import type { CodeUse } from '../../workspace/codebookChange';
import { recordsUnder } from '../../workspace/codebookRecords';
import { workspaceFileSystem } from '../files/workspaceFileSystem';
import { isExcluded } from './projectRecords';

/**
 * How often the codes of a codebook are used. Read when somebody first asks, kept until an annotation changes on
 * disk: nothing is watched before.
 */
export class CodeUses implements Disposable {
  readonly #known = new Map<string, Promise<ReadonlyMap<string, CodeUse>>>();
  #watch: Disposable | undefined;

  /** How often each code is used for which the codebook at `uri` counts; a code that is not used is not in it. */
  of(uri: string): Promise<ReadonlyMap<string, CodeUse>> {
    this.#watch ??= this.#watchFiles();
    const known = this.#known.get(uri);
    if (known !== undefined) return known;
    const read = recordsUnder(workspaceFileSystem, uri, { isExcluded }).then(usesOf);
    this.#known.set(uri, read);
    return read;
  }

  dispose(): void {
    this.#watch?.dispose();
  }

  #watchFiles(): Disposable {
    const forget = (): void => {
      this.#known.clear();
    };
    const watcher = workspace.createFileSystemWatcher('**/*.annotations/*.json');
    return Disposable.from(
      watcher,
      watcher.onDidCreate(forget),
      watcher.onDidChange(forget),
      watcher.onDidDelete(forget),
    );
  }
}
