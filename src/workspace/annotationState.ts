import type { Anchor, PassageTarget } from '../annotations/annotation';
import { anchorIndexOf } from '../annotations/anchorIndex';
import { anchorReasons } from '../annotations/anchorReasons';
import { builtInCodebook } from '../annotations/builtInCodebook';
import { digestOf } from '../annotations/digest';
import { resolveAnchor } from '../annotations/resolveAnchor';
import { editAnchors, replaceAnchors } from '../annotations/trackedAnchors';
import type { TrackedAnchor, TrackedAnchors } from '../annotations/trackedAnchors';
import type { Report } from '../report/report';
import type { Edit } from '../text/edit';
import { Emitter } from '../text/event';
import { AnchorHistory } from './anchorHistory';
import type { AnnotationSet } from './annotationStore';
import type { FoundCodebook } from './findCodebook';
import type { SidecarFile } from './readSidecar';
import { recordsOf } from './sidecars';
import type { LoadedSidecars, SidecarFiles, SidecarRecords } from './sidecars';
import { comparable } from './uriPath';

/**
 * All that an annotation store knows at one moment, and the anchors of its records kept in step with the text.
 * It reads and writes nothing; every method that changes something makes a new `current` and announces it.
 */
export class AnnotationState {
  readonly changes = new Emitter<{ readonly before: AnnotationSet; readonly after: AnnotationSet }>();
  readonly #history = new AnchorHistory();
  #report: Report;
  #digest: { readonly report: Report; readonly value: string } | undefined;
  #files: SidecarFiles = new Map();
  #folderProblem: LoadedSidecars['folderProblem'];
  #records: SidecarRecords = { byId: new Map(), problems: [] };
  #codebook: FoundCodebook = { codebook: builtInCodebook, problems: [] };
  /** Also passages that are being saved or were deleted and may be restored: they follow the text unseen. */
  #tracked: TrackedAnchors = new Map();
  #current: AnnotationSet = {
    annotations: [],
    anchors: new Map(),
    codebook: builtInCodebook,
    problems: [],
  };

  constructor(report: Report) {
    this.#report = report;
  }

  get current(): AnnotationSet {
    return this.#current;
  }

  get report(): Report {
    return this.#report;
  }

  /** The file of a record; `undefined` where there is no such record. */
  fileOf(id: string): SidecarFile | undefined {
    return this.#records.byId.get(id);
  }

  /** The passage of a record, or of one that is being saved. */
  trackedOf(id: string): TrackedAnchor | undefined {
    return this.#tracked.get(id);
  }

  /** The digest of a report's text; computed once for each report. */
  async digest(report: Report): Promise<string> {
    if (this.#digest?.report === report) return this.#digest.value;
    const value = await digestOf(anchorIndexOf(report).text.value);
    if (report === this.#report) this.#digest = { report, value };
    return value;
  }

  /** A record and the replies to it and to those, itself last; empty where there is no such record. */
  threadOf(id: string): readonly SidecarFile[] {
    const file = this.#records.byId.get(id);
    if (file === undefined) return [];
    const replies = [...this.#records.byId.values()].filter(
      ({ annotation }) => annotation?.target.kind === 'reply' && annotation.target.to === id,
    );
    return [...replies.flatMap((reply) => this.threadOf(reply.annotation?.id ?? '')), file];
  }

  setAll({ files, folderProblem }: LoadedSidecars, codebook: FoundCodebook): void {
    this.#files = files;
    this.#folderProblem = folderProblem;
    this.#codebook = codebook;
    this.#takeRecords();
  }

  /** Takes in one file as it is on disk now; `undefined` where it is gone. Nothing happens where it is the same. */
  setFile(uri: string, file: SidecarFile | undefined): void {
    const key = comparable(uri);
    const known = this.#files.get(key);
    if (known?.content === file?.content && known?.problem?.kind === file?.problem?.kind) return;
    const files = new Map(this.#files);
    if (file === undefined) files.delete(key);
    else files.set(key, file);
    this.#files = files;
    this.#takeRecords();
  }

  removeFiles(uris: readonly string[]): void {
    const keys = uris.map(comparable);
    this.#files = new Map([...this.#files].filter(([key]) => !keys.includes(key)));
    this.#takeRecords();
  }

  /** Follows a passage under `id` from now on; it is shown once there is a record with this id. */
  track(id: string, target: PassageTarget, anchor: Anchor): void {
    this.#tracked = new Map(this.#tracked).set(id, { target, anchor, lostWords: undefined });
  }

  /** Follows what is followed under `from` as that of `id`, with `target` as its description. */
  retarget(from: string, id: string, target: PassageTarget): void {
    const tracked = new Map(this.#tracked);
    const passage = tracked.get(from);
    if (passage === undefined) return;
    if (from !== id) tracked.delete(from);
    this.#tracked = tracked.set(id, { ...passage, target });
  }

  untrack(id: string): void {
    const tracked = new Map(this.#tracked);
    tracked.delete(id);
    this.#tracked = tracked;
  }

  reportEdited(after: Report, edits: readonly Edit[]): void {
    const before = this.#report;
    const known = this.#tracked;
    const { tracked, damaged } = editAnchors(known, before, after, edits);
    this.#report = after;
    this.#tracked = this.#history.recall(after.text, tracked);
    if (damaged) this.#history.remember(before.text, edits[0]?.range.start ?? 0, known);
    this.#publish();
  }

  reportReplaced(after: Report): void {
    this.#tracked = replaceAnchors(this.#tracked, this.#report, after);
    this.#report = after;
    this.#history.clear();
    this.#publish();
  }

  /** Tries again to find what is not anchored, now that the digest of the text is known. */
  anchorByDigest(report: Report): void {
    const digest = this.#digest?.report === report ? this.#digest.value : '';
    if (report !== this.#report || digest === '') return;
    const settled = [...this.#tracked].map(([id, passage]): readonly [string, TrackedAnchor] => {
      if (passage.anchor.state === 'anchored' || passage.target.digest !== digest) return [id, passage];
      return [id, { ...passage, anchor: resolveAnchor(report, passage.target, digest) }];
    });
    this.#tracked = new Map(settled);
    this.#publish();
  }

  /** The records anew from the files; whose passage is still described in the same way keeps its anchor. */
  #takeRecords(): void {
    this.#records = recordsOf(this.#files);
    const tracked = new Map(this.#tracked);
    const digest = this.#digest?.report === this.#report ? this.#digest.value : undefined;
    for (const [id, { annotation }] of this.#records.byId) {
      if (annotation?.target.kind !== 'passage') continue;
      const { target } = annotation;
      const known = tracked.get(id);
      if (known === undefined || !isSameTarget(known.target, target))
        tracked.set(id, {
          target,
          anchor: resolveAnchor(this.#report, target, digest),
          lostWords: undefined,
        });
    }
    this.#tracked = tracked;
    this.#publish();
  }

  #publish(): void {
    const annotations = [...this.#records.byId.values()].flatMap(({ annotation }) => annotation ?? []);
    const anchors = new Map<string, Anchor>();
    for (const { id, target } of annotations) {
      const anchor =
        target.kind === 'passage'
          ? this.#tracked.get(id)?.anchor
          : this.#records.byId.has(target.to)
            ? undefined
            : ({ state: 'orphaned', reason: anchorReasons.parentMissing } as const);
      if (anchor !== undefined) anchors.set(id, anchor);
    }
    const before = this.#current;
    this.#current = {
      annotations,
      anchors,
      codebook: this.#codebook.codebook,
      problems: [
        ...(this.#folderProblem === undefined ? [] : [this.#folderProblem]),
        ...this.#records.problems,
        ...this.#codebook.problems,
      ],
    };
    try {
      this.changes.fire({ before, after: this.#current });
    } catch (error) {
      // A listener's failure must not look like a failed save; the host reports it as unhandled.
      void Promise.reject(error instanceof Error ? error : new Error(String(error)));
    }
  }
}

/** Whether two descriptions were written at the same time for the same words at the same place. */
function isSameTarget(a: PassageTarget, b: PassageTarget): boolean {
  return (
    a === b ||
    (a.anchored === b.anchored &&
      a.digest === b.digest &&
      a.position.start === b.position.start &&
      a.position.end === b.position.end &&
      a.quote.exact === b.quote.exact &&
      a.quote.prefix === b.quote.prefix &&
      a.quote.suffix === b.quote.suffix)
  );
}
