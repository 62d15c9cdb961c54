import type { OffsetRange } from '../../text/offsetRange';
import type { CitedDocument } from '../citedDocuments';
import { quotedSpans } from '../symbols/quotedSpans';
import type { CitedQuotation } from './citedQuotation';
import { findCitedDocuments } from './findCitedDocuments';

/** What may stand between a closing mark and its citation: "” (", "”, ", "»\n— [". */
const betweenMarkAndCitation =
  /^[*_]{0,3}[.,;:!?。，；：]?[*_]{0,3}\s{0,4}(?:[—–-]\s?)?[(（[［【]{0,2}[*_`]{0,3}$/u;
/** What may stand between a citation and the quotation that it announces: "): “". */
const colonBehind = /^[*_`]{0,3}[)）\]］】]{0,2}[*_`]{0,3}[ \t]?[:：][*_]{0,3}/u;
/** More than this stands nowhere between them, in UTF-16 units. */
const longestGap = 16;
/** Longer quotations are not looked at, in UTF-16 units. */
const longestQuotation = 6000;

const blockLine = /^[ \t]{0,3}>/u;
/** What a block ends with before its own citation, and what stands before a citation that has a line for itself. */
const beforeOwnCitation =
  /(?:\n[ \t]{0,3}>?[ \t]*(?:[—–-]{1,2}[ \t]?)?|[ \t]?[(（[［【]|[ \t][—–][ \t]?)[*_`([（]{0,3}$/u;
const lineBeforeCitation = /^[ \t]*(?:[—–-]{1,2}[ \t]?)?[(（[［【*_`]{0,3}$/u;
const behindCitation = /^[*_`)）\]］】.。 \t]{0,8}$/u;
/** "> [!NOTE]" is a box of one's own words. */
const callout = /^[ \t]{0,3}>[ \t]?\[!/u;

/** Lines that follow each other: a paragraph, or a block quotation. */
interface Block extends OffsetRange {
  readonly isQuotation: boolean;
}

/**
 * The quotations of a text that are cited with their paragraphs, in order: “…” (A/78/120, para. 16), and block
 * quotations that end with their citation or stand directly before it; also those that a citation and a colon announce.
 *
 * Marks are those of seven languages. A quotation without a citation of its own is left out. Linear.
 */
export function findCitedQuotations(text: string): readonly CitedQuotation[] {
  const citations = findCitedDocuments(text).filter(({ paragraphs }) => paragraphs.length > 0);
  if (citations.length === 0) return [];
  const blocks = blocksOf(text);
  const spans = new SpansOfBlocks(text);
  const taken = new Set<number>();
  const found: CitedQuotation[] = [];
  const add = (quotation: CitedQuotation | undefined): boolean => {
    if (quotation === undefined || taken.has(quotation.range.start)) return false;
    taken.add(quotation.range.start);
    found.push(quotation);
    return true;
  };
  const left = citations.filter((citation) => {
    const at = indexAt(blocks, citation.range.start);
    return (
      !add(markedBefore(text, blocks[at], spans, citation)) && !add(blockBefore(text, blocks, at, citation))
    );
  });
  for (const citation of left) add(announced(text, blocks, spans, citation));
  return found.sort((a, b) => a.range.start - b.range.start);
}

function markedBefore(
  text: string,
  block: Block | undefined,
  spans: SpansOfBlocks,
  citation: CitedDocument,
): CitedQuotation | undefined {
  if (block === undefined) return undefined;
  const { start } = citation.range;
  const span = spans.of(block).findLast(({ end }) => end <= start);
  if (span === undefined || start - span.end > longestGap || span.end - span.start > longestQuotation)
    return undefined;
  if (!betweenMarkAndCitation.test(text.slice(span.end, start))) return undefined;
  return { kind: 'marked', range: { start: span.start + 1, end: span.end - 1 }, citation };
}

/** The block quotation whose end `citation` is, or that stands on the lines before it. */
function blockBefore(
  text: string,
  blocks: readonly Block[],
  at: number,
  citation: CitedDocument,
): CitedQuotation | undefined {
  const block = blocks[at];
  if (block === undefined) return undefined;
  const { start, end } = citation.range;
  if (block.isQuotation) {
    if (!behindCitation.test(text.slice(end, block.end))) return undefined;
    const before = beforeOwnCitation.exec(text.slice(block.start, start));
    return before === null ? undefined : ofBlock(text, block.start, block.start + before.index, citation);
  }
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', end);
  const isAlone =
    lineStart === block.start &&
    lineBeforeCitation.test(text.slice(lineStart, start)) &&
    behindCitation.test(text.slice(end, lineEnd < 0 ? text.length : lineEnd));
  const previous = blocks[at - 1];
  return isAlone && previous?.isQuotation === true
    ? ofBlock(text, previous.start, previous.end, citation)
    : undefined;
}

/** The quotation behind "A/78/120, para. 16:". */
function announced(
  text: string,
  blocks: readonly Block[],
  spans: SpansOfBlocks,
  citation: CitedDocument,
): CitedQuotation | undefined {
  const { end } = citation.range;
  const colon = colonBehind.exec(text.slice(end, end + longestGap));
  if (colon === null) return undefined;
  const from = end + colon[0].length;
  const at = indexAt(blocks, end);
  const block = blocks[at];
  const next = blocks[at + 1];
  const gap = text.slice(from, from + longestGap);
  if (block === undefined) return undefined;
  const span = spans.of(block).find(({ start }) => start >= from);
  if (
    span !== undefined &&
    text.slice(from, span.start).trim() === '' &&
    span.end - span.start <= longestQuotation
  )
    return { kind: 'marked', range: { start: span.start + 1, end: span.end - 1 }, citation };
  if (
    next?.isQuotation === true &&
    gap.slice(0, next.start - from).trim() === '' &&
    next.start - from < longestGap
  )
    return ofBlock(text, next.start, next.end, citation);
  return undefined;
}

function ofBlock(
  text: string,
  start: number,
  end: number,
  citation: CitedDocument,
): CitedQuotation | undefined {
  const raw = text.slice(start, end);
  if (callout.test(raw) || raw.length > longestQuotation) return undefined;
  const mark = /^[ \t]{0,3}>[ \t]*/u.exec(raw)?.[0].length ?? 0;
  const range = { start: start + mark, end: start + raw.trimEnd().length };
  return range.start < range.end ? { kind: 'block', range, citation } : undefined;
}

/** The blocks of a text in order. A block quotation ends where a line has no ">", a paragraph at an empty line or a ">". */
function blocksOf(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let open: { start: number; end: number; isQuotation: boolean } | undefined;
  for (const line of text.matchAll(/[^\n]*(?:\n|$)/gu)) {
    const [words] = line;
    if (words === '') break;
    const content = words.trimEnd();
    const isQuotation = blockLine.test(content);
    if (open !== undefined && (content === '' || isQuotation !== open.isQuotation)) {
      blocks.push(open);
      open = undefined;
    }
    if (content === '') continue;
    const end = line.index + content.length;
    if (open === undefined) open = { start: line.index, end, isQuotation };
    else open.end = end;
  }
  if (open !== undefined) blocks.push(open);
  return blocks;
}

/** The index of the last block that begins at or before `offset`; -1 for none. */
function indexAt(blocks: readonly Block[], offset: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((blocks[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The marked quotations of blocks, each block read once. */
class SpansOfBlocks {
  readonly #text: string;
  readonly #known = new Map<Block, readonly OffsetRange[]>();

  constructor(text: string) {
    this.#text = text;
  }

  of(block: Block): readonly OffsetRange[] {
    let spans = this.#known.get(block);
    if (spans === undefined) {
      spans = quotedSpans(this.#text.slice(block.start, block.end)).map(({ start, end }) => ({
        start: start + block.start,
        end: end + block.start,
      }));
      this.#known.set(block, spans);
    }
    return spans;
  }
}
