import type { Annotation, Author } from '../../../src/annotations/annotation';
import { runSlices } from '../../../src/annotations/matching/slices';
import type { Report } from '../../../src/report/report';
import type { Edit } from '../../../src/text/edit';
import type { AnnotationSet, Draft, SaveResult } from '../../../src/workspace/annotationStore';
import { openAnnotationStore } from '../../../src/workspace/openAnnotationStore';
import type { OpenAnnotationStore } from '../../../src/workspace/openAnnotationStore';
import { plainReport } from '../annotations/plainReport';
import { InMemoryFiles, testUri } from './inMemoryFiles';

export const reportUri = testUri('报告 1.md');
export const sidecars = testUri('报告 1.md.annotations');

/** A report with twins, an emoji and two sections. */
export const sampleText = [
  '# I',
  '',
  '1. The Group met in Geneva in March. It elected a chair from among the experts.',
  '',
  '2. The experts agreed on the working definition. Some experts held another view.',
  '',
  '# II',
  '',
  '3. 专家组讨论了核查的定义🏛️。一些专家认为，核查应当不可逆转。其他专家不同意。',
  '',
  '4. The experts agreed on the programme of work. No agreement was reached on costs.',
  '',
].join('\n');

export const draft: Draft = {
  kind: 'comment',
  codes: [],
  confidence: undefined,
  body: 'Who says so?',
};

/** A store over files in memory, with a clock that moves by a second at each look and ids that count. */
export class StoreHarness {
  readonly files: InMemoryFiles;
  readonly store: OpenAnnotationStore;
  readonly events: { readonly before: AnnotationSet; readonly after: AnnotationSet }[] = [];
  report: Report;
  mostSnapshotBytes = 0;
  author: Author = { name: 'Lin', id: 'mailto:lin@example.org' };
  #seconds = Date.parse('2026-11-22T14:00:00Z') / 1000;

  constructor(text = sampleText, files = new InMemoryFiles(), idStart = 1, uri = reportUri) {
    this.files = files;
    this.report = plainReport(text);
    let ids = idStart;
    this.store = openAnnotationStore({
      reportUri: uri,
      report: this.report,
      files,
      watcher: files,
      clock: { now: () => new Date(this.#seconds++ * 1000).toISOString() },
      author: () => this.author,
      run: (work) => Promise.resolve(runSlices(work)),
      mostSnapshotBytes: () => this.mostSnapshotBytes,
      newId: () => `00000000-0000-4000-8000-${String(ids++).padStart(12, '0')}`,
    });
    this.store.onDidChange((event) => this.events.push(event));
  }

  /** A store that has read its files. */
  static async loaded(
    text = sampleText,
    files = new InMemoryFiles(),
    idStart = 1,
    uri = reportUri,
  ): Promise<StoreHarness> {
    const harness = new StoreHarness(text, files, idStart, uri);
    await harness.store.reload();
    await harness.found();
    return harness;
  }

  /** Annotates the first occurrence of `words`. */
  async annotate(words: string, change: Partial<Draft> = {}): Promise<Annotation> {
    return saved(await this.store.create(this.find(words), { ...draft, ...change }));
  }

  find(words: string): { readonly start: number; readonly end: number } {
    const start = this.report.text.toString().indexOf(words);
    if (start === -1) throw new Error(`no such words: ${words}`);
    return { start, end: start + words.length };
  }

  /** Types, pastes or deletes: replaces the first occurrence of `words`. */
  edit(words: string, insert: string): void {
    this.apply([{ range: this.find(words), insert }]);
  }

  /** Types or pastes behind the first occurrence of `words`. */
  insertBehind(words: string, insert: string): void {
    const { end } = this.find(words);
    this.apply([{ range: { start: end, end }, insert }]);
  }

  apply(edits: readonly Edit[]): void {
    this.report = plainReport(edits.reduce((text, edit) => text.apply(edit), this.report.text));
    this.store.reportEdited(this.report, edits);
  }

  replace(text: string): void {
    this.report = plainReport(text);
    this.store.reportReplaced(this.report);
  }

  /** Waits until nothing is looked for any more. */
  async found(): Promise<void> {
    while (this.store.search !== undefined) await this.store.search;
  }

  /** "anchored: words", "needs-review: words" or "orphaned", as a reader would see it. */
  seen(id: string): string {
    const anchor = this.store.current.anchors.get(id);
    if (anchor === undefined) return 'no anchor';
    const range =
      anchor.state === 'anchored'
        ? anchor.range
        : anchor.state === 'needs-review'
          ? anchor.proposal
          : undefined;
    return range === undefined
      ? anchor.state
      : `${anchor.state}: ${this.report.text.slice(range.start, range.end)}`;
  }

  fileOf(annotation: Annotation): string {
    return `${sidecars}/${annotation.id}.json`;
  }

  json(annotation: Annotation): Record<string, unknown> {
    return JSON.parse(this.files.text(this.fileOf(annotation))) as Record<string, unknown>;
  }
}

/** The record that was saved; throws with the message where it was not. */
export function saved(result: SaveResult): Annotation {
  if (!result.ok) throw new Error(`${result.message} [${result.args.join(', ')}]`);
  return result.annotation;
}

/** Lets everything that is under way in memory come to an end. */
export async function settled(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 5));
}
