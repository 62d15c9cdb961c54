import type { Language, Resolution } from '../report';
import type { FoldedWindow } from './foldedWindow';
import { foldedPiece, foldWindow } from './foldedWindow';
import { bodyOf, identityOf } from './resolutionIdentity';
import type { NumberReading } from './resolutionNumber';
import { printNumber, readNumberAt, readNumberBefore } from './resolutionNumber';
import type { NamedOrgan } from './resolutionOrgan';
import { lastOrganIn, organAtStart, organNames } from './resolutionOrgan';

/** A resolution or decision named in running text. */
export interface ResolutionMatch {
  /** UTF-16 offsets, half-open, of the number alone: "74/50", "2133 (2014)", "45/55 A and B". */
  readonly start: number;
  readonly end: number;
  /** As `Resolution.id`. */
  readonly id: string;
  readonly kind: Resolution['kind'];
  /** As `Resolution.number`. */
  readonly number: string;
  readonly body: Resolution['body'];
}

/** The nouns that announce numbers behind them, resolutions first. */
const resolutionNouns =
  'r[eé]solution(?:en|s)?|resoluci[oó]n(?:es)?|резолюци[а-яё]{1,3}|قرار[\\u0621-\\u064a]{0,5}|决议|決議';
const decisionNouns =
  'd[eé]cisi[oó]n(?:es|s)?|Beschl(?:uss|uß|üsse)[a-z]{0,2}|решени[а-яё]{1,2}|مقرر[\\u0621-\\u064a]{0,5}|决定|決定';
const nounPattern = new RegExp(`(${resolutionNouns})|(${decisionNouns})`, 'giu');

/** How the nouns begin, as they are printed: one expression a script is several times faster than all in any case. */
const latinNoun = /[rR][eé]solu|[dD][eé]cisi|Beschl|R[EÉ]SOLU|D[EÉ]CISI|BESCHL/u;
const cyrillicNoun = /[Рр]езолюци|[Рр]ешени|РЕЗОЛЮЦИ|РЕШЕНИ/u;
const arabicNoun = /قرار|مقرر/u;

/** A quick look: whether a text may hold one of the nouns. */
function mayHoldNoun(text: string): boolean {
  return (
    text.includes('决') ||
    text.includes('決') ||
    latinNoun.test(text) ||
    cyrillicNoun.test(text) ||
    arabicNoun.test(text)
  );
}

/** What may stand between the noun and its first number, besides names of organs. */
const fillerWords =
  'No\\.?|Nos\\.?|Nr\\.?|n[°º]s?|№+|num[eé]ro|número|رقم|its|the|of|de|du|des|del|der|la|las|le|les|los|l.|' +
  'including|namely|notably|in particular|inter alia|notamment|en particulier|incluidas?|entre ellas|' +
  'в частности|в том числе|ولا سيما|منها|بما فيها';
const fillerPattern = new RegExp(
  `(?:[\\s*_\\[:,،]|(?:${organNames})|(?:${fillerWords})(?![\\p{L}]))*`,
  'iuy',
);

const date =
  '\\d{1,2}(?:er|º|°|\\.)?\\s(?:de\\s)?[\\p{L}/]{3,24}(?:\\s[\\p{L}/]{3,24})?\\s(?:de\\s|del\\s)?\\d{4}(?:\\s?(?:года|г\\.))?';
/** What may stand behind a number before the list goes on: the target of a link, marks of emphasis, a date. */
const tailPattern = new RegExp(
  `(?:\\]\\([^()\\s]{0,200}\\)|[*_\\]]{1,3})?(?:,?\\s(?:of|du|de|dated|от|vom|المؤرخ|المؤرخة|adopted on)\\s${date}(?=[\\s,،;.)]))?`,
  'iuy',
);
const listSeparator =
  /\s{0,8}(?:[,،、;]\s{0,8})?(?:(?:and|or|et|ou|y|e|o|и|или|und|oder|as well as|ainsi que|así como|а также)\s{1,8}|(?:و|أو|和|及|与|以及)\s{0,4}|&\s)?[[*_]{0,3}(?:(?:No|Nos|Nr)\.?\s|№\s?)?/iuy;

/** How much is read behind a noun: a long list of numbers with dates. */
const forwardLength = 1600;
/** How much is looked at first, and the longest word that may stand before a number. */
const nearLength = 160;
const longestFiller = 60;
/** What a number begins with: digits, "S-" and "ES-", and the same in Arabic. */
const numberBeginning = /[\dESد]/u;
/** How much before a noun is searched for the organ, and for a list that stands before its noun. */
const contextLength = 90;
const backwardLength = 700;
const shortBackwardLength = 200;

interface Reading {
  readonly number: NumberReading;
  readonly start: number;
  readonly end: number;
  readonly kind: Resolution['kind'];
  readonly organ: NamedOrgan | undefined;
}

function matchAt(pattern: RegExp, text: string, index: number): RegExpExecArray | undefined {
  pattern.lastIndex = index;
  return pattern.exec(text) ?? undefined;
}

/** The text since the last end of a sentence. */
function sameSentence(text: string): string {
  const end = /^.*(?:[.。!?؟](?=\s|$)|。)/su.exec(text);
  return end === null ? text : text.slice(end[0].length);
}

/**
 * A look at what stands right behind a noun: whether words that may stand before a number, and then one, follow, or go
 * on farther than this look.
 */
function mayBeFollowedByNumber(text: string, nounEnd: number): boolean {
  const near = foldedPiece(text, nounEnd, nounEnd + nearLength);
  const filler = matchAt(fillerPattern, near, 0)?.[0].length ?? 0;
  if (filler === 0) return false;
  return filler + longestFiller > near.length || numberBeginning.test(near.slice(filler, filler + 1));
}

/** The list of numbers behind a noun that ends at `nounEnd`: "resolutions 78/1, 78/2 A and B and 79/1". */
function readForward(text: string, nounStart: number, nounEnd: number, kind: Resolution['kind']): Reading[] {
  if (!mayBeFollowedByNumber(text, nounEnd)) return [];
  const window: FoldedWindow = foldWindow(text, nounEnd, nounEnd + forwardLength);
  const filler = matchAt(fillerPattern, window.text, 0)?.[0] ?? '';
  if (filler === '' || /\n[ ]*\n/.test(filler)) return [];
  const numbers: NumberReading[] = [];
  let end = filler.length;
  for (;;) {
    const number = readNumberAt(window.text, end);
    if (number === undefined) break;
    numbers.push(number);
    const tail = matchAt(tailPattern, window.text, number.end)?.[0] ?? '';
    const behind = number.end + tail.length;
    const separator = matchAt(listSeparator, window.text, behind)?.[0] ?? '';
    if (separator.trim() === '' || /\n[ ]*\n/.test(separator)) break;
    end = behind + separator.length;
  }
  if (numbers.length === 0) return [];
  const before = sameSentence(foldWindow(text, nounStart - contextLength, nounStart).text);
  const after = window.text.slice(numbers.at(-1)?.end ?? 0, (numbers.at(-1)?.end ?? 0) + contextLength);
  const organ = lastOrganIn(filler) ?? organAtStart(after) ?? lastOrganIn(before);
  return numbers.map((number) => ({
    number,
    start: window.offsetAt(number.start),
    end: window.endOffsetAt(number.end),
    kind,
    organ,
  }));
}

/** How far a noun may stand behind the last figure of its number, or behind the link that the number is. */
const nearNumber = 40;
const numberMark = /\s{0,3}[号號]\s{0,3}$/u;
const ordinalMark = /\s{0,3}(第)?\s{0,3}[[*_]{0,3}$/u;
const linkTail = /\]\([^()\s]{0,200}\)\s{0,3}$/u;
const chineseDate = /\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日的?\s?$/u;
const chineseSeparator = /(?:[、,;]|以及|和|及|与|或)\s{0,3}$/u;

/** A look at what stands right before a noun: whether it may be the end of a number, or of a link behind one. */
function mayFollowNumber(text: string, nounStart: number): boolean {
  return /[\dA-Z)\p{Script=Arabic}][\s*_号號]*$/u.test(foldedPiece(text, nounStart - nearNumber, nounStart));
}

/** The list of numbers before a Chinese noun that begins at `nounStart`: "第74/50号、第75/1号和第76/2号决议". */
function readBackward(text: string, nounStart: number, kind: Resolution['kind']): Reading[] {
  if (!mayFollowNumber(text, nounStart)) return [];
  const near = readBackwardFrom(text, nounStart - shortBackwardLength, nounStart, kind);
  // A list that begins so near the window's border may be longer, and its organ stand before it.
  const isWhole = nounStart <= shortBackwardLength || near.left > contextLength;
  return isWhole
    ? near.readings
    : readBackwardFrom(text, nounStart - backwardLength, nounStart, kind).readings;
}

/** The same, and how much of the window that begins at `from` is left before the list. */
function readBackwardFrom(
  text: string,
  from: number,
  nounStart: number,
  kind: Resolution['kind'],
): { readonly readings: Reading[]; readonly left: number } {
  const window = foldWindow(text, from, nounStart);
  const readings: { number: NumberReading; start: number; end: number }[] = [];
  let rest = window.text;
  const strip = (pattern: RegExp): boolean => {
    const found = pattern.exec(rest);
    if (found === null) return false;
    rest = rest.slice(0, found.index);
    return true;
  };
  let counted = false;
  for (;;) {
    counted = strip(numberMark) || counted;
    strip(linkTail);
    strip(/[\s*_]{1,4}$/u);
    // The number is at the end of what is left; only its neighbourhood need be searched.
    const tail = Math.max(0, rest.length - 60);
    const number = readNumberBefore(rest.slice(tail));
    if (number === undefined) break;
    const start = tail + number.start;
    const end = rest.length;
    rest = rest.slice(0, start);
    const isOrdinal = ordinalMark.exec(rest)?.[1] !== undefined;
    if (!counted && !isOrdinal) break;
    readings.unshift({ number, start: window.offsetAt(start), end: window.endOffsetAt(end) });
    strip(ordinalMark);
    strip(chineseDate);
    if (!strip(chineseSeparator)) break;
  }
  const organ = lastOrganIn(sameSentence(rest).slice(-30));
  return {
    readings: readings.map(({ number, start, end }) => ({ number, start, end, kind, organ })),
    left: rest.length,
  };
}

const noResolutions: readonly ResolutionMatch[] = [];

/**
 * Finds the resolutions and decisions that running text names, in order, in the six official languages and German.
 *
 * A noun announces one number or a list of them, before or behind it; title lines ("80/39. Towards …"), page numbers and
 * other figures have none and do not count. Where the text names the organ of a number once, bare mentions of it follow.
 * `language` narrows where the noun may stand; all are tried where it is `undefined`. Linear but for the length of lists.
 */
export function findResolutions(text: string, language: Language | undefined): readonly ResolutionMatch[] {
  if (!mayHoldNoun(text)) return noResolutions;
  const readings: Reading[] = [];
  let done = 0;
  nounPattern.lastIndex = 0;
  for (let noun = nounPattern.exec(text); noun !== null; noun = nounPattern.exec(text)) {
    const kind = noun[1] === undefined ? 'decision' : 'resolution';
    const isChinese = /\p{Script=Han}/u.test(noun[0]);
    const found: Reading[] = [];
    if (isChinese && (language === undefined || language === 'zh'))
      found.push(...readBackward(text, noun.index, kind));
    if (found.length === 0) found.push(...readForward(text, noun.index, noun.index + noun[0].length, kind));
    for (const reading of found.filter(isBelievable)) {
      if (reading.start < done) continue;
      readings.push(reading);
      done = reading.end;
    }
  }
  return identify(readings);
}

/** From here on a number without a year is told by its height; lower ones need the Security Council beside them. */
const firstHighNumber = 1000;
const lastHighNumber = 2999;
/** What looks like a number without a year and is a year. */
const yearForm = /^(?:19[4-9]|20[0-4])\d$/u;

/**
 * Whether a number without a year is one of the Security Council: its organ or its height says so, and it is no year.
 * A low one stands first in its list, or behind another without a year: "resolution 1540 (2004), 193 States".
 */
function isBelievable(
  { number: { value }, organ, kind }: Reading,
  index: number,
  list: readonly Reading[],
): boolean {
  if (value.form !== 'bare') return true;
  if (kind !== 'resolution' || (organ !== undefined && organ !== 'security-council' && organ !== 'council'))
    return false;
  const height = Number(value.number);
  const isHigh = height >= firstHighNumber && height <= lastHighNumber && !yearForm.test(value.number);
  if (index > 0 && list[index - 1]?.number.value.form !== 'bare') return isHigh;
  return isHigh || (organ === 'security-council' && height < firstHighNumber);
}

/** The numbers with a year of the same list or text, by what they are without it. */
function withYears(readings: readonly Reading[]): ReadonlyMap<string, Reading['number']['value']> {
  const known = new Map<string, Reading['number']['value']>();
  for (const { number } of readings)
    if (number.value.form === 'number-year') known.set(number.value.number, number.value);
  return known;
}

/** Gives every reading its organ; a bare number takes the organ that the text names for the same number elsewhere. */
function identify(readings: readonly Reading[]): ResolutionMatch[] {
  const named = new Map<string, NamedOrgan>();
  const keyOf = (reading: Reading): string => `${reading.kind} ${printNumber(reading.number.value)}`;
  for (const reading of readings)
    if (reading.organ !== undefined && reading.organ !== 'council' && !named.has(keyOf(reading)))
      named.set(keyOf(reading), reading.organ);
  const known = withYears(readings);
  return readings.map((reading) => {
    const organ =
      reading.organ === undefined || reading.organ === 'council'
        ? (named.get(keyOf(reading)) ?? reading.organ)
        : reading.organ;
    const printed = reading.number.value;
    const value = printed.form === 'bare' ? (known.get(printed.number) ?? printed) : printed;
    const body = bodyOf(value, organ);
    return {
      start: reading.start,
      end: reading.end,
      id: identityOf(value, body, reading.kind),
      kind: reading.kind,
      number: printNumber(value),
      body,
    };
  });
}
