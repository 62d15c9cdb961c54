import type { TextDocument } from 'vscode';
import type { ParagraphReading } from '../annotations/readParagraphs';
import type { Report } from '../report/report';
import type { Event } from '../text/event';
import type { AnnotationStore } from '../workspace/annotationStore';
import type { ReportIndex } from '../workspace/reportIndex';
import type { ReportStore } from '../workspace/reportStore';
import type { PartRead } from './reports/documentReading';

/**
 * What the extension makes of a document: a report; a long one that is being read; a file that could be one
 * and is none; one too long to be read while somebody works in it; or nothing that it reads at all.
 */
export type DocumentState = 'report' | 'reading' | 'not-a-report' | 'too-long' | 'unreadable';

/** The open reports as the features see them. */
export interface ReportService extends ReportStore {
  /** Reads the document if it was not read yet; cheap afterwards. */
  stateOf(document: TextDocument): DocumentState;
  /** Makes the document a report or none, whatever it looks like, and remembers it in this workspace. */
  treat(document: TextDocument, as: 'report' | 'not-a-report'): Promise<void>;
  /**
   * The report of `document`, in step with its text; `undefined` where it is no report and not treated as one,
   * and while it is being read. Asking a long report for a list may hold the host up: see `whenListed`.
   */
  reportOf(document: TextDocument): Report | undefined;
  /** What has been read of a document that is being read; `undefined` before the first part and afterwards. */
  partOf(document: TextDocument): PartRead | undefined;
  /** Fires when more of a document has been read. */
  readonly onDidReadPart: Event<TextDocument>;
  /**
   * The report of `document` once it is read and its lists are made, in slices where they are long; after an edit
   * in between, the report after it. `undefined` where it is no report, and when it was closed meanwhile.
   */
  whenListed(document: TextDocument): Promise<Report | undefined>;
  /** Whether asking the report for a list takes no time worth waiting for. */
  isListed(report: Report): boolean;
  /** The document whose report the views show: the active editor's, else the one shown last; `undefined` for none. */
  readonly active: TextDocument | undefined;
  /** Fires when `active` changes, also when the active document becomes a report or stops being one. */
  readonly onDidChangeActive: Event<TextDocument | undefined>;
}

/** The annotations of the open reports as the features see them. */
export interface AnnotationService {
  /** `undefined` while the report is not open. */
  storeOf(uri: string): AnnotationStore | undefined;
  /** A store's set, or the filter, changed; the URI is the report's. */
  readonly onDidChange: Event<string>;
  /** How many annotations, without replies and without what the filter hides, touch each paragraph or section id. */
  countsOf(uri: string): ReadonlyMap<string, number>;
  /** The ids of the paragraphs that carry an annotation of anybody, also one that the filter hides. */
  annotatedParagraphs(uri: string): ReadonlySet<string>;
}

/** What the person at this window has read of the open reports. */
export interface ReadMarkService {
  /** Nothing is read of a report that is not open. */
  readingOf(uri: string): ParagraphReading;
  /** Marks paragraphs, by their ids, as read, or as unread where all of them are read; tells what they are now. */
  toggle(uri: string, ids: readonly string[]): Promise<'read' | 'unread'>;
  /** What was marked changed; the URI is the report's. */
  readonly onDidChange: Event<string>;
}

/** What `extension.ts` hands to every feature. */
export interface Services {
  readonly reports: ReportService;
  readonly annotations: AnnotationService;
  readonly readMarks: ReadMarkService;
  /** The reports of the workspace, opened or not; read when somebody first asks. */
  readonly index: ReportIndex;
}
