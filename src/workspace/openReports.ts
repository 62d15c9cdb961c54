import type { ReadReport, Report, UpdateReport } from '../report/report';
import { createText } from '../text/createText';
import type { Edit } from '../text/edit';
import { Emitter } from '../text/event';
import type { Disposable } from '../text/event';
import type { ReportChange, ReportStore } from './reportStore';

/** How texts become reports; given from outside, so that the store knows nothing of reading. */
export interface ReportReading {
  readonly read: ReadReport;
  readonly update: UpdateReport;
}

/** A `ReportStore` and the ways in which the editor changes it. URIs are compared as they are spelled. */
export interface OpenReports extends ReportStore, Disposable {
  /** Takes in a document that was opened, already read. One that is open already counts as replaced. */
  open(uri: string, report: Report): void;
  /** Takes in edits, each in the text after the one before it. Nothing happens where the report is not open. */
  edit(uri: string, edits: readonly Edit[]): void;
  /** Takes in another text as a whole: a change from outside. Nothing happens where the report is not open. */
  replace(uri: string, content: string): void;
  close(uri: string): void;
}

/** A store without reports. */
export function openReports({ read, update }: ReportReading): OpenReports {
  const reports = new Map<string, Report>();
  const emitter = new Emitter<ReportChange>();
  const put = (uri: string, after: Report, edits: readonly Edit[]): void => {
    const before = reports.get(uri);
    reports.set(uri, after);
    emitter.fire({ uri, before, after, edits });
  };
  return {
    get: (uri) => reports.get(uri),
    get uris() {
      return [...reports.keys()];
    },
    onDidChange: emitter.event,
    open: (uri, report) => {
      put(uri, report, []);
    },
    edit: (uri, edits) => {
      const before = reports.get(uri);
      if (before === undefined || edits.length === 0) return;
      put(uri, edits.reduce(update, before), edits);
    },
    replace: (uri, content) => {
      if (reports.has(uri)) put(uri, read(createText(content)), []);
    },
    close: (uri) => {
      const before = reports.get(uri);
      if (before === undefined) return;
      reports.delete(uri);
      emitter.fire({ uri, before, after: undefined, edits: [] });
    },
    dispose: () => {
      emitter.dispose();
      reports.clear();
    },
  };
}
