import * as vscode from 'vscode';

interface Entry {
  readonly bytes: Uint8Array;
  readonly modified: number;
}

/** A file system in memory under a scheme of its own, as extensions for remote repositories provide one. */
export class MemoryFiles implements vscode.FileSystemProvider {
  readonly #files = new Map<string, Entry>();
  readonly #folders = new Set<string>(['/']);
  readonly #changes = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changes.event;

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined); // every change is announced, watched for or not
  }

  stat({ path }: vscode.Uri): vscode.FileStat {
    const file = this.#files.get(path);
    if (file !== undefined)
      return { type: vscode.FileType.File, ctime: 0, mtime: file.modified, size: file.bytes.length };
    if (this.#folders.has(path)) return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    throw vscode.FileSystemError.FileNotFound(path);
  }

  readDirectory({ path }: vscode.Uri): [string, vscode.FileType][] {
    if (!this.#folders.has(path)) throw vscode.FileSystemError.FileNotFound(path);
    const folder = path.endsWith('/') ? path : `${path}/`;
    const within = (each: string): boolean =>
      each !== path && each.startsWith(folder) && !each.slice(folder.length).includes('/');
    const named = (paths: Iterable<string>, type: vscode.FileType): [string, vscode.FileType][] =>
      [...paths].filter(within).map((each) => [each.slice(folder.length), type]);
    return [
      ...named(this.#folders, vscode.FileType.Directory),
      ...named(this.#files.keys(), vscode.FileType.File),
    ];
  }

  createDirectory({ path }: vscode.Uri): void {
    this.#folders.add(path);
  }

  readFile({ path }: vscode.Uri): Uint8Array {
    const file = this.#files.get(path);
    if (file === undefined) throw vscode.FileSystemError.FileNotFound(path);
    return file.bytes;
  }

  writeFile(uri: vscode.Uri, bytes: Uint8Array): void {
    const isNew = !this.#files.has(uri.path);
    this.#files.set(uri.path, { bytes, modified: Date.now() });
    this.#announce(isNew ? vscode.FileChangeType.Created : vscode.FileChangeType.Changed, uri);
  }

  delete(uri: vscode.Uri): void {
    if (!this.#files.delete(uri.path) && !this.#folders.delete(uri.path))
      throw vscode.FileSystemError.FileNotFound(uri);
    this.#announce(vscode.FileChangeType.Deleted, uri);
  }

  rename(from: vscode.Uri, to: vscode.Uri): void {
    this.writeFile(to, this.readFile(from));
    this.delete(from);
  }

  #announce(type: vscode.FileChangeType, uri: vscode.Uri): void {
    this.#changes.fire([{ type, uri }]);
  }
}
