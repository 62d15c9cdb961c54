import type { CitedDocument } from '../report/citedDocuments';
import type { Language } from '../report/report';
import type { Event } from '../text/event';
import type { OffsetRange } from '../text/offsetRange';

/** What can be found by name in a report. */
export type IndexedNameKind = 'paragraph' | 'section' | 'annex' | 'paper' | 'expert';

/** A place in a file as the editor counts: lines and UTF-16 units from 0. */
export interface IndexedPosition {
  readonly line0: number;
  readonly character: number;
}

/** Where something stood when its file was read; told in lines too, so that nobody need read the file to go there. */
export interface IndexedPlace {
  readonly range: OffsetRange;
  readonly start: IndexedPosition;
  readonly end: IndexedPosition;
}

/** Something that has a name in a report of the workspace. */
export interface IndexedName extends IndexedPlace {
  readonly kind: IndexedNameKind;
  /** What it is called by: "45", "II.B.2", "GE-NDVF/2022/WP.3"; a person's name as printed. */
  readonly label: string;
  /** The heading or title; a paragraph's first words; what a person represents. May be empty. */
  readonly words: string;
  /** The run of a paragraph that does not count in the body's: "annex-1"; `undefined` for all else. */
  readonly run: string | undefined;
}

/** A document that a report of the workspace cites. */
export interface IndexedCitation extends CitedDocument, IndexedPlace {
  /** Symbol and paragraphs together. */
  readonly range: OffsetRange;
  /** The words round the citation, on one line, for lists. */
  readonly excerpt: string;
}

/** What the index keeps of one file that is a report. */
export interface IndexedReport {
  readonly uri: string;
  /** The report's own symbol in normal form, else the one its file is named after; `undefined` for neither. */
  readonly symbol: string | undefined;
  /** `undefined` where the text is too short to tell. */
  readonly language: Language | undefined;
  /** `undefined` where the masthead has none. */
  readonly title: string | undefined;
  /** In document order within each kind. */
  readonly names: readonly IndexedName[];
  /** Documents other than the report itself, in document order. */
  readonly citations: readonly IndexedCitation[];
}

/** Where a document is cited. */
export interface CitingPlace {
  readonly report: IndexedReport;
  readonly citation: IndexedCitation;
}

/**
 * What the reports of a workspace are called, hold and cite. It is made when somebody first asks for it
 * (`whenReady`), not before, and follows the files from then on.
 */
export interface ReportIndex {
  /** Those known so far, by URI as `Uri.toString` spells it. */
  readonly reports: ReadonlyMap<string, IndexedReport>;
  /** Reads what was not read yet; at once where all is known. Never rejects. */
  whenReady(): Promise<void>;
  /** The files that are the document with this symbol, in any spelling; several where they are language versions. */
  versionsOf(symbol: string): readonly IndexedReport[];
  /** Where other files cite the document, in any spelling of its symbol. */
  citationsOf(symbol: string): readonly CitingPlace[];
  /** Fires when a report came, went or changed. */
  readonly onDidChange: Event<void>;
}
