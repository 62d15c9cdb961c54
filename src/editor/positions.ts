import { Position, Range } from 'vscode';
import type { TextDocumentContentChangeEvent } from 'vscode';
import type { Edit } from '../text/edit';
import type { OffsetRange } from '../text/offsetRange';
import type { Text } from '../text/text';

/**
 * The one place where the program's offsets and the editor's lines meet.
 *
 * Both sides count UTF-16 units and lines from 0, and both end a line at LF, CR LF or CR.
 */

/** The editor's position of an offset; clamped to the text. */
export function positionAt(text: Text, offset: number): Position {
  const line0 = text.lineAt(offset);
  const start = text.lineStart(line0);
  return new Position(line0, Math.max(0, Math.min(offset, text.lineEnd(line0)) - start));
}

/** The editor's range of `[start, end)`; clamped to the text. */
export function rangeAt(text: Text, range: OffsetRange): Range {
  return new Range(positionAt(text, range.start), positionAt(text, range.end));
}

/** The offset of an editor's position; clamped to its line, and to the text. */
export function offsetAt(text: Text, position: Position): number {
  if (position.line >= text.lineCount) return text.length;
  return Math.min(text.lineStart(position.line) + position.character, text.lineEnd(position.line));
}

/** The offsets of an editor's range; clamped to the text. */
export function offsetsOf(text: Text, range: Range): OffsetRange {
  return { start: offsetAt(text, range.start), end: offsetAt(text, range.end) };
}

/**
 * The edits of one change event, each in the text after the one before it.
 *
 * The editor tells all changes of an event in the text before the event; from the last to the first none
 * of them moves another.
 */
export function editsOf(changes: readonly TextDocumentContentChangeEvent[]): readonly Edit[] {
  return [...changes]
    .sort((a, b) => b.rangeOffset - a.rangeOffset || b.rangeLength - a.rangeLength)
    .map(({ rangeOffset, rangeLength, text }) => ({
      range: { start: rangeOffset, end: rangeOffset + rangeLength },
      insert: text,
    }));
}
