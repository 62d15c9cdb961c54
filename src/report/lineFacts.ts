import type { Label } from './label';

/**
 * What a line is by itself: blank; a rule that sets notes off; page furniture; digits alone (a page number, a
 * marker); a document symbol alone; a row of a drawn table; the "/..." at the end of a typewritten page; else text.
 */
export type LineKind = 'blank' | 'rule' | 'furniture' | 'digits' | 'symbol' | 'row' | 'page-end' | 'text';

/** A paragraph number at the beginning of a line: "16. …", "5 bis …", "140.1 …". */
export interface NumberFacts {
  readonly value: number;
  /** As printed, without punctuation. */
  readonly printed: string;
  /** Whether it is a number between two: "5 bis", "140.1". */
  readonly isInserted: boolean;
  /** The figures behind its full stop: 1 of "140.1"; 0 for none. */
  readonly part: number;
  /** Whether only its run or its successor can tell it: "2025. …" may be a year, "140.1 …" a quantity. */
  readonly isLoose: boolean;
  /** Whether character recognition damaged it ("lU." for 14): `value` is 0, only the numbers round it can tell. */
  readonly isDamaged: boolean;
  /** UTF-16 units from the content's beginning to the text behind it. */
  readonly length: number;
}

/** The label of a list item at the beginning of a line. */
export interface ItemFacts {
  /** As printed: "(一)", "a)", "–". */
  readonly label: string;
  /** What its siblings look like: labels of one style stand at one depth. */
  readonly style: string;
}

/** How a note's definition begins, from unmistakable forms to digits before a text. */
export type NoteForm =
  | 'markdown'
  | 'superscript'
  | 'html'
  | 'slash'
  | 'asterisks'
  | 'digits'
  | 'letter'
  | 'parentheses'
  | 'brackets';

/** The beginning of a note's text. */
export interface NoteFacts {
  /** Plain: "4", "**". */
  readonly marker: string;
  readonly form: NoteForm;
  /** Whether the text is still to come, on a later line. */
  readonly isAlone: boolean;
}

/** What one line says by itself, without its neighbours. Offsets count from the beginning of the line's segment. */
export interface LineFacts {
  readonly kind: LineKind;
  readonly start: number;
  /** Before the line end. */
  readonly end: number;
  /** Where `content` begins. */
  readonly from: number;
  /**
   * The line without outer blanks, marks of headings and quotations, emphasis round all of it or round its number or
   * label, and bidi controls at its ends.
   */
  readonly content: string;
  /** The number of "#" before the content; 0 for none. */
  readonly hashes: number;
  /** Whether the whole line is bold, or emphasized with a label or a number. */
  readonly isBold: boolean;
  readonly number: NumberFacts | undefined;
  /** A number that is none by itself: `number` is `undefined` then. */
  readonly looseNumber: NumberFacts | undefined;
  readonly label: Label | undefined;
  readonly item: ItemFacts | undefined;
  readonly note: NoteFacts | undefined;
  readonly annex: { readonly label: string; readonly title: string } | undefined;
  /** The page or paragraph numbers at the end of a line of a table of contents; `undefined` where there are none. */
  readonly page: string | undefined;
  /** Whether it begins with a word and is nothing but text: all the facts below are `undefined`. */
  readonly isPlain: boolean;
  /** The line as it reads where its loose number goes on with a run: a number like others. */
  numbered(): LineFacts;
}
