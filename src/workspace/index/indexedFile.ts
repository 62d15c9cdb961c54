import { comparisonKey } from '../../report/symbols/documentSymbol';
import { membersOf } from '../../report/symbols/symbolMembers';
import type { Steps } from '../../report/steps';
import type { IndexedCitation, IndexedReport } from '../reportIndex';
import type { FileStamp } from './indexFiles';

/** What the index knows of a file that it has looked at. */
export interface IndexedFile {
  /** `undefined` for what stands in an editor: that is followed there, and looked at anew when it is closed. */
  readonly stamp: FileStamp | undefined;
  /** `undefined` for a file that is no report. */
  readonly report: IndexedReport | undefined;
  /** The keys of the documents that it is: both of a double symbol. */
  readonly ownKeys: ReadonlySet<string>;
  readonly citationsByKey: ReadonlyMap<string, readonly IndexedCitation[]>;
}

/** Keys looked up at a time. */
const keysAtATime = 128;

/** The keys under which a symbol in any spelling is found: one for each document that it names. */
export function keysOfSymbol(symbol: string): readonly string[] {
  return [...new Set(membersOf(symbol).map(comparisonKey))];
}

/** A file that is no report. */
export function fileWithoutReport(stamp: FileStamp | undefined): IndexedFile {
  return { stamp, report: undefined, ownKeys: new Set(), citationsByKey: new Map() };
}

/** A file that is `report`, with what it is looked up by made in steps. */
export function* fileOfReport(report: IndexedReport, stamp: FileStamp | undefined): Steps<IndexedFile> {
  const citationsByKey = new Map<string, IndexedCitation[]>();
  let made = 0;
  for (const citation of report.citations) {
    for (const key of keysOfSymbol(citation.symbol)) {
      const citations = citationsByKey.get(key);
      if (citations === undefined) citationsByKey.set(key, [citation]);
      else citations.push(citation);
    }
    if (++made % keysAtATime === 0) yield;
  }
  const ownKeys = new Set(report.symbol === undefined ? [] : keysOfSymbol(report.symbol));
  return { stamp, report, ownKeys, citationsByKey };
}
