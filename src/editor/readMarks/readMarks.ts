import type { Disposable as VsDisposable, Memento } from 'vscode';
import { Disposable, EventEmitter, workspace } from 'vscode';
import { nothingRead, readParagraphs, withRead, withoutRead } from '../../annotations/readParagraphs';
import type { ParagraphReading, ReadMark } from '../../annotations/readParagraphs';
import type { Report } from '../../report/report';
import type { ReadMarkService, ReportService } from '../services';

/** What the keys of reports begin with; the URI follows. */
const keyStart = 'reportAnnotator.read:';

/**
 * What the person at this window has read. Kept in the state of the workspace, on this machine: what somebody has
 * read is nobody else's business, and a commit for each paragraph would bury those that say something.
 */
export class ReadMarks implements ReadMarkService, VsDisposable {
  readonly #reports: ReportService;
  readonly #memento: Memento;
  readonly #changes = new EventEmitter<string>();
  readonly #renaming: VsDisposable;
  readonly #known = new WeakMap<Report, { readonly stored: unknown; readonly reading: ParagraphReading }>();

  readonly onDidChange = this.#changes.event;

  constructor(reports: ReportService, memento: Memento) {
    this.#reports = reports;
    this.#memento = memento;
    this.#renaming = workspace.onDidRenameFiles(({ files }) => {
      for (const { oldUri, newUri } of files) void this.#rename(oldUri.toString(), newUri.toString());
    });
  }

  readingOf(uri: string): ParagraphReading {
    const report = this.#reports.get(uri);
    if (report === undefined) return nothingRead;
    const stored: unknown = this.#memento.get(keyStart + uri);
    const known = this.#known.get(report);
    if (known !== undefined && known.stored === stored) return known.reading;
    const reading = readParagraphs(report, marksIn(stored));
    this.#known.set(report, { stored, reading });
    return reading;
  }

  async toggle(uri: string, ids: readonly string[]): Promise<'read' | 'unread'> {
    const report = this.#reports.get(uri);
    const { read } = this.readingOf(uri);
    const becomes = ids.every((id) => read.has(id)) ? 'unread' : 'read';
    if (report === undefined) return becomes;
    const marks = marksIn(this.#memento.get(keyStart + uri));
    const next = becomes === 'read' ? withRead(report, marks, ids) : withoutRead(report, marks, ids);
    await this.#keep(uri, next);
    return becomes;
  }

  dispose(): void {
    Disposable.from(this.#renaming, this.#changes).dispose();
  }

  async #keep(uri: string, marks: readonly ReadMark[]): Promise<void> {
    const stored = marks.map(({ digest, paragraph }) => `${digest} ${paragraph}`);
    await this.#memento.update(keyStart + uri, stored.length === 0 ? undefined : stored);
    this.#changes.fire(uri);
  }

  /** Follows a file, or all files of a folder, that was renamed in the editor. */
  async #rename(oldUri: string, newUri: string): Promise<void> {
    for (const key of this.#memento.keys()) {
      const uri = key.slice(keyStart.length);
      if (!key.startsWith(keyStart) || (uri !== oldUri && !uri.startsWith(`${oldUri}/`))) continue;
      const marks = marksIn(this.#memento.get(key));
      await this.#keep(uri, []);
      await this.#keep(newUri + uri.slice(oldUri.length), marks);
    }
  }
}

/** The marks as they are stored: "DIGEST PARAGRAPH". Outside data: what has another shape is passed over. */
function marksIn(stored: unknown): readonly ReadMark[] {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((entry: unknown) => {
    const [, digest, paragraph] =
      typeof entry === 'string' ? (/^([0-9a-f]{16}) (.+)$/su.exec(entry) ?? []) : [];
    return digest === undefined || paragraph === undefined ? [] : [{ digest, paragraph }];
  });
}
