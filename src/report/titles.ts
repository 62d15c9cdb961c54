import { wideGap } from './columnGap';
import type { LineFacts } from './lineFacts';
import { isFigure, isHan } from './units';
import { endsUnfinished, namedPart, namesIntroduction, withoutGaps } from './vocabulary';

/** Longest title, in UTF-16 units; Chinese needs about a third. */
const longestTitle = 240;
const longestChineseTitle = 80;
/** A label tells more than a title does: what stands behind one may be as long as this. */
export const longestLabelledTitle = 720;
/** From this length on a line of a title may be full: then the next line may go on with a capital. */
const fullTitleLine = 45;
/** A line that is longer by this than the one above it would have had room for its first word there. */
const roomForAWord = 25;
/** A label and the blanks behind it are no longer than this. */
const longestLabel = 20;
const fullChineseTitleLine = 28;
/** Titles in capitals are set in the middle of the page, and broken earlier. */
const fullCapitalTitleLine = 24;
/** Longer lines are running text rather than the second line of a title. */
const longestTitleLine = 90;

/** A footnote marker in any form is no longer than this. */
const longestMarker = 40;

/** Letters that nearly all titles begin with. */
const shortestWord = 3;

const markersAtEnd =
  /(?:(?:\\?\*){1,5}|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4}|\[\^[^\]\s]{1,24}\]|<sup>[^<]{1,30}<\/sup>|\[\\?\[\d{1,3}\\?\]\]\(#[^()\s]{1,20}\)|\$[^$\s]{0,4}\s?[^$\s]{0,3}\^[^$]{1,8}\$|\^\d{1,3}\^|(?<=\p{Ll})\s?\d{1,3}\/)\s*$/u;
const han = /\p{Script=Han}/u;
const sentenceEnd = /[.。!！?？;；:：…»][”"’')）\]\s]*$/u;
/** A sentence's end with figures behind it, and how much of a line is looked at for it. */
const markedEnd =
  /(?:(?:(\p{L}{1,12})|[\p{L}\p{N}]{2}[)”"’»]|(?<!\p{N})(?:19|20)\d\d)[.。][”"’»)]?[ \u00a0]?|\p{N}\)?[.。][ \u00a0])\d{1,3}$/u;
const longestMarkedEnd = 24;
/** What `markedEnd` has right before those figures. */
const beforeMarker = '.。”"’») \u00a0';
/** What stands before a number with a full stop of its own. */
const abbreviations =
  /^(?:\p{L}{1,2}|paras?|arts?|nos?|cf|ibid|chaps?|sects?|secs?|vols?|figs?|suppl|sess|apps?|add|rev|corr|par|núms?|párrs?|parrs?|cap|secc|chap|fasc|стр|разд|прил|табл|рис|см)$/iu;
/** Those that end no sentence, and their lengths with the full stop. */
const openAbbreviations = /^(?:Mr|Mrs|Ms|Messrs|Dr|Sr|Sra|Sres|No|Nos|paras?|arts?|vols?|párrs?|núms?)\.$/u;
const shortestAbbreviation = 3;
const longestAbbreviation = 7;
const titleEndsWrong = /[.。;；:：,，、!！][”"’'*\s]*$/u;
const titleBeginning = /^[\p{Lu}\p{Lo}\p{Lt}\d“"«‘'《「([_*¿¡]|^<(?:b|em|i|strong|u)>/u;

/** Whether a line ends as a sentence does; footnote markers behind it do not count. */
export function endsSentence(content: string): boolean {
  const unit = content.charCodeAt(content.length - 1);
  if (isLetter(unit)) return false;
  const last = content.charAt(content.length - 1);
  if (last === '.') return !endsInAbbreviation(content);
  if ('。;；:：'.includes(last)) return content !== '';
  if (isFigure(unit)) return endsInMarker(content.slice(-longestMarkedEnd)) || endsInTurnedStop(content);
  return sentenceEnd.test(withoutMarkers(content.slice(-2 * longestMarker)));
}

/** Whether a line ends with a word that is cut short before a name or a number: "Ms.", "para." */
function endsInAbbreviation(content: string): boolean {
  for (let length = shortestAbbreviation; length <= longestAbbreviation; length++)
    if (content.charCodeAt(content.length - length - 1) === 0x20)
      return openAbbreviations.test(content.slice(-length));
  return false;
}

/** The last character before the figures that `end` ends with; "" where it is nothing but figures. */
function lastButFigures(end: string): string {
  let last = end.length - 1;
  while (last >= 0 && isFigure(end.charCodeAt(last))) last--;
  return end.charAt(last);
}

/** Whether figures at the end of a line are the marker of a note behind a sentence: "regions. 4", not "para. 4". */
function endsInMarker(end: string): boolean {
  if (!beforeMarker.includes(lastButFigures(end))) return false;
  const match = markedEnd.exec(end);
  return match !== null && !(match[1] !== undefined && abbreviations.test(match[1]));
}

/** A full stop before the last figures, symbols or markers of a line, which a conversion of Arabic put in their order. */
const turnedStop = /\u202a\s?[.:؛][^\u202a-\u202c]*$/u;
const longestTurned = 60;

/** Whether an Arabic line ends with a full stop that stands before the figures it is printed behind: "\u202a.(4". */
function endsInTurnedStop(content: string): boolean {
  return content.includes('\u202a') && turnedStop.test(content.slice(-longestTurned));
}

/** Whether a UTF-16 unit is a plain Latin, Cyrillic or Arabic letter or a Han character: the end of most lines. */
function isLetter(unit: number): boolean {
  return (
    (unit >= 0x61 && unit <= 0x7a) ||
    (unit >= 0x41 && unit <= 0x5a) ||
    (unit >= 0x410 && unit <= 0x44f) ||
    isHan(unit) ||
    isArabicLetter(unit)
  );
}

/** Whether a UTF-16 unit is a plain capital, an Arabic letter or a Han character: the beginning of most titles. */
function beginsTitle(unit: number): boolean {
  return (
    (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x410 && unit <= 0x42f) || isHan(unit) || isArabicLetter(unit)
  );
}

function isArabicLetter(unit: number): boolean {
  return unit >= 0x621 && unit <= 0x64a && unit !== 0x640;
}

/** `title` without the footnote markers at its end, and without Markdown's emphasis round it. */
export function withoutMarkers(title: string): string {
  if (isLetter(title.charCodeAt(title.length - 1))) return title;
  if (title.length > 0 && !'*⁰¹²³⁴⁵⁶⁷⁸⁹ᵃᵇᶜᵈᵉ]>/)$^'.includes(title.trimEnd().slice(-1))) return title;
  // Most parentheses are none of a link.
  if (title.endsWith(')') && !title.includes('](#')) return title;
  let bare = title;
  for (let round = 0; round < 3; round++) {
    // Markers are short: only the end is looked at.
    const tail = bare.slice(-longestMarker);
    const match = markersAtEnd.exec(tail);
    if (match === null || match[0].length === bare.length) break;
    bare = bare.slice(0, bare.length - tail.length + match.index).trimEnd();
  }
  return bare;
}

/** A marker whose superscript a conversion took away: "Statements of the Committee4". */
const gluedMarker = /(?<=\p{Ll}{3}|\p{Ll}[”"’»)])\d{1,2}$/u;

function withoutGlued(title: string): string {
  const bare = withoutMarkers(title);
  return isFigure(bare.charCodeAt(bare.length - 1)) ? bare.replace(gluedMarker, '') : bare;
}

const mayNeedCleaning =
  /[*_`\\<&[\t-\r\u00a0\u1680\u2000-\u200f\u2028-\u202f\u205f\u2066-\u2069\u3000\ufeff]|  |^ | $/u;

/** The characters that converters write by their names in HTML. */
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  '#39': "'",
  nbsp: ' ',
};
const entity = /&(amp|lt|gt|quot|apos|#39|nbsp);/gu;

/** A title as it is told: marks and markers removed, blanks joined. */
export function cleanTitle(title: string): string {
  const bare = title.charCodeAt(0) >= 0x3400 ? withoutGaps(withoutMarkers(title)) : withoutGlued(title);
  if (!mayNeedCleaning.test(bare)) return bare;
  let clean = bare;
  if (/[*_`\\]/u.test(clean))
    clean = clean.replace(/\*\*|__|`|\\(?=[*_.[\]#()&-])/gu, '').replace(/^[_*](.*)[_*]$/u, '$1');
  if (clean.includes('[')) clean = clean.replace(/\[([^\]]*)\]\([^)]*\)/gu, '$1');
  if (clean.includes('<'))
    clean = clean
      .replace(/<br\s?\/?>/giu, ' ')
      .replace(/<\/?(?:a|b|em|i|span|strong|sub|u)(?:\s[^<>]{0,200})?>/giu, '');
  if (clean.includes('&')) clean = clean.replace(entity, (whole, name: string) => entities[name] ?? whole);
  // What stands as one blank already stays as it is.
  return clean
    .replace(/[\s\u00a0\u3000]{2,}|[^\S ]/gu, ' ')
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
    .trim();
}

/** Whether a line may be the first of a title: a quick look that leaves out most running text. */
export function mayBeTitle(line: string): boolean {
  return line.length <= longestTitle && endsAsTitle(line);
}

/** A sentence with another one in parentheses behind it. */
const sentenceAndRemark = /[.] \(\p{Lu}\p{Ll}/u;

function endsAsTitle(text: string): boolean {
  const last = text.charAt(text.length - 1);
  if ('.。;；:：,，、'.includes(last)) return false;
  if (last === ')' && text.includes('. (') && sentenceAndRemark.test(text)) return false;
  if (last < '0' || last > '9') return true;
  // "decision EC-83/DEC.5" ends with a symbol, "by 5 August.5" with a sentence and its marker.
  const endsInSymbol = text.includes('/', text.lastIndexOf(' ') + 1);
  return !endsInTurnedStop(text) && (endsInSymbol || !endsInMarker(text.slice(-longestMarkedEnd)));
}

/** Whether `text`, all lines of it joined, reads as a title: short, begun as one, not ended as a sentence. */
export function isTitle(text: string, longest = longestTitle): boolean {
  if (text.length > longest + longestMarker || !endsAsTitle(text)) return false;
  const bare = withoutMarkers(text);
  if (bare === '' || bare.length > longest) return false;
  if (bare.length > longestChineseTitle && isLongInChinese(bare)) return false;
  // A capital or a Chinese character begins most titles.
  if (!beginsTitle(bare.charCodeAt(0)) && (!titleBeginning.test(bare) || !/\p{L}/u.test(bare))) return false;
  const endsInLetter = isLetter(bare.charCodeAt(bare.length - 1));
  return (endsInLetter || !titleEndsWrong.test(bare)) && !isAddress(bare);
}

/** A word of three letters, or of two Chinese characters; no Roman numeral. */
const word = /\p{L}{3}|\p{Script=Han}{2}/u;
const romanAlone = /^[IVXLC]{1,7}$/iu;

/** Whether a title without a label says something: more than a symbol, a page in Roman figures, the cell of a table. */
export function hasWord(title: string): boolean {
  for (let at = 0; at < shortestWord; at++) if (!isLetter(title.charCodeAt(at))) return word.test(title);
  return !romanAlone.test(title);
}

/** Whether an address on the web begins `text`. */
function isAddress(text: string): boolean {
  return text.startsWith('http:') || text.startsWith('https:');
}

function isLongInChinese(title: string): boolean {
  let count = 0;
  for (let at = 0; at < title.length; at++)
    if (isHan(title.charCodeAt(at)) && ++count > longestChineseTitle) return true;
  return false;
}

/** A capital and small letters behind it. */
const mixedBeginning = /^\p{Lu}\p{Ll}{2}/u;

/** Whether `next`, directly below `last`, goes on with the title that `last` is a line of. */
export function continuesTitle(last: string, next: LineFacts): boolean {
  if (next.kind !== 'text' || next.hashes > 0) return false;
  const text = next.content;
  // "War and terrorism:" over "patterns and trends" ends no sentence.
  if (endsSentence(last) && !(last.endsWith(':') && next.isPlain && beginsSmall(text))) return false;
  if (next.isPlain && beginsSmall(text)) return true;
  if (next.item !== undefined || next.annex !== undefined || next.note?.form === 'asterisks') return false;
  if (next.number !== undefined || next.looseNumber?.isInserted === true) return false;
  if (next.label !== undefined && next.label.length > 1) return false;
  const isSmall = beginsSmall(text);
  if (isSmall || endsUnfinished(last)) return text.length <= longestTitleLine || isSmall;
  if (text.startsWith('(') || text.startsWith('（')) return false;
  // A title in capitals does not go on in small letters.
  if (isCapital(last) && mixedBeginning.test(text)) return false;
  const isFull = isFullTitleLine(last);
  const isCapitalFull = !isFull && last.length >= fullCapitalTitleLine && isCapital(last);
  if (isCapitalFull && (isCapital(text) || isLastCapitalWord(text))) return true;
  return isFull && text.length <= longestTitleLine && !hadRoomFor(last, text);
}

/** Whether the first word of `next` would have stood on `last` if it went on with it. */
export function hadRoomFor(last: string, next: string): boolean {
  return next.length > last.length + roomForAWord && last.lastIndexOf(wideGap) < longestLabel;
}

/** Whether a small letter begins `text`. */
function beginsSmall(text: string): boolean {
  const first = text.charCodeAt(0);
  if (first < 0x80) return first >= 0x61 && first <= 0x7a;
  if (hasNoCase(first)) return false;
  return /^\p{Ll}/u.test(text);
}

function isFullTitleLine(line: string): boolean {
  if (line.length >= fullTitleLine) return true;
  return line.length >= fullChineseTitleLine && han.test(line);
}

/** Whether all the letters of a line are capitals, and there is more than a word of them. */
function isCapital(line: string): boolean {
  if (hasNoCase(line.charCodeAt(0))) return false;
  return line.length <= longestTitleLine && !/\p{Ll}/u.test(line) && /\p{Lu}{2}.*[\s-]\p{Lu}{2}/u.test(line);
}

/** Whether a UTF-16 unit is of a script without capitals, from Hebrew and Arabic on; plain Chinese, too. */
function hasNoCase(unit: number): boolean {
  return (unit >= 0x590 && unit < 0x900) || isHan(unit);
}

/** One word in capitals, and nothing that heads a part of a report by itself. */
const capitalWordAlone = /^\p{Lu}{4,}$/u;

function isLastCapitalWord(line: string): boolean {
  return capitalWordAlone.test(line) && namedPart(line) === undefined && !namesIntroduction(line);
}

/** A line that ends with a word in small letters, and a line that begins with a capital one; in Latin letters. */
const smallEnd = /(?:^|[\s(“"«-])\p{Ll}+$/u;
const capitalBeginning = /^\p{Lu}\p{Ll}/u;
/** The words that reports write with a capital in the middle of a title. */
const capitalWord =
  /^(?:States?|Governments?|Part(?:y|ies)|Members?|Powers?|Territor(?:y|ies)|Organi[sz]ations?|Secretariat|Council|Assembly|Committees?|Commission|Conference|Convention|États?|Gouvernements?|Estados?|Gobiernos?)\b/u;
/** German writes every noun with a capital. */
const germanWord = /(?:^|\s)(?:der|die|das|dem|den|und|für|von|vom|zur|zum|im|über|mit)\s/iu;

/**
 * Whether `next`, below a full line of a title, is rather another title: "Developments in the area of responsibility"
 * over "Northern sector". Titles in small letters go on with a capital only behind a preposition or within a name.
 */
export function beginsAnew(last: string, next: string): boolean {
  if (
    hasNoCase(next.charCodeAt(0)) ||
    beginsSmall(next) ||
    !capitalBeginning.test(next) ||
    endsUnfinished(last) ||
    !smallEnd.test(last)
  )
    return false;
  return !capitalWord.test(next) && !germanWord.test(last) && !/\p{Script=Cyrillic}/u.test(next);
}

/** `text` with a capital at its beginning: what lost it, or goes on with a label, may be a title all the same. */
export function capitalized(text: string): string {
  const first = text.charAt(0);
  const capital = first.toUpperCase();
  return capital === first ? text : capital + text.slice(1);
}
