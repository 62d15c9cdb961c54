import type { OffsetRange } from '../../text/offsetRange';
import { sentenceEnds } from '../../text/sentence';
import type { Paragraph, Report } from '../report';
import { readVoices } from './readVoices';
import type { SentenceVoices, Voice } from './voice';
import { grammarOf } from './voiceGrammars';

/** A paragraph without what splits it, and where its pieces stand. */
interface JoinedText {
  readonly text: string;
  readonly pieces: readonly { readonly joined: number; readonly range: OffsetRange }[];
}

/**
 * Who speaks in each sentence of `paragraph`, in order. Items of a list speak with the voice of the words that
 * introduce the list ("The Group recommends that:"), unless they name one of their own. Empty where the report's
 * language is unknown or has no grammar of voices. Linear in the paragraph.
 */
export function paragraphVoices(report: Report, paragraph: Paragraph): readonly SentenceVoices[] {
  const grammar = grammarOf(report.language);
  if (grammar === undefined) return [];
  const joined = joinParts(report, paragraph);
  const items = paragraph.items.map(({ place }) => joinedOffset(joined, report.rangeOf(place).start));
  const sentences: SentenceVoices[] = [];
  let before: readonly Voice[] = [];
  let introduced: readonly Voice[] = [];
  for (const range of sentenceRanges(joined.text, items)) {
    const sentence = joined.text.slice(range.start, range.end);
    const own = readVoices(sentence, grammar, before);
    const voices = own.length > 0 ? own : introduced;
    if (/[:：]\**\s*$/u.test(sentence)) introduced = own.slice(-1).map(asInherited);
    before = own;
    sentences.push({
      ranges: rangesOf(joined, range),
      voices: voices.map((voice) => ({ ...voice, words: wordsOf(joined, range.start, voice.words) })),
    });
  }
  return sentences;
}

function asInherited({ speaker, stance }: Voice): Voice {
  return { speaker, stance, words: undefined };
}

/** Sentences, cut at the ends of sentences and where items begin, without the blanks round them; none is blank. */
function sentenceRanges(text: string, items: readonly number[]): readonly OffsetRange[] {
  const cuts = [...new Set([...sentenceEnds(text), ...items, text.length])].sort((a, b) => a - b);
  const ranges: OffsetRange[] = [];
  let from = 0;
  for (const cut of cuts) {
    const piece = text.slice(from, cut);
    const start = from + (piece.length - piece.trimStart().length);
    const end = from + piece.trimEnd().length;
    if (start < end) ranges.push({ start, end });
    from = cut;
  }
  return ranges;
}

function joinParts(report: Report, { parts }: Paragraph): JoinedText {
  let text = '';
  const pieces: { joined: number; range: OffsetRange }[] = [];
  for (const part of parts) {
    const range = report.rangeOf(part);
    pieces.push({ joined: text.length, range });
    text += report.text.slice(range.start, range.end);
  }
  return { text, pieces };
}

function joinedOffset({ pieces, text }: JoinedText, offset: number): number {
  const piece = pieces.find(({ range }) => offset >= range.start && offset <= range.end);
  return piece === undefined ? text.length : piece.joined + offset - piece.range.start;
}

/** Where a stretch of the joined text stands in the report. */
function rangesOf({ pieces }: JoinedText, { start, end }: OffsetRange): readonly OffsetRange[] {
  return pieces.flatMap(({ joined, range }) => {
    const from = Math.max(start, joined);
    const to = Math.min(end, joined + range.end - range.start);
    return from < to ? [{ start: range.start + from - joined, end: range.start + to - joined }] : [];
  });
}

function wordsOf(
  joined: JoinedText,
  sentenceStart: number,
  words: OffsetRange | undefined,
): OffsetRange | undefined {
  if (words === undefined) return undefined;
  const [first] = rangesOf(joined, { start: sentenceStart + words.start, end: sentenceStart + words.end });
  return first;
}
