import type { MarkLayer } from './layeredMarks';

/** How the mark of an annotation looks: in what colour, and with which line, so that colour never tells alone. */
export interface Look {
  /** "#rrggbb", or the id of a theme colour. */
  readonly color: string;
  readonly line: 'solid' | 'dashed' | 'dotted' | 'double';
  readonly background: 'tinted' | 'plain';
}

/** A look and in which lane it is drawn, 0-based, from `markLanes`. */
export interface LaidLook extends Look {
  readonly lane: number;
}

/** A line of a mark. */
export interface MarkedLine extends Look {
  /** Thick: several that look alike, or, in the lowest lane, some for which there is no lane. */
  readonly width: 'thin' | 'thick';
}

/**
 * The lines of words that one or several annotations cover: below the words, close below them, and above them, for
 * the lanes 0, 1 and 2. At least one is there.
 */
export interface MarkedLines {
  readonly below: MarkedLine | undefined;
  readonly close: MarkedLine | undefined;
  readonly above: MarkedLine | undefined;
  /** The colour of the narrowest passage that tints; `undefined` for none. */
  readonly tint: string | undefined;
}

/** So many lanes can be drawn. */
const lanes = 3;

/** What is drawn for a layer. A lane beyond the third is told by a thick line in the lowest. */
export function markedLines(looks: MarkLayer<LaidLook>['looks']): MarkedLines {
  const [narrowest] = looks;
  const isMore = looks.some(({ lane }) => lane >= lanes);
  const lineIn = (lane: number): MarkedLine | undefined => {
    const [look, ...alike] = looks.filter((each) => each.lane === lane);
    const told = look ?? (lane === 0 && isMore ? narrowest : undefined);
    if (told === undefined) return undefined;
    const { color, line, background } = told;
    return { color, line, background, width: alike.length > 0 || (lane === 0 && isMore) ? 'thick' : 'thin' };
  };
  return {
    below: lineIn(0),
    close: lineIn(1),
    above: lineIn(2),
    tint: looks.find(({ background }) => background === 'tinted')?.color,
  };
}

/** What tells two looks apart. */
export function lookKey({ color, line, background }: Look): string {
  return `${line} ${background} ${color}`;
}
