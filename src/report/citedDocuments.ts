import type { OffsetRange } from '../text/offsetRange';

/** A run of paragraph numbers as a citation names it; `last` equals `first` for one. */
export interface CitedParagraphs {
  /** As the cited document numbers it, in plain figures: "16", "140.1", "5 bis". */
  readonly first: string;
  readonly last: string;
  /** The words that name it: "16–18". */
  readonly range: OffsetRange;
  /** The annex whose numbering it is, as printed: "annex I", "annex"; `undefined` for the document's own. */
  readonly annex: string | undefined;
}

/** A document named by its symbol in a running text, with the paragraphs of it that the text names. */
export interface CitedDocument {
  /** In normal form: "A/78/120". */
  readonly symbol: string;
  /** The symbol's own words. */
  readonly symbolRange: OffsetRange;
  /** Symbol and paragraphs together: "A/78/120, paras. 16–18 and 20"; the same as `symbolRange` without any. */
  readonly range: OffsetRange;
  /** In the order of the text; empty where only the document is cited. */
  readonly paragraphs: readonly CitedParagraphs[];
}
