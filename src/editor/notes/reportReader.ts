import { readReportInSlices } from '../../report/readReportInSlices';
import type { Language, Report } from '../../report/report';
import type { Steps } from '../../report/steps';
import { createTextInSlices } from '../../text/createText';
import type { FileStamp } from '../../workspace/index/indexFiles';
import { isSameStamp } from '../../workspace/index/indexFiles';
import type { ReportIndex } from '../../workspace/reportIndex';
import type { ReportStore } from '../../workspace/reportStore';
import { workspaceIndexFiles } from '../index/workspaceIndexFiles';
import { inSlices } from '../slices';

/** A file of the workspace that is a document which somebody cites. */
export interface ReportFile {
  readonly uri: string;
  /** As it stands in an editor, else as it is on disk. */
  readonly report: Report;
}

interface KeptReport {
  readonly stamp: FileStamp;
  readonly report: Report;
}

/** How many reports that are not open are kept; those asked for longest ago are forgotten. */
const mostKept = 12;
/** More files than this for one symbol are copies: the others are left out. */
const mostVersions = 6;

/** Reads the reports of the workspace that texts cite, when somebody asks for their words. */
export class ReportReader {
  readonly #index: ReportIndex;
  readonly #open: ReportStore;
  readonly #kept = new Map<string, KeptReport>();

  constructor(index: ReportIndex, open: ReportStore) {
    this.#index = index;
    this.#open = open;
  }

  /**
   * The files that are the document with this symbol, those in `language` first. Empty where the workspace has none;
   * a file that cannot be read is left out.
   */
  async of(symbol: string, language: Language | undefined): Promise<readonly ReportFile[]> {
    await this.#index.whenReady();
    const versions = [...this.#index.versionsOf(symbol)]
      .sort((a, b) => Number(b.language === language) - Number(a.language === language))
      .slice(0, mostVersions);
    const files = await Promise.all(versions.map(({ uri }) => this.#read(uri)));
    return files.filter((file) => file !== undefined);
  }

  async #read(uri: string): Promise<ReportFile | undefined> {
    const open = this.#open.get(uri);
    if (open !== undefined) return { uri, report: open };
    try {
      const stamp = await workspaceIndexFiles.stampOf(uri);
      if (stamp?.kind !== 'file') return undefined;
      const kept = this.#kept.get(uri);
      this.#kept.delete(uri);
      const report =
        kept !== undefined && isSameStamp(kept.stamp, stamp) ? kept.report : await readFromDisk(uri);
      if (report === undefined) return undefined;
      this.#kept.set(uri, { stamp, report });
      for (const oldest of [...this.#kept.keys()].slice(0, -mostKept)) this.#kept.delete(oldest);
      return { uri, report };
    } catch {
      // It went away, or must not be read: as good as not there.
      return undefined;
    }
  }
}

async function readFromDisk(uri: string): Promise<Report | undefined> {
  const content = await workspaceIndexFiles.readText(uri);
  return content === undefined ? undefined : inSlices(readContent(content), () => true);
}

function* readContent(content: string): Steps<Report> {
  const reading = readReportInSlices(yield* createTextInSlices(content));
  for (let step = reading.next(); ; step = reading.next()) {
    if (step.done === true) return step.value;
    yield;
  }
}
