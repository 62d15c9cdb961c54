import type { OffsetRange } from './offsetRange';
import type { Text } from './text';

/** A range of a file as documents for other tools tell it: lines and columns from 1, columns in UTF-16 units. */
export interface RangeInFile {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Where `range` stands in the file of `text`; its end is behind the last character. */
export function rangeInFile(text: Text, { start, end }: OffsetRange): RangeInFile {
  const [line0, endLine0] = [text.lineAt(start), text.lineAt(end)];
  return {
    line: line0 + 1,
    column: start - text.lineStart(line0) + 1,
    endLine: endLine0 + 1,
    endColumn: end - text.lineStart(endLine0) + 1,
  };
}
