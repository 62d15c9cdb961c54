import { isObject } from '../../annotations/jsonValue';
import { requiredCount, requiredString } from '../../annotations/shapeChecks';
import type { Steps } from '../../report/steps';
import { fileOfReport, fileWithoutReport } from './indexedFile';
import type { IndexedFile } from './indexedFile';
import { decodeIndexedReport } from './indexedReportCodec';

/** Counted up when what is kept, or what is read out of a report, changes: older files are read anew. */
const cacheFormat = 1;

/** What was kept of the files, by URI. */
export type CachedFiles = ReadonlyMap<string, IndexedFile>;

/**
 * The files as a text to be kept: a line that says of which `reader` it is, then one of JSON for each file, so that
 * nobody need parse or make all in one go.
 */
export function* encodeCache(files: CachedFiles, reader: string): Steps<string> {
  const lines = [headOf(reader)];
  for (const [uri, { stamp, report }] of files) {
    // What stands in an editor may never be saved.
    if (stamp?.kind !== 'file') continue;
    lines.push(JSON.stringify({ uri, modified: stamp.modified, size: stamp.size, report }));
    yield;
  }
  return `${lines.join('\n')}\n`;
}

/** The files that a text of `encodeCache` holds; none where it is of another reader, and without the lines that say nothing. */
export function* decodeCache(content: string, reader: string): Steps<CachedFiles> {
  const files = new Map<string, IndexedFile>();
  let start = content.indexOf('\n') + 1;
  if (start === 0 || content.slice(0, start - 1) !== headOf(reader)) return files;
  while (start < content.length) {
    const end = content.indexOf('\n', start);
    // A line without an end was cut off.
    if (end < 0) break;
    const decoded = decodeLine(content.slice(start, end));
    start = end + 1;
    yield;
    if (decoded === undefined) continue;
    const { uri, stamp, report } = decoded;
    files.set(uri, report === undefined ? fileWithoutReport(stamp) : yield* fileOfReport(report, stamp));
  }
  return files;
}

function headOf(reader: string): string {
  return JSON.stringify({ format: 'report-annotator-index', version: cacheFormat, reader });
}

function decodeLine(line: string): (Pick<IndexedFile, 'stamp' | 'report'> & { uri: string }) | undefined {
  try {
    const value: unknown = JSON.parse(line);
    if (!isObject(value)) return undefined;
    const [modified, size] = [requiredCount(value, ['modified']), requiredCount(value, ['size'])];
    return {
      uri: requiredString(value, ['uri']),
      stamp: { kind: 'file', modified, size },
      report: value['report'] === undefined ? undefined : decodeIndexedReport(value['report']),
    };
  } catch {
    // Kept by another program or damaged: the file that it tells of is read anew.
    return undefined;
  }
}
