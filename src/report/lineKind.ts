import type { LineKind } from './lineFacts';
import { isFigure } from './units';

/** A job number, as the printers of a duty station write it: "24-15230 (E)", "GE.24-01234", "V.24-01234", "B24-01234". */
const jobNumber = '(?:GE\\.|[A-Z]\\.?)?\\d{2}-\\d{5}(?:\\s*\\([A-Z]\\))?';
const furniture = new RegExp(
  '^(?:' +
    [
      `(?:\\d{1,4}\\s+)?${jobNumber}(?:\\s+\\d{6}){0,3}(?:\\s+\\*{0,2}(?:\\d{1,4}|\\d{1,3}\\/\\d{1,3})\\*{0,2})?`,
      '\\*\\d{6,8}\\*',
      `\\d{1,3}\\s?\\/\\s?\\d{1,3}(?:\\s+${jobNumber})?`,
      '\\d{6}',
      '[A-Z]\\d{7}',
      '(?:page|página|pág\\.|стр\\.)\\s?[\\dIVX+]{1,4}(?:\\s?(?:of|de|sur|из|\\/)\\s?\\d{1,4})?',
      '[-–—]\\s?\\d{1,4}\\s?[-–—]',
      '第\\s?\\d{1,4}\\s?页',
    ].join('|') +
    ')$',
  'iu',
);
const pageEnd = /^\/\s?[.•…]{1,3}\.?$/u;
const rule = /^(?:_{3,}|-{3,}|\*\s?\*\s?\*[\s*]*|(?:\\_){3,}|[-–—]{5,}|[─━]{5,})$/u;
const symbolAlone =
  /^(?:\d{1,4}\s{3,})?[A-Z][A-Za-z.\d-]{0,15}(?:\/[A-Za-z\d.-]{1,20}){1,7}(?:\s?\([^()]{3,30}\))?\*{0,3}(?:\s{3,}\d{1,4})?$/u;

/** What converters set between pages and in the place of pictures: an image, a comment, an anchor, "{3}-----"; the line below a heading; targets of links. */
const pageMark =
  /^(?:<!--.*-->|(?:!\[[^\]]*\](?:\([^()]*\)|\[[^\]]*\])\s*)+|(?:<\/?(?:a|br|center|div|footer|header|hr|p|page|section|span|table|tbody|thead|tr)(?:\s[^<>]*)?>\s*)+|<page_number>[^<>]*<\/page_number>|\{\d{1,4}\}-{3,}|={3,}|\$\s?\d{1,3}\s?\/\s?\d{1,3}\s?\$|\[(?!\d+\])[^\]^]+\]:\s?<?(?:data:|https?:|#|\.{0,2}\/)\S*)$/u;
const pageMarkBeginnings = '<![{$=';

/** Backticks alone are the bars of a bar code from so many on: fences have fewer. */
const shortestBars = 6;

/** Longer lines are text, whatever they begin with, but for rules; a layout sets the two ends of a line far apart. */
const longestSpecial = 320;
/** What furniture begins with: digits, "GE.", "*", "-", "page", "página", "стр.", "第". */
const furnitureBeginnings = '0123456789Gg*-–—PpСс第';
/** What it ends with: figures, parentheses, "*", "-", Roman figures, "页". */
const furnitureEnds = '0123456789)*-–—页IVXivx+';
/** What rules begin and end with. */
const ruleMarks = '_-*\\–—─━';

/** What `content`, a line without outer blanks, is by itself. */
export function kindOf(content: string): LineKind {
  const first = content.charCodeAt(0);
  if (first === 0x7c || (first === 0x2b && /^\+[-=+]{2,}/u.test(content))) return 'row';
  if (first < 0x7c && isPageMark(content)) return 'furniture';
  if (content.length > longestSpecial) return /^[_-]+$/u.test(content) ? 'rule' : 'text';
  // Small letters of the alphabet and most Chinese characters begin text: the common case first.
  if ((first > 0x60 && first < 0x7b && first !== 0x70) || (first >= 0x3000 && first !== 0x7b2c))
    return 'text';
  if (first === 0x60) return content.length >= shortestBars && /^`+$/u.test(content) ? 'furniture' : 'text';
  if (content.length <= 3 && /^\d{1,3}$/u.test(content)) return 'digits';
  if ((first === 0x2f && pageEnd.test(content)) || content === '\\') return 'page-end';
  const beginning = content.charAt(0);
  const last = content.charAt(content.length - 1);
  if (ruleMarks.includes(beginning) && ruleMarks.includes(last) && rule.test(content)) return 'rule';
  if (
    (furnitureBeginnings.includes(beginning) || mayBeJobNumber(content, first)) &&
    furnitureEnds.includes(last) &&
    !isNumbered(content, first) &&
    furniture.test(content)
  )
    return 'furniture';
  if (
    first >= 0x30 &&
    first <= 0x5a &&
    content.includes('/') &&
    symbolAlone.test(content) &&
    /\d/u.test(content)
  )
    return 'symbol';
  return 'text';
}

/** Whether furniture is a mark of Markdown or HTML, which texts have that were never printed on pages. */
export function isPageMark(content: string): boolean {
  return pageMarkBeginnings.includes(content.charAt(0)) && pageMark.test(content);
}

/** Whether a capital and a figure begin a line, perhaps with a full stop between them: "V.25-00112". */
function mayBeJobNumber(content: string, first: number): boolean {
  if (first < 0x41 || first > 0x5a) return false;
  return isFigure(content.charCodeAt(content.charAt(1) === '.' ? 2 : 1));
}

/** Whether figures and a full stop begin the line, whose first UTF-16 unit is `first`: a paragraph's number, no page's. */
function isNumbered(content: string, first: number): boolean {
  if (!isFigure(first)) return false;
  let index = 1;
  while (isFigure(content.charCodeAt(index))) index++;
  return '.．、'.includes(content.charAt(index)) && index < content.length;
}
