import type { OffsetRange } from '../../text/offsetRange';

/**
 * Who is said to hold a view.
 *
 * `group`: the body whose report it is, as a whole ("The Group agreed", "Experts expressed different views").
 * `some`: a part of it. `others`: another part, set against one named before. `one`: a single member, or nobody in
 * particular ("It was suggested"). `named`: a document or State called by its name. `chair`: who presides.
 */
export type Speaker = (typeof speakers)[number];

/** All kinds of speakers. */
export const speakers = ['group', 'some', 'others', 'one', 'named', 'chair'] as const;

/**
 * Where the speaker stands.
 *
 * `support`: states, backs, agrees, concludes or recommends. `doubt`: questions, warns, finds it too early or without
 * value. `disagreement`: opposes, or views are said to differ. `none`: is said to have dealt with it, no more.
 */
export type Stance = (typeof stances)[number];

/** All stances. */
export const stances = ['support', 'doubt', 'disagreement', 'none'] as const;

/** One voice in a sentence. */
export interface Voice {
  readonly speaker: Speaker;
  readonly stance: Stance;
  /** The words that name the speaker, in the text that was read; `undefined` where they stand in a sentence before. */
  readonly words: OffsetRange | undefined;
}

/** A sentence of a report, and who speaks in it. */
export interface SentenceVoices {
  /** Where the sentence stands in the report; several ranges where a page end splits it. Never empty. */
  readonly ranges: readonly OffsetRange[];
  /** In the order of the words; empty where nobody is said to speak. `words` are offsets of the report. */
  readonly voices: readonly Voice[];
}
