/**
 * The digest of a normalised text as the sidecars hold it: "sha256-" and the SHA-256 of its UTF-8 bytes in
 * base64url without padding.
 *
 * "" (unknown) where the host offers no Web Cryptography, as browsers do not outside secure contexts; anchors
 * are then found by their words alone.
 */
export async function digestOf(normalizedText: string): Promise<string> {
  const cryptography = (globalThis as { readonly crypto?: { readonly subtle?: SubtleCrypto } }).crypto;
  if (cryptography?.subtle === undefined) return '';
  const bytes = await cryptography.subtle.digest('SHA-256', new TextEncoder().encode(normalizedText));
  const base64 = btoa(String.fromCharCode(...new Uint8Array(bytes)));
  return `sha256-${base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}`;
}
