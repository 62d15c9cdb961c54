import { plainMarker } from './noteFacts';
import type { MarkerCandidate } from './markerCandidate';
import type { ReportNode } from './nodes';
import type { SegmentReading } from './readSegment';

/** Superscripts, Markdown and HTML markers. */
const markedWithoutSlash =
  /([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4}|[ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐ])|\[\^([^\]\s]{1,24})\](?!:)|<sup>\s*\[?([\w*]{1,4})\]?\s*<\/sup>/gu;
/** The same, and typewritten "4/", which costs more to look for. */
const marked =
  /([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4}|[ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐ])|\[\^([^\]\s]{1,24})\](?!:)|<sup>\s*\[?([\w*]{1,4})\]?\s*<\/sup>|(?<=[\p{L}\p{N}.,;:”"’)\]»])[ \u00a0]?((?<![\d/])\d{1,3})\/(?=[\s.,;:)”"]|$)/gu;
const unitBefore = /(?:^|[^\p{L}])(?:[kcdmh]?m|ft|in)$/u;

/** Digits that may be a marker, from those behind punctuation to those behind a word. */
const digits =
  /(?<![\p{N}])(\d{1,3})(?=$|[\s.,;:)\]”"’»\u00a0|])|((?:19|20)\d\d)(\d{1,2})(?=$|[\s.,;:)\u00a0])/gu;

/** What every clear marker and every asterisk holds: a quick look that leaves out most text. */
const clearInk = /[⁰¹²³⁴⁵⁶⁷⁸⁹ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐ*[</]/u;
const mayHoldMarks = /[⁰¹²³⁴⁵⁶⁷⁸⁹ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐ]|\[\^|<sup>/u;
const mayHoldSlash = /\d\/(?:[\s.,;:)”"]|$)/u;
const looseInk = /\d|[|\t]|\s[a-m]\s{2}/u;

const noMarkers: readonly MarkerCandidate[] = [];

/** The markers of a segment whose form says what they are, and asterisks, in order. Kept with the reading. */
export function findClearMarkers(reading: SegmentReading): readonly MarkerCandidate[] {
  return (reading.clearMarkers ??= find(reading, clearInk, (raw, start, contentStart, kind, candidates) => {
    if (mayHoldSlash.test(raw)) findMarks(marked, raw, start, contentStart, kind, candidates);
    else if (mayHoldMarks.test(raw))
      findMarks(markedWithoutSlash, raw, start, contentStart, kind, candidates);
    if (kind === 'text' && raw.includes('*')) findAsterisks(raw, start, candidates);
  }));
}

/** The digits and letters of a segment that may be markers, as other evidence tells. Kept with the reading. */
export function findLooseMarkers(reading: SegmentReading): readonly MarkerCandidate[] {
  return (reading.looseMarkers ??= find(reading, looseInk, (raw, start, contentStart, kind, candidates) => {
    if (kind !== 'text') return;
    findDigits(raw, start, contentStart, candidates);
    findLetters(raw, start, candidates);
  }));
}

/** What markers a line may have: none that refers to anything in furniture, only clear ones in notes. */
type MarkerLineKind = 'closed' | 'text' | 'note' | 'definition';

function find(
  reading: SegmentReading,
  ink: RegExp,
  findIn: (
    raw: string,
    start: number,
    contentStart: number,
    kind: MarkerLineKind,
    candidates: MarkerCandidate[],
  ) => void,
): readonly MarkerCandidate[] {
  const { nodes } = reading;
  const { text, lines } = reading.segment;
  if (!ink.test(text)) return noMarkers;
  const candidates: MarkerCandidate[] = [];
  let node = 0;
  for (const line of lines) {
    while ((nodes[node]?.start ?? line.start) < line.start) node++;
    if (line.kind === 'blank') continue;
    const raw = text.slice(line.start, line.end);
    if (!ink.test(raw)) continue;
    const kind = lineKindOf(nodes, node, line.start);
    if (kind === 'closed') continue;
    const first = candidates.length;
    findIn(raw, line.start, line.from - line.start, kind, candidates);
    if (candidates.length > first + 1)
      candidates.push(...candidates.splice(first).sort((a, b) => a.start - b.start));
  }
  return candidates.length === 0 ? noMarkers : candidates;
}

/** What the nodes from index `from` on that begin at `start` make of their line. */
function lineKindOf(nodes: readonly ReportNode[], from: number, start: number): MarkerLineKind {
  let found: MarkerLineKind = 'text';
  for (let index = from; nodes[index]?.start === start; index++) {
    const kind = nodes[index]?.kind;
    if (kind === 'furniture' || kind === 'contents') return 'closed';
    if (kind === 'note') found = 'definition';
    else if (kind === 'note-text' && found === 'text') found = 'note';
  }
  return found;
}

function findMarks(
  pattern: RegExp,
  raw: string,
  start: number,
  contentStart: number,
  kind: MarkerLineKind,
  candidates: MarkerCandidate[],
): void {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(raw); match !== null; match = pattern.exec(raw)) {
    const slash = match[4];
    const marker = match[1] ?? match[2] ?? match[3] ?? slash ?? '';
    if (match.index <= contentStart && (kind === 'definition' || slash !== undefined)) continue;
    if (match[1] !== undefined && unitBefore.test(raw.slice(Math.max(0, match.index - 4), match.index)))
      continue;
    const markStart = slash === undefined ? match.index : match.index + match[0].length - slash.length - 1;
    candidates.push({
      start: start + markStart,
      end: start + match.index + match[0].length,
      marker: plainMarker(marker),
      form: slash === undefined ? 'marked' : 'slash',
      weight: 0,
    });
  }
}

/**
 * Asterisks behind a word that close no emphasis. Emphasis is paired within the line: a run of asterisks opens
 * before a word, the next one of its length closes.
 */
function findAsterisks(raw: string, start: number, candidates: MarkerCandidate[]): void {
  const runs = /(?:\\?\*)+/gu;
  const open = new Map<number, number>();
  const loose: { readonly from: number; readonly to: number; readonly length: number }[] = [];
  for (let run = runs.exec(raw); run !== null; run = runs.exec(raw)) {
    const to = run.index + run[0].length;
    const isEscaped = run[0].includes('\\');
    const length = run[0].replace(/\\/gu, '').length;
    const isBehindWord = run.index > 0 && /\S/u.test(raw.charAt(run.index - 1));
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

function findDigits(raw: string, start: number, contentStart: number, candidates: MarkerCandidate[]): void {
  digits.lastIndex = 0;
  for (let match = digits.exec(raw); match !== null; match = digits.exec(raw)) {
    const marker = match[1] ?? match[3] ?? '';
    const from = match.index + match[0].length - marker.length;
    if (from <= contentStart || marker.startsWith('0')) continue;
    const weight = match[3] === undefined ? weightOf(raw, from, from + marker.length) : 2;
    if (weight > 0)
      candidates.push({
        start: start + from,
        end: start + from + marker.length,
        marker,
        form: 'digits',
        weight,
      });
  }
}

/** How much digits in `[from, to)` of a line look like a marker. */
function weightOf(raw: string, from: number, to: number): number {
  const before = raw.slice(Math.max(0, from - 24), from);
  const after = raw.slice(to, to + 3);
  // A digit inside a document symbol or an address is part of it.
  if (/\/\S*[\p{L}\p{N}.]$/u.test(before)) return 0;
  if (/(?:\p{L}{2}|\s[IVX]{1,4}|["”’»)\]]|(?:19|20)\d\d)[.,;:]["”’»)]?$|[”"’»)\]]$/u.test(before)) return 6;
  if (/\p{Ll}{2}$/u.test(before)) return 5;
  if (/\p{L}[\p{L}”"’»)]\s?[.,;:]["”’»)]?[ \u00a0]$/u.test(before)) return /^(?:\s|$)/u.test(after) ? 3 : 2;
  if (/[\p{L}”"’»)][ \u00a0]{1,2}$/u.test(before)) {
    if (/^\s?[.;,:)]/u.test(after)) return 3;
    if (/^\s{2}\S/u.test(after)) return 3;
    return /^(?:\s|$)/u.test(after) ? 0.6 : 0;
  }
  return 0;
}

/** The last letter of each cell of a table, where it ends a word: perhaps a marker glued to the word. */
function findLetters(raw: string, start: number, candidates: MarkerCandidate[]): void {
  const cellEnd = /(?<=\p{L}{3}|[\d.] )([a-m])(?=\s*(?:[|\t]|$)|\s{2})/gu;
  for (let match = cellEnd.exec(raw); match?.[1] !== undefined; match = cellEnd.exec(raw))
    candidates.push({
      start: start + match.index,
      end: start + match.index + 1,
      marker: match[1],
      form: 'letter',
      weight: 0,
    });
}
