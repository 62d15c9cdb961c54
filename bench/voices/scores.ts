import type { Language, Report } from '../../src/report/report';
import { paragraphVoices } from '../../src/report/voices/paragraphVoices';
import { readVoices } from '../../src/report/voices/readVoices';
import type { Voice } from '../../src/report/voices/voice';
import { grammarOf } from '../../src/report/voices/voiceGrammars';

/** `test/truth/*.voices.json` of a report: where each sentence begins, from 1, and "SPEAKER STANCE" for each voice. */
export interface JudgedReport {
  readonly file: string;
  readonly sentences: readonly {
    readonly line: number;
    readonly column: number;
    readonly voices: readonly string[];
  }[];
}

/** The same of a corpus with one sentence a line, the same sentences in every language. */
export interface JudgedCorpus {
  readonly corpus: string;
  readonly sentences: readonly {
    readonly line: number;
    readonly voices: readonly string[];
    readonly use: 'mending' | 'held out';
  }[];
}

/** How many voices were found, meant, and found as they were meant. */
export interface VoiceScore {
  readonly sentences: number;
  readonly found: number;
  readonly meant: number;
  readonly right: number;
}

/** How well the voices of `report` are heard in the sentences that were judged. */
export function scoreOfReport(report: Report, { sentences }: JudgedReport): VoiceScore {
  const byPlace = new Map(
    report.paragraphs.flatMap((paragraph) =>
      paragraphVoices(report, paragraph).map(({ ranges, voices }) => {
        const start = ranges[0]?.start ?? 0;
        const line0 = report.text.lineAt(start);
        return [`${line0 + 1}:${start - report.text.lineStart(line0) + 1}`, wordsOf(voices)] as const;
      }),
    ),
  );
  return score(sentences.map(({ line, column, voices }) => [byPlace.get(`${line}:${column}`) ?? [], voices]));
}

/** How well the voices of `lines` are heard in the sentences that were judged for `use`. */
export function scoreOfLines(
  lines: readonly string[],
  language: Language,
  { sentences }: JudgedCorpus,
  use: JudgedCorpus['sentences'][number]['use'],
): VoiceScore {
  const grammar = grammarOf(language);
  return score(
    sentences
      .filter((sentence) => sentence.use === use)
      .map(({ line, voices }) => [
        grammar === undefined ? [] : wordsOf(readVoices((lines[line - 1] ?? '').trim(), grammar)),
        voices,
      ]),
  );
}

/** The score in words: "65 sentences, 29 voices: precision 0.933, recall 0.966". */
export function scoreWords({ sentences, found, meant, right }: VoiceScore): string {
  const share = (whole: number): string => (right / whole).toFixed(3);
  return `${sentences} sentences, ${meant} voices: precision ${share(found)}, recall ${share(meant)}`;
}

function wordsOf(voices: readonly Voice[]): readonly string[] {
  return voices.map(({ speaker, stance }) => `${speaker} ${stance}`);
}

function score(pairs: readonly (readonly [readonly string[], readonly string[]])[]): VoiceScore {
  const sum = (count: (found: readonly string[], meant: readonly string[]) => number): number =>
    pairs.reduce((total, [found, meant]) => total + count(found, meant), 0);
  return {
    sentences: pairs.length,
    found: sum((found) => found.length),
    meant: sum((_, meant) => meant.length),
    right: sum(common),
  };
}

/** How many of `found` are among `meant`, each counted once. */
function common(found: readonly string[], meant: readonly string[]): number {
  const left = [...meant];
  return found.filter((voice) => {
    const index = left.indexOf(voice);
    if (index >= 0) left.splice(index, 1);
    return index >= 0;
  }).length;
}
