import { standsInColumns } from './columnGap';
import type { Label } from './label';
import type { LineCursor } from './lineCursor';
import type { LineFacts } from './lineFacts';
import type { HeadingNode } from './nodes';
import { findRun, nextNumber, repairedNumber } from './numberRuns';
import { openParagraph } from './openParagraph';
import { headingsAbove } from './readingState';
import type { OpenHeading } from './readingState';
import { placeIn } from './places';
import type { GatheredTitle, ReadingStep, ReadingWork } from './readingWork';
import { closeText, gatherTitle, isAtBlockStart, isRunningText, spanOf, titleBehind } from './readingWork';
import type { Confidence } from './report';
import { capitalized, cleanTitle, isTitle, mayBeTitle } from './titles';
import { endsUnfinished, namedPart, namesDocument, namesIntroduction } from './vocabulary';

/** Longest title on its own line that running text may follow without a blank line; Chinese needs fewer characters. */
const longestBareTitle = 30;
const longestBareChineseTitle = 16;
/** Shorter lines are no full line of running text, not even in a narrow column. */
const shortestFullLine = 42;
/** Names of front matter that a line without a blank line above may be. */
const longestFrontName = 22;
/** How far a label's ordinal may jump where a heading in between was not recognised. */
const longestJump = 3;

/** A heading before it has its place: what a step found. */
export type FoundHeading = Pick<
  HeadingNode,
  'form' | 'ordinal' | 'hashes' | 'label' | 'confidence' | 'needsContents'
>;

/**
 * Adds a heading from the line `from` lines on, where its label is, to the end of `title` and opens it. Says how many
 * lines it took, counted from the cursor.
 */
export function openHeading(work: ReadingWork, found: FoundHeading, title: GatheredTitle, from = 0): number {
  const { state, cursor, nodes } = work;
  const first = cursor.locate(title.first);
  const titleLine = first?.line;
  const labelLength =
    title.first === from && titleLine !== undefined
      ? titleLine.content.length - firstLineOf(title, titleLine)
      : 0;
  const last = Math.max(from, title.last);
  const { origin, start, end, endOrigin } = spanOf(cursor, Math.min(from, title.first), last);
  // A label below its title ends the heading, not the title.
  const words = from > title.last ? spanOf(cursor, title.first, title.last) : { origin, end, endOrigin };
  const titleStart = (titleLine?.from ?? 0) + labelLength;
  nodes.push({
    kind: 'heading',
    origin,
    start,
    end,
    endOrigin,
    form: found.form,
    ordinal: found.ordinal,
    hashes: found.hashes,
    label: found.label,
    confidence: found.confidence !== 'guess' && standsInColumns(cursor, from) ? 'guess' : found.confidence,
    needsContents: found.needsContents,
    title: cleanTitle(title.text),
    titlePlace: placeIn(
      first?.segment ?? cursor.segment,
      titleStart,
      words.endOrigin ?? words.origin,
      words.end,
    ),
  });
  if (!found.needsContents) {
    closeText(work);
    const heading: OpenHeading = { form: found.form, ordinal: found.ordinal, hashes: found.hashes };
    state.headings = [...headingsAbove(state.headings, heading), heading];
    while (state.runs.at(-1)?.isList === true) state.runs = state.runs.slice(0, -1);
    if (found.form !== 'front-matter' && found.form !== 'contents' && found.form !== 'plain')
      state.zone = 'body';
    else if (state.zone === 'start') state.zone = 'front';
    state.lastEnd = 'heading';
  }
  state.isAfterBlank = false;
  return last + 1;
}

/**
 * Whether what stands below a number alone on its line goes on as running text: then it is no title but the narrow
 * first lines of a paragraph.
 */
export function goesOnAsText(cursor: LineCursor, title: GatheredTitle): boolean {
  if (title.first === 0 || title.text.length <= longestBareChineseTitle) return false;
  const below = cursor.ahead(title.last + 1);
  if (below === undefined || !isRunningText(below)) return false;
  return title.text.length > longestBareTitle || /\p{Script=Han}/u.test(title.text);
}

/** How much of the heading's first line is title. */
function firstLineOf(title: GatheredTitle, line: LineFacts): number {
  if (title.text === line.content) return line.content.length;
  let length = Math.min(title.text.length, line.content.length);
  while (length > 0 && !line.content.endsWith(title.text.slice(0, length))) length--;
  return length;
}

/** Reads headings with a label: "I. …", "一. …", "A. …", "Chapter IV …". */
export const readLabelledHeading: ReadingStep = (work, line) => {
  if (line.kind !== 'text' || line.label === undefined) return 0;
  const isMarked = line.hashes > 0 || line.isBold;
  const stacked = readStackedLabels(work, line, line.label);
  if (stacked > 0) return stacked;
  const title = titleBehind(work.cursor, line, line.label.length);
  if (!isMarked && !isAtBlockStart(work) && !standsAboveNumber(work, title)) return 0;
  if (!isTitle(title.text) && !(isMarked && title.text !== '')) return 0;
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

/** Whether a number or another label follows right below: then a heading may follow a line that does not end as a sentence. */
function standsAboveNumber({ cursor }: ReadingWork, title: GatheredTitle): boolean {
  const below = cursor.nextFilled(title.last + 1, 2);
  const next = below === undefined ? undefined : cursor.ahead(below);
  return next?.number !== undefined || next?.label !== undefined;
}

/** "(Agenda item 3)": a line in parentheses below a heading says where it comes from. */
function isInParentheses(line: LineFacts): boolean {
  return '([（'.includes(line.content.charAt(0)) && /^[([（].*[)\]）]$/u.test(line.content);
}

function readingOf(
  { state }: ReadingWork,
  label: Label,
  isMarked: boolean,
  order: 'strict' | 'lenient' = 'strict',
):
  | { readonly form: OpenHeading['form']; readonly ordinal: number; readonly confidence: Confidence }
  | undefined {
  let best: { form: OpenHeading['form']; ordinal: number; confidence: Confidence; score: number } | undefined;
  for (const { kind, ordinal } of label.readings) {
    const last = state.headings.find((heading) => heading.form === kind);
    const score = scoreOf(ordinal, last?.ordinal, kind === 'letter' && !isMarked && order === 'strict');
    if (score > (best?.score ?? 0))
      best = { form: kind, ordinal, score, confidence: score >= 3 || isMarked ? 'certain' : 'likely' };
  }
  const first = label.readings[0];
  if (best !== undefined || !isMarked || first === undefined) return best;
  return { form: first.kind, ordinal: first.ordinal, confidence: 'guess' };
}

/** How well an ordinal follows the last one of its kind; 0 for not at all. */
function scoreOf(ordinal: number, last: number | undefined, isStrict: boolean): number {
  if (last !== undefined && ordinal === last + 1) return 4;
  if (ordinal === 1) return 3;
  if (isStrict) return 0;
  if (last !== undefined && ordinal > last && ordinal <= last + longestJump) return 2;
  return last === undefined && ordinal <= longestJump ? 1 : 0;
}

/** Reads headings without a label: front matter by its name, "#" and bold lines, and titles right above a number. */
export const readPlainHeading: ReadingStep = (work, line) => {
  const { state, cursor } = work;
  if (line.kind !== 'text' || (line.hashes === 0 && !isRunningText(line))) return 0;
  if (line.hashes > 0) return readHashHeading(work, line);
  const isFrontName = mayNameFrontPart(work, line);
  if ((!isAtBlockStart(work) && !isFrontName) || !mayBeTitle(line.content) || isInParentheses(line)) return 0;
  const named = readNamedHeading(work, line, isFrontName);
  if (named > 0) return named;
  if (!isAtBlockStart(work)) return 0;
  const title = gatherTitle(cursor, 0, line.content);
  if (isAboveSlippedNumber(cursor, title)) return 0;
  const isOne = isTitle(title.text) && (line.isBold || !endsUnfinished(title.text));
  const labelled = isOne && line.page === undefined ? readLabelBelow(work, title) : 0;
  if (labelled > 0) return labelled;
  if (!isOne) {
    const capital = capitalized(title.text);
    if (capital === title.text || !isTitle(capital)) return 0;
  }
  const ordinal = namesIntroduction(title.text) ? 1 : 0;
  const isBegun = state.lastEnd !== 'open';
  const mayHead = isBegun || (state.isAfterBlank && state.runs.length === 0);
  if (isOne) {
    if (mayHead && headsNumber(work, title.last + 1) && !isDocumentTitle(work, title))
      return openHeading(work, plainHeading(ordinal, 'likely'), title);
    if (line.isBold && state.zone === 'body' && isBegun)
      return openHeading(work, plainHeading(ordinal, 'likely'), title);
  }
  const next = cursor.ahead(title.last + 1);
  const isApart = next === undefined || next.kind === 'blank' || next.number !== undefined;
  if (!isOne && (!isBegun || title.last > 0)) return 0;
  if (line.page !== undefined || !isApart || (!state.isAfterBlank && next?.number === undefined)) return 0;
  return openHeading(work, plainHeading(ordinal, 'guess'), title);
};

/** A heading without a label; a guess counts only where the contents name it. */
function plainHeading(ordinal: number, confidence: 'likely' | 'guess'): FoundHeading {
  return { form: 'plain', ordinal, hashes: 0, label: '', confidence, needsContents: confidence === 'guess' };
}

/**
 * Reads a title whose label stands alone below it, and below that the paragraph that the heading heads, perhaps under
 * another such heading: what a conversion makes of a label whose title begins higher on the page.
 */
function readLabelBelow(work: ReadingWork, title: GatheredTitle): number {
  const label = labelBelow(work, title);
  if (label === undefined || !headsNumberBelowLabels(work, label.distance + 1)) return 0;
  const { distance, ...found } = label;
  return openHeading(
    work,
    { ...found, hashes: 0, confidence: 'likely', needsContents: false },
    title,
    distance,
  );
}

/** The label alone on its line right below `title` that goes on with the labels of its kind; `undefined` for none. */
function labelBelow(
  work: ReadingWork,
  title: GatheredTitle,
): (Pick<FoundHeading, 'form' | 'ordinal' | 'label'> & { readonly distance: number }) | undefined {
  const { cursor, state } = work;
  const distance = cursor.nextFilled(title.last + 1, 1);
  const line = distance === undefined ? undefined : cursor.ahead(distance);
  if (distance === undefined || line?.kind !== 'text' || line.hashes > 0) return undefined;
  const { label, number } = line;
  if (label?.length === line.content.length) {
    const reading = readingOf(work, label, false);
    if (reading?.confidence !== 'certain') return undefined;
    return { form: reading.form, ordinal: reading.ordinal, label: label.label, distance };
  }
  if (number?.length !== line.content.length || number.isDamaged || number.isInserted) return undefined;
  if (findRun(state.runs, number) !== undefined) return undefined;
  const last = state.headings.find(({ form }) => form === 'number')?.ordinal ?? 0;
  if (number.value !== last + 1 && number.value !== 1) return undefined;
  return { form: 'number', ordinal: number.value, label: number.printed, distance };
}

/** Whether the body's next paragraph stands from line `from` on, below headings whose labels stand below them. */
function headsNumberBelowLabels(work: ReadingWork, from: number): boolean {
  const { cursor } = work;
  let next = cursor.nextFilled(from, 2);
  for (let step = 0; step < 3 && next !== undefined; step++) {
    const line = cursor.ahead(next);
    if (line === undefined) return false;
    if (line.number !== undefined) return beginsParagraph(work, line, next);
    if (!isRunningText(line)) return false;
    const title = gatherTitle(cursor, next, line.content);
    const label = cursor.nextFilled(title.last + 1, 1);
    const below = label === undefined ? undefined : cursor.ahead(label);
    if (label === undefined || !isTitle(title.text)) return false;
    if (below === undefined || (below.label ?? below.number)?.length !== below.content.length) return false;
    next = cursor.nextFilled(label + 1, 2);
  }
  return false;
}

/** Whether a title before the body is that of the whole document, which may stand right above the first paragraph. */
function isDocumentTitle({ state }: ReadingWork, title: GatheredTitle): boolean {
  return (state.zone === 'front' || state.zone === 'start') && namesDocument(title.text);
}

/**
 * Whether a number stands alone directly below `title`, and the text below the number goes on in the middle of a
 * sentence: the number slipped below the first line of its paragraph.
 */
function isAboveSlippedNumber(cursor: LineCursor, title: GatheredTitle): boolean {
  if (title.text.length < shortestFullLine) return false;
  const line = cursor.ahead(title.last + 1);
  if (line?.number === undefined || line.number.length < line.content.length) return false;
  const below = cursor.ahead(title.last + 2);
  return below?.kind === 'text' && /^[\p{Ll}\d(]/u.test(below.content) && below.number === undefined;
}

function readHashHeading(work: ReadingWork, line: LineFacts): number {
  const title: GatheredTitle = { text: line.content, first: 0, last: 0, runsOn: false };
  const part = namedPart(line.content);
  if (part === 'contents') return openContents(work, line, title);
  const form = work.state.zone !== 'body' && part !== undefined ? part : 'plain';
  return openHeading(
    work,
    { form, ordinal: 0, hashes: line.hashes, label: '', confidence: 'certain', needsContents: false },
    title,
  );
}

/**
 * Whether a short line before the body, with running text right below, may name a part of the front matter even where
 * no blank line sets it off from the title above.
 */
function mayNameFrontPart({ state, cursor }: ReadingWork, line: LineFacts): boolean {
  if (state.zone !== 'front' || state.open !== 'nothing' || line.content.length > longestFrontName)
    return false;
  if (!/^[\p{Lu}\p{Lo}]/u.test(line.content)) return false;
  const below = cursor.ahead(1);
  return below?.kind === 'text' && isRunningText(below) && below.content.length > 2 * line.content.length;
}

/** Reads "Summary", "Contents", "送文函": whole lines that name a part of a report. */
function readNamedHeading(work: ReadingWork, line: LineFacts, isFrontName: boolean): number {
  const { state, cursor } = work;
  const part = line.page === undefined ? namedPart(line.content) : undefined;
  if (part === undefined) return 0;
  const title: GatheredTitle = { text: line.content, first: 0, last: 0, runsOn: false };
  if (part === 'contents') return state.zone === 'body' ? 0 : openContents(work, line, title);
  const next = cursor.ahead(1);
  if (state.lastEnd === 'open' && !state.isAfterBlank && !isFrontName) return 0;
  if (next?.kind === 'text' && !state.isAfterBlank && !isFrontName) return 0;
  const isFront = state.zone !== 'body';
  return openHeading(
    work,
    {
      form: isFront ? 'front-matter' : 'plain',
      ordinal: 0,
      hashes: 0,
      label: '',
      confidence: isFront ? 'certain' : 'likely',
      needsContents: false,
    },
    title,
  );
}

function openContents(work: ReadingWork, line: LineFacts, title: GatheredTitle): number {
  const { state } = work;
  const outer = state.zone === 'body' ? 'body' : 'front';
  const taken = openHeading(
    work,
    {
      form: 'contents',
      ordinal: 0,
      hashes: line.hashes,
      label: '',
      confidence: 'certain',
      needsContents: false,
    },
    title,
  );
  state.outer = outer;
  state.zone = 'contents';
  state.contentsTitles = [];
  return taken;
}

/**
 * Whether the next paragraph of the body stands right below line `from`, perhaps under another heading or a line in
 * parentheses: then what stands above is a heading.
 */
function headsNumber(work: ReadingWork, from: number): boolean {
  const { cursor, state } = work;
  let distance: number | undefined = from;
  for (let step = 0; step < 3; step++) {
    distance = cursor.nextFilled(distance, 2);
    const line: LineFacts | undefined = distance === undefined ? undefined : cursor.ahead(distance);
    if (distance === undefined || line === undefined) return false;
    if (line.number !== undefined) return beginsParagraph(work, line, distance);
    if (isInParentheses(line)) {
      distance++;
      continue;
    }
    if (state.zone === 'front' || state.zone === 'start' || !isRunningText(line)) return false;
    const title = gatherTitle(cursor, distance, line.content);
    if (!isTitle(title.text)) return false;
    distance = title.last + 1;
  }
  return false;
}

function beginsParagraph({ state, cursor }: ReadingWork, line: LineFacts, distance: number): boolean {
  const number = line.number === undefined ? undefined : repairedNumber(state.runs, line.number);
  if (line.number === undefined || number === undefined) return false;
  const run = findRun(state.runs, number);
  if (run !== undefined && state.runs[run]?.isList !== true) return true;
  if (run !== undefined) return state.runs.some((open) => !open.isList && open.last + 1 === number.value);
  if (number.value !== 1 || state.runs.length > 0) return false;
  // The first number of all: a paragraph of running text, with the second one to come.
  const rest = line.content.slice(line.number.length);
  const isAlone = rest === '';
  const below = cursor.nextFilled(distance + 1, 1) ?? distance + 1;
  const title = isAlone
    ? gatherTitle(cursor, below, cursor.ahead(below)?.content ?? '')
    : gatherTitle(cursor, distance, rest);
  if (isTitle(title.text) && !(isAlone && goesOnAsText(cursor, title))) return false;
  return nextNumber(cursor, distance + 1)?.facts.value === 2;
}
