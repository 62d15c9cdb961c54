import type { Text } from '../text/text';

/** A piece of a text that begins with a line and ends with one. */
export interface TextStretch {
  readonly start: number;
  readonly text: string;
}

/** So long a piece is, but for its last line, in UTF-16 units. */
const length = 20_000;

/** The pieces of a text in order, each of whole lines: what is looked for within lines is looked for piece by piece. */
export function* textStretches(text: Text): Generator<TextStretch> {
  for (let start = 0; start < text.length;) {
    const line0 = text.lineAt(Math.min(text.length, start + length));
    const end = line0 + 1 < text.lineCount ? text.lineStart(line0 + 1) : text.length;
    yield { start, text: text.slice(start, end) };
    start = end;
  }
}
