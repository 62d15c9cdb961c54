import type { TrackedText } from './trackedText';
import { added, joined, replaced, sliced } from './trackedText';

/** Columns of a hard-wrapped line; a Chinese character takes two. */
const columns = 72;
/** Lines with an aligned gap are tables or layout: nobody re-wraps those. */
const layoutPattern = /\S {3,}\S|\|/;

/**
 * `text` with the other kind of wrapping: soft where its lines are broken within paragraphs, hard where
 * each paragraph is one line.
 */
export function rewrap(text: TrackedText): TrackedText {
  const blocks = blocksOf(text);
  const broken = blocks.filter((block) => /\S[^\n]*\n[^\n]*\S/.test(block.text)).length;
  return joined(
    blocks.map((block) => {
      if (layoutPattern.test(block.text)) return block;
      return broken > blocks.length / 4 ? unwrapped(block) : wrapped(block);
    }),
  );
}

function blocksOf(text: TrackedText): TrackedText[] {
  const blocks: TrackedText[] = [];
  let start = 0;
  for (const match of text.text.matchAll(/\n(?:[ \t]*\n)+/g)) {
    blocks.push(sliced(text, start, match.index), sliced(text, match.index, match.index + match[0].length));
    start = match.index + match[0].length;
  }
  return [...blocks, sliced(text, start)];
}

function unwrapped(block: TrackedText): TrackedText {
  const isOver = (unit: string | undefined): boolean =>
    unit !== undefined && /\p{Script=Han}|[，。；、]/u.test(unit);
  return replaced(block, /(?<=\S)[ \t]*\n[ \t]*(?=\S)/g, (match) =>
    isOver(block.text[match.index - 1]) && isOver(block.text[match.index + match[0].length]) ? '' : ' ',
  );
}

function wrapped(block: TrackedText): TrackedText {
  const pieces: TrackedText[] = [];
  let column = 0;
  for (const match of block.text.matchAll(
    /\n|[ \t]+|[\u2e80-\u9fff\uff00-\uffef]|[^\s\u2e80-\u9fff\uff00-\uffef]+/g,
  )) {
    const piece = sliced(block, match.index, match.index + match[0].length);
    const width = match[0].length * (match[0] >= '\u2e80' ? 2 : 1);
    if (match[0] === '\n') column = 0;
    else if (column + width > columns && match[0].trim() !== '') {
      pieces.push(added('\n'));
      column = 0;
    }
    pieces.push(piece);
    column += match[0] === '\n' ? 0 : width;
  }
  return joined(pieces);
}
