import { readReport } from '../../../../src/report/readReport';
import { finish } from '../../../../src/report/steps';
import { updateReport } from '../../../../src/report/updateReport';
import { createText } from '../../../../src/text/createText';
import { Emitter } from '../../../../src/text/event';
import type { FileStamp, FolderMember, IndexFiles } from '../../../../src/workspace/index/indexFiles';
import type { IndexSources } from '../../../../src/workspace/index/indexSources';
import { WorkspaceIndex } from '../../../../src/workspace/index/workspaceIndex';
import { openReports } from '../../../../src/workspace/openReports';

export const root = 'file:///reports';

/** Files in memory with the time of their last change, and a list of those that were read. */
export class StampedFiles implements IndexFiles {
  readonly read: string[] = [];
  readonly listed: string[] = [];
  /** Files that cannot be read. */
  readonly locked = new Set<string>();
  readonly #files = new Map<string, { readonly content: string; readonly modified: number }>();
  readonly #changes = new Emitter<string>();
  #now = 1;
  watchers = 0;

  constructor(files: Readonly<Record<string, string>>) {
    for (const [name, content] of Object.entries(files)) this.put(name, content);
  }

  put(name: string, content: string): void {
    this.#files.set(uriOf(name), { content, modified: this.#now++ });
    this.#changes.fire(uriOf(name));
  }

  remove(name: string): void {
    this.#files.delete(uriOf(name));
    this.#changes.fire(uriOf(name));
  }

  /** Moves a folder as the editor tells of it: both names, and nothing of what is in it. */
  moveFolder(from: string, to: string): void {
    for (const [uri, file] of [...this.#files]) {
      if (!uri.startsWith(`${uriOf(from)}/`)) continue;
      this.#files.delete(uri);
      this.#files.set(uriOf(to) + uri.slice(uriOf(from).length), file);
    }
    this.#changes.fire(uriOf(from));
    this.#changes.fire(uriOf(to));
  }

  list(folderUri: string): Promise<readonly FolderMember[]> {
    this.listed.push(folderUri);
    const members = new Map<string, FolderMember>();
    for (const uri of this.#files.keys()) {
      if (!uri.startsWith(`${folderUri}/`)) continue;
      const [name = '', ...rest] = uri.slice(folderUri.length + 1).split('/');
      members.set(name, { name, kind: rest.length > 0 ? 'folder' : 'file', uri: `${folderUri}/${name}` });
    }
    return Promise.resolve([...members.values()]);
  }

  stampOf(uri: string): Promise<FileStamp | undefined> {
    const file = this.#files.get(uri);
    if (file !== undefined)
      return Promise.resolve({ kind: 'file', modified: file.modified, size: file.content.length });
    const isFolder = [...this.#files.keys()].some((each) => each.startsWith(`${uri}/`));
    return Promise.resolve(isFolder ? { kind: 'folder', modified: 0, size: 0 } : undefined);
  }

  readText(uri: string): Promise<string | undefined> {
    this.read.push(uri.slice(root.length + 1));
    if (this.locked.has(uri)) return Promise.reject(new Error('locked'));
    return Promise.resolve(this.#files.get(uri)?.content);
  }

  readonly watcher: IndexSources['watcher'] = {
    watch: () => {
      this.watchers++;
      return { onDidChange: this.#changes.event, dispose: () => this.watchers-- };
    },
  };
}

/** The URI of a file by its path in the workspace. */
export function uriOf(name: string): string {
  return `${root}/${name}`;
}

/** What one start of the editor has. */
export interface Desk {
  readonly index: WorkspaceIndex;
  readonly files: StampedFiles;
  readonly reports: ReturnType<typeof openReports>;
  readonly log: string[];
  /** Opens a file with a text of its own, saved or not. */
  readonly open: (name: string, content: string) => void;
}

/** A workspace of `files` with an index that has read nothing yet. */
export function desk(
  files: StampedFiles | Readonly<Record<string, string>>,
  changes: Partial<IndexSources> = {},
): Desk {
  const stamped = files instanceof StampedFiles ? files : new StampedFiles(files);
  const reports = openReports({ read: readReport, update: updateReport });
  const log: string[] = [];
  const index = new WorkspaceIndex({
    files: stamped,
    open: reports,
    watcher: stamped.watcher,
    roots: () => [root],
    isExcluded: () => false,
    treatmentOf: () => undefined,
    kept: undefined,
    reader: '1',
    run: (steps, isWanted) => Promise.resolve(isWanted() ? finish(steps) : undefined),
    began: () => undefined,
    log: (message) => log.push(message),
    isOn: () => true,
    ...changes,
  });
  const open = (name: string, content: string): void => {
    reports.open(uriOf(name), readReport(createText(content)));
  };
  return { index, files: stamped, reports, log, open };
}

/** A short report with a symbol and some numbered paragraphs. */
export function reportText(symbol: string, ...paragraphs: readonly string[]): string {
  const body = paragraphs.map((words, index) => `${index + 1}. ${words}\n\n`).join('');
  return `United Nations\n\n${symbol}\n\nGeneral Assembly\n\nReport of a Group\n\nI. Introduction\n\n${body}II. Findings\n\n${paragraphs.length + 1}. The Group ends here.\n`;
}
