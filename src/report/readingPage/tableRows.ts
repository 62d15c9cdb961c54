import type { OffsetRange } from '../../text/offsetRange';
import type { Report } from '../report';
import type { Row } from './readingBlock';
import { runsOfLines } from './runsOfLines';

/** What stands in the cells of a row: of each cell, its lines. */
type RowLines = readonly (readonly OffsetRange[])[];

const gridRule = /^\+(?:[-=]+\+)+$/u;
const pipeRule = /^\|?(?:\s*:?-+:?\s*\|)*\s*:?-+:?\s*\|?$/u;

/** Whether a line belongs to a table that is drawn: a row between bars, or a rule of dashes. */
export function isDrawnRow(line: string): boolean {
  return line.startsWith('|') || gridRule.test(line);
}

/** Whether a line has cells parted by tabs. */
export function isTabbedRow(line: string): boolean {
  return line.includes('\t');
}

/** The rows of a table drawn with bars, with or without rules; `undefined` where its rows do not agree in their cells. */
export function drawnTable(
  report: Report,
  lines: readonly OffsetRange[],
  base: number,
): readonly Row[] | undefined {
  const texts = lines.map(({ start, end }) => report.text.slice(start, end));
  const isGrid = texts.some((text) => gridRule.test(text));
  const rows: { isHead: boolean; cells: OffsetRange[][] }[] = [];
  let isNew = true;
  for (const [index, line] of lines.entries()) {
    const text = texts[index] ?? '';
    if (isGrid ? gridRule.test(text) : pipeRule.test(text)) {
      // What stands above the first rule of a Markdown table, or above a double one of a grid, heads the columns.
      if (isGrid ? text.includes('=') : rows.length === 1) for (const row of rows) row.isHead = true;
      isNew = true;
      continue;
    }
    const cells = cellsOf(text, line.start);
    const last = rows.at(-1);
    if (isGrid && !isNew && last !== undefined) {
      if (last.cells.length !== cells.length) return undefined;
      for (const [column, cell] of cells.entries()) last.cells[column]?.push(cell);
    } else rows.push({ isHead: false, cells: cells.map((cell) => [cell]) });
    isNew = false;
  }
  const columns = rows[0]?.cells.length ?? 0;
  if (columns === 0 || (isGrid && rows.some(({ cells }) => cells.length !== columns))) return undefined;
  return rows.map(({ isHead, cells }) => rowOf(report, cells, base, isHead));
}

/** The rows of a table whose cells are parted by tabs. */
export function tabbedTable(report: Report, lines: readonly OffsetRange[], base: number): readonly Row[] {
  const texts = lines.map(({ start, end }) => report.text.slice(start, end));
  // Words alone head columns of figures and symbols.
  const isHeaded = !/\d/u.test(texts[0] ?? '') && texts.slice(1).some((text) => /\d/u.test(text));
  return lines.map(({ start }, index) => {
    let offset = start;
    const cells = (texts[index] ?? '').split('\t').map((cell) => {
      const range = { start: offset, end: offset + cell.length };
      offset = range.end + 1;
      return [trimmed(cell, range)];
    });
    return rowOf(report, cells, base, isHeaded && index === 0);
  });
}

function rowOf(report: Report, cells: RowLines, base: number, isHead: boolean): Row {
  return {
    isHead,
    cells: cells.map((lines) => {
      const filled = lines.filter(({ start, end }) => start < end);
      return runsOfLines(report, filled, base, 'join');
    }),
  };
}

/** The cells between the bars of a line, without the blanks round them. A bar behind a backslash parts nothing. */
function cellsOf(line: string, start: number): OffsetRange[] {
  const cells: OffsetRange[] = [];
  let from = line.startsWith('|') ? 1 : 0;
  for (let at = from; at <= line.length; at++) {
    const isEnd = at === line.length;
    if (!isEnd && (line.charAt(at) !== '|' || line.charAt(at - 1) === '\\')) continue;
    // Nothing follows the last bar.
    if (!isEnd || from < line.length)
      cells.push(trimmed(line.slice(from, at), { start: start + from, end: start + at }));
    from = at + 1;
  }
  return cells;
}

function trimmed(words: string, { start, end }: OffsetRange): OffsetRange {
  const from = start + words.length - words.trimStart().length;
  return { start: from, end: Math.max(from, end - (words.length - words.trimEnd().length)) };
}
