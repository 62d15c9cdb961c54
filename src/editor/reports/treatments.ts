import type { Memento } from 'vscode';

/** What a person said a file is, whatever it looks like. */
export type Treatment = 'report' | 'not-a-report';

const key = 'reportAnnotator.treatments';
/** How many files are remembered; the ones treated longest ago are forgotten. */
const mostFiles = 500;

/** Remembers per workspace, by URI, which files are to be treated as reports and which are not. */
export class Treatments {
  readonly #memento: Memento;

  constructor(memento: Memento) {
    this.#memento = memento;
  }

  /** What was said about `uri`; `undefined` where nothing was. */
  get(uri: string): Treatment | undefined {
    return this.#entries().find(([known]) => known === uri)?.[1];
  }

  async set(uri: string, treatment: Treatment): Promise<void> {
    const others = this.#entries().filter(([known]) => known !== uri);
    await this.#memento.update(key, [...others, [uri, treatment]].slice(-mostFiles));
  }

  /**
   * What was said about the file or folder `oldUri`, and all files in it, is said about `newUri` from now on. What
   * the editor is not told of, such as a file renamed by another program, is not followed.
   */
  async rename(oldUri: string, newUri: string): Promise<void> {
    const before = this.#entries();
    const after = before.map(([uri, treatment]): readonly [string, Treatment] => {
      const isInside = uri === oldUri || uri.startsWith(`${oldUri}/`);
      return [isInside ? newUri + uri.slice(oldUri.length) : uri, treatment];
    });
    const renamed = new Set(after.filter(([uri], index) => uri !== before[index]?.[0]).map(([uri]) => uri));
    if (renamed.size === 0) return;
    // What was known of a file that has been written over is not true of the new one.
    const kept = after.filter(([uri], index) => !renamed.has(uri) || uri !== before[index]?.[0]);
    await this.#memento.update(key, kept);
  }

  /** What is stored is outside data: entries of another shape are passed over. */
  #entries(): readonly (readonly [string, Treatment])[] {
    const stored: unknown = this.#memento.get(key);
    return Array.isArray(stored) ? stored.filter(isEntry) : [];
  }
}

function isEntry(value: unknown): value is readonly [string, Treatment] {
  if (!Array.isArray(value)) return false;
  const [uri, treatment] = value as readonly unknown[];
  return typeof uri === 'string' && (treatment === 'report' || treatment === 'not-a-report');
}
