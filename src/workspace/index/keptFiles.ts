import type { Disposable } from '../../text/event';
import type { CachedFiles } from './indexCache';
import { decodeCache, encodeCache } from './indexCache';
import type { IndexSources } from './indexSources';

/** What an index keeps from one start of the editor to the next. Never rejects: what fails is logged. */
export class KeptFiles implements Disposable {
  readonly #sources: IndexSources;
  readonly #current: () => CachedFiles;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isDisposed = false;

  /** `current` gives the files that are to be kept. */
  constructor(sources: IndexSources, current: () => CachedFiles) {
    this.#sources = sources;
    this.#current = current;
  }

  /** What was kept; nothing where that cannot be read. */
  async read(isWanted: () => boolean): Promise<CachedFiles> {
    const { kept, reader, run, log } = this.#sources;
    try {
      const content = await kept?.read();
      const files = content === undefined ? undefined : await run(decodeCache(content, reader), isWanted);
      return files ?? new Map();
    } catch (error) {
      log(`what was kept cannot be read: ${messageOf(error)}`);
      return new Map();
    }
  }

  /** Keeps the files that there are in `delay` milliseconds, once, however often it is called until then. */
  keepAfter(delay: number): void {
    clearTimeout(this.#timer);
    if (this.#sources.kept !== undefined) this.#timer = setTimeout(() => void this.#keep(), delay);
  }

  async #keep(): Promise<void> {
    const { kept, reader, run, log } = this.#sources;
    try {
      const files = new Map(this.#current());
      const content = await run(encodeCache(files, reader), () => !this.#isDisposed);
      if (content !== undefined) await kept?.write(content);
    } catch (error) {
      log(`nothing can be kept: ${messageOf(error)}`);
    }
  }

  dispose(): void {
    this.#isDisposed = true;
    clearTimeout(this.#timer);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
