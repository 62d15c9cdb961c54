import type { Report } from '../report/report';
import type { Edit } from '../text/edit';
import type { Event } from '../text/event';

/**
 * What happened to an open report.
 *
 * It does not say whether the structure changed: comparing two structures means making both, and a change
 * is announced with every key. Who shows structure asks for it once typing has paused.
 */
export interface ReportChange {
  readonly uri: string;
  /** `undefined` when it was opened. */
  readonly before: Report | undefined;
  /** `undefined` when it was closed. */
  readonly after: Report | undefined;
  /** The edits in order, each in the text after the one before it; empty when the whole text was replaced or opened. */
  readonly edits: readonly Edit[];
}

/** The reports that are open in the editor, each kept in step with its text. */
export interface ReportStore {
  /** The report of an open document; `undefined` where it is not open. */
  get(uri: string): Report | undefined;
  readonly uris: readonly string[];
  readonly onDidChange: Event<ReportChange>;
}
