import type { Steps } from '../steps';
import { finish } from '../steps';
import { parseSymbol } from './documentSymbol';
import { findSymbols } from './findSymbols';
import type { CellLayout } from './tableCells';
import { cellsOf, isTableRule, joinPieces, layoutOf } from './tableCells';

/** A row of a list of documents. `Line` tells its lines: their count, or whatever the reader knows them by. */
export interface WorkingPaperRow<Line = number> {
  /** The normal form. */
  readonly symbol: string;
  /** The pieces of its cell joined: by a blank, in Chinese by nothing; "" where there is none. */
  readonly title: string;
  /** The first and the last line of the row, both included; counted from 0 where they are numbers. */
  readonly startLine: Line;
  readonly endLine: Line;
}

const symbolHeader =
  /^(?:(?:document )?symbols?(?: no\.?)?|document (?:symbol|number|no\.?)|document|cotes?(?: du document)?|signaturas?|условн\S+ обозначени\S+|обозначение(?: документа)?|文号|文件编号|编号|الرمز|رمز الوثيقة|dokumentennummer|dokument)$/iu;
/** What each of these begins with, marks of emphasis and links apart. */
const headerBeginning = /^[^\p{L}]*(?:sy|do|co|si|ус|об|文|编|ال|رم)/iu;
const titleHeader =
  /^(?:titles?|titles? (?:or|and|\/) ?description|description|titres?(?: ou description)?|intitulé|títulos?(?: o descripción)?|descripción|название(?: или описание)?|наименование|заголовок|标题|题目|标题或说明|说明|العنوان|titel)$/iu;
const headerMarks = /[*⁰¹²³⁴⁵⁶⁷⁸⁹\s:：]+$/u;

/** The head of a column with all its blanks and marks is no longer than this. */
const longestHeaderCell = 80;

/** Behind so many UTF-16 units of a cell its first slash is none of a symbol that begins the cell. */
const longestSeries = 60;

/** A header is told from its line and so many behind it. */
export const headerReach = 4;

/** Lines that are read at a time. */
const linesAtATime = 256;

/** A note under the table, a page number, a job number: what stands between two pages of a table. */
const note = /^\s*(?:\\?\*{1,5}(?!\*)\s*\S|[⁰¹²³⁴⁵⁶⁷⁸⁹]+\s*\S|\[\^|<sup>|\d{1,3}\s?\/\s*\D)/u;
const furniture = /^\s*(?:\d{1,4}(?:\s?\/\s?\d{1,4})?|(?:GE\.)?\d{2}-\d{5}.*|\*\d{6,8}\*)\s*$/;
const trailingMarks = /[\s*⁰¹²³⁴⁵⁶⁷⁸⁹]+$/u;

interface Header {
  readonly layout: CellLayout;
  readonly symbolColumn: number;
  readonly titleColumn: number;
  /** How many lines the header takes. */
  readonly lines: number;
}

function columnOf(cells: readonly string[], pattern: RegExp): number {
  return cells.findIndex((cell) => pattern.test(cell.replace(headerMarks, '')));
}

/** A quick look: a header begins as one of the words does, or its cells are parted by tabs, by "|" or by blanks. */
function mayBeHeader(line: string): boolean {
  return /[\t|]|\S\s{2,}\S/.test(line) || (line.length <= longestHeaderCell && headerBeginning.test(line));
}

/** The header of a list that begins on line `line0`; `undefined` where none does. */
function readHeader(lines: readonly string[], line0: number): Header | undefined {
  const line = lines[line0] ?? '';
  const layout = layoutOf(line);
  const cells = cellsOf(line, layout);
  const symbolColumn = columnOf(cells, symbolHeader);
  if (symbolColumn < 0) return undefined;
  const titleColumn = columnOf(cells, titleHeader);
  if (titleColumn >= 0) return { layout, symbolColumn, titleColumn, lines: 1 };
  if (layout !== 'lines') return undefined;
  // The headings of the columns each on a line, as in the cells below.
  let next = line0 + 1;
  while (next < lines.length && next < line0 + headerReach && (lines[next] ?? '').trim() === '') next++;
  const isTitle = titleHeader.test((lines[next] ?? '').trim().replace(headerMarks, ''));
  return isTitle ? { layout, symbolColumn: 0, titleColumn: 1, lines: next - line0 + 1 } : undefined;
}

/** The symbol that a cell holds and little else: "A/78/120*", "A/78/120 and Add.1"; `undefined` for other cells. */
function symbolIn(cell: string): string | undefined {
  const slash = cell.search(/[/\uff0f]/);
  if (slash < 0 || slash > longestSeries) return undefined;
  const plain = cell.replace(trailingMarks, '');
  const parsed = parseSymbol(plain);
  if (parsed !== undefined) return parsed.symbol;
  const [first, ...more] = findSymbols(plain);
  if (first?.start !== 0) return undefined;
  const covered = more.at(-1)?.end ?? first.end;
  return plain.length - covered <= 3 ? first.symbol : undefined;
}

interface OpenRow<Line> {
  /** Whether the line had a cell for the title, be it empty. */
  hasTitleCell: boolean;
  symbolText: string;
  symbol: string;
  title: string;
  startLine: Line;
  endLine: Line;
}

/** What reading a list carries from one stretch of lines to the next. */
export interface TableState<Line> {
  readonly header: Header | undefined;
  readonly open: Readonly<OpenRow<Line>> | undefined;
  /** Whether a blank line has ended the text of the open row. */
  readonly isGapped: boolean;
  /** Lines at the next stretch's beginning that a header has taken. */
  readonly skip: number;
}

/** Before the first line of a text. */
export const beforeTables: TableState<never> = {
  header: undefined,
  open: undefined,
  isGapped: false,
  skip: 0,
};

/** Whether reading goes on in the same way from both states. */
export function isSameTable<Line>(
  a: TableState<Line>,
  b: TableState<Line>,
  isSameLine: (a: Line, b: Line) => boolean,
): boolean {
  return (
    a === b ||
    (a.isGapped === b.isGapped &&
      a.skip === b.skip &&
      isSameHeader(a.header, b.header) &&
      isSameRow(a.open, b.open, isSameLine))
  );
}

function isSameHeader(a: Header | undefined, b: Header | undefined): boolean {
  return (
    a === b ||
    (a?.layout === b?.layout && a?.symbolColumn === b?.symbolColumn && a?.titleColumn === b?.titleColumn)
  );
}

function isSameRow<Line>(
  a: TableState<Line>['open'],
  b: TableState<Line>['open'],
  isSameLine: (a: Line, b: Line) => boolean,
): boolean {
  if (a === undefined || b === undefined) return a === b;
  return (
    a.hasTitleCell === b.hasTitleCell &&
    a.symbolText === b.symbolText &&
    a.symbol === b.symbol &&
    a.title === b.title &&
    isSameLine(a.startLine, b.startLine) &&
    isSameLine(a.endLine, b.endLine)
  );
}

/** Reads the rows of one list, line by line. */
class RowReader<Line> {
  /** The rows that have ended. */
  readonly rows: WorkingPaperRow<Line>[] = [];
  private header: Header | undefined;
  private open: OpenRow<Line> | undefined;
  private isGapped: boolean;

  constructor({ header, open, isGapped }: TableState<Line>) {
    this.header = header;
    // The state before is kept as it is.
    this.open = open && { ...open };
    this.isGapped = isGapped;
  }

  state(skip: number): TableState<Line> {
    return { header: this.header, open: this.open, isGapped: this.isGapped, skip };
  }

  begin(header: Header): void {
    this.header = header;
    this.suspend();
  }

  /** Something else stands here: the next row or header goes on. */
  suspend(): void {
    this.close();
    this.isGapped = false;
  }

  close(): void {
    if (this.open !== undefined) this.rows.push(...rowsOf(this.open));
    this.open = undefined;
  }

  blank(): void {
    this.isGapped = true;
  }

  /** Whether a line can change anything: where no row is open, only one that may hold the symbol of the next. */
  isWaitingFor(line: string): boolean {
    return this.open !== undefined || (this.header !== undefined && /[/\uff0f]/.test(line));
  }

  read(line: string, at: Line): void {
    const header = this.header;
    if (header === undefined) return;
    const cells = this.cellsOfRow(line, header);
    const symbolText = cells[header.symbolColumn] ?? '';
    const symbol = symbolText === '' ? undefined : symbolIn(symbolText);
    if (symbol !== undefined) {
      const title = titleCell(cells, header);
      const hasTitleCell = cells.length > 1 || header.layout === 'lines';
      this.close();
      this.open = { hasTitleCell, symbolText, symbol, title, startLine: at, endLine: at };
      this.isGapped = false;
      return;
    }
    this.continueRow(cells, symbolText, at, header);
  }

  /** One more line of the open row: of its title, of its symbol, or of both. */
  private continueRow(cells: readonly string[], symbolText: string, at: Line, header: Header): void {
    const row = this.open;
    if (row === undefined) return;
    if (this.isGapped && row.title !== '') {
      this.suspend();
      // Other text: where a row is but a symbol on a line, the next symbol need not be one.
      if (header.layout === 'lines') this.header = undefined;
      return;
    }
    const wholeSymbol = symbolText === '' ? undefined : symbolIn(`${row.symbolText} ${symbolText}`);
    if (wholeSymbol !== undefined && wholeSymbol !== row.symbol) {
      row.symbolText = `${row.symbolText} ${symbolText}`;
      row.symbol = wholeSymbol;
      row.title = joinPieces(row.title, titleCell(cells, header));
    } else {
      const isWrapped = cells.length === 1 || symbolText !== '';
      row.title = joinPieces(
        row.title,
        isWrapped ? cells.filter((cell) => cell !== '').join(' ') : titleCell(cells, header),
      );
    }
    row.endLine = at;
    this.isGapped = false;
  }

  /** The cells of a line in the list's layout; pages of one list may differ in how the conversion parted them. */
  private cellsOfRow(line: string, header: Header): readonly string[] {
    if (header.layout === 'pipes') return cellsOf(line, 'pipes');
    const own = layoutOf(line);
    if (own === 'tabs' || header.layout === 'tabs') return cellsOf(line, 'tabs');
    return cellsOf(line, 'blanks');
  }
}

/** The cell of the title; the last one where the row has fewer cells than the header. */
function titleCell(cells: readonly string[], header: Header): string {
  const cell = cells[header.titleColumn];
  if (cell !== undefined) return cell.replace(trailingMarks, '');
  const last = cells.length > header.symbolColumn + 1 ? cells.at(-1) : undefined;
  return (last ?? '').replace(trailingMarks, '');
}

/**
 * Reads the rows of the lists of documents in `lines`: those below a header "Symbol | Title" in one of seven languages,
 * with cells parted by tabs, by "|", by blanks, or one a line.
 *
 * A header repeated behind a page end goes on with the list. Notes and page numbers between the rows are left out;
 * `isOther` tells of more lines that are no part of it. Linear.
 */
export function readWorkingPaperRows(
  lines: readonly string[],
  isOther: (line0: number) => boolean = () => false,
): readonly WorkingPaperRow[] {
  const source = { lines, count: lines.length, isOther, lineAt: (line0: number) => line0 };
  const { rows, after } = finish(readRows<number>(beforeTables, source));
  return [...rows, ...rowsOf(after.open)];
}

/** A stretch of lines in which rows are read. */
export interface RowLines<Line> {
  /** Behind `count` of them stand some of those that follow, at least `headerReach` where there are so many. */
  readonly lines: readonly string[];
  readonly count: number;
  readonly isOther: (line0: number) => boolean;
  readonly lineAt: (line0: number) => Line;
}

/** The same for a stretch of a text, in steps: the rows that end in it, and what goes on behind it. */
export function* readRows<Line>(
  before: TableState<Line>,
  { lines, count, isOther, lineAt }: RowLines<Line>,
): Steps<{ readonly rows: readonly WorkingPaperRow<Line>[]; readonly after: TableState<Line> }> {
  const reader = new RowReader(before);
  let line0 = before.skip;
  for (; line0 < count; line0++) {
    if (line0 % linesAtATime === 0) yield;
    const line = lines[line0] ?? '';
    const header = mayBeHeader(line) ? readHeader(lines, line0) : undefined;
    if (header !== undefined) {
      reader.begin(header);
      line0 += header.lines - 1;
    } else if (!reader.isWaitingFor(line)) continue;
    else if (line.trim() === '') reader.blank();
    else if (isTableRule(line)) continue;
    else if (isOther(line0) || note.test(line) || furniture.test(line)) reader.suspend();
    else reader.read(line, lineAt(line0));
  }
  return { rows: reader.rows, after: reader.state(Math.max(0, line0 - count)) };
}

/** An open row as it is at its end; a symbol alone among rows with cells is the head of a page, and no row. */
export function rowsOf<Line>(row: TableState<Line>['open']): readonly WorkingPaperRow<Line>[] {
  if (row === undefined || (row.title === '' && !row.hasTitleCell)) return [];
  const { symbol, title, startLine, endLine } = row;
  return [{ symbol, title, startLine, endLine }];
}
