import type { OffsetRange } from '../../text/offsetRange';
import type { Text } from '../../text/text';
import type { IndexedPlace, IndexedPosition } from '../reportIndex';

/** Where `range` stands in `text`, in lines too. */
export function indexedPlace(text: Text, range: OffsetRange): IndexedPlace {
  return { range, start: positionOf(text, range.start), end: positionOf(text, range.end) };
}

function positionOf(text: Text, offset: number): IndexedPosition {
  const line0 = text.lineAt(offset);
  return { line0, character: Math.max(0, Math.min(offset, text.lineEnd(line0)) - text.lineStart(line0)) };
}
