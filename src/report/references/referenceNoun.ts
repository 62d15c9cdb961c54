import type { ReferenceNoun } from './referenceGrammar';

/** What a noun asks of the words round it. */
type Conditions = Pick<ReferenceNoun, 'cue' | 'bareCue' | 'notBefore'>;

/** A noun that one number, or a range, may follow: "paragraph". */
export function one(
  kind: ReferenceNoun['kind'],
  pattern: string,
  conditions: Conditions = {},
): ReferenceNoun {
  return { kind, pattern, count: 'one', ...conditions };
}

/** A noun that a list of numbers may follow: "paragraphs". */
export function many(
  kind: ReferenceNoun['kind'],
  pattern: string,
  conditions: Conditions = {},
): ReferenceNoun {
  return { kind, pattern, count: 'many', ...conditions };
}
