import { tryLabel } from './label';
import type { Label } from './label';
import { tryAnnexHeading } from './vocabulary';

/**
 * What a line is by itself: blank; a rule that sets notes off; page furniture; digits alone (a page number, a
 * marker); a document symbol alone; a row of a drawn table; the "/..." at the end of a typewritten page; else text.
 */
export type LineKind = 'blank' | 'rule' | 'furniture' | 'digits' | 'symbol' | 'row' | 'page-end' | 'text';

/** A paragraph number at the beginning of a line: "16. …", "5 bis …", "140.1 …". */
export interface NumberFacts {
  readonly value: number;
  /** As printed, without punctuation. */
  readonly printed: string;
  /** Whether it is a number between two: "5 bis", "140.1". */
  readonly isInserted: boolean;
  /** Whether character recognition damaged it ("lU." for 14): `value` is 0, only the numbers round it can tell. */
  readonly isDamaged: boolean;
  /** UTF-16 units from the content's beginning to the text behind it. */
  readonly length: number;
}

/** The label of a list item at the beginning of a line. */
export interface ItemFacts {
  /** As printed: "(一)", "a)", "–". */
  readonly label: string;
  /** What its siblings look like: labels of one style stand at one depth. */
  readonly style: string;
}

/** How a note's definition begins, from unmistakable forms to digits before a text. */
export type NoteForm =
  'markdown' | 'superscript' | 'html' | 'slash' | 'asterisks' | 'digits' | 'letter' | 'parentheses';

/** The beginning of a note's text. */
export interface NoteFacts {
  /** Plain: "4", "**". */
  readonly marker: string;
  readonly form: NoteForm;
  /** Whether the text is still to come, on a later line. */
  readonly isAlone: boolean;
}

/** What one line says by itself, without its neighbours. Offsets count from the beginning of the line's segment. */
export interface LineFacts {
  readonly kind: LineKind;
  readonly start: number;
  /** Before the line end. */
  readonly end: number;
  /** Where `content` begins. */
  readonly from: number;
  /** The line without outer blanks, heading marks, bold marks round all of it, and bidi controls at its ends. */
  readonly content: string;
  /** The number of "#" before the content; 0 for none. */
  readonly hashes: number;
  /** Whether the whole line is bold. */
  readonly isBold: boolean;
  readonly number: NumberFacts | undefined;
  readonly label: Label | undefined;
  readonly item: ItemFacts | undefined;
  readonly note: NoteFacts | undefined;
  readonly annex: { readonly label: string; readonly title: string } | undefined;
  /** The page or paragraph numbers at the end of a line of a table of contents; `undefined` where there are none. */
  readonly page: string | undefined;
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const superscriptLetters = 'ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐ';

const outerNoise = /^[\s\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\f]+/u;
const closingNoise = /[\s\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]+$/u;

const furniture =
  /^(?:(?:\d{1,4}\s+)?(?:GE\.)?\d{2}-\d{5}(?:\s*\([A-Z]\))?(?:\s+\d{6}){0,3}(?:\s+\d{1,4}|\s+\d{1,3}\/\d{1,3})?|\*\d{6,8}\*|\d{1,3}\s?\/\s?\d{1,3}(?:\s+(?:GE\.)?\d{2}-\d{5})?|\d{6}|(?:page|página|pág\.|стр\.)\s?[\dIVX+]{1,4}|[-–—]\s?\d{1,4}\s?[-–—]|第\s?\d{1,4}\s?页)$/iu;
const pageEnd = /^\/\s?[.•…]{1,3}\.?$/u;
const rule = /^(?:_{3,}|-{3,}|\*\s?\*\s?\*[\s*]*|(?:\\_){3,}|[-–—]{5,})$/u;
const symbolAlone =
  /^(?:\d{1,4}\s{3,})?[A-Z][A-Za-z.\d-]{0,15}(?:\/[A-Za-z\d.-]{1,20}){1,7}(?:\s?\([^()]{3,30}\))?\*{0,3}(?:\s{3,}\d{1,4})?$/u;

const numbered =
  /^[“"«„「『]?(\d{1,4})(?:\.(\d{1,3})\b)?(?:\s(bis|ter|quater|quinquies))?\\?(?:[.．]\*{0,2}(?=[\s\u00a0\p{Lu}\p{Script=Han}\p{Script=Arabic}“"«(《“*_[]|$)|[、．]|(?<= bis| ter)(?=\s))[\s\u00a0\u3000]*/u;
const numberedDash = /^(\d{1,3})\s?[-–]\s+(?=\p{Script=Arabic})/u;
const numberedBidi = /^[-–]\s?(\d{1,3})\s?\u202c[\s\u202a-\u202c]*|^(\d{1,3})\s?\u202c\s?[-–]\s*/u;
const arabicIndic = /^[٠-٩۰-۹]{1,3}\s?[-–.]\s*/u;

const damagedNumber = /^([\dlIiOoUkbSsZzBGTgq+*]{1,5})[.,^](?:\s+(?=\p{Lu})|$)/u;

const bullet = /^(?:[•●▪◦‣·–—‒*+-]|\\-|\uf0b7)[\s\u00a0]+(?=\S)/u;
const inParentheses =
  /^[(（](\p{Ll}{1,2}|[ivxl]{1,5}|[一二三四五六七八九十]{1,3}|\d{1,3}|\p{Script=Arabic}{1,3})[)）]/u;
const beforeParenthesis = /^(\p{Ll}|[ivxl]{1,5}|\d{1,2})[)）](?=\s|$|\p{Script=Han})/u;

const superscriptNote = /^([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4}|[ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐ])\s*(?=(\S?))/u;
const markdownNote = /^\[\^([^\]\s]{1,24})\]:\s*(?=(\S?))/u;
const htmlNote = /^<sup>\s*([\w*]{1,4})\s*<\/sup>\s*(?=(\S?))/u;
const slashNote = /^(\d{1,3}|[a-z])\/(?:\s+|$)(?=(\S?))/u;
const asteriskNote = /^((?:\\?\*){1,5})\s+(?=(\S?))/u;
const digitNote = /^(\d{1,3})\s+(?=([\p{Lu}\p{Lo}“"«‘'([]))/u;
const letterNote = /^([a-z])(?:\s{2,}|\u00a0+)(?=(\p{Lu}))/u;

const leaders =
  /(?:\.{3,}|(?:\s\.){3,}|…{2,}|(?:·\s?){4,}|_{4,})[\s.…]*(\d{1,4}(?:\s?[-–]\s?\d{1,4})?|[ivxl]{1,6})?$/u;
const columns = /(?:\t|\s{3,}|\|)\s*(\d{1,4}(?:\s?[-–]\s?\d{1,4})?|[ivxl]{1,6})\s*\|?$/u;

/** What stands on `raw`, a line that begins at `start` of its segment. Linear in the line, and only its first 400 characters for labels. */
export function readLine(raw: string, start: number): LineFacts {
  const end = start + raw.length;
  const outer = outerNoise.exec(raw)?.[0].length ?? 0;
  if (outer === raw.length) return plainLine('blank', start, end, end, '');
  let offset = outer;
  let content = raw.slice(outer).replace(closingNoise, '');
  const mark = content.charCodeAt(0);
  let hashes = 0;
  if (mark === 35) {
    const match = /^(#{1,6})\s+(.*?)(?:\s+#+)?$/u.exec(content);
    if (match?.[1] !== undefined && match[2] !== undefined) {
      hashes = match[1].length;
      offset += content.indexOf(match[2], hashes);
      content = match[2];
    }
  }
  const isBold = content.length > 4 && content.length < 400 && /^(?:\*\*[^*]+\*\*|__[^_]+__)$/u.test(content);
  if (isBold) {
    content = content.slice(2, -2).trimEnd();
    offset += 2;
  }
  const base = { start, end, from: start + offset, content, hashes, isBold };
  const kind = kindOf(content);
  if (kind !== 'text')
    return { ...plainLine(kind, start, end, start + offset, content), hashes, isBold, note: undefined };
  const first = content.charCodeAt(0);
  const isWord = (first >= 97 && first <= 122) || first > 0x2fff;
  const page = content.length < 400 ? pageOf(content) : undefined;
  // Most lines begin with a word in small letters or in Chinese: nothing below can match but a few forms.
  if (isWord && first <= 122 && !/^[\p{Ll}]{1,7}[).\u00a0\s/+\dU]/u.test(content))
    return {
      ...base,
      kind,
      number: undefined,
      label: undefined,
      item: undefined,
      note: undefined,
      annex: undefined,
      page,
    };
  const head = content.length > 400 ? content.slice(0, 400) : content;
  return {
    ...base,
    kind,
    number: tryNumber(head),
    label: first > 122 || (first >= 65 && first <= 90) || hashes > 0 ? tryLabel(head) : undefined,
    item: tryItem(head),
    note: tryNote(head, first),
    annex: content.length < 300 ? tryAnnexHeading(content) : undefined,
    page,
  };
}

function plainLine(kind: LineKind, start: number, end: number, from: number, content: string): LineFacts {
  return {
    kind,
    start,
    end,
    from,
    content,
    hashes: 0,
    isBold: false,
    number: undefined,
    label: undefined,
    item: undefined,
    note: undefined,
    annex: undefined,
    page: undefined,
  };
}

function kindOf(content: string): LineKind {
  const first = content.charCodeAt(0);
  if (first === 124 || (first === 43 && /^\+[-=+]{2,}/u.test(content))) return 'row';
  if (content.length > 160) return /^[_-]+$/u.test(content) ? 'rule' : 'text';
  if (/^\d{1,3}$/u.test(content)) return 'digits';
  if (pageEnd.test(content) || content === '\\') return 'page-end';
  if (rule.test(content)) return 'rule';
  if (furniture.test(content)) return 'furniture';
  if (first >= 48 && first <= 90 && /\d/u.test(content) && symbolAlone.test(content)) return 'symbol';
  return 'text';
}

function tryNumber(content: string): NumberFacts | undefined {
  const match = numbered.exec(content);
  if (match?.[1] !== undefined) {
    const value = Number(match[1]);
    if (value > 1500) return undefined;
    const printed =
      match[1] +
      (match[2] === undefined ? '' : `.${match[2]}`) +
      (match[3] === undefined ? '' : ` ${match[3]}`);
    return { value, printed, isInserted: printed !== match[1], isDamaged: false, length: match[0].length };
  }
  const dashed = numberedDash.exec(content) ?? numberedBidi.exec(content);
  const digits = dashed?.[1] ?? dashed?.[2];
  if (dashed !== null && digits !== undefined)
    return {
      value: Number(digits),
      printed: digits,
      isInserted: false,
      isDamaged: false,
      length: dashed[0].length,
    };
  const indic = arabicIndic.exec(content)?.[0];
  if (indic === undefined) return tryDamagedNumber(content);
  const european = Array.from(indic, (digit) => ((digit.codePointAt(0) ?? 0) - 0x660) % 0x90).filter(
    (digit) => digit >= 0 && digit <= 9,
  );
  const printed = european.join('');
  return { value: Number(printed), printed, isInserted: false, isDamaged: false, length: indic.length };
}

/** A short token of digits and what recognition makes of them, alone or before a sentence. */
function tryDamagedNumber(content: string): NumberFacts | undefined {
  const match = damagedNumber.exec(content);
  if (match?.[1] === undefined) return undefined;
  const isAlone = match[0].length === content.length;
  if (!isAlone && match[1].length < 2 && !/[\d+*^]/u.test(match[0])) return undefined;
  return { value: 0, printed: match[1], isInserted: false, isDamaged: true, length: match[0].length };
}

function tryItem(content: string): ItemFacts | undefined {
  const mark = bullet.exec(content);
  const rest = mark === null ? content : content.slice(mark[0].length);
  const label = inParentheses.exec(rest) ?? beforeParenthesis.exec(rest);
  if (label?.[1] !== undefined) return { label: label[0], style: styleOf(label[1]) };
  return mark === null ? undefined : { label: mark[0].trim(), style: mark[0].trim() };
}

function styleOf(label: string): string {
  if (/^\d/u.test(label)) return 'digits';
  if (/^[ivxl]+$/u.test(label) && label !== 'l' && label !== 'x') return 'roman';
  return /^\p{Script=Han}/u.test(label) ? 'numeral' : 'letter';
}

function tryNote(content: string, first: number): NoteFacts | undefined {
  const note = (match: RegExpExecArray | null, form: NoteForm): NoteFacts | undefined =>
    match?.[1] === undefined
      ? undefined
      : { marker: plainMarker(match[1]), form, isAlone: (match[2] ?? '') === '' };
  if (first === 91) return note(markdownNote.exec(content), 'markdown');
  if (first === 60) return note(htmlNote.exec(content), 'html');
  if (first === 42 || first === 92) return note(asteriskNote.exec(content), 'asterisks');
  if (first === 40) return note(/^\((\d{1,3})\)\s+(?=(\S?))/u.exec(content), 'parentheses');
  if (first >= 48 && first <= 57)
    return note(slashNote.exec(content), 'slash') ?? note(digitNote.exec(content), 'digits');
  if (first >= 97 && first <= 122)
    return note(slashNote.exec(content), 'slash') ?? note(letterNote.exec(content), 'letter');
  return (superscripts + superscriptLetters).includes(content.charAt(0))
    ? note(superscriptNote.exec(content), 'superscript')
    : undefined;
}

/** A footnote marker as it is compared: superscript digits as digits, without backslashes and slash. */
export function plainMarker(marker: string): string {
  return marker
    .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/gu, (digit) => String(superscripts.indexOf(digit)))
    .replace(/[ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐ]/gu, (letter) => 'abcdefghijklm'.charAt(superscriptLetters.indexOf(letter)))
    .replace(/[\\/]/gu, '');
}

function pageOf(content: string): string | undefined {
  const dotted = leaders.exec(content);
  if (dotted !== null && dotted.index > 0) return dotted[1] ?? '';
  return columns.exec(content)?.[1];
}
