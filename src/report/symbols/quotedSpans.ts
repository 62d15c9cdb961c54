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

/** All marks that open or close. */
const anyMark = /[“”„«»《》「」『』"＂]/g;

/** How many quotations may be open at once; more is no text. */
const deepest = 40;

/**
 * The outermost quotations of a note or paragraph, in order.
 *
 * A mark within a quotation of another kind is part of its words. A mark that nothing closes opens nothing, and takes
 * nothing from those behind it. Linear.
 */
export function quotedSpans(text: string): readonly QuotedSpan[] {
  const spans: QuotedSpan[] = [];
  const open: { mark: string; at: number }[] = [];
  anyMark.lastIndex = 0;
  for (let match = anyMark.exec(text); match !== null; match = anyMark.exec(text)) {
    const [mark] = match;
    const at = match.index;
    const closes = open.findLastIndex((opened) => closers.get(opened.mark)?.includes(mark));
    const start = open[closes]?.at;
    if (start !== undefined) {
      open.splice(closes);
      while ((spans.at(-1)?.start ?? -1) > start) spans.pop();
      spans.push({ start, end: at + 1, words: text.slice(start + 1, at).trim() });
    } else if (closers.has(mark)) {
      if (open.length >= deepest) open.shift();
      open.push({ mark, at });
    }
  }
  return spans;
}
