import type { OffsetRange } from '../../text/offsetRange';
import type { LineFacts } from '../lineFacts';
import type { ReportNode } from '../nodes';
import type { ReadingSequence } from '../readingSequence';

/** A node that says what a line is; items are told beside it. */
export type LineNode = Exclude<ReportNode, { kind: 'item' }>;

/** A line of a report and what the reader made of it. */
export interface PageLine {
  /** Its words without the blanks round them, as offsets in the text; empty for a blank line. */
  readonly range: OffsetRange;
  readonly facts: LineFacts;
  /** `undefined` for a blank line. */
  readonly node: LineNode | undefined;
  /** Whether the line is the first of its node. */
  readonly isFirst: boolean;
  /** The item of a list that begins here. */
  readonly item: { readonly label: string; readonly depth: number } | undefined;
  /** Where the number of a paragraph begins, and where the words behind it do; `undefined` without one. */
  readonly number: OffsetRange | undefined;
}

/** All lines of a text in order. */
export function* pageLines(sequence: ReadingSequence): Generator<PageLine, void, undefined> {
  let origin = 0;
  let open: LineNode | undefined;
  let openEnd = 0;
  for (const { segment, nodes } of sequence) {
    const byStart = new Map<number, LineNode>();
    const items = new Map<number, PageLine['item']>();
    for (const node of nodes)
      if (node.kind === 'item') items.set(node.start, { label: node.label, depth: node.depth });
      else if (!byStart.has(node.start)) byStart.set(node.start, node);
    for (const facts of segment.lines) {
      const begun = byStart.get(facts.start);
      if (begun !== undefined) {
        open = begun;
        openEnd = begun.endOrigin === undefined ? origin + begun.end : sequence.rangeOf(begun).end;
      }
      const node = facts.kind === 'blank' || origin + facts.start >= openEnd ? undefined : open;
      const { start, end } = wordsOf(facts, segment.text);
      const number = facts.number ?? facts.looseNumber;
      const content = origin + facts.from;
      yield {
        range: { start: origin + start, end: origin + end },
        facts,
        node,
        isFirst: begun !== undefined,
        item: items.get(facts.start),
        number:
          node?.kind === 'number' && number !== undefined
            ? { start: content, end: content + number.length }
            : undefined,
      };
    }
    origin += segment.text.length;
  }
}

/** The words of a line; without "#" and the bold marks round them where the number within is set apart. */
function wordsOf(facts: LineFacts, text: string): OffsetRange {
  const { start, end, from, content, hashes, isBold, number, looseNumber } = facts;
  if (hashes > 0 || (isBold && (number ?? looseNumber) !== undefined))
    return { start: from, end: from + content.length };
  const line = text.slice(start, end);
  const first = start + line.length - line.trimStart().length;
  return { start: first, end: Math.max(first, start + line.trimEnd().length) };
}
