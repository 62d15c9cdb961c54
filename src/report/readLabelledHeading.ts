import { isOfTable, wideGap } from './columnGap';
import type { Label } from './label';
import { readingOf } from './labelReading';
import type { LineCursor } from './lineCursor';
import type { LineFacts } from './lineFacts';
import { namedTitle } from './namedTitle';
import { findRun } from './numberRuns';
import type { FoundHeading } from './openHeading';
import { openHeading } from './openHeading';
import { openParagraph } from './openParagraph';
import { headsNumber, standsAboveNumber } from './paragraphBelow';
import { leadsToPage } from './readContents';
import type { GatheredTitle, ReadingStep, ReadingWork } from './readingWork';
import { gatherTitle, isAtBlockStart, isRunningText, titleBehind } from './readingWork';
import { isTitle, longestLabelledTitle } from './titles';
import { isCaption, namedPart } from './vocabulary';

/** Reads headings with a label: "I. …", "一. …", "A. …", "Chapter IV …". */
export const readLabelledHeading: ReadingStep = (work, line) => {
  if (line.kind !== 'text' || line.label === undefined) return 0;
  const isMarked = line.hashes > 0 || line.isBold;
  const stacked = readStackedLabels(work, line, line.label);
  if (stacked > 0) return stacked;
  const gathered = titleBehind(work.cursor, line, line.label.length);
  const titleLine =
    gathered.first === 0 ? line.content.slice(line.label.length) : work.cursor.ahead(gathered.first)?.content;
  const title = namedTitle(work, line.label.label, gathered, titleLine ?? '') ?? gathered;
  if (
    !isMarked &&
    (isOfTable(work.cursor, title, line.label.length) || isOfContents(work, title) || isCaption(title.text))
  )
    return 0;
  if (!isMarked && !isAtBlockStart(work) && !standsAboveNumber(work, title)) return 0;
  if (!isTitle(title.text) && !(isMarked && title.text !== '') && !isLongTitle(work, title)) return 0;
  const isGlued = isGluedLabel(line, line.label) && !isMarked;
  if (isGlued && isName(title.text) && !headsNumber(work, title.last + 1)) return 0;
  // A letter that follows none is a heading's only right above the body's next paragraph: the one before may be lost.
  const reading =
    readingOf(work, line.label, isMarked) ??
    (!isGlued && headsNumber(work, title.last + 1)
      ? readingOf(work, line.label, isMarked, 'lenient')
      : undefined);
  if (reading === undefined) return 0;
  const { form, ordinal, confidence } = reading;
  const { label } = line.label;
  const { hashes } = line;
  return openHeading(work, { form, ordinal, hashes, label, confidence, needsContents: false }, title);
};

/** Whether a title is "Contents", or an entry of them: dots lead to a page. */
function isOfContents({ cursor, state }: ReadingWork, { first, last }: GatheredTitle): boolean {
  const line = cursor.ahead(first);
  if (state.zone !== 'body' && line !== undefined && namedPart(line.content) === 'contents') return true;
  for (let distance = first; distance <= last; distance++) {
    const next = cursor.ahead(distance);
    if (next !== undefined && leadsToPage(next)) return true;
  }
  return false;
}

/** The end of a sentence, with more behind it. */
const sentenceWithin = /\p{Ll}[.;] \p{Lu}/u;

/** Whether a title that is longer than others is one by what stands round it: no open sentence above, and a number or a label below. */
function isLongTitle(work: ReadingWork, title: GatheredTitle): boolean {
  const { text, first, last } = title;
  if (!isAtBlockStart(work) || !isTitle(text, longestLabelledTitle)) return false;
  if (sentenceWithin.test(text) || !standsAboveNumber(work, title)) return false;
  // Neither the lines of a table nor those of contents.
  for (let distance = first; distance <= last; distance++) {
    const line = work.cursor.ahead(distance);
    if (line === undefined || line.page !== undefined || hasWideGap(line)) return false;
  }
  return true;
}

/** Whether wide blanks stand in a line behind its label. */
function hasWideGap({ content, label }: LineFacts): boolean {
  return content.includes(wideGap, label?.length ?? 0);
}

/** Whether no blank stands between a label and its title: "A.Introduction", but "A.Byrne" as well. */
function isGluedLabel({ content }: LineFacts, { length }: Label): boolean {
  return content.charAt(length - 1) === '.' && content.length > length && content.charCodeAt(length) < 0x3000;
}

/** Whether a title is so short that it may be a name behind an initial. */
function isName(title: string): boolean {
  return title.split(' ').length <= 2;
}

/**
 * Reads a label alone on its line with another label or a paragraph's number alone below: "IV." over "A.", whose
 * titles stand below in that order, or "III." over "12.", whose text stands below the title. What a converter makes of
 * a heading right above another heading or a paragraph.
 */
function readStackedLabels(work: ReadingWork, line: LineFacts, label: Label): number {
  const { cursor } = work;
  if (label.length < line.content.length || !isAtBlockStart(work)) return 0;
  const distance = cursor.nextFilled(1, 1);
  const below = distance === undefined ? undefined : cursor.ahead(distance);
  if (distance === undefined || below === undefined) return 0;
  if (below.content.length !== (below.label ?? below.number)?.length) return 0;
  const title = titleFrom(cursor, distance + 1);
  const outer = readingOf(work, label, false);
  if (title === undefined || outer === undefined) return 0;
  const heading = { ...outer, hashes: 0, label: label.label, needsContents: false };
  if (below.label !== undefined) return readStackedHeadings(work, heading, title, below.label, distance);
  const { number } = below;
  const run = number === undefined ? undefined : findRun(work.state.runs, number);
  if (number === undefined) return 0;
  if (run === undefined) {
    const first: Label = { readings: [{ kind: 'number', ordinal: 1 }], label: '1', length: number.length };
    return number.value === 1 ? readStackedHeadings(work, heading, title, first, distance) : 0;
  }
  openHeading(work, heading, title);
  openParagraph(work, below, number, { run, isList: false, confidence: 'likely' }, distance);
  return title.last + 1;
}

/** Opens `heading`, and `distance` lines on the one whose label is `inner`, if that has a title of its own. */
function readStackedHeadings(
  work: ReadingWork,
  heading: FoundHeading,
  title: GatheredTitle,
  inner: Label,
  distance: number,
): number {
  const innerTitle = titleFrom(work.cursor, title.last + 1);
  const first = inner.readings.at(-1);
  if (innerTitle === undefined || first === undefined) return 0;
  openHeading(work, heading, title);
  const found = readingOf(work, inner, true) ?? {
    form: first.kind,
    ordinal: first.ordinal,
    confidence: 'guess',
  };
  return openHeading(
    work,
    { ...found, hashes: 0, label: inner.label, needsContents: false },
    innerTitle,
    distance,
  );
}

/** The title that begins on the next line of text from `distance` lines on; `undefined` where none stands there. */
function titleFrom(cursor: LineCursor, distance: number): GatheredTitle | undefined {
  const first = cursor.nextFilled(distance, 1);
  const line = first === undefined ? undefined : cursor.ahead(first);
  if (first === undefined || line === undefined || !isRunningText(line)) return undefined;
  const title = gatherTitle(cursor, first, line.content);
  return isTitle(title.text) ? title : undefined;
}
