import type { LineCursor } from './lineCursor';
import type { LineFacts } from './lineFacts';

/**
 * Two columns of running text on one line, as a conversion that keeps the layout of a page prints them: a gap of some
 * blanks, and words on both sides. Columns are told by where the right one begins, in UTF-16 units from the line's
 * beginning.
 */

/** The gap of a line that is looked at by itself; beside others like it, fewer blanks are enough. */
export const wideGap = '   ';

/** Whether such a gap or a tab stands in `content` from `from` on. */
export function hasGap(content: string, from = 0): boolean {
  return content.includes(wideGap, from) || content.includes('\t', from);
}

/** Cells of figures at the end of a line. */
const figuresBehindGap = / {3,}[(–-]?\d[\d\s.,()–-]*$/u;
/** Longer lines are no rows. */
const longestRow = 600;
/** Cells of a row, one of them with words, at least. */
const fewestCells = 3;

/** Whether one of the lines of a title is a row of a table; the label of its first line takes `labelLength` units. */
export function isOfTable(
  cursor: LineCursor,
  { first, last }: { readonly first: number; readonly last: number },
  labelLength: number,
): boolean {
  for (let distance = first; distance <= last; distance++) {
    const line = cursor.ahead(distance);
    if (line !== undefined && isTableRow(line, distance === 0 ? labelLength : 0)) return true;
  }
  return false;
}

/**
 * Whether what stands from `from` on is a row of a table: wide gaps set apart figures, or several cells. In a line that
 * was stretched to the width of the page, what stands behind the gaps begins in small letters, or all are capitals.
 */
function isTableRow({ content }: LineFacts, from: number): boolean {
  if (content.length > longestRow || !hasGap(content, from)) return false;
  const words = content.slice(from).replaceAll('\t', wideGap);
  if (figuresBehindGap.test(words)) return true;
  const cells = words.split(/ {3,}/u).filter((cell) => cell !== '');
  return cells.length >= fewestCells && /\p{Ll}/u.test(words) && !cells.some((cell) => /^\p{Ll}/u.test(cell));
}

/** UTF-16 units of text on each side at least. */
const shortestSide = 15;
const shortestLine = 2 * shortestSide;
/** Gaps of one line that are looked at. */
const mostGaps = 4;
/** How far the right column may be out of line. */
const slack = 1;
/** Two words in small letters: running text, not the figures of a table. */
const words = /\p{Ll}{2,}\P{L}+(?:\p{L}+\P{L}+){0,3}\p{Ll}{2}/u;
/** Only so much of a side is looked at. */
const longestSide = 200;

/** What a line has beside a gap: running text on both sides, or something short; text on one, on none; or across the gap. */
export type Sides = 'both' | 'short' | 'left' | 'right' | 'none' | 'across';

/** Where a right column may begin on `line`, in order; none on most lines. */
export function columnsOf(line: string): readonly number[] {
  const columns: number[] = [];
  for (let gap = line.indexOf(wideGap); gap >= 0;) {
    let column = gap + wideGap.length;
    while (line.charCodeAt(column) === 0x20) column++;
    if (isText(line, gap - 1) && isText(line, column) && isSided(line, column)) columns.push(column);
    if (columns.length >= mostGaps) break;
    gap = line.indexOf(wideGap, column);
  }
  return columns;
}

/** Whether something else than a blank stands at an offset. */
function isText(line: string, offset: number): boolean {
  return /\S/u.test(line.charAt(offset));
}

/** Whether `line` has text across a gap that ends about `column`: a quick look. */
export function crosses(line: string, column: number): boolean {
  for (let at = column - slack; at <= column + slack; at++)
    if (isBlank(line.charCodeAt(at - 1)) && isBlank(line.charCodeAt(at - 2))) return false;
  return true;
}

/** Behind the end of a line is blank as well. */
function isBlank(unit: number): boolean {
  return unit === 0x20 || Number.isNaN(unit);
}

/** What `line` has on the two sides of a gap that ends about `column`. */
export function sidesAt(line: string, column: number): Sides {
  let isShort = false;
  for (let at = column - slack; at <= column + slack; at++) {
    if (line.slice(Math.max(0, at - 2), at).trim() !== '') continue;
    const [hasLeft, hasRight] = [line.slice(0, at).trim() !== '', line.slice(at).trim() !== ''];
    if (!hasLeft || !hasRight) return hasLeft ? 'left' : hasRight ? 'right' : 'none';
    if (isSided(line, at)) return 'both';
    isShort = true;
  }
  return isShort ? 'short' : line.trim() === '' ? 'none' : 'across';
}

/** Whether words stand on both sides of a gap that ends at `column`. */
function isSided(line: string, column: number): boolean {
  if (line.length < column + shortestSide || !/^ {2}\S/u.test(line.slice(column - 2, column + 1)))
    return false;
  const left = line.slice(Math.max(0, column - longestSide), column).trim();
  const right = line.slice(column, column + longestSide).trim();
  if (left.length < shortestSide || right.length < shortestSide) return false;
  return words.test(left) && words.test(right);
}

/** One of so many lines from one on has a wide gap where it stands in columns. */
const quickLook = 2;
/** So many of the next lines have running text in both columns then. */
const linesLookedAt = 10;
const fewestBeside = 3;

/** Whether the line `distance` on stands in two columns side by side with the next ones. */
export function standsInColumns(cursor: LineCursor, distance: number): boolean {
  for (let first = distance; first <= distance + quickLook; first++) {
    const line = cursor.ahead(first);
    if (line === undefined || line.content.length < shortestLine) continue;
    if (!line.content.includes(wideGap, shortestSide)) continue;
    if (columnsOf(rawLine(line)).some((column) => isBesideOthers(cursor, first, column))) return true;
  }
  return false;
}

function isBesideOthers(cursor: LineCursor, first: number, column: number): boolean {
  let beside = 0;
  for (let distance = first + 1; distance <= first + linesLookedAt; distance++) {
    const line = cursor.ahead(distance);
    if (line === undefined) break;
    if (line.content !== '' && sidesAt(rawLine(line), column) === 'both') beside++;
  }
  return beside >= fewestBeside;
}

/** A line with its blanks at the beginning as wide as they are. */
function rawLine({ content, from, start }: LineFacts): string {
  return content.padStart(content.length + from - start);
}
