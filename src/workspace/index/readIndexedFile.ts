import { looksLikeReport } from '../../report/looksLikeReport';
import { makeStructureInSlices, readReportInSlices } from '../../report/readReportInSlices';
import type { Report } from '../../report/report';
import type { Steps } from '../../report/steps';
import { createTextInSlices } from '../../text/createText';
import { fileOfReport, fileWithoutReport } from './indexedFile';
import type { IndexedFile } from './indexedFile';
import { isSameStamp } from './indexFiles';
import type { FileStamp } from './indexFiles';
import { indexReport } from './indexReport';
import type { IndexSources } from './indexSources';

/** The largest file that is read unasked, in bytes: three hundred times a report of some twenty pages. */
const mostBytes = 16 * 1024 * 1024;
/** Lines from the top by which a file that is no report is told. */
const linesLookedAt = 1_500;

/** What is known of a file already. */
export interface KnownFile {
  readonly uri: string;
  /** As it was read before, in this session or in another; one whose stamp is still the file's is taken as it is. */
  readonly before: readonly (IndexedFile | undefined)[];
}

/**
 * What a file is now: as it stands in an editor, else as it is on disk. `undefined` where there is none or it cannot
 * be read, which is logged, and where it is not wanted any more. Never rejects.
 */
export async function readIndexedFile(
  sources: IndexSources,
  { uri, before }: KnownFile,
  isWanted: () => boolean,
): Promise<IndexedFile | undefined> {
  const open = (): Report | undefined => sources.open.get(uri);
  try {
    const opened = open();
    if (opened !== undefined) return await fileOfOpen(sources, opened, uri, isWanted);
    const stamp = await sources.files.stampOf(uri);
    if (stamp?.kind !== 'file') return undefined;
    const treatment = sources.treatmentOf(uri);
    if (treatment === 'not-a-report') return fileWithoutReport(undefined);
    for (const known of before)
      if (treatment === undefined && known?.stamp !== undefined && isSameStamp(known.stamp, stamp))
        return known;
    const file = await readFromDisk(sources, uri, { stamp, isTreated: treatment === 'report' }, isWanted);
    // Somebody may have opened it meanwhile.
    const since = open();
    return since === undefined ? file : await fileOfOpen(sources, since, uri, isWanted);
  } catch (error) {
    sources.log(`${uri}: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}

interface DiskFile {
  readonly stamp: FileStamp;
  /** Whether a person said that it is a report. */
  readonly isTreated: boolean;
}

async function readFromDisk(
  sources: IndexSources,
  uri: string,
  { stamp, isTreated }: DiskFile,
  isWanted: () => boolean,
): Promise<IndexedFile | undefined> {
  if (stamp.size > mostBytes) {
    sources.log(`${uri}: ${stamp.size} bytes are not read unasked`);
    return fileWithoutReport(stamp);
  }
  if (!isWanted()) return undefined;
  const content = await sources.files.readText(uri);
  if (content === undefined) return fileWithoutReport(stamp);
  const head = content.split('\n', linesLookedAt);
  if (!isTreated && !looksLikeReport(head.length, (line0) => head[line0] ?? ''))
    return fileWithoutReport(stamp);
  return sources.run(fileOfContent(content, uri, { stamp, isTreated }), isWanted);
}

function* fileOfContent(content: string, uri: string, { stamp, isTreated }: DiskFile): Steps<IndexedFile> {
  const text = yield* createTextInSlices(content);
  const reading = readReportInSlices(text);
  let step = reading.next();
  for (; step.done !== true; step = reading.next()) yield;
  const report = step.value;
  yield* makeStructureInSlices(report);
  if (!report.isReport && !isTreated) return fileWithoutReport(stamp);
  // What holds only because somebody said so is asked about again each time.
  return yield* fileOfReport(yield* indexReport(report, uri), isTreated ? undefined : stamp);
}

/** Files in an editor, by the report of their text: saving one changes nothing of it. */
const openFiles = new WeakMap<Report, IndexedFile>();

async function fileOfOpen(
  { run }: IndexSources,
  report: Report,
  uri: string,
  isWanted: () => boolean,
): Promise<IndexedFile | undefined> {
  const known = openFiles.get(report);
  if (known?.report?.uri === uri) return known;
  const file = await run(openFile(report, uri), isWanted);
  if (file !== undefined) openFiles.set(report, file);
  return file;
}

function* openFile(report: Report, uri: string): Steps<IndexedFile> {
  return yield* fileOfReport(yield* indexReport(report, uri), undefined);
}
