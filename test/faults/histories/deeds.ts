import type { Annotation } from '../../../src/annotations/annotation';
import type { Random } from '../../../bench/quality/random';

/** Something an author did to a record, and what it must come to unless somebody who knew of it did otherwise. */
export interface Deed {
  readonly id: number;
  /** The path of the record's file. */
  readonly path: string;
  readonly what:
    | { readonly kind: 'created' }
    | { readonly kind: 'set'; readonly field: 'body' | 'status' | 'kind'; readonly value: string }
    | { readonly kind: 'coded' | 'uncoded'; readonly code: string }
    | { readonly kind: 'deleted' }
    /** git asked about it because somebody else had deleted it, and it was kept. */
    | { readonly kind: 'kept' };
  /** All deeds that its author knew of, itself among them. */
  readonly known: ReadonlySet<number>;
}

/** All deeds in order; every value is another one, so that a value tells who gave it. */
export class DeedLog {
  readonly deeds: Deed[] = [];

  /** Notes a deed; gives what its author knows from then on. */
  add(path: string, what: Deed['what'], known: ReadonlySet<number>): ReadonlySet<number> {
    const id = this.deeds.length;
    const all = new Set(known).add(id);
    this.deeds.push({ id, path, what, known: all });
    return all;
  }

  /** A value that nobody has given yet. */
  value(word: string): string {
    return `${word}-${this.deeds.length}`;
  }
}

/** A record by `author` on a passage of our own, or a reply. */
export function newRecord(
  author: string,
  random: Random,
  body: string,
  replyTo: string | undefined,
): Annotation {
  const hex = (length: number): string =>
    Array.from({ length }, () => random.below(16).toString(16)).join('');
  const time = new Date(Date.parse('2026-01-01T00:00:00Z') + random.below(1e9)).toISOString();
  return {
    id: `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`,
    creator: { name: author, id: `mailto:${author}@example.org` },
    created: time,
    modified: time,
    kind: replyTo === undefined ? 'comment' : undefined,
    codes: replyTo === undefined ? ['first', 'second'] : [],
    status: 'open',
    confidence: undefined,
    fields: {},
    body,
    target:
      replyTo === undefined
        ? {
            kind: 'passage',
            quote: {
              exact: `tower ${random.below(99)} saw`,
              prefix: 'The keeper of ',
              suffix: ' ships pass',
            },
            position: { start: 17, end: 30 },
            address: { section: undefined, paragraph: '1', footnote: undefined },
            digest: '',
            anchored: time,
          }
        : { kind: 'reply', to: replyTo },
    conflicts: [],
    extra: {},
  };
}
