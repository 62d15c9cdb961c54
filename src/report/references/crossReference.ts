import type { OffsetRange } from '../../text/offsetRange';

/** What a cross-reference points to; `'section'` covers parts and chapters, `'annex'` appendices and enclosures. */
export type CrossReferenceKind = 'paragraph' | 'section' | 'annex' | 'footnote' | 'table' | 'ibid';

/**
 * Whose parts are meant: `'this'` report's (above, below, "of the present report"), `'other'` where a document,
 * resolution or treaty is named with it, `'unsaid'` where the words leave it open, which mostly means this report.
 */
export type ReferenceScope = 'this' | 'other' | 'unsaid';

/** A number or label that a reference names. */
export interface ReferencedLabel {
  /** As printed, without punctuation: "41", "5 bis", "II", "三"; a path of section labels joined by dots: "II.E", "二.E". */
  readonly label: string;
  /** The labels of items of a paragraph, from the outermost: ["a", "ii"] of "41 (a) (ii)"; empty for other kinds. */
  readonly subitems: readonly string[];
}

/** One number or range that a reference names: "27–32" or "41 (a)" of "paras. 27–32 and 41 (a)". */
export interface ReferencedRange {
  readonly from: ReferencedLabel;
  /** The last of a range; `undefined` where one alone is named. "II.A–C" ends with "C": what is missing is as in `from`. */
  readonly to: ReferencedLabel | undefined;
}

/** A number or range with the place where it stands. */
export interface CrossReferenceItem extends ReferencedRange, OffsetRange {}

/**
 * Why a reference leads nowhere: it names another text; the report has no such part; it has several; or ibid. stands
 * outside the notes or in the first.
 */
export type UnresolvedReason =
  'other-text' | 'no-such-part' | 'several-parts' | 'not-in-a-note' | 'nothing-before';

/** A reference to a part of a report, as running text words it. */
export interface CrossReferenceMatch extends OffsetRange {
  readonly kind: CrossReferenceKind;
  /** The word that names the kind, as printed: "paras.", "段", "appendix". */
  readonly noun: string;
  /** In the order of the text; empty for ibid. and for an annex without a number. */
  readonly items: readonly CrossReferenceItem[];
  readonly scope: ReferenceScope;
  /** Where the words say that it stands; `undefined` where they do not. */
  readonly direction: 'above' | 'below' | undefined;
  /** What "the present …" names: the report, or a decision, annex or article in it; `undefined` where nothing is said. */
  readonly whole: 'report' | 'part' | undefined;
  /** The reference that this one lies in: "annex II" for the paragraph of "annex II, para. 5", "ibid." of "ibid., para. 5". */
  readonly container: CrossReferenceMatch | undefined;
}
