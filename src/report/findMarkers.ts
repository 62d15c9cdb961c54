import { findDigits } from './digitMarkers';
import type { MarkerCandidate } from './markerCandidate';
import { before, MarkerLines } from './markerLines';
import { plainMarker } from './noteFacts';
import type { SegmentReading } from './readSegment';
import { isFigure } from './units';

/** Superscripts, Markdown and HTML markers, and those of formulas. */
const marked =
  /([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4}|[ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐ])|\[\^([^\]\s]{1,24})\](?!:)|<sup>\s*((?:\*\*|\\?[[(]){0,2}\\?[\w*]{1,4}[^<>]{0,60})<\/sup>|(?:\$|\\\()(?:\\?\{\s?\\?\})?\s?\^\s?\{?\s?(?:\\[a-z]{4,6}\s?\{)?\s?([\d*a-z]{1,4})\s?\}{0,2}\s?(?:\\q?quad\s?)?(?:\$|\\\))|\^\[?(\d{1,3})\]?\^|\^([a-h])\^/gu;
/** The markers within <sup>: one, or several behind each other. */
const raised = /^(?:\*\*|\\?[[(]){0,2}((?:\\?\*){1,3}|[\w*]{1,4}?)(?:\*\*|\\?[\])]){0,2}$/u;
const target = /\(#[^()\s]{0,100}\)/gu;
/** "[[1]](#footnote-2)", "[\[1\]](#_ftn1)", "[1](#fn1)", "[footnoteRef:1]"; "[1]" and "\[1\]", which a note must confirm. */
const bracketed =
  /\[\\?\[\^?([\d*]{1,4}|[a-z])\\?\]\]\(#[^()\s]{1,100}\)|\[(\d{1,3})\]\(#[^()\s]{0,60}?(?:fn|ftn|note|edn)[^()\s]{0,60}\)|\[footnoteRef:(\d{1,3})\]|(?<!<sup>|\])\\?\[(\d{1,3})\\?\](?![([:])/giu;
/** The name of a note in Markdown, before its text. */
const nameOfNote = /^\[\^[^\]\s]{1,24}\]:\s*$/u;
const longestName = 40;
/** Typewritten "4/" behind a word, up to its slash, and what stands behind the slash. */
const slashed =
  /(?<=[\p{L}\p{N}.,;:”"’)\]»%。，、；：）》」])[ \u00a0]?_?((?<![\d/])\d{1,3}|(?<=[\p{L}\d)] )[a-hа-е]|(?<=[\p{L}\d).,;] )l{1,2})\/$/u;
const behindSlash = '.,;:)”"。，、；：）';
/** The same underlined, as typewriters did. */
const underlined = /(?:<u>(\d{1,3}|[a-h])<\/u>|(?<![\p{L}\p{N}_])_(\d{1,3}|[a-h])_)\/$/u;
const longestUnderlined = 12;
/** What stands before the number of a body within a symbol that the end of a line cuts: "E/CN.11/". */
const endOfBody = /\/\p{Lu}{1,6}\.$/u;
/** UTF-16 units before a slash that tell whether it is a marker's. */
const longestSlashed = 8;
/** A unit of measure, whose superscript is a power. */
const unitBefore = /(?:^|[^\p{L}])(?:[kcdmh]?m|ft|in)$/u;
const longestUnit = 4;

/** What may stand behind the last word of a cell of a table, a blank before it at most. */
const cellEnd = /\s\s|[|\t\r\n]|$/g;
/** A letter glued to the end of a word or of figures, or alone behind figures. */
const gluedLetter = /(?:\p{L}{3}|[\d.] |\d)[a-m]$/u;
const longestGlued = 4;

/** A quick look for any clear marker, which most segments hold none of. */
const mayHoldMarkers = /[*/<[^²³¹ʰʲˡᵃ-ᵐⁱ⁰-⁹]/;
const superscript = /[²³¹ʰʲˡᵃ-ᵐⁱ⁰-⁹]/;

const noMarkers: readonly MarkerCandidate[] = [];

/** The markers of a segment whose form says what they are, and asterisks, in order. Kept with the reading. */
export function findClearMarkers(reading: SegmentReading): readonly MarkerCandidate[] {
  return (reading.clearMarkers ??= clearMarkersOf(reading));
}

/** The digits of a segment that may be markers, as other evidence tells. Kept with the reading. */
export function findDigitMarkers(reading: SegmentReading): readonly MarkerCandidate[] {
  return (reading.digitMarkers ??= findDigits(reading));
}

/** The letters at the ends of words that may be markers of a table's notes. Kept with the reading. */
export function findLetterMarkers(reading: SegmentReading): readonly MarkerCandidate[] {
  return (reading.letterMarkers ??= findLetters(reading));
}

function clearMarkersOf(reading: SegmentReading): readonly MarkerCandidate[] {
  const { text } = reading.segment;
  if (!mayHoldMarkers.test(text)) return noMarkers;
  let marks = mayHoldMarks(text) ? findMarks(reading) : noMarkers;
  if (text.includes('[')) marks = inOrder(marks, findBracketMarks(reading));
  if (text.includes('/')) marks = inOrder(marks, findSlashMarks(reading));
  if (text.includes('*')) marks = inOrder(marks, findAsterisks(reading));
  // A copy has no more room than it needs.
  return marks.length === 0 ? noMarkers : marks.slice();
}

function mayHoldMarks(text: string): boolean {
  return superscript.test(text) || text.includes('<sup>') || text.includes('^');
}

/** Whether a UTF-16 unit is one of the letters that mark a table's notes: "a" to "m". */
function isMarkerLetter(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x6d;
}

/** Two lists as one in the order of the text. */
function inOrder(
  some: readonly MarkerCandidate[],
  others: readonly MarkerCandidate[],
): readonly MarkerCandidate[] {
  if (others.length === 0) return some;
  return some.length === 0 ? others : [...some, ...others].sort((a, b) => a.start - b.start);
}

function findMarks(reading: SegmentReading): readonly MarkerCandidate[] {
  const { text } = reading.segment;
  const lines = new MarkerLines(reading);
  const candidates: MarkerCandidate[] = [];
  marked.lastIndex = 0;
  for (let match = marked.exec(text); match !== null; match = marked.exec(text)) {
    const start = match.index;
    const end = start + match[0].length;
    const line = lines.lineAt(start);
    if (end > line.end || lines.kind === 'closed') continue;
    if (lines.kind === 'definition' && opensNote(lines, start)) continue;
    if (match[2] === undefined && unitBefore.test(before(text, line, start, longestUnit))) continue;
    if (match[3] !== undefined) addRaised(candidates, match[3], start, end);
    else if (match[6] !== undefined)
      // "2^e^" is an ordinal: a note must confirm a letter.
      candidates.push({ start, end, marker: match[6], form: 'brackets', weight: 0 });
    else {
      const marker = plainMarker(match[1] ?? match[2] ?? match[4] ?? match[5] ?? '');
      candidates.push({ start, end, marker, form: 'marked', weight: 0 });
    }
  }
  return candidates;
}

/** Whether a marker at `start` is that of the note which its line begins, perhaps behind a name: "[^0]: ${ }^{1}$ …". */
function opensNote({ from, reading }: MarkerLines, start: number): boolean {
  const { text } = reading.segment;
  return start <= from || (start < from + longestName && nameOfNote.test(text.slice(from, start)));
}

/** Adds the markers that stand within the <sup> at `[start, end)`: "1", "[1](#page-3-0)", "1, 2". */
function addRaised(candidates: MarkerCandidate[], words: string, start: number, end: number): void {
  const found = words
    .replace(target, '')
    .split(/[,;\s]+/u)
    .filter((piece) => piece !== '')
    .map((piece) => raised.exec(piece)?.[1]);
  for (const marker of found.includes(undefined) ? [] : found)
    candidates.push({ start, end, marker: plainMarker(marker ?? ''), form: 'marked', weight: 0 });
}

function findBracketMarks(reading: SegmentReading): readonly MarkerCandidate[] {
  const { text } = reading.segment;
  const lines = new MarkerLines(reading);
  const candidates: MarkerCandidate[] = [];
  bracketed.lastIndex = 0;
  for (let match = bracketed.exec(text); match !== null; match = bracketed.exec(text)) {
    const start = match.index;
    const end = start + match[0].length;
    const line = lines.lineAt(start);
    if (end > line.end || lines.kind === 'closed') continue;
    if (start <= lines.from && lines.kind === 'definition') continue;
    const marker = match[1] ?? match[2] ?? match[3];
    candidates.push({
      start,
      end,
      marker: marker ?? match[4] ?? '',
      form: marker === undefined ? 'brackets' : 'marked',
      weight: 0,
    });
  }
  return candidates;
}

function findSlashMarks(reading: SegmentReading): readonly MarkerCandidate[] {
  const { text } = reading.segment;
  const lines = new MarkerLines(reading);
  const candidates: MarkerCandidate[] = [];
  for (let at = text.indexOf('/'); at >= 0; at = text.indexOf('/', at + 1)) {
    if (!mayEndMark(text, at)) continue;
    const next = text.charAt(at + 1);
    const match =
      next.trim() === '' || behindSlash.includes(next)
        ? (slashed.exec(text.slice(Math.max(0, at - longestSlashed), at + 1)) ?? tryUnderlined(text, at))
        : tryUnderlined(text, at);
    const marker = match?.[1] ?? match?.[2];
    if (match === null || marker === undefined) continue;
    const first = at + 1 - match[0].length;
    const line = lines.lineAt(first);
    if (at >= line.end || lines.kind === 'closed' || first <= lines.from) continue;
    const figures = marker.replaceAll('l', '1');
    const start = at - marker.length - (/[>_]\/$/u.test(match[0]) ? match[0].length - marker.length - 1 : 0);
    if (endOfBody.test(text.slice(Math.max(0, start - longestSlashed), start))) continue;
    candidates.push({ start, end: at + 1, marker: figures, form: 'slash', weight: 0 });
  }
  return candidates;
}

function tryUnderlined(text: string, at: number): RegExpExecArray | null {
  const isUnderlined = text.charAt(at - 1) === '>' || text.charAt(at - 1) === '_';
  return isUnderlined ? underlined.exec(text.slice(Math.max(0, at - longestUnderlined), at + 1)) : null;
}

/** Whether the slash at `at` stands behind a figure or the end of an underlined one, or behind a letter by itself that follows a word. */
function mayEndMark(text: string, at: number): boolean {
  const last = text.charCodeAt(at - 1);
  if (isFigure(last) || last === 0x3e || last === 0x5f) return true;
  if (!((last >= 0x61 && last <= 0x6c) || (last >= 0x430 && last <= 0x435))) return false;
  const isTwo = last === 0x6c && text.charCodeAt(at - 2) === 0x6c;
  return text.charCodeAt(isTwo ? at - 3 : at - 2) === 0x20 && text.charCodeAt(at - (isTwo ? 4 : 3)) > 0x28;
}

/** The asterisks of the lines of running text that have any. */
function findAsterisks(reading: SegmentReading): readonly MarkerCandidate[] {
  const { text } = reading.segment;
  const lines = new MarkerLines(reading);
  const candidates: MarkerCandidate[] = [];
  for (let at = text.indexOf('*'); at >= 0;) {
    const line = lines.lineAt(at);
    const raw = text.slice(line.start, line.end);
    const isMasthead = reading.before.lasting.zone === 'start' && symbolsAtEnd.test(raw);
    if (isMasthead) findMastheadAsterisks(raw, line.start, candidates);
    else if (lines.kind === 'text') findLooseAsterisks(raw, line.start, candidates);
    at = text.indexOf('*', line.end);
  }
  return candidates;
}

/** A symbol with an asterisk at the end of a line, alone or behind a wide gap. */
const symbolsAtEnd = /(?:^|\s{2})[\p{L}\d.()]{1,12}\/[^\s*]{1,40}\*\S{0,60}\s*$/u;

/** The asterisks behind the symbols of a masthead: "A/80/62*–E/2025/12*". */
function findMastheadAsterisks(raw: string, start: number, candidates: MarkerCandidate[]): void {
  for (const { index, 0: marker } of raw.matchAll(/(?<=[\p{L}\p{N})])\*{1,3}(?!\*)/gu))
    candidates.push({
      start: start + index,
      end: start + index + marker.length,
      marker,
      form: 'asterisks',
      weight: 0,
    });
}

/** What stands between two markers: "Iraq:* , **". */
const anotherMarker = /\*\s?,\s?$/u;
const longestBetween = 4;

/** What stands before an asterisk that a conversion set off from the last word of its line. */
const wordAndBlank = /[\p{L}\d)”"».,;] $/u;

/**
 * Asterisks behind a word that close no emphasis. Emphasis is paired within the line: a run of asterisks opens
 * before a word, the next one of its length closes.
 */
function findLooseAsterisks(raw: string, start: number, candidates: MarkerCandidate[]): void {
  // "**Title**\*": the escaped one is none of the emphasis.
  const runs = /(?:\\\*)+|\*+/gu;
  const open = new Map<number, number>();
  const loose: { readonly from: number; readonly to: number; readonly length: number }[] = [];
  for (let run = runs.exec(raw); run !== null; run = runs.exec(raw)) {
    const to = run.index + run[0].length;
    const isEscaped = run[0].includes('\\');
    const length = isEscaped ? run[0].replaceAll('\\', '').length : run[0].length;
    // Typewriters set a slash behind the asterisk of a note, too.
    const behind = raw.startsWith('/', to) && raw.charAt(to + 1).trim() === '' ? to + 1 : to;
    const isBehindWord =
      run.index > 0 &&
      (raw.charAt(run.index - 1).trim() !== '' ||
        anotherMarker.test(raw.slice(Math.max(0, run.index - longestBetween), run.index)) ||
        (behind === raw.length && wordAndBlank.test(raw.slice(0, run.index))));
    const isBeforeWord =
      behind < raw.length && /[^\s.,;:!?)\]。，；：）\u202a-\u202c]/u.test(raw.charAt(behind));
    if (!isEscaped && isBehindWord && (open.get(length) ?? 0) > 0)
      open.set(length, (open.get(length) ?? 0) - 1);
    else if (!isEscaped && isBeforeWord) open.set(length, (open.get(length) ?? 0) + 1);
    else if (isBehindWord && length <= 6) loose.push({ from: run.index, to, length });
  }
  for (const { from, to, length } of loose)
    candidates.push({
      start: start + from,
      end: start + to,
      marker: '*'.repeat(length),
      form: 'asterisks',
      weight: 0,
    });
}

/** The last letter of each cell of a table, where it ends a word: perhaps a marker glued to the word. */
function findLetters(reading: SegmentReading): readonly MarkerCandidate[] {
  const lines = new MarkerLines(reading);
  const candidates: MarkerCandidate[] = [];
  const { text } = reading.segment;
  cellEnd.lastIndex = 0;
  for (let end = cellEnd.exec(text)?.index; end !== undefined; end = cellEnd.exec(text)?.index) {
    if (cellEnd.lastIndex === end) cellEnd.lastIndex++;
    const behind = text.charCodeAt(end - 1) === 0x20 ? end - 1 : end;
    const start = behind - 1;
    if (!isMarkerLetter(text.charCodeAt(start))) continue;
    if (!gluedLetter.test(text.slice(Math.max(0, behind - longestGlued), behind))) continue;
    lines.lineAt(start);
    if (lines.kind !== 'text') continue;
    candidates.push({ start, end: behind, marker: text.charAt(start), form: 'letter', weight: 0 });
  }
  return candidates;
}
