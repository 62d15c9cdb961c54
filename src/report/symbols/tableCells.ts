/** How the cells of a line are parted: by tabs, by "|", by two or more blanks, or not at all: one cell a line. */
export type CellLayout = 'tabs' | 'pipes' | 'blanks' | 'lines';

const tableRule = /^[\s|+:=_-]*$/;

/** Whether a line only draws a table: "|---|---|", "+=====+", or is blank. */
export function isTableRule(line: string): boolean {
  return tableRule.test(line);
}

/** How the cells of a line are parted, by what stands in it. */
export function layoutOf(line: string): CellLayout {
  if (/^\s*\|.*\|/.test(line) || /\S\s+\|\s+\S/.test(line)) return 'pipes';
  if (/\S\s*\t\s*\S/.test(line)) return 'tabs';
  return /\S\s{2,}\S/.test(line.trim()) ? 'blanks' : 'lines';
}

/** The cells of a line; the first is "" where the line begins behind it. Without marks of emphasis and line breaks. */
export function cellsOf(line: string, layout: CellLayout): readonly string[] {
  switch (layout) {
    case 'pipes':
      return line
        .trim()
        .replace(/^\||\|$/g, '')
        .split('|')
        .map(plainCell);
    case 'tabs':
      return line.split(/\t+/).map(plainCell);
    case 'blanks': {
      const cells = line
        .trim()
        .split(/\s{2,}/)
        .map(plainCell);
      return /^\s{4,}/.test(line) && cells.length === 1 ? ['', ...cells] : cells;
    }
    case 'lines':
      return [plainCell(line)];
  }
}

/** The text of a cell: line breaks as blanks, links as their text, no emphasis. */
function plainCell(cell: string): string {
  return cell
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(/\[([^\][]{0,300})\]\([^()\s]{0,300}\)/g, '$1')
    .replace(/\*\*|__/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Two pieces of one cell as one text: a blank between, none between Chinese characters. */
export function joinPieces(left: string, right: string): string {
  if (left === '' || right === '') return left + right;
  const isChinese =
    /[\p{Script=Han}，。、；：？！）》”—]$/u.test(left) &&
    /^[\p{Script=Han}，。、；：？！（《“—]/u.test(right);
  return isChinese ? left + right : `${left} ${right}`;
}
