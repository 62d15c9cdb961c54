import type { Edit } from '../text/edit';
import type { OffsetRange } from '../text/offsetRange';
import type { Text } from '../text/text';
import type {
  CrossReferenceKind,
  ReferencedRange,
  ReferenceScope,
  UnresolvedReason,
} from './references/crossReference';

/** The official languages of the United Nations, and German, as BCP 47 primary tags. */
export type Language = 'ar' | 'de' | 'en' | 'es' | 'fr' | 'ru' | 'zh';

/**
 * Where something stands in a report, told relative to a piece of the text that moves as a whole.
 *
 * A place says nothing by itself: `Report.rangeOf` gives its offsets in that report's text. The same place
 * object keeps its meaning through edits elsewhere, so what an edit did not touch is shared between the
 * report before and the report after.
 */
export interface Place {
  /** The piece of text that `start` and `end` count from; opaque outside `src/report`. */
  readonly origin: Origin;
  /** UTF-16 units from the origin, half-open with `end`. */
  readonly start: number;
  /** Counts from `endOrigin` where there is one. */
  readonly end: number;
  /** The later piece in which a place that reaches over several pieces ends; absent where one piece holds it. */
  readonly endOrigin?: Origin | undefined;
}

/** A piece of text that places count from; opaque outside `src/report`. */
export interface Origin {
  readonly kind: 'origin';
}

/** How sure the reader is of what it says: `'certain'` from unambiguous form, `'likely'` from context, `'guess'` else. */
export type Confidence = 'certain' | 'likely' | 'guess';

/** A heading and what it heads: a chapter, a section at any level, an unnumbered part of the front matter. */
export interface Section {
  /** Labels from the top, joined by dots: "II.B.2"; unnumbered sections get a name of their own. Unique in a report. */
  readonly id: string;
  /** The id of the section or annex above; `undefined` at the top. */
  readonly parent: string | undefined;
  /** 1 for a chapter, 2 for what stands below it, and so on. */
  readonly level: number;
  /** The bare label as printed ("一", "A", "2"), "" where there is none. */
  readonly label: string;
  /** Without label, marks or footnote marker; several lines joined by one blank. */
  readonly title: string;
  readonly kind: 'front-matter' | 'section';
  /** The heading: label and title. */
  readonly place: Place;
  /** The title alone; begins where `place` begins when the heading has no label. */
  readonly titlePlace: Place;
  readonly confidence: Confidence;
}

/** An annex, appendix or enclosure of the report. */
export interface Annex {
  /** "annex-1", "annex-2" … in document order. */
  readonly id: string;
  /** The whole label as printed: "附件一", "Annex II". */
  readonly label: string;
  /** "" where none is found. */
  readonly title: string;
  readonly place: Place;
  readonly confidence: Confidence;
}

/** An item of a list in a paragraph: "(一) …", "(a) …", "• …". */
export interface Item {
  /** As printed: "(一)", "a)", "–". */
  readonly label: string;
  /** 1 for items of the paragraph, 2 for items of items. */
  readonly depth: number;
  /** Label and text; over a page end it is the part where it begins. */
  readonly place: Place;
}

/** A numbered paragraph. */
export interface Paragraph {
  /** The number in the body's run ("16"), else run and number ("annex-1:3"). Unique in a report. */
  readonly id: string;
  /** "body" for the main consecutive numbering, otherwise the name of a run of its own. */
  readonly run: string;
  /** As printed, without punctuation: "16", "5 bis", "140.1". */
  readonly number: string;
  /** The id of the section or annex that it stands in; `undefined` before the first. */
  readonly section: string | undefined;
  /** Whole lines, in order, without the footnotes and page furniture between them. At least one. */
  readonly parts: readonly Place[];
  readonly items: readonly Item[];
  readonly confidence: Confidence;
}

/** A note at the bottom of a page, below a table or at the end; with or without a text of its own in this file. */
export interface Footnote {
  /** Unique in a report: the marker, with a suffix where a marker is used again for another note. */
  readonly id: string;
  /** Plain: "4" for ⁴, 4/, [^4], <sup>4</sup>; "**" for asterisks. */
  readonly marker: string;
  /** Marker and text, in order, split by page furniture or other text; empty where the file has no such note. */
  readonly parts: readonly Place[];
  /** The markers that refer to it, in document order. */
  readonly references: readonly Place[];
}

/** What an occurrence of a symbol is: a citation, a row of an annex's list, the report's own name, a page head. */
export type SymbolRole = 'citation' | 'listing' | 'self' | 'furniture';

/** One place where a document symbol stands. */
export interface SymbolOccurrence {
  readonly place: Place;
  readonly role: SymbolRole;
  /** People or bodies named as authors just before, as printed; empty where none are. */
  readonly authors: readonly string[];
  /** The title given with this occurrence, without its quotation marks; `undefined` where none is. */
  readonly title: string | undefined;
}

/** A document that the report names by its symbol. */
export interface DocumentSymbol {
  /** The normal form: "GE-NDVF/2022/WP.4/Rev.1". */
  readonly symbol: string;
  readonly kind: 'working-paper' | 'resolution' | 'report' | 'letter' | 'record' | 'draft' | 'document';
  /** The listed title, else one given with a citation; `undefined` where there is none. */
  readonly title: string | undefined;
  /** In document order; never empty. */
  readonly occurrences: readonly SymbolOccurrence[];
}

/** A resolution or decision that the report names in prose. */
export interface Resolution {
  /** The document symbol where there is one ("A/RES/74/50"); decisions: "A/DEC/76/515". */
  readonly id: string;
  readonly kind: 'resolution' | 'decision';
  /** As a reader would say it: "74/50", "2133 (2014)". */
  readonly number: string;
  readonly body:
    | 'general-assembly'
    | 'security-council'
    | 'economic-and-social-council'
    | 'human-rights-council'
    | 'other';
  /** In document order; never empty. */
  readonly occurrences: readonly Place[];
}

/** A row of an annex's list of documents. */
export interface WorkingPaper {
  readonly symbol: string;
  /** "" where the row has none. */
  readonly title: string;
  /** The whole row. */
  readonly place: Place;
}

/** A person in the roster of a letter of transmittal. */
export interface Expert {
  readonly name: string;
  readonly country: string;
  /** As printed: "第一届和第四届会议"; `undefined` where the roster names none. */
  readonly sessions: string | undefined;
  /** As printed; `undefined` where the roster names none. */
  readonly post: string | undefined;
  readonly place: Place;
}

/** A line of the table of contents. */
export interface ContentsEntry {
  readonly label: string;
  readonly title: string;
  readonly page: string | undefined;
  /** The id of the section or annex that it means; `undefined` where none is found. */
  readonly target: string | undefined;
  readonly place: Place;
}

/** The caption of a table: "Table 2 / Funds by region", "表 2：…". */
export interface TableCaption {
  /** "table-1", "table-2" … in document order. */
  readonly id: string;
  /** As printed, with its noun: "Table 2", "表 2". */
  readonly label: string;
  /** What stands on the line behind the label; "" where nothing does. */
  readonly title: string;
  /** The line. */
  readonly place: Place;
}

/** A part of the report that a cross-reference means. */
export type CrossReferenceTarget =
  | { readonly kind: 'section'; readonly section: Section }
  | {
      readonly kind: 'paragraph';
      readonly paragraph: Paragraph;
      /** The item that is named with it: "(a)" of "paragraph 41 (a)"; `undefined` where the whole paragraph is meant. */
      readonly item: Item | undefined;
    }
  | { readonly kind: 'annex'; readonly annex: Annex }
  | { readonly kind: 'footnote'; readonly footnote: Footnote }
  | { readonly kind: 'table'; readonly table: TableCaption };

/** A reference to parts of a report in running text or a note: "paras. 27–32 and 41", "第二(E)部分", "annex II", "ibid.". */
export interface CrossReference {
  readonly kind: CrossReferenceKind;
  /** From the noun to the last number, as printed. */
  readonly place: Place;
  readonly scope: ReferenceScope;
  /** The numbers and ranges that it names, in the order of the words; empty for ibid. and for an annex without a number. */
  readonly labels: readonly ReferencedRange[];
  /** What it means, in the order of the report, each once; empty where it leads nowhere. Ibid. means the note before. */
  readonly targets: readonly CrossReferenceTarget[];
  /** What it names and the report does not have, as printed: "94" of "paras. 80–94". */
  readonly missing: readonly string[];
  /** Why it leads nowhere; `undefined` where it does lead somewhere. */
  readonly unresolved: UnresolvedReason | undefined;
}

/** Something that the reader could not read for sure; reading never fails, it reports. */
export interface Problem {
  /** Stable, for settings and tests: "number-unclear". */
  readonly rule: string;
  /** English; `args` fill {0}, {1} … so that the editor can translate it. */
  readonly message: string;
  readonly args: readonly string[];
  readonly severity: 'error' | 'warning' | 'information';
  readonly place: Place;
}

/**
 * What a text says about itself as a report. An immutable snapshot; the lists are in document order.
 *
 * Lists are made when they are first asked for and kept; what an edit did not touch is shared with the
 * report before it. A text that is no report has `isReport` false and may still have symbols.
 */
export interface Report {
  readonly text: Text;
  /** Whether the text has the structure of a report: enough numbered paragraphs or sections, by the reader's judgement. */
  readonly isReport: boolean;
  /** `undefined` where the text is too short to tell. */
  readonly language: Language | undefined;
  /** The report's own symbol, from masthead, page heads or front matter; `undefined` where it names none. */
  readonly symbol: string | undefined;
  readonly title: string | undefined;
  readonly sections: readonly Section[];
  readonly annexes: readonly Annex[];
  readonly paragraphs: readonly Paragraph[];
  readonly footnotes: readonly Footnote[];
  readonly symbols: readonly DocumentSymbol[];
  readonly resolutions: readonly Resolution[];
  readonly workingPapers: readonly WorkingPaper[];
  readonly experts: readonly Expert[];
  readonly contents: readonly ContentsEntry[];
  readonly tables: readonly TableCaption[];
  /** Never overlapping; those to parts of other texts among them. */
  readonly crossReferences: readonly CrossReference[];
  readonly problems: readonly Problem[];
  /** Where `place` stands in `text`; throws where its origin is not of this report. Logarithmic. */
  rangeOf(place: Place): OffsetRange;
  /** From the heading to where the next section or annex of the same or a higher level begins, else the end. */
  extentOf(part: Section | Annex): OffsetRange;
}

/** Reads a whole text. Never throws. The signature of `readReport` in `readReport.ts`. */
export type ReadReport = (text: Text) => Report;

/**
 * The report after `edit`, re-reading only what the edit can have changed. The signature of `updateReport`
 * in `updateReport.ts`.
 *
 * Law: equal to reading `report.text.apply(edit)` from scratch.
 */
export type UpdateReport = (report: Report, edit: Edit) => Report;
