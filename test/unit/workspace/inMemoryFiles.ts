import { FileError } from '../../../src/workspace/ports';
import type { FileSystem, FileWatcher, FolderEntry } from '../../../src/workspace/ports';
import { childOf, comparable, nameOf, parentOf } from '../../../src/workspace/uriPath';
import { temporaryFileOf } from '../../../src/workspace/temporaryFiles';
import { Emitter } from '../../../src/text/event';

/** What a fault applies to, and what then goes wrong. */
export interface Fault {
  readonly operation: 'read' | 'write' | 'delete' | 'list';
  /** The file or folder; every one where it is `undefined`. */
  readonly uri?: string;
  readonly reason: FileError['reason'];
}

/** A file system in memory that tells of every change, its own callers' too, and fails where it is told to. */
export class InMemoryFiles implements FileSystem, FileWatcher {
  /** Faults that apply until they are taken out. */
  readonly faults: Fault[] = [];
  /** "write file:///…" and so on, in order. */
  readonly log: string[] = [];
  readonly #files = new Map<string, { readonly uri: string; readonly content: Uint8Array }>();
  readonly #folders = new Set<string>();
  readonly #changes = new Emitter<string>();

  constructor(files: Readonly<Record<string, string>> = {}) {
    for (const [uri, content] of Object.entries(files)) this.put(uri, content);
  }

  /** Puts a file there as somebody else would, and tells of it. */
  put(uri: string, content: string | Uint8Array): void {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    this.#files.set(comparable(uri), { uri, content: bytes });
    this.#changes.fire(uri);
  }

  /** Takes a file away as somebody else would, and tells of it. */
  remove(uri: string): void {
    this.#files.delete(comparable(uri));
    this.#changes.fire(uri);
  }

  /** Makes an empty folder. */
  makeFolder(uri: string): void {
    this.#folders.add(comparable(uri));
  }

  /** The text of a file; throws where there is none. */
  text(uri: string): string {
    const file = this.#files.get(comparable(uri));
    if (file === undefined) throw new Error(`no such file: ${uri}`);
    return new TextDecoder().decode(file.content);
  }

  /** The URIs of all files below a folder, sorted. */
  below(folderUri: string): readonly string[] {
    const prefix = `${comparable(folderUri)}/`;
    return [...this.#files]
      .filter(([key]) => key.startsWith(prefix))
      .map(([, { uri }]) => uri)
      .sort();
  }

  async read(uri: string): Promise<Uint8Array | undefined> {
    await this.#step('read', uri);
    if (this.#folders.has(comparable(uri))) throw new FileError(uri, 'not-a-file', 'it is a folder');
    return this.#files.get(comparable(uri))?.content;
  }

  async write(uri: string, content: Uint8Array): Promise<void> {
    await this.#step('write', uri);
    if (this.#folders.has(comparable(uri))) throw new FileError(uri, 'not-a-file', 'it is a folder');
    this.put(uri, content);
  }

  /** Fails as writing does; tells nobody, as the file has no name that anybody knows. */
  async stage(uri: string, content: Uint8Array): Promise<void> {
    await Promise.resolve();
    const fault = this.faults.find((each) => each.operation === 'write' && each.uri === undefined);
    if (fault !== undefined) throw new FileError(uri, fault.reason, `write failed: ${fault.reason}`);
    this.#files.set(comparable(uri), { uri, content });
  }

  async replace(staged: string, uri: string): Promise<boolean> {
    const content = this.#files.get(comparable(staged))?.content;
    if (content === undefined) return false;
    await this.write(uri, content);
    this.#files.delete(comparable(staged));
    return true;
  }

  async delete(uri: string): Promise<void> {
    if (this.#files.get(comparable(uri)) === undefined && temporaryFileOf(nameOf(uri)) !== undefined) return;
    await this.#step('delete', uri);
    this.remove(uri);
  }

  async list(uri: string): Promise<readonly FolderEntry[]> {
    await this.#step('list', uri);
    const isInside = (other: string): boolean => {
      const parent = parentOf(other);
      return parent !== undefined && comparable(parent) === comparable(uri);
    };
    return [
      ...[...this.#files.values()]
        .filter((file) => isInside(file.uri))
        .map((file) => ({ name: nameOf(file.uri), kind: 'file' as const })),
      ...[...this.#folders]
        .filter(isInside)
        .map((folder) => ({ name: nameOf(folder), kind: 'folder' as const })),
    ];
  }

  watch(folderUri: string): ReturnType<FileWatcher['watch']> {
    const prefix = comparable(folderUri);
    const emitter = new Emitter<string>();
    const subscription = this.#changes.event((uri) => {
      if (comparable(uri).startsWith(prefix)) emitter.fire(uri);
    });
    return {
      onDidChange: emitter.event,
      dispose: () => {
        subscription.dispose();
        emitter.dispose();
      },
    };
  }

  async #step(operation: Fault['operation'], uri: string): Promise<void> {
    this.log.push(`${operation} ${uri}`);
    await Promise.resolve();
    const fault = this.faults.find(
      (candidate) =>
        candidate.operation === operation &&
        (candidate.uri === undefined || comparable(candidate.uri) === comparable(uri)),
    );
    if (fault !== undefined) throw new FileError(uri, fault.reason, `${operation} failed: ${fault.reason}`);
  }
}

/** The URI of a file in the folder that the tests use. */
export function testUri(name: string): string {
  return childOf('file:///reports', name);
}
