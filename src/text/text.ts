import type { Edit } from './edit';

/**
 * An immutable text that knows its lines.
 *
 * Offsets are UTF-16 units, lines count from 0. Lines end at LF, CR LF or a lone CR, as in the editor; a
 * text has always at least one line. A byte-order mark is no part of a text: `createText` drops it.
 */
export interface Text {
  /** The length in UTF-16 units, line ends included. */
  readonly length: number;
  readonly lineCount: number;
  /** The characters of a line without its line end; throws a RangeError outside `[0, lineCount)`. */
  line(line0: number): string;
  /** The offset of the first character of a line. */
  lineStart(line0: number): number;
  /** The offset behind the last character of a line, before its line end. */
  lineEnd(line0: number): number;
  /** The line that holds `offset`; the offset of a line end belongs to the line it ends. Clamped to the text. */
  lineAt(offset: number): number;
  /** The characters of `[start, end)`, clamped to the text. */
  slice(start: number, end: number): string;
  /** The text after `edit`; costs as much as the edit is long, and a copy of the list of chunks. */
  apply(edit: Edit): Text;
  /** The whole text. Linear: meant for tests, digests and exports. */
  toString(): string;
}
