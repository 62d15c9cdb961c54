import type { Speaker, Stance } from './voice';
import type { SpeakerWords, VoiceGrammar } from './voiceGrammar';

/** A grammar of voices ready to read with. */
export interface CompiledVoices {
  /** Global; group n + 1 is kind n of `kinds`, the group behind them the speaker of the sentence before. */
  readonly speakers: RegExp;
  readonly kinds: readonly {
    readonly speaker: Speaker;
    readonly notAfter: RegExp | undefined;
    readonly onlyAfter: RegExp | undefined;
  }[];
  readonly reach: number;
  readonly verbFirst: boolean;
  /** What a verb says of the stance; where two begin at one place the first counts. */
  readonly verbs: readonly (readonly [Stance, RegExp])[];
  readonly opposing: RegExp;
  readonly doubting: RegExp;
  readonly noConsensus: RegExp;
  readonly impliedGroup: RegExp;
  readonly turn: RegExp;
}

/** Compiles `grammar`, with the source that matches `states`; to be done once for each. */
export function compileVoices(grammar: VoiceGrammar, states: string): CompiledVoices {
  const speakers = [
    ...grammar.speakers,
    {
      speaker: 'named',
      pattern: `(?<=${grammar.statesAfter})(?:${states})(?!(?!\\p{Script=Han})\\p{L})`,
    } as const,
  ];
  const groups = speakers.map(
    ({ pattern, notBefore }: SpeakerWords) =>
      `((?:${pattern})${notBefore === undefined ? '' : `(?!${notBefore})`})`,
  );
  const either = (source: string): RegExp => new RegExp(withBlanks(source), 'iu');
  const atEnd = (source: string | undefined): RegExp | undefined =>
    source === undefined ? undefined : either(`(?:${source})$`);
  return {
    speakers: new RegExp(withBlanks(`${groups.join('|')}|(${grammar.sameSpeaker})`), 'giu'),
    kinds: speakers.map(({ speaker, notAfter, onlyAfter }: SpeakerWords) => ({
      speaker,
      notAfter: atEnd(notAfter),
      onlyAfter: atEnd(onlyAfter),
    })),
    reach: grammar.reach,
    verbFirst: grammar.verbFirst === true,
    verbs: [
      ['disagreement', either(grammar.opposing)],
      ['doubt', either(grammar.doubting)],
      ['support', either(grammar.stating)],
      ['none', either(grammar.dealing)],
    ],
    opposing: either(grammar.opposing),
    doubting: either(grammar.doubting),
    noConsensus: either(grammar.noConsensus),
    impliedGroup: either(grammar.impliedGroup),
    turn: either(grammar.turn),
  };
}

/** Lets a blank of a source stand for blanks and line ends. */
function withBlanks(source: string): string {
  return source.replaceAll(' ?', '\\s*').replaceAll(' ', '\\s+');
}
