import { isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Node } from 'yaml';
import type { OffsetRange } from '../../text/offsetRange';

/** Keys of a code's entry whose values name another code. */
const relations = ['parent', 'mergedInto'];

/** A place in a codebook's text that names a code. */
export interface CodeName {
  /** The code's id. */
  readonly code: string;
  /** Where the code is told, or where another one names it. */
  readonly kind: 'definition' | 'mention';
  /** The id as it is written, quotation marks included; UTF-16 offsets. */
  readonly range: OffsetRange;
}

/** The places of a codebook's text that name codes, in order. Empty for a text that is no codebook. */
export function codeNamesIn(text: string): readonly CodeName[] {
  const document = parseDocument(text, { logLevel: 'silent' });
  const codes = isMap(document.contents) ? document.contents.get('codes', true) : undefined;
  if (!isSeq(codes)) return [];
  const names: CodeName[] = [];
  for (const entry of codes.items) {
    if (!isMap(entry)) continue;
    for (const key of ['id', ...relations]) {
      const node = entry.get(key, true) as Node | undefined;
      if (!isScalar(node) || isAlias(node) || !node.range) continue;
      const code = String(node.value).trim();
      const [start, end] = node.range;
      names.push({ code, kind: key === 'id' ? 'definition' : 'mention', range: { start, end } });
    }
  }
  return names.sort((a, b) => a.range.start - b.range.start);
}

/** The name of a code that touches `offset`; `undefined` where none does. */
export function codeNameAt(names: readonly CodeName[], offset: number): CodeName | undefined {
  return names.find(({ range }) => range.start <= offset && offset <= range.end);
}
