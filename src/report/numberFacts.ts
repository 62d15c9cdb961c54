import type { NumberFacts } from './lineFacts';
import type { OpenRun } from './readingState';
import { firstInk } from './lineInk';
import { plainFigures } from './numerals';
import { isArabicFigure, isFigure, isHan } from './units';

const numbered =
  /^[“"«„「『]?(\d{1,6})(?:\.(\d{1,3})\b)?(?:\s(bis|ter|quater|quinquies))?(?:(?<=^\d{1,6}) (?=\.\s+(?:[\p{Lu}\p{Lo}]|\d{1,4}年)|[、．]))?\\?(?:[.．]\*{0,2}(?=[\s\u00a0\p{Lu}\p{Script=Han}\p{Script=Arabic}“"«(《“*_[]|&nbsp;|\d{1,4}[年月]|$)|[、．]|(?<= bis| ter)(?=\s))[\s\u00a0\u3000]*(?:&nbsp;[\s\u00a0\u3000]*)*/u;
const listMarks = '-*+';
/** The same, and what a conversion of Arabic puts before a number. */
const marksBefore = '-*+–';
/** A number that a converter made a member of a list: "- 16. …". */
const listMark = /^[-*+]\s{1,3}(?=\d{1,4}(?:\.\d{1,3})?(?:\\?\.(?:\s|$)|\s?\\?[-–]\s+\p{Script=Arabic}))/u;
const numberedDash = /^(\d{1,3})\s{0,3}\\?[-–]\s+(?=[*_]{0,3}\p{Script=Arabic})/u;
const numberedBidi =
  /^(?:["“«][\s\u202a]{0,4})?[-–]\s?([\d٠-٩۰-۹]{1,3})(?:\s?\u202c[\s\u202a-\u202c]*|(?=$))|^([\d٠-٩۰-۹]{1,3})\s?\u202c\s?[-–]\s*/u;
const arabicIndic = /^[٠-٩۰-۹]{1,3}\s?[-–.]\s*/u;
const damagedNumber =
  /^([\dlIiOoUkbSsZzBGTgqОоЗІб+*]{1,5}) ?(?:[.,^](?:\s+(?=[\p{Lu}\p{Script=Han}])|$)|[、．]\s*(?=\p{Script=Han}|$))/u;
/** UTF-16 units of such a number. */
const longestDamaged = 5;

/** What a damaged number begins with, digits apart, and what a whole one may have before its digits. */
const damagedBeginnings = 'lIiOoUkbSsZzBGTgqОоЗІб+*';
const numberBeginnings = '“"«„「『٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹';

/** The number of a part, without a full stop behind it: "140.1 Ratify …"; in Arabic with a dash, "140-1". */
const dotless =
  /^(\d{1,3})(?:\.|-(?=\d{1,3}[\s\u00a0]+\p{Script=Arabic}))([1-9]\d{0,2})(?:[\s\u00a0\u3000]+(?=[\p{L}“"«(])|(?=\p{Script=Han})|$)/u;

/** The full-width figures 0 and 9, and how much of a line holds a number and what tells that it is one. */
const firstFullWidth = 0xff10;
const lastFullWidth = 0xff19;
const longestNumber = 32;

/** Up to here a number is a paragraph's by its form; a higher one is as likely a year or a quantity. */
const highestByForm = 1500;
/** Numbers that a conversion may have lost in a row, and parts of a number: of 140.4 to 140.10. */
const longestGap = 5;
const longestPartGap = 8;

/** Whether a number goes on with a run, be it behind some that a conversion lost: 140.4 with 140.3, 5.1 with 4.6. */
export function goesOnWith({ last, part }: OpenRun, number: NumberFacts): boolean {
  if (number.part === 0) return number.value >= last && number.value <= last + longestGap;
  if (part === 0) return false;
  if (number.value === last) return number.part > part && number.part <= part + longestPartGap;
  return number.value === last + 1 && number.part === 1;
}

/** Whether a number may be the first with a part: 140.1 below paragraph 140, 4.1 behind paragraph 3, 1.1 before any. */
export function mayBeginParts(runs: readonly OpenRun[], { value, part }: NumberFacts): boolean {
  if (part !== 1) return false;
  return runs.length === 0 ? value === 1 : runs.some(({ last }) => value === last || value === last + 1);
}

/** The paragraph number that `content`, whose first UTF-16 unit is `first`, begins with; `undefined` for none. */
export function tryNumber(content: string, first: number): NumberFacts | undefined {
  if (first >= firstFullWidth && first <= lastFullWidth)
    return tryNumber(plainFigures(content.slice(0, longestNumber)), first - firstFullWidth + 0x30);
  if (!isFigure(first)) {
    const beginning = content.charAt(0);
    // Behind "-", "*" or "+" stands most often a word.
    const isMarked = marksBefore.includes(beginning);
    const ink = isMarked ? content.charCodeAt(firstInk(content, 1, content.length)) : 0;
    const isBeforeFigure = isFigure(ink) || isArabicFigure(ink);
    const isListed = isBeforeFigure && listMarks.includes(beginning) && content.charAt(1) === ' ';
    if (!isListed && damagedBeginnings.includes(beginning))
      return mayEndNumber(content) ? tryDamagedNumber(content) : undefined;
    if (isMarked ? !isBeforeFigure : !numberBeginnings.includes(beginning)) return undefined;
  }
  const plain = tryPlainNumber(content);
  if (plain !== undefined) return plain;
  const mark = listMarks.includes(content.charAt(0)) ? (listMark.exec(content)?.[0].length ?? 0) : 0;
  const words = mark === 0 ? content : content.slice(mark);
  const match = numbered.exec(words);
  if (match?.[1] !== undefined) {
    const value = Number(match[1]);
    const printed =
      match[1] +
      (match[2] === undefined ? '' : `.${match[2]}`) +
      (match[3] === undefined ? '' : ` ${match[3]}`);
    return {
      value,
      printed,
      isInserted: printed !== match[1],
      part: Number(match[2] ?? 0),
      isLoose: value > highestByForm,
      isDamaged: false,
      length: mark + match[0].length,
    };
  }
  const inner = dotless.exec(content);
  if (inner?.[1] !== undefined && inner[2] !== undefined) {
    const [value, part] = [Number(inner[1]), Number(inner[2])];
    const printed = content.slice(0, inner[1].length + 1 + inner[2].length);
    return {
      value,
      printed,
      isInserted: true,
      part,
      isLoose: true,
      isDamaged: false,
      length: inner[0].length,
    };
  }
  const dashed = numberedDash.exec(words) ?? numberedBidi.exec(content);
  const digits = dashed?.[1] ?? dashed?.[2];
  if (dashed !== null && digits !== undefined) {
    const printed = plainFigures(digits);
    return plainNumber(Number(printed), printed, mark + dashed[0].length);
  }
  const indic = arabicIndic.exec(content)?.[0];
  if (indic === undefined) return tryDamagedNumber(content);
  const european = Array.from(indic, (digit) => ((digit.codePointAt(0) ?? 0) - 0x660) % 0x90).filter(
    (digit) => digit >= 0 && digit <= 9,
  );
  const printed = european.join('');
  return plainNumber(Number(printed), printed, indic.length);
}

const mostFigures = 6;

/** What most numbers are: figures, a full stop and one blank before a letter. Takes no pattern, and makes no garbage. */
function tryPlainNumber(content: string): NumberFacts | undefined {
  let figures = 0;
  while (figures <= mostFigures && isFigure(content.charCodeAt(figures))) figures++;
  if (figures === 0 || figures > mostFigures) return undefined;
  if (content.charCodeAt(figures) !== 0x2e || content.charCodeAt(figures + 1) !== 0x20) return undefined;
  const next = content.charCodeAt(figures + 2);
  const isInk = (next > 0x20 && next < 0x7f) || isHan(next);
  if (!isInk) return undefined;
  const printed = content.slice(0, figures);
  return plainNumber(Number(printed), printed, figures + 2);
}

function plainNumber(value: number, printed: string, length: number): NumberFacts {
  const isLoose = value > highestByForm;
  return { value, printed, isInserted: false, part: 0, isLoose, isDamaged: false, length };
}

/** Whether what ends a damaged number stands near: a quick look that leaves out most text. */
function mayEndNumber(content: string): boolean {
  for (let index = 1; index <= longestDamaged + 1; index++) {
    const unit = content.charCodeAt(index);
    if (unit === 0x2e || unit === 0x2c || unit === 0x5e || unit === 0x3001 || unit === 0xff0e) return true;
  }
  return false;
}

/** A short token of digits and what recognition makes of them, alone or before a sentence. */
function tryDamagedNumber(content: string): NumberFacts | undefined {
  const match = damagedNumber.exec(content);
  if (match?.[1] === undefined) return undefined;
  const isAlone = match[0].length === content.length;
  // One letter is an initial or an item's as well, but for the one before the blanks that typewriters set behind "3.".
  if (!isAlone && match[1].length < 2 && !/[\d+*^]|^З\.\s{3}/u.test(match[0])) return undefined;
  return { ...plainNumber(0, match[1], match[0].length), isDamaged: true };
}
