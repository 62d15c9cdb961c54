import { isNoise } from './lineInk';
import { plainFigures } from './numerals';

/** Dots that lead to a page, and a page in a column of its own; the page is group 1. */
const leaders =
  /(?:\.{3,}|(?:\s\.){3,}|…{2,}|(?:·\s?){4,}|_{4,})[\s.…]*(\d{1,4}(?:\s?[-–]\s?\d{1,4})?|[ivxl]{1,6})?$/u;
const columns = /(?:\t|\s{3,}|\|)\s*(\d{1,4}(?:\s?[-–]\s?\d{1,4})?|[ivxl]{1,6})\s*\|?$/u;

/** A quick look at the end of a line: dots, or a page behind dots, a tab, "|" or some blanks. */
const pageAtEnd =
  /[\s.…·_][.…·_]$|(?:[.…·_|\t]|[\s.…·_|]\s)(?:\d{1,4}(?:\s?[-–]\s?\d{1,4})?|[ivxl]{1,6})\s*\|?$/u;
const longestPageEnd = 24;
/** What a line of a table of contents can end with: a page, or the dots before one. */
const pageEnds = '0123456789.…·_|ivxl';
/** The figures of other scripts, and the first of them. */
const foreignFigures = '٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹０１２３４５６７８９';
const firstForeignFigure = 0x660;
const leftToRight = '\u202a';

/** The page at the end of `content`, in the figures of whatever script; "" where only dots lead to one. */
export function pageAtEndOf(content: string): string | undefined {
  const last = content.charAt(content.length - 1);
  // Arabic pages have a mark of direction before the number.
  if (pageEnds.includes(last))
    return pageOf(content.includes(leftToRight) ? content.replaceAll(leftToRight, '') : content);
  if (last.charCodeAt(0) < firstForeignFigure || !foreignFigures.includes(last)) return undefined;
  return pageOf(plainFigures(content));
}

function pageOf(content: string): string | undefined {
  const length = content.length;
  if (content.charCodeAt(length - 1) === 0x2e && !isLeader(content.charCodeAt(length - 2))) return undefined;
  if (endsInWord(content)) return undefined;
  if (!pageAtEnd.test(content.slice(-longestPageEnd))) return undefined;
  const dotted = leaders.exec(content);
  if (dotted !== null && dotted.index > 0) return dotted[1] ?? '';
  return columns.exec(content)?.[1];
}

/** Whether the letters of a Roman page at the end are those of a longer word: "annual". */
function endsInWord(content: string): boolean {
  let at = content.length - 1;
  while (at >= 0 && 'ivxl'.includes(content.charAt(at))) at--;
  return at < content.length - 1 && /[a-z]/u.test(content.charAt(at));
}

/** Whether a UTF-16 unit may stand before a full stop that leads to a page: a blank, another dot. */
function isLeader(unit: number): boolean {
  return isNoise(unit) || '.…·_'.includes(String.fromCharCode(unit));
}
