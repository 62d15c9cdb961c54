/**
 * A table as CSV (RFC 4180): commas, CR LF, quotation marks where they are needed.
 *
 * A cell that a spreadsheet would take for a formula gets an apostrophe before it, which `readCsvTable` takes away.
 */
export function writeCsvTable(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** What spreadsheets compute, with the apostrophes that stand before it already. */
const formula = /^'*[=+\-@\t\r]/u;

function cell(text: string): string {
  const safe = formula.test(text) ? `'${text}` : text;
  return /[",\r\n;\t]/u.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * The cells of a CSV file, row by row, empty rows left out. The separator is what the first line has most of: comma,
 * semicolon or tab. Law: reading what was written gives it back. Linear.
 */
export function readCsvTable(csv: string): readonly (readonly string[])[] {
  const text = csv.replace(/^\uFEFF/u, '');
  const separator = separatorOf(text);
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const { value, end } = text.charAt(at) === '"' ? quotedCell(text, at) : plainCell(text, at, separator);
    row.push(formula.test(value) && value.startsWith("'") ? value.slice(1) : value);
    at = end;
    if (text.charAt(at) === separator) {
      at++;
      if (at === text.length) row.push('');
      continue;
    }
    if (text.charAt(at) === '\r') at++;
    if (text.charAt(at) === '\n') at++;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  return rows.filter((cells) => cells.some((value) => value !== ''));
}

function separatorOf(text: string): string {
  const line = /^[^\r\n]*/u.exec(text)?.[0] ?? '';
  const count = (mark: string): number => line.split(mark).length;
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

function plainCell(text: string, start: number, separator: string): { value: string; end: number } {
  let end = start;
  while (end < text.length && !`${separator}\r\n`.includes(text.charAt(end))) end++;
  return { value: text.slice(start, end).trim(), end };
}

/** A cell in quotation marks; what stands behind them up to the separator belongs to it, as spreadsheets have it. */
function quotedCell(text: string, start: number): { value: string; end: number } {
  let value = '';
  let at = start + 1;
  for (;;) {
    const mark = text.indexOf('"', at);
    if (mark === -1) return { value: value + text.slice(at), end: text.length };
    value += text.slice(at, mark);
    if (text.charAt(mark + 1) !== '"') return { value, end: mark + 1 };
    value += '"';
    at = mark + 2;
  }
}
