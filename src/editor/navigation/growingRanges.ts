import { annexAt, footnoteAt, itemAt, mentionAt, paragraphAt, sectionAt } from '../../report/lookup';
import type { Place, Report } from '../../report/report';
import type { OffsetRange } from '../../text/offsetRange';
import { containsRange } from '../../text/offsetRange';
import { sentenceRangeAround } from '../../text/sentence';
import { paragraphNumberLength } from '../../report/paragraphNumber';

/** Longer sentences are not split into words: a line without an end is none. */
const longestSentence = 4000;

/**
 * What the selection at `offset` grows through: the word, what it is part of ("GE-NDVF/2022/WP.3", "paras. 27–32"), the
 * sentence, the item, the part of the paragraph or the note up to a page end, all of it, each section round it, the
 * annex, the text. Each range holds the one before and is larger. Logarithmic, and linear in the sentence.
 */
export function growingRanges(report: Report, offset: number): readonly OffsetRange[] {
  const around = (place: Place | undefined): OffsetRange | undefined => place && report.rangeOf(place);
  const note = footnoteAt(report, offset);
  const paragraph = note === undefined ? paragraphAt(report, offset) : undefined;
  const item = paragraph === undefined ? undefined : itemAt(report, offset);
  const parts = (note?.parts ?? paragraph?.parts ?? []).map((part) => report.rangeOf(part));
  const part = parts.find((range) => range.start <= offset && offset <= range.end);
  const line = part === undefined ? lineAt(report, offset) : undefined;
  const said = around(item?.place) ?? part ?? line ?? { start: offset, end: offset };
  const sentence = sentenceAt(
    report,
    paragraph === undefined ? said : behindNumber(report, said, offset),
    offset,
  );
  const mention = mentionAt(report, offset);
  const steps: (OffsetRange | undefined)[] = [
    wordAt(report, sentence, offset),
    around(mention?.place),
    sentence,
    around(item?.place),
    part ?? line,
    spanOf(parts),
    ...sectionsAround(report, offset),
    { start: 0, end: report.text.length },
  ];
  const grown: OffsetRange[] = [];
  for (const step of steps) {
    const last = grown.at(-1);
    if (step === undefined || step.start >= step.end) continue;
    if (last === undefined || (containsRange(step, last) && !containsRange(last, step))) grown.push(step);
  }
  return grown;
}

/** `range` without the number that it begins with, unless the offset is in that. */
function behindNumber({ text }: Report, { start, end }: OffsetRange, offset: number): OffsetRange {
  const behind = start + paragraphNumberLength(text.slice(start, Math.min(end, start + 100)));
  return { start: behind <= offset ? behind : start, end };
}

function lineAt({ text }: Report, offset: number): OffsetRange {
  const line0 = text.lineAt(offset);
  return { start: text.lineStart(line0), end: text.lineEnd(line0) };
}

function sentenceAt({ text }: Report, within: OffsetRange, offset: number): OffsetRange {
  const start = Math.max(within.start, offset - longestSentence);
  const end = Math.min(within.end, offset + longestSentence);
  const sentence = sentenceRangeAround(text.slice(start, end), offset - start);
  return { start: start + sentence.start, end: start + sentence.end };
}

/** The word at `offset` as the language of the report cuts words; `undefined` between words. */
function wordAt({ text, language }: Report, sentence: OffsetRange, offset: number): OffsetRange | undefined {
  const words = new Intl.Segmenter(language, { granularity: 'word' });
  const segments = words.segment(text.slice(sentence.start, sentence.end));
  // A cursor at the end of a word is still at that word.
  for (const at of [offset, offset - 1]) {
    const found = at < sentence.start ? undefined : segments.containing(at - sentence.start);
    if (found?.isWordLike !== true) continue;
    const start = sentence.start + found.index;
    return { start, end: start + found.segment.length };
  }
  return undefined;
}

function spanOf(parts: readonly OffsetRange[]): OffsetRange | undefined {
  const [first, last] = [parts[0], parts.at(-1)];
  return first && last && { start: first.start, end: last.end };
}

/** The extents of the sections that hold `offset`, innermost first, and of the annex. */
function sectionsAround(report: Report, offset: number): OffsetRange[] {
  const ranges: OffsetRange[] = [];
  const annex = annexAt(report, offset);
  let section = sectionAt(report, offset);
  while (section !== undefined) {
    const { parent } = section;
    ranges.push(report.extentOf(section));
    section = parent === undefined ? undefined : report.sections.find(({ id }) => id === parent);
  }
  return annex === undefined ? ranges : [...ranges, report.extentOf(annex)];
}
