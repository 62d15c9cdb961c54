import type { Code, Codebook } from '../../annotations/codebook';

/**
 * An id for a new code of this name: its words in lower case with "-" between them, below the id of `parent` where
 * there is one, with a number behind it where the codebook has one like it.
 */
export function newCodeId(codebook: Codebook, name: string, parent: Code | undefined): string {
  const word =
    name
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
      .replace(/^[-\p{M}]+|-+$/gu, '') || 'code';
  const base = parent === undefined ? word : `${parent.id}/${word}`;
  const taken = new Set(codebook.codes.map(({ id }) => id));
  let id = base;
  for (let number = 2; taken.has(id); number++) id = `${base}-${number}`;
  return id;
}
