import type { Speaker } from './voice';

/** Words that name a speaker of one kind, as sources of expressions (flags `iu`). */
export interface SpeakerWords {
  readonly speaker: Speaker;
  readonly pattern: string;
  /** What makes them something else when it stands right before them; read up to 24 units back. */
  readonly notAfter?: string;
  /** What must stand right before them; read as far back. */
  readonly onlyAfter?: string;
  /** What makes them something else when it stands right behind them. */
  readonly notBefore?: string;
}

/**
 * How a language says who holds a view, as sources of expressions (flags `iu`), without captures. A blank stands for
 * blanks and line ends, one or more; a blank with "?" for any number of them.
 *
 * A speaker counts where one of the verbs follows within `reach` UTF-16 units, before the next speaker.
 */
export interface VoiceGrammar {
  /** The more special ones first. */
  readonly speakers: readonly SpeakerWords[];
  /** What stands right before the name of a State that speaks, with its article. */
  readonly statesAfter: string;
  /** Words that speak on for whoever spoke in the sentence before: "these experts". */
  readonly sameSpeaker: string;
  readonly reach: number;
  /** Whether the verb stands before its subject, as in Arabic; it is then looked for on both sides. */
  readonly verbFirst?: true;
  /** Verbs that state, agree, conclude, recommend. */
  readonly stating: string;
  /** Verbs that say that something was dealt with, no more; also those by which a document asks for something. */
  readonly dealing: string;
  /** Verbs of opposition, and words that say that views differ. */
  readonly opposing: string;
  /** Words of doubt, in the verb or in what is said. */
  readonly doubting: string;
  /** What says that there is no agreement, without naming a speaker. */
  readonly noConsensus: string;
  /** A passive behind which the group stands: "It was also discussed". */
  readonly impliedGroup: string;
  /** What stands between a speaker's words and another speaker who is set against them. */
  readonly turn: string;
}
