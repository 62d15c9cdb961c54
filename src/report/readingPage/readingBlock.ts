/**
 * Words of a report as they stand in its text: `text` is the slice of the text at `at`.
 *
 * A run never holds a line end; where lines were joined, a run begins and `before` says what stands between.
 */
export interface Run {
  readonly text: string;
  /** UTF-16 units from the beginning of the block. */
  readonly at: number;
  /** What the page shows before it and the text does not have there: a blank or a new line between joined lines. */
  readonly before?: ' ' | '\n';
  readonly isStrong?: true;
  readonly isEmphasized?: true;
  /** What a run leads to: another part of the report, or a note. */
  readonly link?: 'reference' | 'note';
  /** The id of the footnote that it refers to; with `link` of kind `'note'` only. */
  readonly note?: string;
}

/** A cell of a table. */
export type Cell = readonly Run[];

/** A row of a table. */
export interface Row {
  readonly isHead: boolean;
  readonly cells: readonly Cell[];
}

/**
 * A piece of a block: running text; an item of a list with its label; lines that keep their blanks, for columns;
 * a table; an entry of the table of contents with its page.
 */
export type Part =
  | { readonly kind: 'text' | 'lines'; readonly runs: readonly Run[] }
  | { readonly kind: 'item'; readonly depth: number; readonly label: Run; readonly runs: readonly Run[] }
  | { readonly kind: 'table'; readonly rows: readonly Row[] }
  | {
      readonly kind: 'entry';
      /** 1 for a chapter. */
      readonly depth: number;
      readonly runs: readonly Run[];
      readonly page: Run | undefined;
    };

/** A footnote where it is read: beside the words that refer to it. */
export interface PageNote {
  /** The footnote's id. */
  readonly id: string;
  /** Plain: "4", "**". */
  readonly marker: string;
  /** The marker as it stands before the note's text; `undefined` where it is not found there. */
  readonly label: Run | undefined;
  readonly parts: readonly Part[];
}

/**
 * A block of the reading page: the document's title, a heading, a numbered paragraph with all its parts, the table of
 * contents, or other text; with the notes that it is the first to refer to.
 */
export interface Block {
  readonly kind: 'title' | 'heading' | 'paragraph' | 'contents' | 'text';
  /** Where it begins in the report's text. */
  readonly start: number;
  /** UTF-16 units from there to the end of its last words, notes apart. */
  readonly length: number;
  /** Of a heading: 1 for a chapter or an annex, 2 for what stands below it; 0 else. */
  readonly level: number;
  /** The label of a heading or the number of a paragraph, as printed with its full stop; `undefined` for none. */
  readonly label: Run | undefined;
  /** Whether it stands before the first heading and the first numbered paragraph. */
  readonly isFront: boolean;
  readonly parts: readonly Part[];
  readonly notes: readonly PageNote[];
}

/** A report as a page to read, in the order of its text. */
export type ReadingPage = readonly Block[];
