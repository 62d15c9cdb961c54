/**
 * A piece of text each of whose UTF-16 units knows where it comes from.
 *
 * `origins[i]` is the offset in the old text of the unit `text[i]`, -1 for what an edit added, and `-2 - offset`
 * for a unit of what replaced the word at `offset`.
 */
export interface TrackedText {
  readonly text: string;
  readonly origins: readonly number[];
}

/** `text` as the old text has it from `offset` on. */
export function original(text: string, offset: number): TrackedText {
  return { text, origins: Array.from({ length: text.length }, (_, index) => offset + index) };
}

/** `text` as an edit adds it; a copy of a passage is an addition too. */
export function added(text: string): TrackedText {
  return { text, origins: new Array<number>(text.length).fill(-1) };
}

/** `text` in the place of `replaced`. */
export function substituted(text: string, replaced: TrackedText): TrackedText {
  const origin = replaced.origins.find((candidate) => candidate >= 0);
  return origin === undefined
    ? added(text)
    : { text, origins: new Array<number>(text.length).fill(-2 - origin) };
}

/** The units `[start, end)` of `tracked`. */
export function sliced(tracked: TrackedText, start: number, end = tracked.text.length): TrackedText {
  return { text: tracked.text.slice(start, end), origins: tracked.origins.slice(start, end) };
}

/** The pieces one behind the other. */
export function joined(pieces: readonly TrackedText[]): TrackedText {
  return {
    text: pieces.map((piece) => piece.text).join(''),
    origins: pieces.flatMap((piece) => piece.origins),
  };
}

/** `tracked` with every match of `pattern` (global) replaced; what is put in its place. */
export function replaced(
  tracked: TrackedText,
  pattern: RegExp,
  replacement: (match: RegExpExecArray) => string | undefined,
): TrackedText {
  const pieces: TrackedText[] = [];
  let end = 0;
  for (const match of tracked.text.matchAll(pattern)) {
    const insert = replacement(match);
    if (insert === undefined) continue;
    const matchEnd = match.index + match[0].length;
    pieces.push(
      sliced(tracked, end, match.index),
      substituted(insert, sliced(tracked, match.index, matchEnd)),
    );
    end = matchEnd;
  }
  return joined([...pieces, sliced(tracked, end)]);
}

/**
 * A text as its paragraphs, each with the line ends behind it; joined they are the text.
 *
 * A paragraph ends at a blank line, or before a line that opens with a number or an article's label: layout
 * text has no blank lines between its numbered paragraphs.
 */
export function paragraphsOf(text: string): TrackedText[] {
  const starts = [0];
  const border =
    /\n[ \t]*\n\s*(?=\S)|\n(?=[ \t]*(?:\d{1,3}\.\s|\([a-z\d]{1,2}\)\s|第[一二三四五六七八九十百]+条))/g;
  for (const match of text.matchAll(border)) {
    const blank = /\n[ \t]*$/.exec(match[0]);
    starts.push(match.index + (match[0].length === 1 || blank === null ? match[0].length : blank.index + 1));
  }
  return starts.map((start, index) => original(text.slice(start, starts[index + 1]), start));
}
