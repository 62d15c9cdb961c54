import type { Author } from '../../annotations/annotation';
import type { OffsetRange } from '../../text/offsetRange';
import type { Discussion } from '../annotations/discussions';

/** What giving a code to a passage means for the records. */
export type CodingStep =
  | { readonly kind: 'create' }
  | { readonly kind: 'update'; readonly id: string; readonly codes: readonly string[] }
  /** The record had no other code and nothing else to say. */
  | { readonly kind: 'delete'; readonly id: string };

/**
 * What to do when somebody gives `code` to `range`: add it to her own coding of exactly this passage, take it away
 * there if it has it already, so that the same key undoes itself, or make a new record.
 *
 * A coding is a record without words. Those of others and comments are left alone.
 */
export function codingStep(
  discussions: readonly Discussion[],
  isMine: (author: Author) => boolean,
  range: OffsetRange,
  code: string,
): CodingStep {
  const own = discussions.find(
    ({ root, anchor }) =>
      anchor.state === 'anchored' &&
      anchor.range.start === range.start &&
      anchor.range.end === range.end &&
      root.body === '' &&
      isMine(root.creator),
  );
  if (own === undefined) return { kind: 'create' };
  const { id, codes, fields } = own.root;
  if (!codes.includes(code)) return { kind: 'update', id, codes: [...codes, code] };
  const rest = codes.filter((each) => each !== code);
  const isEmpty = rest.length === 0 && own.replies.length === 0 && Object.keys(fields).length === 0;
  return isEmpty ? { kind: 'delete', id } : { kind: 'update', id, codes: rest };
}
