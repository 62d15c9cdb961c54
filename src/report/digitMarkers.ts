import type { MarkerCandidate } from './markerCandidate';
import type { MarkerLine } from './markerLines';
import { before, MarkerLines } from './markerLines';
import { circledFigure } from './noteFacts';
import { plainFigures } from './numerals';
import type { SegmentReading } from './readSegment';

/** UTF-16 units before digits that tell whether they are a marker. */
const longestContext = 24;
/** Digits that may be a marker, from those behind punctuation to those behind a word. */
const digits =
  /(\d(?<!\p{N}\d)\d{0,2})(?=$|[\s.,;:)\]”"’»\u00a0\u202c|。，；：、）》،؛]|(?<=\)\d{1,3})\(|(?<=[。，；：）”》] ?\d{1,3})\p{Script=Han})|((?:19|20)\d\d)(\d{1,2})(?=$|[\s.,;:)\u00a0])/gu;

/** A quick look for them, which most segments hold none of. */
const mayHoldEnclosed = /[\u0660-\u0669\u06f0-\u06f9\u2460-\u2473]/;
/** Arabic figures that may stand in parentheses, and figures in circles. */
const enclosedFigures = /(?<!\p{N})([٠-٩۰-۹]{1,3})(?!\p{N})|[①-⑳]/gu;

/** Figures behind words and punctuation in running text. */
export function findDigits(reading: SegmentReading): readonly MarkerCandidate[] {
  const candidates = findEuropeanDigits(reading);
  if (!mayHoldEnclosed.test(reading.segment.text)) return candidates;
  return [...candidates, ...findEnclosedFigures(reading)].sort((a, b) => a.start - b.start);
}

function findEnclosedFigures(reading: SegmentReading): readonly MarkerCandidate[] {
  const { text } = reading.segment;
  const lines = new MarkerLines(reading);
  const candidates: MarkerCandidate[] = [];
  for (const match of text.matchAll(enclosedFigures)) {
    const figures = match[1];
    const start = match.index;
    if (figures !== undefined && !isInParentheses(text, start, start + figures.length)) continue;
    const marker = figures === undefined ? circledFigure(match[0].charCodeAt(0)) : plainFigures(figures);
    lines.lineAt(start);
    // A parenthesis at the beginning of a line opens the label of an item.
    const first = figures === undefined ? start : start - 1;
    if (first > lines.from && lines.kind === 'text')
      candidates.push({
        start,
        end: start + (figures ?? match[0]).length,
        marker,
        form: 'parentheses',
        weight: 4,
      });
  }
  return candidates;
}

function findEuropeanDigits(reading: SegmentReading): readonly MarkerCandidate[] {
  const { text } = reading.segment;
  const lines = new MarkerLines(reading);
  const candidates: MarkerCandidate[] = [];
  digits.lastIndex = 0;
  for (let match = digits.exec(text); match !== null; match = digits.exec(text)) {
    const marker = match[1] ?? match[3] ?? '';
    const end = match.index + match[0].length;
    const start = end - marker.length;
    const line = lines.lineAt(start);
    if (marker.startsWith('0') || lines.kind !== 'text') continue;
    if (start <= lines.from) {
      if (start === line.start && end === line.end && sentenceBelow.test(text.slice(end, end + 3)))
        candidates.push({ start, end, marker, form: 'digits', weight: weightAlone });
      continue;
    }
    const weight = match[3] === undefined ? weightOf(text, line, start, end, candidates.at(-1)) : 2;
    if (weight > 0) candidates.push({ start, end, marker, form: 'digits', weight });
    else if (isInParentheses(text, start, end))
      candidates.push({ start, end, marker, form: 'parentheses', weight: 4 });
  }
  return candidates;
}

/** The end of a line and punctuation below it: the sentence goes on that a marker alone on its line parts. */
const sentenceBelow = /^\r?\n[,.;:)»”]/u;
const weightAlone = 4;

/** Within Arabic: what may stand between a parenthesis and the other one, which a conversion turned round. */
const turnedParentheses = /(?:\)[\u202a\u202b\s.,:،؛]{0,5}\(|\([\u202a\u202b\s.,:،؛]{0,5}\))$/u;
const longestTurned = 8;

/** Whether digits stand alone in parentheses: "(1)", mirrored or turned where a conversion took them so. */
function isInParentheses(text: string, from: number, to: number): boolean {
  const [before, behind] = [text.charAt(from - 1), text.charAt(to)];
  if (before === '（') return behind === '）';
  if (before !== '(' && before !== ')') return false;
  if (behind === (before === '(' ? ')' : '(')) return true;
  return behind === '\u202c' && turnedParentheses.test(text.slice(Math.max(0, from - longestTurned), from));
}

/** What ends a word, a sentence or a quotation: digits right behind it are a marker or a new number. */
const closing = '.,;:"”’»)]。，；：）》';
/** Chinese units of measure and time: figures before them count something. */
const chineseUnit = /^[年月日个名次项国人种份条段章页号届周小分秒百千万亿多余至和、％%元公]/u;

const closesWords =
  /(?:\p{L}{2}|\s[IVX]{1,4}|["”’»)\]）》]|(?:19|20)\d\d)[.,;:。，；：]["”’»)]?$|\p{Script=Han}[。，；：]$|[”"’»)\]）》]$/u;

/** A number that a marker may be glued to: of a resolution, a decision, a disease. */
const numberBefore = /(?:^|[\s(])(?:\d{1,3}\/\d{1,4}|\d{1,2}\/\p{Lu}{2,4}\.\d{1,2}|\p{L}{3,}-\d{1,2})[.,;]$/u;

/** How much digits in `[from, to)` of a line look like a marker; `previous` is the one that was found last. */
function weightOf(
  text: string,
  line: MarkerLine,
  from: number,
  to: number,
  previous: MarkerCandidate | undefined,
): number {
  const last = text.charAt(from - 1);
  // "as follows: 3,4"
  if (
    last === ',' &&
    previous?.end === from - 1 &&
    Number(previous.marker) + 1 === Number(text.slice(from, to))
  )
    return previous.weight;
  if (last === ' ' || last === '\u00a0') return weightBehindBlank(text, line, from, to);
  const behindWhat = before(text, line, from, longestContext);
  // "resolution 77/109.6 The"
  if (closing.includes(last) && numberBefore.test(behindWhat) && !/^[.,]\S/u.test(text.slice(to, to + 2)))
    return 1;
  // A digit inside a document symbol or an address is part of it.
  if (behindWhat.includes('/') && /\/\S*[\p{L}\p{N}.]$/u.test(behindWhat)) return 0;
  if (closing.includes(last)) {
    if (!closesWords.test(behindWhat)) return 0;
    return chineseUnit.test(text.slice(to, Math.min(to + 1, line.end))) ? 1 : 6;
  }
  if (/(?:\p{Ll}{2}|\p{Script=Arabic}{2})$/u.test(behindWhat)) return 5;
  // "in annex I9.", "the OECD9.": Roman numerals and names in capitals end as words do.
  return /[\p{Ll}.,] (?:[IVX]{1,4}|\p{Lu}{3,6})$/u.test(behindWhat) && /^[.,;]/u.test(text.slice(to, to + 1))
    ? 1.5
    : 0;
}

/** The same for digits with a blank before them: what stands behind them tells more than what stands before. */
function weightBehindBlank(text: string, line: MarkerLine, from: number, to: number): number {
  const behindWhat = before(text, line, from, longestContext);
  const after = text.slice(to, Math.min(to + 3, line.end));
  if (
    /(?:\p{L}[\p{L}”"’»)）》]\s?[.,;:。，；：]["”’»)]?|\p{Script=Han}[。，；：])[ \u00a0]$/u.test(behindWhat)
  )
    return /^(?:\s|$)/u.test(after) ? 3 : 2;
  // "in October 2023. 8": what stands behind a figure may as well be another one.
  if (/\d\)?[ \u00a0]?[.;:][ \u00a0]$|(?:19|20)\d\d,[ \u00a0]$/u.test(behindWhat))
    return /^(?:\s|$)/u.test(after) ? 1.5 : 0;
  const weight = weightBefore(after);
  // "in March 2025 2.", "in E/2024/57 2.": a year ends the sentence, or a symbol.
  if (weight === 3 && /(?:(?:19|20)\d\d|\/\S{0,16}\d)[ \u00a0]$/u.test(behindWhat)) return 1.5;
  // Chinese sets no blank behind its full stop but before a marker.
  if (/[\d)][。；：][ \u00a0]$/u.test(behindWhat)) return 1.5;
  return weight > 0 && /[\p{L}”"’»)][ \u00a0]{1,2}$/u.test(behindWhat) ? weight : 0;
}

/** How much digits behind a word look like a marker by the three characters behind them. */
function weightBefore(after: string): number {
  if (/^\s?[.;,:)]|^\s{2}\S/u.test(after)) return 3;
  return /^(?:\s|$)/u.test(after) ? 0.6 : 0;
}
