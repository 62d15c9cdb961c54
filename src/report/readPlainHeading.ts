import { hasGap, standsInColumns } from './columnGap';
import type { LineCursor } from './lineCursor';
import type { LineFacts } from './lineFacts';
import type { FoundHeading } from './openHeading';
import { openHeading } from './openHeading';
import { headsNumber, isInParentheses } from './paragraphBelow';
import { readLabelBelow } from './readLabelBelow';
import type { GatheredTitle, ReadingStep, ReadingWork } from './readingWork';
import { gatherTitle, isAtBlockStart, isRunningText } from './readingWork';
import { capitalized, hasWord, isTitle, mayBeTitle, withoutMarkers } from './titles';
import {
  endsUnfinished,
  isCaption,
  namedPart,
  namesDocument,
  namesDocuments,
  namesIntroduction,
  saysParticular,
} from './vocabulary';

/** Shorter lines are no full line of running text, not even in a narrow column. */
const shortestFullLine = 42;
/** Names of front matter that a line without a blank line above may be. */
const longestFrontName = 22;

/** Reads headings without a label: front matter by its name, "#" and bold lines, and titles right above a number. */
export const readPlainHeading: ReadingStep = (work, line) => {
  const { state, cursor } = work;
  if (line.kind !== 'text' || (line.hashes === 0 && !isRunningText(line))) return 0;
  if (line.hashes > 0) return readHashHeading(work, line);
  const isFrontName = mayNameFrontPart(work, line);
  if (!isAtBlockStart(work) && cursor.beginsPage(0) && namedPart(line.content) === 'contents')
    return readNamedHeading(work, line, isFrontName);
  if ((!isAtBlockStart(work) && !isFrontName) || !mayBeTitle(line.content) || isInParentheses(line)) return 0;
  const named = readNamedHeading(work, line, isFrontName);
  if (named > 0) return named;
  if (!isAtBlockStart(work)) return 0;
  if ((state.zone === 'front' || state.zone === 'start') && saysParticular(line.content)) return 0;
  const title = gatherTitle(cursor, 0, line.content);
  // "Status: under way      Priority: high": cells of a table.
  if (isCaption(title.text) || namesDocuments(title.text)) return 0;
  if (hasGap(title.text) && !standsInColumns(cursor, 0)) return 0;
  if (!hasWord(title.text) || isAboveSlippedNumber(cursor, title)) return 0;
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
      return openHeading(work, { ...plainHeading(ordinal, 'likely'), ...state.lostLabel }, title);
    if (line.isBold && state.zone === 'body' && isBegun)
      return openHeading(work, plainHeading(ordinal, 'likely'), title);
  }
  const next = cursor.ahead(title.last + 1);
  const isApart = next === undefined || next.kind === 'blank' || next.number !== undefined;
  if (!isOne && (!isBegun || title.last > 0)) return 0;
  if (line.page !== undefined || !isApart || (!state.isAfterBlank && next?.number === undefined)) return 0;
  if (isSubjectOfDocument(work, title)) return 0;
  return openHeading(work, plainHeading(ordinal, 'guess'), title);
};

/** A heading without a label; a guess counts only where the contents name it. */
function plainHeading(ordinal: number, confidence: 'likely' | 'guess'): FoundHeading {
  return { form: 'plain', ordinal, hashes: 0, label: '', confidence, needsContents: confidence === 'guess' };
}

/** Whether a title before the body is that of the whole document, which may stand right above the first paragraph. */
function isDocumentTitle({ state }: ReadingWork, title: GatheredTitle): boolean {
  return (state.zone === 'front' || state.zone === 'start') && namesDocument(title.text);
}

/** Whether a title before the body stands right above "Report of the …": the document's subject, as a chapter may be called too. */
function isSubjectOfDocument({ state, cursor }: ReadingWork, title: GatheredTitle): boolean {
  const isBeforeContents = state.contentsTitles.length === 0;
  if ((state.zone !== 'front' && state.zone !== 'start') || !isBeforeContents) return false;
  const below = cursor.nextFilled(title.last + 1, 2);
  const next = below === undefined ? undefined : cursor.ahead(below);
  return next?.kind === 'text' && namesDocument(withoutMarkers(next.content));
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
  const below = cursor.ahead(1);
  if (below?.kind !== 'text' || below.content.length <= 2 * line.content.length || !isRunningText(below))
    return false;
  return /^[\p{Lu}\p{Lo}]/u.test(line.content);
}

/** Reads "Summary", "Contents", "送文函": whole lines that name a part of a report. */
function readNamedHeading(work: ReadingWork, line: LineFacts, isFrontName: boolean): number {
  const { state, cursor } = work;
  const part = line.page === undefined ? namedPart(line.content) : undefined;
  if (part === undefined) return 0;
  const title: GatheredTitle = { text: line.content, first: 0, last: 0, runsOn: false };
  if (part === 'contents')
    return state.zone !== 'body' || isAtAnnexHead(work) ? openContents(work, line, title) : 0;
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

/** Whether an annex has just begun: a report that a letter transmits has contents of its own there. */
function isAtAnnexHead({ state }: ReadingWork): boolean {
  return state.isInAnnex && state.headings.length === 0 && state.runs.length === 0;
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
