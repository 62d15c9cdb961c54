import type { OffsetRange } from '../../text/offsetRange';
import type { Alignment } from './alignment';
import { numberAt } from './numberAt';
import type { TokenRange } from './tokenStream';
import { offsetsOf } from './tokenStream';

/**
 * The characters of the new text for a passage whose tokens `tokens` are now `image`.
 *
 * Tokens are whole words without the blanks between. A passage may begin or end within a word, or with blanks:
 * where its first or last token is still the same, so many characters of it, or the same blanks, belong to it.
 */
export function exactRange(
  alignment: Alignment,
  passage: OffsetRange,
  tokens: TokenRange,
  image: TokenRange,
): OffsetRange {
  const { old: oldStream, new: newStream } = alignment.pair;
  const whole = offsetsOf(newStream, image);
  let { start, end } = whole;
  if (alignment.newOf[tokens.from] === image.from) {
    const inside = passage.start - numberAt(oldStream.starts, tokens.from);
    if (inside > 0) start = Math.min(start + inside, numberAt(newStream.ends, image.from) - 1);
    else if (
      newStream.text.slice(Math.max(0, start + inside), start) ===
      oldStream.text.slice(passage.start, passage.start - inside)
    )
      start = Math.max(0, start + inside);
  }
  if (alignment.newOf[tokens.to - 1] === image.to - 1) {
    const missing = numberAt(oldStream.ends, tokens.to - 1) - passage.end;
    if (missing > 0) end = Math.max(end - missing, numberAt(newStream.starts, image.to - 1) + 1);
    else if (
      newStream.text.slice(end, end - missing) === oldStream.text.slice(passage.end + missing, passage.end)
    )
      end -= missing;
  }
  return start < end ? { start, end } : whole;
}
