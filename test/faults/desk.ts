import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runSlices } from '../../src/annotations/matching/slices';
import { nodeFiles } from '../../src/cli/nodeFiles';
import { openAnnotationStore } from '../../src/workspace/openAnnotationStore';
import type { OpenAnnotationStore } from '../../src/workspace/openAnnotationStore';
import type { Clock, FileSystem } from '../../src/workspace/ports';
import { loadSidecars, recordsOf } from '../../src/workspace/sidecars';
import type { SidecarRecords } from '../../src/workspace/sidecars';
import { temporaryFileOf } from '../../src/workspace/temporaryFiles';
import { plainReport } from '../unit/annotations/plainReport';

/** How many words of the report can be annotated. */
export const passageCount = 40;

/** A report of our own with `passageCount` passages unlike each other. */
const reportText = Array.from(
  { length: passageCount },
  (_, index) => `${index + 1}. The keeper of tower ${index} saw ${index * 7} ships pass in its first year.\n`,
).join('\n');

/** A folder with a report in it, whose annotations are written to the disk by the store itself. */
export class FaultDesk {
  readonly reportUri: string;
  readonly sidecarFolder: string;

  constructor(readonly folder: string) {
    mkdirSync(folder, { recursive: true });
    const path = join(folder, 'towers.md');
    if (!existsSync(path)) writeFileSync(path, reportText);
    this.reportUri = pathToFileURL(path).href;
    this.sidecarFolder = `${path}.annotations`;
  }

  /** A store that has read its files. */
  async open(
    author: string,
    { files = nodeFiles, clock }: { readonly files?: FileSystem; readonly clock?: Clock } = {},
  ): Promise<OpenAnnotationStore> {
    const store = openAnnotationStore({
      reportUri: this.reportUri,
      report: plainReport(reportText),
      files,
      clock: clock ?? { now: () => new Date().toISOString() },
      author: () => ({ name: author, id: undefined }),
      newId: () => crypto.randomUUID(),
      run: (work) => Promise.resolve(runSlices(work)),
      mostSnapshotBytes: () => 100_000,
    });
    await store.reload();
    return store;
  }

  /** What stands on the disk, read anew. */
  async records(): Promise<SidecarRecords> {
    return recordsOf((await loadSidecars(nodeFiles, this.reportUri)).files);
  }

  /** The names of files of saves that were interrupted or go on. */
  temporaryFiles(): readonly string[] {
    return readdirSync(this.sidecarFolder).filter((name) => temporaryFileOf(name) !== undefined);
  }
}

/** The offsets of a passage of the report. */
export function passage(index: number): { readonly start: number; readonly end: number } {
  const words = `tower ${index} saw`;
  const start = reportText.indexOf(words);
  return { start, end: start + words.length };
}
