import type { OffsetRange } from '../../../src/text/offsetRange';

/** A text and the passages that are marked in it: "a ⟦quoted⟧ word". */
export function readMarked(marked: string): {
  readonly text: string;
  readonly ranges: readonly OffsetRange[];
} {
  const ranges: OffsetRange[] = [];
  let text = '';
  let start = 0;
  for (const piece of marked.split(/([⟦⟧])/u)) {
    if (piece === '⟦') start = text.length;
    else if (piece === '⟧') ranges.push({ start, end: text.length });
    else text += piece;
  }
  return { text, ranges };
}

/** `text` with each of the ranges marked; they do not overlap. */
export function markRanges(text: string, ranges: readonly OffsetRange[]): string {
  let marked = '';
  let from = 0;
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    marked += `${text.slice(from, start)}⟦${text.slice(start, end)}⟧`;
    from = end;
  }
  return marked + text.slice(from);
}
