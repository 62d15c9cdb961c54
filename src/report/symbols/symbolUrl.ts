/** How far back an address is looked for. */
const longestAddress = 300;
const addressBorder = /[\s<>"'()[\]{}|，。、；：（）《》「」“”]/;
const documentServer =
  /(?:(?:undocs\.org|docs\.un\.org)\/(?:(?:ar|en|es|fr|ru|zh)\/)?|[?&](?:symbol|s)=\/?)$/i;

const addressSign = /:\/\/|www\.|undocs\.org\/|docs\.un\.org\//i;

/** A quick look at a whole text: where this is false, nothing in it stands in an address. */
export function mayHoldAddress(text: string): boolean {
  return addressSign.test(text);
}

/** Where a candidate stands: in running text, in the address of a document on a server of symbols, in another address. */
export type UrlContext = 'text' | 'document-address' | 'other-address';

/**
 * Judges whether the characters before `start` in `text` are the beginning of an address.
 *
 * The target of a Markdown link repeats what its text says and is `'other-address'`. Costs at most a few hundred steps.
 */
export function urlContextAt(text: string, start: number): UrlContext {
  const limit = Math.max(0, start - longestAddress);
  let from = start;
  while (from > limit && !addressBorder.test(text.charAt(from - 1))) from--;
  const before = text.slice(from, start);
  if (!before.includes('://') && !/(?:^|[^A-Za-z])(?:www\.|undocs\.org\/|docs\.un\.org\/)/i.test(before))
    return 'text';
  const isLinkTarget = text.slice(Math.max(0, from - 2), from) === '](';
  return !isLinkTarget && documentServer.test(before) ? 'document-address' : 'other-address';
}
