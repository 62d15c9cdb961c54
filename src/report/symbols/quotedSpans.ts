/** Words in quotation marks: offsets in the text that was read. */
export interface QuotedSpan {
  /** The opening mark. */
  readonly start: number;
  /** Behind the closing mark. */
  readonly end: number;
  /** What stands between, without blanks at its borders. */
  readonly words: string;
}

/** Opening marks and what closes them: English and Chinese, French, Russian and Spanish, German, Chinese titles. */
const closers: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['„', '“”'],
  ['«', '»'],
  ['»', '«'],
  ['《', '》'],
  ['「', '」'],
  ['『', '』'],
  ['"', '"'],
  ['＂', '＂'],
]);

/**
 * The outermost quotations of a note or sentence, in order.
 *
 * A mark within a quotation of another kind is part of its words. A mark that nothing closes opens nothing. Meant for
 * texts as long as a note; the cost of many unclosed marks grows with their number.
 */
export function quotedSpans(text: string): readonly QuotedSpan[] {
  const spans: QuotedSpan[] = [];
  const unclosed = new Set<string>();
  for (let at = 0; at < text.length; at++) {
    const open = text.charAt(at);
    const closing = closers.get(open);
    if (closing === undefined || unclosed.has(open)) continue;
    const end = closingAt(text, at, open, closing);
    if (end === undefined) {
      unclosed.add(open);
      continue;
    }
    spans.push({ start: at, end, words: text.slice(at + 1, end - 1).trim() });
    at = end - 1;
  }
  return spans;
}

/** Behind the mark that closes the one at `start`, over quotations of the same kind within. */
function closingAt(text: string, start: number, open: string, closing: string): number | undefined {
  let depth = 0;
  for (let at = start + 1; at < text.length; at++) {
    const mark = text.charAt(at);
    if (closing.includes(mark)) {
      if (depth === 0) return at + 1;
      depth--;
    } else if (mark === open) depth++;
  }
  return undefined;
}
