import type { Confidence, DocumentSymbol } from '../report';
import { kindOf, parsedFromReading, parseSymbol } from './documentSymbol';
import { readEllipticalMembers } from './ellipticalSymbols';
import type { FoldedWindow } from './foldedWindow';
import { foldedPiece, foldWindow, isInvisible } from './foldedWindow';
import type { SymbolReading } from './symbolGrammar';
import { joinComponents, readSymbol } from './symbolGrammar';
import { foreignSeries, seriesTable } from './symbolSeries';
import { mayHoldAddress, urlContextAt } from './symbolUrl';

/** A document symbol found in a text. */
export interface SymbolMatch {
  /** UTF-16 offsets into the text, half-open; over a line end where the symbol is broken there. No asterisks. */
  readonly start: number;
  readonly end: number;
  /** The normal form of what stands there; of a list's later member, with the prefix that it inherits. */
  readonly symbol: string;
  /**
   * Where the symbol is broken over a line end and its first line is a symbol by itself, that symbol:
   * "NPT/CONF.2000/28" of "NPT/CONF.2000/28⏎(Part III)"; `undefined` elsewhere.
   */
  readonly firstLineSymbol: string | undefined;
  readonly kind: DocumentSymbol['kind'];
  readonly confidence: Confidence;
}

/** What helps to find the symbols of one report. */
export interface FindSymbolsOptions {
  /** The report's own symbol: its series counts as known. */
  readonly ownSymbol?: string | undefined;
}

const slash = /[/\uff0f]/g;
/** The longest series with a hyphen. */
const longestSeries = 24;
/** How far behind a series its symbol and the list behind it may reach. */
const longestReading = 1000;
/** How much of the text is folded at once, for all the symbols in it, and at least what one of them may need. */
const windowLength = 1024;
const longestSymbol = 400;
/** What may stand between a series and its slash: blanks and one line end. */
const longestGap = 8;

function isBlank(unit: number): boolean {
  return (
    unit === 0x20 || unit === 0xa0 || unit === 0x0a || unit === 0x0d || unit === 0x09 || isInvisible(unit)
  );
}

function isLatinLetter(unit: number): boolean {
  return (
    (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a) || (unit >= 0xff21 && unit <= 0xff3a)
  );
}

function isHyphen(unit: number): boolean {
  return unit === 0x2d || unit === 0x2010 || unit === 0x2011;
}

/** The offset of the first slash from `from` on; -1 where there is none. */
function nextSlash(text: string, from: number): number {
  slash.lastIndex = from;
  return slash.exec(text)?.index ?? -1;
}

/** The end of the letters before the slash at `slashAt`; `undefined` where something else stands there. */
function seriesEnd(text: string, slashAt: number): number | undefined {
  let end = slashAt;
  while (end > 0 && slashAt - end < longestGap && isBlank(text.charCodeAt(end - 1))) end--;
  return end > 0 && isLatinLetter(text.charCodeAt(end - 1)) ? end : undefined;
}

function seriesStart(text: string, end: number): number {
  let start = end;
  const limit = Math.max(0, end - longestSeries);
  while (start > limit) {
    const unit = text.charCodeAt(start - 1);
    if (!isLatinLetter(unit) && !isHyphen(unit) && !isInvisible(unit)) break;
    start--;
  }
  while (start < end && !isLatinLetter(text.charCodeAt(start))) start++;
  return start;
}

/** Where the series begins if its first half stands behind a hyphen at the end of the line before: "GE-⏎NDVF". */
function startOverLineEnd(text: string, start: number): number {
  let border = start;
  while (border > 0 && text.charCodeAt(border - 1) === 0x20) border--;
  if (text.charCodeAt(border - 1) !== 0x0a) return start;
  const before = /([A-Z]{2,6}[-\u2010\u2011])[ ]{0,2}\r?\n[ ]{0,12}$/.exec(
    text.slice(Math.max(0, start - 24), start),
  );
  if (before === null) return start;
  return start - before[0].length;
}

const wordBefore = /[A-Za-z0-9\u00c0-\u024f\u0370-\u04ff@&%=\\^-]/;

/** Whether a symbol may begin at `start`: not within a word, a number or a path. */
function mayBegin(text: string, start: number): boolean {
  let before = start - 1;
  while (before >= 0 && isInvisible(text.charCodeAt(before))) before--;
  if (before < 0) return true;
  const mark = text.charAt(before);
  // Emphasis in Markdown, and the stray slash of a scanned page.
  if (mark === '_' || mark === '/')
    return before === 0 || !/[A-Za-z0-9._)\u00c0-\u04ff-]/.test(text.charAt(before - 1));
  return !wordBefore.test(mark);
}

interface Candidate {
  readonly start: number;
  readonly series: string;
  /** Behind its last letter. */
  readonly end: number;
}

/** Cyrillic letters that are typed for the letters of the organs. */
const lookAlikes: Readonly<Record<string, string>> = { А: 'A', Е: 'E' };

function candidateAt(text: string, slashAt: number, ownSeries: string | undefined): Candidate | undefined {
  const organ = lookAlikes[text.charAt(slashAt - 1)];
  if (organ !== undefined) return { start: slashAt - 1, series: organ, end: slashAt };
  const end = seriesEnd(text, slashAt);
  if (end === undefined) return undefined;
  const near = seriesStart(text, end);
  let start = near;
  let series = foldedPiece(text, start, end);
  const far = startOverLineEnd(text, near);
  if (far !== near) {
    const joined = foldedPiece(text, far, end).replace(/[ \n]/g, '');
    if (seriesTable.has(joined) || joined === ownSeries || !seriesTable.has(series)) {
      start = far;
      series = joined;
    }
  }
  const isKnown = seriesTable.has(series) || series === ownSeries;
  if (
    !isKnown &&
    (end !== slashAt || series.length < 2 || foreignSeries.has(series) || series !== series.toUpperCase())
  )
    return undefined;
  return { start, series, end };
}

/** The second half of a double symbol: "-S/2025/230" behind "A/79/876". */
function readTwin(
  window: FoldedWindow,
  index: number,
): { reading: SymbolReading; series: string } | undefined {
  const twin = /^-\s{0,4}([A-Z]{1,5})(?=\/)/.exec(window.text.slice(index, index + 12));
  const series = twin?.[1];
  if (twin === null || series === undefined || !seriesTable.has(series)) return undefined;
  const reading = readSymbol(window.text, series, index + twin[0].length, undefined);
  return reading === undefined ? undefined : { reading, series };
}

/** The series of the symbol that was asked for last: all segments of a report ask for its own. */
let lastSeries: { readonly symbol: string; readonly series: string | undefined } | undefined;

function seriesOf(symbol: string): string | undefined {
  if (lastSeries?.symbol !== symbol) lastSeries = { symbol, series: parseSymbol(symbol)?.series };
  return lastSeries.series;
}

/**
 * Finds the document symbols of a text, in order, without overlaps.
 *
 * The text may hold line ends, marks of direction and Markdown; the offsets count in it as it is. Addresses are
 * no symbols, except those of the servers of UN documents standing alone. Linear: each slash is looked at once, a
 * bounded stretch behind it.
 */
export function findSymbols(text: string, options: FindSymbolsOptions = {}): readonly SymbolMatch[] {
  const ownSeries = options.ownSymbol === undefined ? undefined : seriesOf(options.ownSymbol);
  const matches: SymbolMatch[] = [];
  let hasAddress: boolean | undefined;
  let window = foldWindow(text, 0, 0);
  let done = 0;
  for (let index = nextSlash(text, 0); index >= 0; index = nextSlash(text, Math.max(done, index + 1))) {
    const candidate = candidateAt(text, index, ownSeries);
    if (candidate === undefined || candidate.start < done) continue;
    hasAddress ??= mayHoldAddress(text);
    const address = hasAddress ? urlContextAt(text, candidate.start) : 'text';
    // Directly behind another: "A/78/120/S/2024/3".
    const isSecond = done > 0 && candidate.start === done + 1 && text.charAt(done) === '/';
    if (address === 'other-address') continue;
    if (address === 'text' && !isSecond && !mayBegin(text, candidate.start)) continue;
    window = windowFrom(text, candidate.end, window);
    const found = readWhole(text, candidate, window, ownSeries);
    matches.push(...found);
    done = found.at(-1)?.end ?? done;
  }
  return matches;
}

/** A window in which a symbol whose series ends at `offset` can be read: the last one where it reaches so far. */
function windowFrom(text: string, offset: number, last: FoldedWindow): FoldedWindow {
  const isInside = last.start <= offset && Math.min(offset + longestSymbol, text.length) <= last.end;
  return isInside ? last : foldWindow(text, offset, offset + windowLength);
}

/** Reads a symbol and the list behind it; again, farther on, where the list comes near the end of the window. */
function readWhole(
  text: string,
  candidate: Candidate,
  window: FoldedWindow,
  ownSeries: string | undefined,
): readonly SymbolMatch[] {
  const found = readMatches(candidate, window, ownSeries);
  const end = found.at(-1)?.end ?? candidate.end;
  const isNearEnd = window.end < text.length && window.end - end < longestSymbol / 2;
  if (!isNearEnd || window.end >= candidate.end + longestReading) return found;
  return readMatches(candidate, foldWindow(text, candidate.end, candidate.end + longestReading), ownSeries);
}

function readMatches(
  candidate: Candidate,
  window: FoldedWindow,
  ownSeries: string | undefined,
): SymbolMatch[] {
  const { series, start, end } = candidate;
  const reading = readSymbol(window.text, series, window.indexAt(end), ownSeries);
  if (reading === undefined) return [];
  const twin = readTwin(window, reading.end);
  const parsed = parsedFromReading(reading, twin === undefined ? undefined : parsedFromReading(twin.reading));
  const firstLine = twin === undefined ? reading.firstLine : undefined;
  const first: SymbolMatch = {
    start,
    end: window.endOffsetAt((twin?.reading ?? reading).end),
    symbol: parsed.symbol,
    firstLineSymbol: firstLine === undefined ? undefined : joinComponents(firstLine.components),
    kind: kindOf(parsed),
    confidence: reading.confidence,
  };
  if (twin !== undefined) return [first];
  const members = readEllipticalMembers(window.text, reading.end, reading.components);
  return [first, ...members.map((member) => memberMatch(window, member, reading.confidence))];
}

function memberMatch(
  window: FoldedWindow,
  member: ReturnType<typeof readEllipticalMembers>[number],
  confidence: Confidence,
): SymbolMatch {
  const parsed = parsedFromReading(member);
  return {
    start: window.offsetAt(member.start),
    end: window.endOffsetAt(member.end),
    symbol: parsed.symbol,
    firstLineSymbol: undefined,
    kind: kindOf(parsed),
    confidence: confidence === 'certain' ? 'likely' : confidence,
  };
}
