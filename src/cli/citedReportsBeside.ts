import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { citedReportsOf } from '../checks/citedReportsOf';
import type { CitedReports } from '../checks/rule';
import { findCitedDocuments } from '../report/citations/findCitedDocuments';
import type { Report } from '../report/report';
import { comparisonKey } from '../report/symbols/documentSymbol';
import { symbolInFileName } from '../report/symbols/symbolInFileName';
import { CommandError } from './commandError';
import { readReportFile } from './readReportFile';

/** More files than this in a folder are not looked through. */
const mostFiles = 500;
/** Larger files are no reports that a note is checked against, in bytes. */
const mostBytes = 16 * 1024 * 1024;

/**
 * The reports that `note`, the text of `file`, cites with their paragraphs: among the files in its folder and those named
 * with it. `undefined` where it cites none of them. Files that cannot be read are passed over.
 */
export async function citedReportsBeside(
  file: string,
  note: Report,
  named: readonly string[],
): Promise<CitedReports | undefined> {
  const cited = new Set(
    findCitedDocuments(note.text.toString())
      .filter(({ paragraphs }) => paragraphs.length > 0)
      .map(({ symbol }) => comparisonKey(symbol)),
  );
  if (cited.size === 0) return undefined;
  const paths = new Set([...named, ...(await filesBeside(file))].map((path) => resolve(path)));
  paths.delete(resolve(file));
  const found: (readonly [string, Report])[] = [];
  for (const path of [...paths].slice(0, mostFiles)) {
    const report = await tryReport(path);
    const symbol = report?.symbol ?? symbolInFileName(basename(path).replace(/\.[^.]*$/u, ''));
    if (report !== undefined && symbol !== undefined && cited.has(comparisonKey(symbol)))
      found.push([symbol, report]);
  }
  return found.length === 0 ? undefined : citedReportsOf(found);
}

/** The Markdown and text files in the folder of `file`, in the order of their names; empty where it cannot be listed. */
async function filesBeside(file: string): Promise<readonly string[]> {
  const folder = dirname(resolve(file));
  try {
    const names = await readdir(folder);
    return names
      .filter((name) => /\.(?:md|txt)$/iu.test(name))
      .sort()
      .map((name) => join(folder, name));
  } catch {
    // A folder that may be entered and not listed: those named are all there is.
    return [];
  }
}

/** The report in a file; `undefined` where it is none, or cannot be read. */
async function tryReport(path: string): Promise<Report | undefined> {
  try {
    const { size } = await stat(path);
    if (size > mostBytes) return undefined;
    const report = await readReportFile(path);
    return report.isReport ? report : undefined;
  } catch (error) {
    if (error instanceof CommandError || (error instanceof Error && 'code' in error)) return undefined;
    throw error;
  }
}
