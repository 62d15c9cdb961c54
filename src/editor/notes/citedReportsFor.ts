import type { CitedReports } from '../../checks/rule';
import { citedReportsOf } from '../../checks/citedReportsOf';
import type { CitedDocument } from '../../report/citedDocuments';
import type { Report } from '../../report/report';
import { comparisonKey } from '../../report/symbols/documentSymbol';
import type { ReportReader } from './reportReader';

/** More documents than this are not read for one text. */
const mostDocuments = 40;

const known = new WeakMap<ReportReader, readonly (readonly [string, Report])[]>();
const made = new WeakMap<readonly (readonly [string, Report])[], CitedReports>();

/**
 * The reports of the workspace of which `citations` name paragraphs. The same value as the time before where all reports
 * are the same, so that what was found with it holds.
 */
export async function citedReportsFor(
  files: ReportReader,
  citations: readonly CitedDocument[],
): Promise<CitedReports> {
  const symbols = new Map(
    citations
      .filter(({ paragraphs }) => paragraphs.length > 0)
      .map(({ symbol }) => [comparisonKey(symbol), symbol]),
  );
  const reports: (readonly [string, Report])[] = [];
  for (const symbol of [...symbols.values()].slice(0, mostDocuments))
    for (const { report } of await files.of(symbol, undefined)) reports.push([symbol, report]);
  const before = known.get(files);
  const isSame =
    before?.length === reports.length &&
    before.every(([symbol, report], index) => reports[index]?.[0] === symbol && reports[index][1] === report);
  const current = isSame ? before : reports;
  known.set(files, current);
  const cited = made.get(current) ?? citedReportsOf(current);
  made.set(current, cited);
  return cited;
}
