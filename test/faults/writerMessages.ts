import type { Annotation } from '../../src/annotations/annotation';

/** What a record says, as far as the checks compare it. */
export type RecordState = Pick<Annotation, 'id' | 'body' | 'codes' | 'status'>;

/**
 * What a writing process tells, one JSON a line: that it begins an operation on a record (without an id when it
 * makes a new one), and that the store confirmed it. What was not confirmed may have happened or not.
 */
export type WriterMessage =
  | { readonly kind: 'begins'; readonly state: Partial<RecordState> }
  | { readonly kind: 'begins-deletion'; readonly ids: readonly string[] }
  | { readonly kind: 'saved'; readonly state: RecordState }
  | { readonly kind: 'deleted'; readonly ids: readonly string[] }
  | { readonly kind: 'refused'; readonly message: string };

/** The comparable state of a record. */
export function stateOf({ id, body, codes, status }: RecordState): RecordState {
  return { id, body, codes, status };
}
