import { englishReferences } from './englishReferences';
import type { ReferenceGrammar } from './referenceGrammar';
import { many, one } from './referenceNoun';

/**
 * Paragraphs by a sign, as notes name them ("¶ 16", "¶¶ 16–18", "§§ 3 und 4"), and in German. Only for citations of a document:
 * in a report, a sign may stand for anything.
 */
export const signReferences: ReferenceGrammar = {
  ...englishReferences,
  nouns: [
    many('paragraph', '¶¶|§§|Ziffern|Ziff\\.|Absätzen|Absätze|Abs\\.|Nrn\\.|Rn\\.'),
    one('paragraph', '¶|§|Ziffer|Absatz'),
    one('annex', 'Anhang|Anlage'),
  ],
  filler: 'nos?\\.\\s',
  rangeWords: 'bis|to',
  listWords: 'und|oder|and|or',
  itemStyle: 'parentheses-or-closing',
};
