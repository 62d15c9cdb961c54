/**
 * The digest of a normalised text as the sidecars hold it: "sha256-" and the SHA-256 of its UTF-8 bytes in
 * base64url without padding.
 *
 * "" (unknown) where the host offers no Web Cryptography, as browsers do not outside secure contexts; anchors
 * are then found by their words alone.
 */
export async function digestOf(normalizedText: string): Promise<string> {
  return digestOfBytes(new TextEncoder().encode(normalizedText));
}

/** The same of bytes as they are. */
export async function digestOfBytes(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const cryptography = (globalThis as { readonly crypto?: { readonly subtle?: SubtleCrypto } }).crypto;
  if (cryptography?.subtle === undefined) return '';
  const hash = await cryptography.subtle.digest('SHA-256', bytes);
  const base64 = btoa(String.fromCharCode(...new Uint8Array(hash)));
  return `${digestStart}${base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}`;
}

/** What every digest begins with. */
export const digestStart = 'sha256-';
