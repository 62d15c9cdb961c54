import { LineBreaks } from './lineBreaks';
import { pageFacts } from './pageFacts';
import type { Page, ReadingSequence } from './readingSequence';
import type { SegmentReading } from './readSegment';
import type { Expert, WorkingPaper } from './report';
import type { Steps } from './steps';
import { countRosterEntries, fewestPeople, readRosterInSlices } from './symbols/roster';
import type { TableState, WorkingPaperRow } from './symbols/workingPaperTable';
import { beforeTables, headerReach, isSameTable, readRows, rowsOf } from './symbols/workingPaperTable';
import type { TextLine } from './textLines';
import { placeOfLines, textLines } from './textLines';

/** Segments before the first numbered paragraph in which a roster is looked for. */
const longestFront = 400;

/** What the lists of documents say on a page, from one of its segments on. */
interface PageRows {
  readonly from: number;
  readonly before: TableState<TextLine>;
  /** The lines behind the page that were looked at. */
  readonly ahead: readonly string[];
  readonly papers: readonly WorkingPaper[];
  readonly after: TableState<TextLine>;
}

const rowsByPage = new WeakMap<Page, PageRows>();
const entriesByPage = new WeakMap<Page, number>();

/**
 * The rows of the lists of documents in the annexes; of the whole text where it has no annex.
 *
 * Linear at first; what a page says is kept with it, as long as a list goes on into it as it did.
 */
export function* findWorkingPapers(sequence: ReadingSequence): Steps<readonly WorkingPaper[]> {
  const { pages } = sequence;
  const annex = firstWith(pages, 'annex');
  const papers: WorkingPaper[] = [];
  let before: TableState<TextLine> = beforeTables;
  for (let index = annex?.page ?? 0; index < pages.length; index++) {
    const from = index === annex?.page ? annex.slot : 0;
    const read = yield* rowsOn(pages, index, from, before);
    for (const paper of read.papers) papers.push(paper);
    before = read.after;
  }
  return papers.concat(rowsOf(before.open).map(paperOf));
}

function* rowsOn(
  pages: readonly Page[],
  index: number,
  from: number,
  before: TableState<TextLine>,
): Steps<PageRows> {
  const page = pages[index];
  if (page === undefined) throw new RangeError(`no page ${index} of ${pages.length}`);
  const ahead = linesBehind(pages, index);
  const known = rowsByPage.get(page);
  if (
    known?.from === from &&
    isSameTable(known.before, before, isSameLine) &&
    known.ahead.length === ahead.length &&
    known.ahead.every((line, at) => line === ahead[at])
  )
    return known;
  const { lines, isAside, lineAt } = yield* textLines(page.readings.slice(from));
  const source = { lines: lines.concat(ahead), count: lines.length, isOther: isAside, lineAt };
  const { rows, after } = yield* readRows(before, source);
  yield;
  const read = { from, before, ahead, papers: rows.map(paperOf), after };
  rowsByPage.set(page, read);
  return read;
}

/** The first lines behind the page at `index`, as many as a header is told from. */
function linesBehind(pages: readonly Page[], index: number): readonly string[] {
  const ahead: string[] = [];
  for (const { readings } of pages.slice(index + 1, index + 1 + headerReach))
    for (const { text } of readings.map(({ segment }) => segment)) {
      const breaks = new LineBreaks(text);
      while (breaks.next < text.length) {
        if (ahead.length >= headerReach) return ahead;
        const start = breaks.next;
        breaks.advance();
        ahead.push(text.slice(start, breaks.end));
      }
    }
  return ahead;
}

function paperOf({ symbol, title, startLine, endLine }: WorkingPaperRow<TextLine>): WorkingPaper {
  return { symbol, title, place: placeOfLines(startLine, endLine) };
}

function isSameLine(a: TextLine, b: TextLine): boolean {
  return a.segment === b.segment && a.start === b.start;
}

/** The people of the roster before the first numbered paragraph, else of one in the annexes. Linear at first. */
export function* findExperts(sequence: ReadingSequence): Steps<readonly Expert[]> {
  const { pages } = sequence;
  const number = firstWith(pages, 'number');
  const body = Math.min(number?.index ?? sequence.count, longestFront);
  const front = yield* expertsIn(readingsOf(pages, 0, body));
  if (front.length > 0) return front;
  const annex = firstWith(pages, 'annex');
  if (annex === undefined) return [];
  let entries = 0;
  for (const page of pages.slice(annex.page)) entries += yield* entriesOn(page);
  return entries < fewestPeople ? [] : yield* expertsIn(readingsOf(pages, annex.index, sequence.count));
}

/** How many lines of a page may begin the entry of a person. Kept with the page. */
function* entriesOn(page: Page): Steps<number> {
  const known = entriesByPage.get(page);
  if (known !== undefined) return known;
  const { lines } = yield* textLines(page.readings);
  const entries = countRosterEntries(lines);
  yield;
  entriesByPage.set(page, entries);
  return entries;
}

function* expertsIn(readings: readonly SegmentReading[]): Steps<readonly Expert[]> {
  const { lines, lineAt } = yield* textLines(readings);
  const people = yield* readRosterInSlices(lines);
  return people.map(({ startLine, endLine, name, country, sessions, post }) => ({
    name,
    country,
    sessions,
    post,
    place: placeOfLines(lineAt(startLine), lineAt(endLine)),
  }));
}

/** The readings `[from, to)` of all pages together. */
function readingsOf(pages: readonly Page[], from: number, to: number): readonly SegmentReading[] {
  const readings: SegmentReading[] = [];
  let first = 0;
  for (const page of pages) {
    if (first >= to) break;
    for (const reading of page.readings.slice(Math.max(0, from - first), Math.max(0, to - first)))
      readings.push(reading);
    first += page.readings.length;
  }
  return readings;
}

/** The first segment with a node of this kind: its index, and its page and slot. */
function firstWith(
  pages: readonly Page[],
  kind: 'annex' | 'number',
): { readonly index: number; readonly page: number; readonly slot: number } | undefined {
  let first = 0;
  for (const [index, page] of pages.entries()) {
    if (pageFacts(page).numbersAndAnnexes.some((node) => node.kind === kind)) {
      const slot = page.readings.findIndex(({ nodes }) => nodes.some((node) => node.kind === kind));
      return { index: first + slot, page: index, slot };
    }
    first += page.readings.length;
  }
  return undefined;
}
