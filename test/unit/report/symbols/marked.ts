/** A text whose expected matches stood between ⟦ and ⟧, and their offsets in the text without these marks. */
export interface Marked {
  readonly text: string;
  readonly ranges: readonly { readonly start: number; readonly end: number }[];
}

/** Takes the marks out of `marked`: "see ⟦A/78/50⟧" gives "see A/78/50" and [4, 11). */
export function readMarked(marked: string): Marked {
  const ranges: { start: number; end: number }[] = [];
  let text = '';
  let start = 0;
  for (const character of Array.from(marked)) {
    if (character === '⟦') start = text.length;
    else if (character === '⟧') ranges.push({ start, end: text.length });
    else text += character;
  }
  return { text, ranges };
}
