import type { Label } from './label';
import type { LineFacts } from './lineFacts';
import type { HeadingNode } from './nodes';
import { findRun, nextNumber, repairedNumber } from './numberRuns';
import { headingsAbove } from './readingState';
import type { OpenHeading } from './readingState';
import { placeIn } from './places';
import type { GatheredTitle, ReadingStep, ReadingWork } from './readingWork';
import { closeText, gatherTitle, isAtBlockStart, isRunningText, spanOf, titleBehind } from './readingWork';
import type { Confidence } from './report';
import { capitalized, cleanTitle, isTitle, mayBeTitle } from './titles';
import { namedPart } from './vocabulary';

/** How far a label's ordinal may jump where a heading in between was not recognised. */
const longestJump = 3;

/** A heading before it has its place: what a step found. */
export type FoundHeading = Pick<HeadingNode, 'form' | 'ordinal' | 'label' | 'confidence'> & {
  readonly hashes: number;
  readonly needsContents?: boolean;
};

/** Adds a heading from the cursor to the end of `title` and opens it. Says how many lines it took. */
export function openHeading(work: ReadingWork, found: FoundHeading, title: GatheredTitle): number {
  const { state, cursor, nodes } = work;
  const first = cursor.locate(title.first);
  const titleLine = first?.line;
  const labelLength =
    title.first === 0 && titleLine !== undefined
      ? titleLine.content.length - firstLineOf(title, titleLine)
      : 0;
  const { origin, start, end, endOrigin } = spanOf(cursor, 0, Math.max(0, title.last));
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
    confidence: found.confidence,
    needsContents: found.needsContents ?? false,
    title: cleanTitle(title.text),
    titlePlace: placeIn(first?.segment ?? cursor.segment, titleStart, endOrigin ?? origin, end),
  });
  if (found.needsContents !== true) {
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
  return title.last + 1;
}

/** How much of the heading's first line is title. */
function firstLineOf(title: GatheredTitle, line: LineFacts): number {
  let length = Math.min(title.text.length, line.content.length);
  while (length > 0 && !line.content.endsWith(title.text.slice(0, length))) length--;
  return length;
}

/** Reads headings with a label: "I. …", "一. …", "A. …", "Chapter IV …". */
export const readLabelledHeading: ReadingStep = (work, line) => {
  if (line.kind !== 'text' || line.label === undefined) return 0;
  const isMarked = line.hashes > 0 || line.isBold;
  const title = titleBehind(work.cursor, line, line.label.length);
  if (!isMarked && !isAtBlockStart(work) && !standsAboveNumber(work, title)) return 0;
  if (!isTitle(title.text) && !(isMarked && title.text !== '')) return 0;
  const reading = readingOf(work, line.label, isMarked);
  if (reading === undefined) return 0;
  return openHeading(work, { ...reading, hashes: line.hashes, label: line.label.label }, title);
};

/** Whether a number or another label follows right below: then a heading may follow a line that does not end as a sentence. */
function standsAboveNumber({ cursor }: ReadingWork, title: GatheredTitle): boolean {
  const below = cursor.nextFilled(title.last + 1, 2);
  const next = below === undefined ? undefined : cursor.ahead(below);
  return next?.number !== undefined || next?.label !== undefined;
}

/** "(Agenda item 3)": a line in parentheses below a heading says where it comes from. */
function isInParentheses(line: LineFacts): boolean {
  return /^[([（].*[)\]）]$/u.test(line.content);
}

function readingOf(
  { state }: ReadingWork,
  label: Label,
  isMarked: boolean,
):
  | { readonly form: OpenHeading['form']; readonly ordinal: number; readonly confidence: Confidence }
  | undefined {
  let best: { form: OpenHeading['form']; ordinal: number; confidence: Confidence; score: number } | undefined;
  for (const { kind, ordinal } of label.readings) {
    const last = state.headings.find((heading) => heading.form === kind);
    const score = scoreOf(ordinal, last?.ordinal, kind === 'letter' && !isMarked);
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
  if (!isAtBlockStart(work) || !mayBeTitle(line.content) || isInParentheses(line)) return 0;
  const named = readNamedHeading(work, line);
  if (named > 0) return named;
  const title = gatherTitle(cursor, 0, line.content);
  const isOne = isTitle(title.text);
  if (!isOne && !isTitle(capitalized(title.text))) return 0;
  const plain = { form: 'plain', ordinal: 0, hashes: 0, label: '' } as const;
  const isBegun = state.lastEnd !== 'open';
  const mayHead = isBegun || (state.isAfterBlank && state.runs.length === 0);
  if (isOne) {
    if (mayHead && headsNumber(work, title.last + 1))
      return openHeading(work, { ...plain, confidence: 'likely' }, title);
    if (line.isBold && state.zone === 'body' && isBegun)
      return openHeading(work, { ...plain, confidence: 'likely' }, title);
  }
  const next = cursor.ahead(title.last + 1);
  const isApart = next === undefined || next.kind === 'blank' || next.number !== undefined;
  if (!isOne && (!isBegun || title.last > 0)) return 0;
  if (line.page !== undefined || !isApart || (!state.isAfterBlank && next?.number === undefined)) return 0;
  return openHeading(work, { ...plain, confidence: 'guess', needsContents: true }, title);
};

function readHashHeading(work: ReadingWork, line: LineFacts): number {
  const title: GatheredTitle = { text: line.content, first: 0, last: 0, runsOn: false };
  const part = namedPart(line.content);
  if (part === 'contents') return openContents(work, line, title);
  const form = work.state.zone !== 'body' && part !== undefined ? part : 'plain';
  return openHeading(
    work,
    { form, ordinal: 0, hashes: line.hashes, label: '', confidence: 'certain' },
    title,
  );
}

/** Reads "Summary", "Contents", "送文函": whole lines that name a part of a report. */
function readNamedHeading(work: ReadingWork, line: LineFacts): number {
  const { state, cursor } = work;
  const part = line.page === undefined ? namedPart(line.content) : undefined;
  if (part === undefined) return 0;
  const title: GatheredTitle = { text: line.content, first: 0, last: 0, runsOn: false };
  if (part === 'contents') return state.zone === 'body' ? 0 : openContents(work, line, title);
  const next = cursor.ahead(1);
  if (state.lastEnd === 'open' && !state.isAfterBlank) return 0;
  if (next?.kind === 'text' && !state.isAfterBlank) return 0;
  const isFront = state.zone !== 'body';
  return openHeading(
    work,
    {
      form: isFront ? 'front-matter' : 'plain',
      ordinal: 0,
      hashes: 0,
      label: '',
      confidence: isFront ? 'certain' : 'likely',
    },
    title,
  );
}

function openContents(work: ReadingWork, line: LineFacts, title: GatheredTitle): number {
  const { state } = work;
  const outer = state.zone === 'body' ? 'body' : 'front';
  const taken = openHeading(
    work,
    { form: 'contents', ordinal: 0, hashes: line.hashes, label: '', confidence: 'certain' },
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
  if (line.number.value !== 1 || state.runs.length > 0) return false;
  // The first number of all: a paragraph of running text, with the second one to come.
  const rest = line.content.slice(line.number.length);
  const text =
    rest === ''
      ? gatherTitle(cursor, distance + 1, cursor.ahead(distance + 1)?.content ?? '').text
      : gatherTitle(cursor, distance, rest).text;
  return !isTitle(text) && nextNumber(cursor, distance + 1)?.facts.value === 2;
}
