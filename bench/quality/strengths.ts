/** How much a synthetic edit changes; shares are of all paragraphs of the text. */
export interface Strength {
  /** Paragraphs whose words are edited, and the share of words touched in each. */
  readonly editedParagraphs: number;
  readonly wordRate: number;
  readonly deleted: number;
  /** New paragraphs, half of them look-alikes: another paragraph with a third of its words replaced. */
  readonly inserted: number;
  /** Paragraphs copied to another place, the original staying where it is. */
  readonly duplicated: number;
  /** Single paragraphs moved elsewhere. */
  readonly moved: number;
  /** Moves of a run of paragraphs, each of the share `blockShare` of the text. */
  readonly movedBlocks: number;
  readonly blockShare: number;
  /** Whether every number that opens a paragraph becomes that of the next one. */
  readonly numbering: 'kept' | 'renumbered';
}

/** The three strengths of the quality table. */
export const strengths = {
  light: {
    editedParagraphs: 0.15,
    wordRate: 0.06,
    deleted: 0.01,
    inserted: 0.015,
    duplicated: 0.005,
    moved: 0.005,
    movedBlocks: 0,
    blockShare: 0,
    numbering: 'kept',
  },
  medium: {
    editedParagraphs: 0.4,
    wordRate: 0.12,
    deleted: 0.05,
    inserted: 0.05,
    duplicated: 0.02,
    moved: 0.03,
    movedBlocks: 0,
    blockShare: 0,
    numbering: 'renumbered',
  },
  heavy: {
    editedParagraphs: 0.7,
    wordRate: 0.2,
    deleted: 0.15,
    inserted: 0.12,
    duplicated: 0.05,
    moved: 0.05,
    movedBlocks: 3,
    blockShare: 0.06,
    numbering: 'renumbered',
  },
} as const satisfies Record<string, Strength>;
