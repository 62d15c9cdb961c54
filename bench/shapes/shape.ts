/** How a cost may grow with the size of what is worked on: in proportion, or not at all. */
export type Shape = 'linear' | 'flat';

/** One thing whose cost is looked at while its input grows. */
export interface ShapeCase {
  /** What is called: "findSymbols". */
  readonly subject: string;
  /** What it is called with, for people. */
  readonly name: string;
  readonly shape: Shape;
  /** Ascending; what the unit is, `prepare` knows. */
  readonly sizes: readonly number[];
  /** Makes the input of `size` and gives the work on it, which is called many times and is all that is measured. */
  readonly prepare: (size: number) => () => unknown;
}

/** The sizes of a text in UTF-16 units, over which most linear costs are looked at: sixteenfold. */
export const textSizes: readonly number[] = [6_250, 25_000, 100_000];

/** `piece` again and again, `size` UTF-16 units or a little less. */
export function repeated(piece: string, size: number): string {
  return piece.repeat(Math.max(1, Math.floor(size / piece.length)));
}

/** The sizes for what reads a text with a grammar. */
export const grammarSizes: readonly number[] = [2_500, 10_000, 40_000];

/** A case for a function that reads a text: `piece` again and again, sixteenfold. */
export function linearIn(
  subject: string,
  piece: string,
  read: (text: string) => unknown,
  sizes = textSizes,
): ShapeCase {
  return {
    subject,
    name: JSON.stringify(piece),
    shape: 'linear',
    sizes,
    prepare: (size) => {
      const text = repeated(piece, size);
      return () => read(text);
    },
  };
}
