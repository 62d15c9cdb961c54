import { contentStart } from './readLine';
import type { MarkerCandidate } from './markerCandidate';
import { plainMarker } from './noteFacts';
import type { SegmentReading } from './readSegment';

/** Superscripts, Markdown and HTML markers. */
const marked =
  /([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4}|[ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐ])|\[\^([^\]\s]{1,24})\](?!:)|<sup>\s*\[?([\w*]{1,4})\]?\s*<\/sup>/gu;
/** Typewritten "4/" behind a word, up to its slash, and what stands behind the slash. */
const slashed = /(?<=[\p{L}\p{N}.,;:”"’)\]»])[ \u00a0]?_?((?<![\d/])\d{1,3}|(?<=\d )[a-h])\/$/u;
const behindSlash = /^(?:[\s.,;:)”"]|$)/u;
/** UTF-16 units before a slash that tell whether it is a marker's. */
const longestSlashed = 8;
/** A unit of measure, whose superscript is a power. */
const unitBefore = /(?:^|[^\p{L}])(?:[kcdmh]?m|ft|in)$/u;
const longestUnit = 4;

/** UTF-16 units before digits that tell whether they are a marker. */
const longestContext = 24;
/** Digits that may be a marker, from those behind punctuation to those behind a word. */
const digits =
  /(\d(?<!\p{N}\d)\d{0,2})(?=$|[\s.,;:)\]”"’»\u00a0|])|((?:19|20)\d\d)(\d{1,2})(?=$|[\s.,;:)\u00a0])/gu;

/** Looks at the letter first: the end of most words is found to be none at once. */
const cellEnd = /[a-m](?=\s*(?:[|\t]|$)|\s{2})(?<=(?:\p{L}{3}|[\d.] |\d)[a-m])/gmu;

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
  let marks = mayHoldMarks(text) ? findMarks(reading) : noMarkers;
  if (text.includes('/')) marks = inOrder(marks, findSlashMarks(reading));
  return text.includes('*') ? inOrder(marks, findAsterisks(reading)) : marks;
}

function mayHoldMarks(text: string): boolean {
  return superscript.test(text) || text.includes('[^') || text.includes('<sup>');
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** Two lists as one in the order of the text. */
function inOrder(
  some: readonly MarkerCandidate[],
  others: readonly MarkerCandidate[],
): readonly MarkerCandidate[] {
  if (others.length === 0) return some;
  return some.length === 0 ? others : [...some, ...others].sort((a, b) => a.start - b.start);
}

/** What markers a line may have: none that refers to anything in furniture, only clear ones in notes. */
type MarkerLineKind = 'closed' | 'text' | 'note' | 'definition';

/** A line that may hold markers; offsets count from the beginning of its segment. */
interface MarkerLine {
  readonly start: number;
  readonly end: number;
  /** Where its content begins. */
  readonly from: number;
}

/** Tells of rising offsets in a segment on which line they stand, and what its nodes make of it. */
class MarkerLines {
  #node = 0;
  #line: MarkerLine | undefined;
  #kind: MarkerLineKind | undefined;

  constructor(readonly reading: SegmentReading) {}

  /** The line that holds `offset`, which is not before the one asked for last. */
  lineAt(offset: number): MarkerLine {
    if (this.#line !== undefined && offset <= this.#line.end) return this.#line;
    const { text } = this.reading.segment;
    this.#kind = undefined;
    return (this.#line = lineRound(text, offset));
  }

  /** The kind of the line that was asked for last. */
  get kind(): MarkerLineKind {
    return (this.#kind ??= this.#kindOf(this.#line?.start ?? 0));
  }

  #kindOf(start: number): MarkerLineKind {
    const { nodes } = this.reading;
    while ((nodes[this.#node]?.start ?? start) < start) this.#node++;
    let found: MarkerLineKind = 'text';
    for (let index = this.#node; nodes[index]?.start === start; index++) {
      const kind = nodes[index]?.kind;
      if (kind === 'furniture' || kind === 'contents') return 'closed';
      if (kind === 'note') found = 'definition';
      else if (kind === 'note-text' && found === 'text') found = 'note';
    }
    return found;
  }
}

/** The line of `text` that `offset`, of no line end, stands on. */
function lineRound(text: string, offset: number): MarkerLine {
  const feed = text.indexOf('\n', offset);
  let start = text.lastIndexOf('\n', offset) + 1;
  let end = feed < 0 ? text.length : feed;
  if (text.includes('\r')) {
    start = Math.max(start, text.lastIndexOf('\r', offset) + 1);
    const carriage = text.indexOf('\r', offset);
    if (carriage >= 0 && carriage < end) end = carriage;
  }
  return { start, end, from: contentStart(text, start, end) };
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
    if (start <= line.from && lines.kind === 'definition') continue;
    if (match[1] !== undefined && unitBefore.test(before(text, line, start, longestUnit))) continue;
    const marker = plainMarker(match[1] ?? match[2] ?? match[3] ?? '');
    candidates.push({ start, end, marker, form: 'marked', weight: 0 });
  }
  return candidates;
}

function findSlashMarks(reading: SegmentReading): readonly MarkerCandidate[] {
  const { text } = reading.segment;
  const lines = new MarkerLines(reading);
  const candidates: MarkerCandidate[] = [];
  for (let at = text.indexOf('/'); at >= 0; at = text.indexOf('/', at + 1)) {
    if (!mayEndMark(text, at) || !behindSlash.test(text.slice(at + 1, at + 2))) continue;
    const match = slashed.exec(text.slice(Math.max(0, at - longestSlashed), at + 1));
    const marker = match?.[1];
    if (match === null || marker === undefined) continue;
    const first = at + 1 - match[0].length;
    const line = lines.lineAt(first);
    if (at >= line.end || lines.kind === 'closed' || first <= line.from) continue;
    candidates.push({ start: at - marker.length, end: at + 1, marker, form: 'slash', weight: 0 });
  }
  return candidates;
}

/** Whether the slash at `at` stands behind a figure, or behind a letter by itself that follows one. */
function mayEndMark(text: string, at: number): boolean {
  if (isDigit(text.charCodeAt(at - 1))) return true;
  return text.charCodeAt(at - 2) === 0x20 && isDigit(text.charCodeAt(at - 3));
}

/** At most `length` UTF-16 units of a line before `offset`. */
function before(text: string, line: MarkerLine, offset: number, length: number): string {
  return text.slice(Math.max(line.start, offset - length), offset);
}

/** The asterisks of the lines of running text that have any. */
function findAsterisks(reading: SegmentReading): readonly MarkerCandidate[] {
  const { text } = reading.segment;
  const lines = new MarkerLines(reading);
  const candidates: MarkerCandidate[] = [];
  for (let at = text.indexOf('*'); at >= 0;) {
    const line = lines.lineAt(at);
    if (lines.kind === 'text') findLooseAsterisks(text.slice(line.start, line.end), line.start, candidates);
    at = text.indexOf('*', line.end);
  }
  return candidates;
}

/** What stands before an asterisk that a conversion set off from the last word of its line. */
const wordAndBlank = /[\p{L}\d)”"»] $/u;

/**
 * Asterisks behind a word that close no emphasis. Emphasis is paired within the line: a run of asterisks opens
 * before a word, the next one of its length closes.
 */
function findLooseAsterisks(raw: string, start: number, candidates: MarkerCandidate[]): void {
  const runs = /(?:\\?\*)+/gu;
  const open = new Map<number, number>();
  const loose: { readonly from: number; readonly to: number; readonly length: number }[] = [];
  for (let run = runs.exec(raw); run !== null; run = runs.exec(raw)) {
    const to = run.index + run[0].length;
    const isEscaped = run[0].includes('\\');
    const length = run[0].replace(/\\/gu, '').length;
    const isBehindWord =
      run.index > 0 &&
      (/\S/u.test(raw.charAt(run.index - 1)) ||
        (to === raw.length && wordAndBlank.test(raw.slice(0, run.index))));
    const isBeforeWord = to < raw.length && /[^\s.,;:!?)\]。，；：）]/u.test(raw.charAt(to));
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

/** Digits behind words and punctuation in running text. */
function findDigits(reading: SegmentReading): readonly MarkerCandidate[] {
  const { text } = reading.segment;
  const lines = new MarkerLines(reading);
  const candidates: MarkerCandidate[] = [];
  digits.lastIndex = 0;
  for (let match = digits.exec(text); match !== null; match = digits.exec(text)) {
    const marker = match[1] ?? match[3] ?? '';
    const end = match.index + match[0].length;
    const start = end - marker.length;
    const line = lines.lineAt(start);
    if (start <= line.from || marker.startsWith('0')) continue;
    if (lines.kind !== 'text') continue;
    const weight = match[3] === undefined ? weightOf(text, line, start, end) : 2;
    if (weight > 0) candidates.push({ start, end, marker, form: 'digits', weight });
    else if (isInParentheses(text, start, end))
      candidates.push({ start, end, marker, form: 'parentheses', weight: 4 });
  }
  return candidates;
}

/** Whether digits stand alone in parentheses: "(1)", mirrored where a conversion took them so. */
function isInParentheses(text: string, from: number, to: number): boolean {
  const [before, behind] = [text.charAt(from - 1), text.charAt(to)];
  return (before === '(' && behind === ')') || (before === ')' && behind === '(');
}

/** What ends a word, a sentence or a quotation: digits right behind it are a marker or a new number. */
const closing = '.,;:"”’»)]';

/** How much digits in `[from, to)` of a line look like a marker. */
function weightOf(text: string, line: MarkerLine, from: number, to: number): number {
  const last = text.charAt(from - 1);
  if (last === ' ' || last === '\u00a0') return weightBehindBlank(text, line, from, to);
  const behindWhat = before(text, line, from, longestContext);
  // A digit inside a document symbol or an address is part of it.
  if (behindWhat.includes('/') && /\/\S*[\p{L}\p{N}.]$/u.test(behindWhat)) return 0;
  if (closing.includes(last))
    return /(?:\p{L}{2}|\s[IVX]{1,4}|["”’»)\]]|(?:19|20)\d\d)[.,;:]["”’»)]?$|[”"’»)\]]$/u.test(behindWhat)
      ? 6
      : 0;
  return /\p{Ll}{2}$/u.test(behindWhat) ? 5 : 0;
}

/** The same for digits with a blank before them: what stands behind them tells more than what stands before. */
function weightBehindBlank(text: string, line: MarkerLine, from: number, to: number): number {
  const behindWhat = before(text, line, from, longestContext);
  const after = text.slice(to, Math.min(to + 3, line.end));
  if (/\p{L}[\p{L}”"’»)]\s?[.,;:]["”’»)]?[ \u00a0]$/u.test(behindWhat))
    return /^(?:\s|$)/u.test(after) ? 3 : 2;
  // "in October 2023. 8": what stands behind a figure may as well be another one.
  if (/\d\)?[ \u00a0]?[.;:][ \u00a0]$|(?:19|20)\d\d,[ \u00a0]$/u.test(behindWhat))
    return /^(?:\s|$)/u.test(after) ? 1.5 : 0;
  const weight = weightBefore(after);
  // "in March 2025 2.": a year's end of a sentence.
  if (weight === 3 && /(?:19|20)\d\d[ \u00a0]$/u.test(behindWhat)) return 1.5;
  return weight > 0 && /[\p{L}”"’»)][ \u00a0]{1,2}$/u.test(behindWhat) ? weight : 0;
}

/** How much digits behind a word look like a marker by the three characters behind them. */
function weightBefore(after: string): number {
  if (/^\s?[.;,:)]|^\s{2}\S/u.test(after)) return 3;
  return /^(?:\s|$)/u.test(after) ? 0.6 : 0;
}

/** The last letter of each cell of a table, where it ends a word: perhaps a marker glued to the word. */
function findLetters(reading: SegmentReading): readonly MarkerCandidate[] {
  const lines = new MarkerLines(reading);
  const candidates: MarkerCandidate[] = [];
  const { text } = reading.segment;
  cellEnd.lastIndex = 0;
  for (let match = cellEnd.exec(text); match !== null; match = cellEnd.exec(text)) {
    lines.lineAt(match.index);
    if (lines.kind !== 'text') continue;
    const [marker] = match;
    candidates.push({ start: match.index, end: match.index + 1, marker, form: 'letter', weight: 0 });
  }
  return candidates;
}
