import type { FrontLine } from './frontLines';
import type { ReadingSequence } from './readingSequence';
import { comparisonKey } from './symbols/documentSymbol';
import { findSymbols } from './symbols/findSymbols';

/** Segments in which page heads are looked for, and page heads that are enough to tell. */
const segmentsWithHeads = 200;
const enoughHeads = 3;

/** What stands before the symbol at the top of a page: the name of the organization. */
const organization =
  /^(?:united nations|nations unies|naciones unidas|организация объединенных наций|联合国|الأمم المتحدة|vereinte nationen)$/iu;

/** The report's own symbol, from its masthead, else from its page heads; `undefined` where it names none. */
export function ownSymbol(front: readonly FrontLine[], sequence: ReadingSequence): string | undefined {
  return symbolOfMasthead(front) ?? symbolOfHeads(sequence);
}

/** The first symbol that stands by itself: alone on its line, in a cell, or set off by blanks. */
function symbolOfMasthead(front: readonly FrontLine[]): string | undefined {
  for (const { line, kind } of front) {
    if (kind === 'other' && line.kind !== 'row') continue;
    if (!line.content.includes('/') || line.content.length > 300) continue;
    const first = findSymbols(line.content)[0];
    if (first === undefined) continue;
    const before = line.content.slice(0, first.start);
    const behind = line.content.slice(first.end);
    const isHead = organization.test(before.trim()) && /^\*{0,4}\s*$/u.test(behind);
    const isApart =
      isHead ||
      (/(?:^|\t|\s{3,}|\|\s*|\*\*\s*|[:：]\**\s*|#\s)$/u.test(before) &&
        /^(?:\*{0,4}\s*$|\t|\s{2,}|\s*\||\**\s+[-–—]\s|\*{1,4}[-–—]\p{Lu})/u.test(behind));
    if (isApart) return first.symbol;
  }
  return undefined;
}

/**
 * The symbol that stands alone on the most of the first page heads; `undefined` where no page head has one. A masthead
 * that recognition has spoilt, or that was lost, leaves the heads of the pages.
 */
function symbolOfHeads(sequence: ReadingSequence): string | undefined {
  const counts = new Map<string, { readonly symbol: string; count: number }>();
  let segments = 0;
  let best: { readonly symbol: string; count: number } | undefined;
  for (const { segment, nodes } of sequence) {
    if (++segments > segmentsWithHeads || (best?.count ?? 0) >= enoughHeads) break;
    for (const node of nodes) {
      if (node.kind !== 'furniture') continue;
      const line = segment.text.slice(node.start, node.end);
      if (!line.includes('/')) continue;
      const found = findSymbols(line)[0];
      if (found === undefined || line.replace(/[\s*]/gu, '').length > found.end - found.start) continue;
      const key = comparisonKey(found.symbol);
      const head = counts.get(key) ?? { symbol: found.symbol, count: 0 };
      counts.set(key, head);
      head.count++;
      if (head.count > (best?.count ?? 0)) best = head;
    }
  }
  return best?.symbol;
}
