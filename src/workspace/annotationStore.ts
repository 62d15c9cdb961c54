import type { Anchor, Annotation } from '../annotations/annotation';
import type { Codebook } from '../annotations/codebook';
import type { Event } from '../text/event';
import type { OffsetRange } from '../text/offsetRange';
import type { Report } from '../report/report';

/** A file beside a report that could not be taken in; it is left as it is. */
export interface SidecarProblem {
  readonly uri: string;
  /** 1-based; `undefined` where the whole file is meant. */
  readonly line: number | undefined;
  readonly kind:
    | 'unreadable'
    | 'not-json'
    | 'conflict-marks'
    | 'wrong-shape'
    | 'newer-version'
    | 'not-a-file'
    | 'duplicate-id'
    | 'interrupted-save'
    | 'lost-report'
    | 'not-yaml'
    | 'damaged-snapshot';
  /** English, fills {0} with args. */
  readonly message: string;
  readonly args: readonly string[];
  /** The annotation that is shown, but must not be written as it is; missing where the file shows none. */
  readonly id?: string;
}

/** All that is known of the annotations of one report at one moment. Immutable. */
export interface AnnotationSet {
  /** In order of creation, replies among them. */
  readonly annotations: readonly Annotation[];
  /** By annotation id; replies have none. */
  readonly anchors: ReadonlyMap<string, Anchor>;
  readonly codebook: Codebook;
  readonly problems: readonly SidecarProblem[];
}

/** What came of an attempt to write: the record as stored, or why it was not. Nothing is lost either way. */
export type SaveResult =
  | { readonly ok: true; readonly annotation: Annotation }
  | { readonly ok: false; readonly message: string; readonly args: readonly string[] };

/** What an author says in a record; ids and dates are the store's. */
export type Draft = Pick<Annotation, 'kind' | 'codes' | 'confidence' | 'body'> &
  Partial<Pick<Annotation, 'status' | 'fields'>>;

/**
 * How two versions of a record become one: the one that was here, the one that came, or by what it makes of their
 * merger, in which `conflicts` says what is open.
 */
export type Settlement = 'mine' | 'theirs' | ((merged: Annotation) => Annotation);

/** The annotations of one report: loads, anchors, writes and announces. One instance an open report. */
export interface AnnotationStore {
  readonly current: AnnotationSet;
  /** One event a change, fired when `current` is the state after it. */
  readonly onDidChange: Event<{ readonly before: AnnotationSet; readonly after: AnnotationSet }>;
  /** Reads the sidecar folder and the codebook again. */
  reload(): Promise<void>;
  /** Anchors through an edit in the editor, keystroke by keystroke: `after` is the report after `edits`. */
  reportEdited(after: Report, edits: readonly import('../text/edit').Edit[]): void;
  /** Resolves when what is being written to disk is written, or has failed; the folder may be moved then. */
  whenWritten(): Promise<void>;
  /** The search for places that goes on, settled when it is over or another begins; `undefined` for none. */
  readonly search: Promise<void> | undefined;
  /** The report changed from outside: what stood in the text before is looked for in `after`, the rest as stored. */
  reportReplaced(after: Report): void;
  create(range: OffsetRange, draft: Draft): Promise<SaveResult>;
  reply(to: string, body: string): Promise<SaveResult>;
  /** Changes fields of a record; also writes the anchor anew when it is anchored. */
  update(id: string, change: Partial<Draft>): Promise<SaveResult>;
  /** Attaches to another passage by hand. */
  attach(id: string, range: OffsetRange): Promise<SaveResult>;
  /** Deletes a record and the replies to it; the result gives them for `restore`. */
  delete(
    id: string,
  ): Promise<
    | { readonly ok: true; readonly deleted: readonly Annotation[] }
    | { readonly ok: false; readonly message: string; readonly args: readonly string[] }
  >;
  /** Says that the passage is not in the text any more, so that nobody is asked again until the text changes. */
  confirmGone(id: string): Promise<SaveResult>;
  /** Makes a record that is there what it was: `annotation` is an earlier state of it. */
  putBack(annotation: Annotation): Promise<SaveResult>;
  /** The whole text that a passage was annotated in, normalised; `undefined` where it is not kept. */
  textOf(digest: string): Promise<string | undefined>;
  /**
   * Makes one record of two versions that a merge left, in one write. `undo` makes the file what it was, unless it
   * was changed since.
   */
  settle(
    id: string,
    settlement: Settlement,
  ): Promise<SaveResult & { readonly undo?: () => Promise<SaveResult> }>;
  /** Saves what an interrupted save left in the file `uri`, as far as nobody saved anything else since. */
  restoreInterrupted(uri: string): Promise<SaveResult>;
  /** Writes records back as they were. */
  restore(annotations: readonly Annotation[]): Promise<SaveResult>;
}
