import type { QuoteSelector } from '../../annotations/annotation';
import type { OffsetRange } from '../../text/offsetRange';

/** A passage with the text around it. */
export interface Surroundings {
  readonly text: string;
  /** Where the passage stands in `text`. */
  readonly range: OffsetRange;
}

/** So many UTF-16 units before and behind a passage are shown at least, to the ends of their lines. */
const reach = 240;

/** The passage at `range` of `text` in whole lines. */
export function surroundingsIn(text: string, range: OffsetRange): Surroundings {
  const start = text.lastIndexOf('\n', Math.max(0, range.start - reach) - 1) + 1;
  const next = text.indexOf('\n', Math.min(text.length, range.end + reach));
  const end = next === -1 ? text.length : next;
  return {
    text: text.slice(start, end),
    range: { start: range.start - start, end: range.end - start },
  };
}

/** The passage as a record has it, with the context that it stores. */
export function storedSurroundings({ prefix, exact, suffix }: QuoteSelector): Surroundings {
  return {
    text: prefix + exact + suffix,
    range: { start: prefix.length, end: prefix.length + exact.length },
  };
}
