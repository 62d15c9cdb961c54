import type { JsonPath } from './shapeError';

/** What a JSON text looks like from the outside: where it goes wrong, or where its values begin. */
export type JsonLocations =
  | { readonly kind: 'error'; readonly offset: number }
  | {
      readonly kind: 'complete';
      /** The offset of the value at `path`, or of the nearest value above it that exists. */
      offsetOf(path: JsonPath): number;
    };

/** A deeper nesting than any annotation has; what lies below is not told apart. */
const deepest = 200;

/**
 * Finds the places of the values of a JSON text, which `JSON.parse` does not tell; or the offset at which it
 * stops being JSON, which every engine words differently. Linear; meant for files with a problem.
 */
export function locateJson(text: string): JsonLocations {
  const scanner = new JsonScanner(text);
  if (!scanner.document()) return { kind: 'error', offset: scanner.offset };
  return {
    kind: 'complete',
    offsetOf: (path) => {
      for (let length = path.length; length > 0; length--) {
        const offset = scanner.starts.get(keyOf(path.slice(0, length)));
        if (offset !== undefined) return offset;
      }
      return scanner.starts.get(keyOf([])) ?? 0;
    },
  };
}

/** The 1-based line of an offset. */
export function line1At(text: string, offset: number): number {
  return text.slice(0, offset).split(/\r\n|\r|\n/).length;
}

function keyOf(path: JsonPath): string {
  return JSON.stringify(path);
}

class JsonScanner {
  offset = 0;
  readonly starts = new Map<string, number>();

  constructor(private readonly text: string) {}

  document(): boolean {
    if (!this.value([])) return false;
    this.take(/\s*/y);
    return this.offset === this.text.length;
  }

  private value(path: JsonPath): boolean {
    this.take(/[ \t\r\n]*/y);
    if (path.length <= deepest) this.starts.set(keyOf(path), this.offset);
    else return false;
    const first = this.text.charAt(this.offset);
    if (first === '{') return this.list('}', () => this.member(path));
    if (first === '[') return this.list(']', (index) => this.value([...path, index]));
    return (
      this.string() !== undefined ||
      this.take(/true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y) !== undefined
    );
  }

  private member(path: JsonPath): boolean {
    this.take(/[ \t\r\n]*/y);
    const key = this.string();
    if (key === undefined) return false;
    return this.take(/[ \t\r\n]*:/y) !== undefined && this.value([...path, key]);
  }

  /** A bracket, entries between commas, and the bracket that closes it. */
  private list(end: string, entry: (index: number) => boolean): boolean {
    this.offset++;
    this.take(/[ \t\r\n]*/y);
    if (this.text.charAt(this.offset) === end) {
      this.offset++;
      return true;
    }
    for (let index = 0; ; index++) {
      if (!entry(index)) return false;
      this.take(/[ \t\r\n]*/y);
      const next = this.text.charAt(this.offset);
      if (next !== ',' && next !== end) return false;
      this.offset++;
      if (next === end) return true;
    }
  }

  private string(): string | undefined {
    const literal = this.take(/"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y);
    return literal === undefined ? undefined : (JSON.parse(literal) as string);
  }

  private take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.offset;
    const found = pattern.exec(this.text)?.[0];
    this.offset += found?.length ?? 0;
    return found;
  }
}
