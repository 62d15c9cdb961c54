import { arabicLetters } from '../numerals';

/** The number of a resolution or decision as a text gives it. */
export type ResolutionNumber =
  /** "74/50", "31/16 A", "S-24/2", "ES-10/22": session, with S or ES for special ones, and number. */
  | { readonly form: 'session'; readonly session: string; readonly number: string; readonly letters: string }
  /** "1996/31": the year and a number in it. */
  | { readonly form: 'year'; readonly year: string; readonly number: string; readonly letters: string }
  /** "2133 (2014)". */
  | { readonly form: 'number-year'; readonly number: string; readonly year: string }
  /** "3363 (XXX)", "3419 A to D (XXX)", "2252 (ES-V)". */
  | {
      readonly form: 'number-session';
      readonly number: string;
      readonly session: string;
      readonly letters: string;
    }
  /** "1/CP.21": number and session of a conference of parties. */
  | { readonly form: 'parties'; readonly number: string; readonly session: string }
  /** "1540": a number of the Security Council without its year. */
  | { readonly form: 'bare'; readonly number: string };

/** A number read from a folded text. */
export interface NumberReading {
  readonly value: ResolutionNumber;
  readonly start: number;
  readonly end: number;
}

const letter = `(?:[A-Z](?![A-Za-z])|(?:${arabicLetters.join('|')})(?![\\u0621-\\u064a]))`;
const letterJoiner = '(?:\\s?(?:-|,|،|、|和|至|及)\\s?|\\s(?:and|to|et|à|y|a|и|по|und|bis|و|إلى)\\s|\\sو)';
const letters = `(?:[ \\n]?${letter}(?:${letterJoiner}${letter}){0,6})`;
const roman = '(?:E?S-)?[IVXLivxl]{1,8}';
const arabicSession = '(?:د|الدورة)\\s?(?:إ\\s?ط?)?\\s?-?\\s?\\d{1,2}';
const slash = '[ \\n]{0,2}/[ \\n]{0,2}';
const year = '(?:19[4-9]\\d|20\\d\\d)';

const numberSource =
  `(?:(?<partyNumber>\\d{1,3})/(?<partySession>(?:CP|CMP|CMA)\\.\\d{1,2}))|` +
  `(?:(?<special>E?S-|د\\s?إ\\s?ط?\\s?-\\s?)(?<specialSession>\\d{1,2})${slash}(?<specialNumber>\\d{1,3})(?<specialLetters>${letters})?)|` +
  `(?:(?<year>${year})${slash}(?<yearNumber>\\d{1,4})(?<yearLetters>${letters})?)|` +
  `(?:(?<session>\\d{1,3})${slash}(?<sessionNumber>\\d{1,4})(?<sessionLetters>${letters})?)|` +
  `(?:(?<plain>\\d{1,4})(?<plainLetters>${letters})?[ \\n]{0,2}\\(\\s?(?:(?<inYear>${year})|(?<inSession>${roman}|${arabicSession}))\\s?\\))|` +
  `(?:(?<bare>[1-9]\\d{2,3})(?![ \\n]{0,2}[/(]|[ \\n]{0,2}\\d))`;

/** Neither a longer number, nor a longer path, nor a fraction of a word. */
const borderBefore = '(?<![\\d/.A-Za-z-])';
const borderAfter = '(?![\\d/A-Za-z]|\\.\\d)';

const forward = new RegExp(`(?:${numberSource})${borderAfter}`, 'uy');
const backward = new RegExp(`${borderBefore}(?:${numberSource})$`, 'u');

function romanNumeral(value: number): string {
  const signs: readonly (readonly [number, string])[] = [
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let rest = value;
  let numeral = '';
  for (const [worth, sign] of signs) for (; rest >= worth; rest -= worth) numeral += sign;
  return numeral;
}

/** The value of a Roman numeral of the signs I, V, X, L. */
export function romanValue(numeral: string): number {
  const worth: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };
  const values = Array.from(numeral, (sign) => worth[sign] ?? 0);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}

/** "ES-V" of "ES-V", "XXX" of "xxx", "L" of "د-50", "S-V" of "دإ-5". */
function sessionNumeral(printed: string): string {
  const figures = /\d+/.exec(printed)?.[0];
  if (figures === undefined) return printed.toUpperCase();
  const special = printed.includes('ط') ? 'ES-' : printed.includes('إ') ? 'S-' : '';
  return special + romanNumeral(Number(figures));
}

/** "A and B" of " A et B", "A to D" of "A-D", "Q" of "فاء"; "" for none. */
function plainLetters(printed: string | undefined): string {
  if (printed === undefined) return '';
  const found = printed.match(new RegExp(letter, 'gu')) ?? [];
  const names = found.map((name) => {
    const index = arabicLetters.indexOf(name);
    return index < 0 ? name : String.fromCharCode('A'.charCodeAt(0) + index);
  });
  const last = names.at(-1) ?? '';
  if (names.length < 2) return last;
  const isRange = names.length === 2 && /-|至|\s(?:to|à|a|по|bis|إلى)\s/.test(printed);
  return isRange ? `${names[0] ?? ''} to ${last}` : `${names.slice(0, -1).join(', ')} and ${last}`;
}

function valueOf(groups: Readonly<Record<string, string | undefined>>): ResolutionNumber {
  const {
    partyNumber,
    partySession,
    special,
    specialSession,
    specialNumber,
    year: inYear,
    session,
    plain,
  } = groups;
  if (partyNumber !== undefined) return { form: 'parties', number: partyNumber, session: partySession ?? '' };
  if (special !== undefined) {
    const mark = /ط|E/.test(special) ? 'ES-' : 'S-';
    const letters = plainLetters(groups['specialLetters']);
    return { form: 'session', session: mark + (specialSession ?? ''), number: specialNumber ?? '', letters };
  }
  if (inYear !== undefined)
    return {
      form: 'year',
      year: inYear,
      number: groups['yearNumber'] ?? '',
      letters: plainLetters(groups['yearLetters']),
    };
  if (session !== undefined) {
    const letters = plainLetters(groups['sessionLetters']);
    return { form: 'session', session, number: groups['sessionNumber'] ?? '', letters };
  }
  if (groups['bare'] !== undefined) return { form: 'bare', number: groups['bare'] };
  if (groups['inYear'] !== undefined)
    return { form: 'number-year', number: plain ?? '', year: groups['inYear'] };
  return {
    form: 'number-session',
    number: plain ?? '',
    session: sessionNumeral(groups['inSession'] ?? ''),
    letters: plainLetters(groups['plainLetters']),
  };
}

function readingOf(match: RegExpExecArray | null): NumberReading | undefined {
  if (match?.groups === undefined) return undefined;
  return { value: valueOf(match.groups), start: match.index, end: match.index + match[0].length };
}

/** Reads the number that begins at `index` of a folded text; `undefined` where none does. */
export function readNumberAt(text: string, index: number): NumberReading | undefined {
  forward.lastIndex = index;
  return readingOf(forward.exec(text));
}

/** Reads the number that a folded text ends with; `undefined` where it does not. Meant for a short text. */
export function readNumberBefore(text: string): NumberReading | undefined {
  return readingOf(backward.exec(text));
}

/** The number as a reader would say it: "74/50", "45/55 A and B", "3363 (XXX)", "2133 (2014)", "1/CP.21". */
export function printNumber(value: ResolutionNumber): string {
  const suffix = 'letters' in value && value.letters !== '' ? ` ${value.letters}` : '';
  switch (value.form) {
    case 'session':
      return `${value.session}/${value.number}${suffix}`;
    case 'year':
      return `${value.year}/${value.number}${suffix}`;
    case 'number-year':
      return `${value.number} (${value.year})`;
    case 'number-session':
      return `${value.number}${suffix} (${value.session})`;
    case 'parties':
      return `${value.number}/${value.session}`;
    case 'bare':
      return value.number;
  }
}
