import type { OffsetRange } from '../../text/offsetRange';
import type { Block } from './readingBlock';

/** A piece of a block that is being put together. */
export interface PartDraft {
  readonly kind: 'text' | 'item' | 'entry' | 'lines';
  readonly depth: number;
  readonly label: OffsetRange | undefined;
  /** Whether the words lead to the part of the report that they name: an entry of the contents. */
  readonly isLink: boolean;
  readonly lines: OffsetRange[];
}

/** A block, or the text of a note, that is being put together. */
export interface BlockDraft {
  readonly kind: Block['kind'];
  readonly level: number;
  readonly label: OffsetRange | undefined;
  readonly isFront: boolean;
  readonly parts: PartDraft[];
}

/** What stands between a line and the line of words before it. */
export type Gap = 'nothing' | 'blank' | 'interruption';

/** A part that begins with `lines`. */
export function partOf(kind: PartDraft['kind'], lines: OffsetRange[]): PartDraft {
  return { kind, depth: 1, label: undefined, isLink: false, lines };
}
