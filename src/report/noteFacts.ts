import type { ItemFacts, NoteFacts, NoteForm } from './lineFacts';
import { firstInk, isNoise } from './lineInk';
import { plainFigures } from './numerals';
import { isFigure, isHan } from './units';

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const superscriptLetters = 'ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐ';
const bullet = /^(?:[•●▪◦‣·–—‒*+-]|\\-|\uf0b7)[\s\u00a0]+(?=\S)/u;
const inParentheses =
  /^\\?[(（](\p{Ll}{1,2}|[ivxl]{1,5}|[一二三四五六七八九十]{1,3}|\d{1,3}|\p{Script=Arabic}{1,3})\\?[)）]/u;
const beforeParenthesis = /^(\p{Ll}|[ivxl]{1,5}|\d{1,2})\\?[)）](?=\s|$|\p{Script=Han}|\p{L}[\p{Ll}’'])/u;
const turnedItem = /^\)(\p{Script=Arabic}{1,3})\((?=\s|$)/u;
const superscriptNote = /^([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4}|[ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐ])\s*(?=(\S?))/u;
const markdownNote = /^\[\^([^\]\s]{1,24})\]:\s*(?=(\S?))/u;
const htmlNote =
  /^<sup>\s*(?:\*\*|\\?[[(]){0,2}((?:\\?\*){1,3}|[\w*]{1,4}?)(?:\*\*|\\?[\])]){0,2}(?:\(#[^()\s]{0,100}\))?\s*<\/sup>\s*(?=(\S?))/u;
/** "$^{1}$ …", "${ }^{1}$ …", "^1^ …" */
const mathNote =
  /^(?:\$|\\\()(?:\\?\{\s?\\?\})?\s?\^\s?\{?\s?(?:\\[a-z]{4,6}\s?\{)?\s?([\d*a-z]{1,4})\s?\}{0,2}\s?(?:\\q?quad\s?)?(?:\$|\\\))\s*(?=(\S?))/u;
const caretNote = /^\^\[?(\d{1,3}|(?<!\[)[a-h](?!\]))\]?\^\s*(?=(\S?))/u;
/** "[1] …", "\[1\] …", "[1: …]"; not "[1]: …", the target of a link */
const bracketNote = /^\\?\[(\d{1,3})(?:\\?\](?!\s?[[(:])|(?=:\s))\s*(?=(\S?))/u;
/** "[\[1\]](#_ftnref1) …": a note whose marker leads back to the place that refers to it. */
const linkedNote =
  /^\\?\[(?:\\?\[)?\^?([\d*]{1,4}|[a-z])\.?(?:\\?\])?\]\(#[^()\s]{0,60}?(?:ref|back|src)[^()\s]{0,60}\)\s*(?=(\S?))/iu;
/** "1. … [↑](#footnote-ref-1)": the same with the link at its end. */
const linkedBack = /(?:\[[^[\]]{1,8}\]\(#[^()\s]{0,60}?(?:ref|back|src)[^()\s]{0,60}\)|[↩↑]\ufe0e?)$/iu;
const longestLinkBack = 160;
const slashNote = /^(?:<u>)?(\d{1,3}|[a-zа-е])(?:<\/u>)?\/(?:\s+|$)(?=(\S?))/u;
/** A marker before a slash in which recognition took figures for letters: "U/" for 4/. */
const damagedNote = /^(?=[^/]{0,2}[A-Zbklo])([\dIlOoSUZbk]{1,2})\/\s+(?=(\S))/u;
const asteriskNote = /^((?:\\?\*){1,5})\/?(?:\s+|$)(?=(\S?))/u;
const digitNote = /^(\d{1,3})\s+(?=([\p{Lu}\p{Lo}“"«‘'([《「]))/u;
/** The same where a converter made it a member of a list: "- 1 …". */
const listedNote = /^-\s{1,3}(\d{1,3})\s+(?=([\p{Lu}\p{Lo}“"«‘'([《「]))/u;
/** "(1) …", also in Arabic figures and in full-width parentheses. */
const parenthesesNote = /^[(（]([\d٠-٩۰-۹]{1,3})[)）](?:\s+|$)(?=(\S?))/u;
/** The same as it comes out of Arabic pages, with marks of direction within it or turned round: ")\u202a (1\u202c …". */
const turnedNote =
  /^(?:\)[\s\u200e\u200f\u202a-\u202e]{0,4}\(([\d٠-٩۰-۹]{1,3})|\([\s\u200e\u200f\u202a-\u202e]{0,4}\)([\d٠-٩۰-۹]{1,3})|\)([\d٠-٩۰-۹]{1,3})\()[\s\u200e\u200f\u202a-\u202e]{0,4}(?=(\S?))/u;
const letterNote = /^(?:([a-z])(?:\s{2,}|\u00a0+)(?=(\p{Lu}))|([a-h])$)/u;

/** ① and ⑳. */
const firstCircled = 0x2460;
const lastCircled = 0x2473;

/** The number in the circle that `unit` is. */
export function circledFigure(unit: number): string {
  return String(unit - firstCircled + 1);
}

const bullets = '•●▪◦‣·–—‒*+-\\\uf0b7';
/** A label and its closing parenthesis are no longer than this. */
const longestLabel = 8;

/** The label of a list item that `content` begins with; `undefined` for none. */
export function tryItem(content: string): ItemFacts | undefined {
  if (content.startsWith(')')) return tryTurnedItem(content);
  const mark = tryBullet(content);
  const rest = mark === undefined ? content : content.slice(mark.length);
  const label = mayHaveLabel(rest) ? (inParentheses.exec(rest) ?? beforeParenthesis.exec(rest)) : null;
  if (label?.[1] !== undefined) return { label: label[0].replaceAll('\\', ''), style: styleOf(label[1]) };
  return mark === undefined ? undefined : { label: mark.trim(), style: mark.trim() };
}

/** The mark of a list with the blanks behind it; most often one. */
function tryBullet(content: string): string | undefined {
  if (!bullets.includes(content.charAt(0))) return undefined;
  if (content.charCodeAt(1) === 0x20 && !isNoise(content.charCodeAt(2))) return content.slice(0, 2);
  return bullet.exec(content)?.[0];
}

/** "(أ)" as a conversion of Arabic pages turns it. */
function tryTurnedItem(content: string): ItemFacts | undefined {
  const label = turnedItem.exec(content)?.[1];
  return label === undefined ? undefined : { label: `(${label})`, style: styleOf(label) };
}

/** Whether a parenthesis closes soon: a quick look that leaves out most text. */
function mayHaveLabel(content: string): boolean {
  for (let index = 1; index <= longestLabel; index++) {
    const unit = content.charCodeAt(index);
    if (unit === 0x29 || unit === 0xff09) return true;
  }
  return false;
}

function styleOf(label: string): string {
  const first = label.charCodeAt(0);
  if (isFigure(first)) return 'digits';
  if (isHan(first)) return 'numeral';
  if (/^[ivxl]+$/u.test(label) && label !== 'l' && label !== 'x') return 'roman';
  return 'letter';
}

/** The beginning of a note's definition in `content`, whose first UTF-16 unit is `first`; `undefined` for none. */
export function tryNote(content: string, first: number): NoteFacts | undefined {
  if (first === 91 || (first === 92 && content.charAt(1) === '[')) return tryBracketNote(content);
  if (first === 36) return noteOf(mathNote.exec(content), 'html');
  if (first === 94) return noteOf(caretNote.exec(content), 'html');
  if (first === 45)
    return isFigure(inkBehind(content)) ? noteOf(listedNote.exec(content), 'digits') : undefined;
  if (first === 60) return noteOf(htmlNote.exec(content), 'html') ?? noteOf(slashNote.exec(content), 'slash');
  if (first === 92 && content.charAt(1) === '(') return noteOf(mathNote.exec(content), 'html');
  if (first === 42 || first === 92) return noteOf(asteriskNote.exec(content), 'asterisks');
  if (first === 40 || first === 41 || first === 0xff08) return tryParenthesesNote(content);
  if (isFigure(first)) {
    // Most figures are a paragraph's number, with a full stop.
    if (/^\d{1,3}[.．、]/u.test(content)) return undefined;
    return noteOf(slashNote.exec(content), 'slash') ?? noteOf(digitNote.exec(content), 'digits');
  }
  if (first >= 97 && first <= 122) return tryLetterNote(content);
  if (first >= 0x430 && first <= 0x435) return noteOf(slashNote.exec(content), 'slash');
  if (first <= 0x5a) {
    const mayBeDamaged = content.charAt(1) === '/' || content.charAt(2) === '/';
    return mayBeDamaged ? noteOf(damagedNote.exec(content), 'slash') : undefined;
  }
  if (first >= firstCircled && first <= lastCircled)
    return { marker: circledFigure(first), form: 'parentheses', isAlone: content.length === 1 };
  return isSuperscript(first) ? noteOf(superscriptNote.exec(content), 'superscript') : undefined;
}

/** The note that a numbered line is whose end leads back to its marker; `undefined` where it does not. */
export function tryLinkedNote(content: string): NoteFacts | undefined {
  if (!'）)↩↑\ufe0e'.includes(content.charAt(content.length - 1))) return undefined;
  if (!linkedBack.test(content.slice(-longestLinkBack))) return undefined;
  return noteOf(/^(\d{1,3})\\?\.\s+(?=(\S?))/u.exec(content), 'markdown');
}

function tryBracketNote(content: string): NoteFacts | undefined {
  const named = markdownNote.exec(content);
  // "[^0]: ${ }^{1}$ …": the name is the converter's, the marker the document's.
  const printed =
    named === null ? undefined : noteOf(mathNote.exec(content.slice(named[0].length)), 'markdown');
  return (
    printed ??
    noteOf(named, 'markdown') ??
    noteOf(linkedNote.exec(content), 'markdown') ??
    noteOf(bracketNote.exec(content), 'brackets')
  );
}

/** A note that a letter marks, or a figure that recognition took for letters: "a/", "ll/" for 11/. */
function tryLetterNote(content: string): NoteFacts | undefined {
  if (content.charAt(2) === '/') return noteOf(damagedNote.exec(content), 'slash');
  return noteOf(slashNote.exec(content), 'slash') ?? noteOf(letterNote.exec(content), 'letter');
}

function tryParenthesesNote(content: string): NoteFacts | undefined {
  const plain = noteOf(parenthesesNote.exec(content), 'parentheses');
  if (plain !== undefined) return { ...plain, marker: plainFigures(plain.marker) };
  const turned = turnedNote.exec(content);
  const figures = turned?.[1] ?? turned?.[2] ?? turned?.[3];
  if (turned === null || figures === undefined) return undefined;
  return { marker: plainFigures(figures), form: 'parentheses', isAlone: turned[4] === '' };
}

function noteOf(match: RegExpExecArray | null, form: NoteForm): NoteFacts | undefined {
  if (match === null) return undefined;
  return { marker: plainMarker(match[1] ?? match[3] ?? ''), form, isAlone: (match[2] ?? '') === '' };
}

/** The UTF-16 unit behind the first one and the blanks behind that. */
function inkBehind(content: string): number {
  return content.charCodeAt(firstInk(content, 1, content.length));
}

/** Whether a UTF-16 unit is a figure or a letter that marks notes, raised. */
function isSuperscript(unit: number): boolean {
  // All others, as nearly all are, by their range.
  if (unit < 0x2b0 ? unit < 0xb2 || unit > 0xb9 : unit > 0x2e1 && (unit < 0x1d43 || unit > 0x2079))
    return false;
  const character = String.fromCharCode(unit);
  return superscripts.includes(character) || superscriptLetters.includes(character);
}

/** A footnote marker as it is compared: superscript digits as digits, without backslashes and slash. */
export function plainMarker(marker: string): string {
  let digits = '';
  for (let index = 0; index < marker.length; index++) {
    const digit = superscripts.indexOf(marker.charAt(index));
    if (digit < 0) break;
    digits += String(digit);
  }
  // Most markers in superscripts are digits and nothing else.
  if (digits.length === marker.length) return digits;
  if (/^(?:\d{1,4}|[a-z])$/u.test(marker)) return marker;
  return marker
    .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/gu, (digit) => String(superscripts.indexOf(digit)))
    .replace(/[ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐ]/gu, (letter) => 'abcdefghijklm'.charAt(superscriptLetters.indexOf(letter)))
    .replace(/[\\/]/gu, '');
}
