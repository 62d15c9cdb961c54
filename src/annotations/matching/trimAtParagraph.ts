import type { TextPair } from './alignment';

/** Ends of a stretch that reach so few tokens beyond a paragraph's border are cut off: openings are much alike. */
const shortEnd = 8;

/**
 * How many of the `length` equal tokens from `oldToken` and `newToken` on are surely equal: those without the end
 * that lies beyond a paragraph's border and is short.
 *
 * Whether that end belongs to this paragraph or to one that was put between is for a closer look: "Article 7" is
 * followed by "Article 8", whatever is inserted between them. `step` is -1 where the stretch grows backwards.
 */
export function trimAtParagraph(
  pair: TextPair,
  oldToken: number,
  newToken: number,
  length: number,
  step: 1 | -1,
): number {
  // Forwards the token behind the border opens a paragraph, backwards the one before it does.
  const shift = step === 1 ? 0 : 1;
  for (let kept = Math.max(0, length - shortEnd); kept < length; kept++) {
    // The ends of the texts are borders, too.
    const isBorder =
      (pair.old.opens[oldToken + step * kept + shift] ?? 1) === 1 ||
      (pair.new.opens[newToken + step * kept + shift] ?? 1) === 1;
    if (isBorder) return kept;
  }
  return length;
}
