import type { IndexedReport } from '../../workspace/reportIndex';
import { nameOf } from '../../workspace/uriPath';
import { isolated, shownWords } from '../shownWords';

/** The name of a report's file, fit to be shown among words of any direction. */
export function fileNameOf({ uri }: Pick<IndexedReport, 'uri'>): string {
  return isolated(shownWords(nameOf(uri)));
}

/** A report's symbol, else the name of its file. */
export function nameOfReport(report: Pick<IndexedReport, 'uri' | 'symbol'>): string {
  return report.symbol ?? fileNameOf(report);
}
