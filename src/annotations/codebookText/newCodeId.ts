/**
 * An id for a new code of this name: its words in lower case with "-" between them, below the id
 * `parent` where there is one, with a number behind it where one of `codes` has it already.
 */
export function newCodeId(
  codes: readonly { readonly id: string }[],
  name: string,
  parent: string | undefined,
): string {
  const word =
    name
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
      .replace(/^[-\p{M}]+|-+$/gu, '') || 'code';
  const base = parent === undefined ? word : `${parent}/${word}`;
  const taken = new Set(codes.map(({ id }) => id));
  let id = base;
  for (let number = 2; taken.has(id); number++) id = `${base}-${number}`;
  return id;
}
