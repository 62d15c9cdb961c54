import { Range } from 'vscode';
import type { IndexedPlace } from '../../workspace/reportIndex';

/** The editor's range of a place in a file; as it stood when the file was read. */
export function indexedRange({ start, end }: IndexedPlace): Range {
  return new Range(start.line0, start.character, end.line0, end.character);
}
