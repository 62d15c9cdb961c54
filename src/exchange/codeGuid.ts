/**
 * The GUID that stands for the code `id` in other programs: the same for the same id, everywhere and always, so that
 * a codebook exported twice has the same codes. A UUID of version 8 (RFC 9562 §5.8) made of four FNV-1a hashes; not
 * secret, and good enough for the some thousand codes that a project has at most.
 */
export function codeGuid(id: string): string {
  const bytes = new TextEncoder().encode(`urn:x-report-annotator:code:${id}`);
  const words = seeds.map((seed) => {
    let hash = seed;
    for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
    // FNV stirs the last bytes little: this spreads them over the word (the end of MurmurHash3).
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    return (hash ^ (hash >>> 16)) >>> 0;
  });
  const hex = words.map((word) => word.toString(16).padStart(8, '0')).join('');
  const variant = '89ab'.charAt(parseInt(hex.charAt(16), 16) % 4);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

/** The beginning of FNV-1a, and three others that have nothing in common with it. */
const seeds = [0x811c9dc5, 0x3c6ef372, 0xa54ff53a, 0x510e527f];
