import type { CrossReferenceKind } from './crossReference';

/** A word that announces a reference. All patterns are sources of regular expressions, matched in any case. */
export interface ReferenceNoun {
  readonly kind: CrossReferenceKind;
  readonly pattern: string;
  /** How many numbers may follow: one and a range, or a list. */
  readonly count: 'one' | 'many';
  /** What must stand before the noun, or behind its numbers, for a word that has other meanings; absent where none must. */
  readonly cue?: { readonly before: string; readonly behind: string };
  /** What stands before the noun where it refers without a number: "see annex"; absent where it never does. */
  readonly bareCue?: string;
  /** What must not follow the numbers: "Annex I Parties". */
  readonly notBefore?: string;
}

/** The words of one language whose references put the noun before the numbers. */
export interface ReferenceGrammar {
  /** In order: a later pattern is tried where the earlier ones fail. */
  readonly nouns: readonly ReferenceNoun[];
  /** Between a noun and its first number: "Nos.", "من". */
  readonly filler: string;
  readonly rangeWords: string;
  readonly listWords: string;
  /** Labels in words: "one", "premier", "الأول". */
  readonly labelWords: string;
  /** Whether "13 a)" names an item, besides "13 (a)". */
  readonly itemStyle: 'parentheses' | 'parentheses-or-closing';
  readonly above: string;
  readonly below: string;
  /** From the end of the numbers: "of the present report" and "of the present decision". */
  readonly presentReport: string;
  readonly presentPart: string;
  /** From the end of the numbers to the name of what they are parts of: "of ", "del ". */
  readonly genitive: string;
  /** Where the phrase that names another text is over. */
  readonly phraseEnd: string;
  /** The words that name another text in that phrase. */
  readonly otherText: string;
  /** A named text just before the noun: "resolution 74/50, ", "Article 4, ". */
  readonly otherTextBefore: string;
  /** Words at the end of a line behind which a capital noun on the next one is no heading. */
  readonly goesOn: string;
}
