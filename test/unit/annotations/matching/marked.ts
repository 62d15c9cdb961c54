import type { OffsetRange } from '../../../../src/text/offsetRange';

/** `source` without its « and », and the range between them; `undefined` where there is none. */
export function marked(source: string): { readonly text: string; readonly range: OffsetRange | undefined } {
  const start = source.indexOf('«');
  const end = source.indexOf('»');
  const text = source.replace(/[«»]/g, '');
  return { text, range: start < 0 || end < 0 ? undefined : { start, end: end - 1 } };
}
