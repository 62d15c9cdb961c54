import type { Anchor, Annotation, PassageTarget } from '../annotations/annotation';
import { anchorIndexOf } from '../annotations/anchorIndex';
import { builtInCodebook } from '../annotations/builtInCodebook';
import { goneInOf } from '../annotations/confirmedGone';
import { digestOf } from '../annotations/digest';
import { LiveAnchors } from '../annotations/liveAnchors';
import { storedRange } from '../annotations/storedRange';
import { editAnchors, lookedFor, trackedAt } from '../annotations/trackedAnchors';
import type { TrackedAnchor, TrackedAnchors } from '../annotations/trackedAnchors';
import type { Report } from '../report/report';
import type { Edit } from '../text/edit';
import { Emitter } from '../text/event';
import { AnchorHistory, recalled } from './anchorHistory';
import type { AnnotationSet, SidecarProblem } from './annotationStore';
import type { FoundCodebook } from './findCodebook';
import type { SidecarFile } from './readSidecar';
import { recordsOf } from './sidecars';
import type { LoadedSidecars, SidecarFiles, SidecarRecords } from './sidecars';
import { comparable } from './uriPath';

/** A search for the places of passages in one text, and what happened to the text since it began. */
export interface PlaceSearch {
  readonly report: Report;
  readonly wanted: TrackedAnchors;
  readonly edits: readonly Edit[];
}

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
  #snapshotProblems: readonly SidecarProblem[] = [];
  #codebook: FoundCodebook = { codebook: builtInCodebook, problems: [] };
  /** Also passages that are being saved or were deleted and may be restored: they follow the text unseen. */
  #live = new LiveAnchors(new Map());
  #search: { readonly report: Report; readonly wanted: TrackedAnchors; readonly edits: Edit[] } | undefined;
  #needsSearch = false;
  #annotations: readonly Annotation[] = [];
  #problems: readonly SidecarProblem[] = [];
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

  /** Every digest that a record names; `undefined` where a file cannot be read that may name others. */
  get namedDigests(): ReadonlySet<string> | undefined {
    if (this.#folderProblem !== undefined || this.#records.problems.length > 0) return undefined;
    return new Set(
      this.#annotations.flatMap(({ target }) => (target.kind === 'passage' ? target.digest : [])),
    );
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
    this.#tracked = new Map(this.#tracked).set(id, trackedAt(target, anchor));
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
    this.#report = after;
    this.#search?.edits.push(...edits);
    const typed = this.#live.typed(edits);
    if (typed !== undefined) this.#live = typed;
    else {
      const known = this.#tracked;
      const { tracked, damaged } = editAnchors(known, before, after, edits);
      this.#tracked = tracked;
      if (damaged) this.#history.remember(before.text, edits[0]?.range.start ?? 0, known);
    }
    const moment = this.#history.momentOf(after.text);
    if (moment !== undefined) this.#tracked = recalled(moment, this.#tracked);
    if (typed === undefined || moment !== undefined) this.#lookForSearched();
    this.#publish();
  }

  /** Takes in another text; what stood in the one before has to be looked for from there, all else as it is stored. */
  reportReplaced(after: Report): void {
    const before = this.#report;
    const isSame = before.text.toString() === after.text.toString();
    this.#tracked = new Map(
      [...this.#tracked].map(([id, passage]) => {
        const { anchor, target } = passage;
        if (!isSame) {
          const isLost = anchor.state === 'orphaned';
          return [id, isLost ? trackedAt(target, { state: 'searching' }) : lookedFor(passage, before)];
        }
        // The editor tells of a reload as of an edit first: what that deleted may stand elsewhere.
        const isDeleted = anchor.state === 'orphaned' && anchor.evidence.includes('deleted-here');
        return [id, isDeleted ? trackedAt(target, { state: 'searching' }) : passage];
      }),
    );
    this.#report = after;
    this.#history.clear();
    if (!isSame) this.#search = undefined;
    this.#lookForSearched();
    this.#publish();
  }

  /** Whether somebody confirmed that the passage of a record is gone from the text with `digest`. */
  isGoneFrom(id: string, digest: string): boolean {
    const annotation = this.#records.byId.get(id)?.annotation;
    return annotation !== undefined && digest !== '' && goneInOf(annotation) === digest;
  }

  /** Whether there are passages to be looked for that no search looks for. */
  get needsSearch(): boolean {
    return this.#needsSearch;
  }

  /** Begins a search for all that has to be looked for, instead of the one before; `undefined` where there is nothing. */
  beginSearch(): PlaceSearch | undefined {
    const wanted = new Map([...this.#tracked].filter(([, { anchor }]) => anchor.state === 'searching'));
    this.#needsSearch = false;
    this.#search = wanted.size === 0 ? undefined : { report: this.#report, wanted, edits: [] };
    return this.#search;
  }

  /**
   * Takes in what a search found, by annotation id, and what was typed since. Nothing happens where another search
   * has begun; a passage that came back otherwise, as by undoing, stays where it is.
   */
  endSearch(search: PlaceSearch, anchors: ReadonlyMap<string, Anchor>): void {
    if (this.#search !== search) return;
    this.#search = undefined;
    const tracked = new Map(this.#tracked);
    const settled = new Map<string, TrackedAnchor>();
    for (const [id, anchor] of anchors) {
      const passage = tracked.get(id);
      if (passage !== undefined && passage === search.wanted.get(id))
        settled.set(id, trackedAt(passage.target, anchor));
    }
    const { tracked: moved } = editAnchors(settled, search.report, this.#report, search.edits);
    for (const [id, passage] of moved) tracked.set(id, passage);
    this.#tracked = tracked;
    this.#lookForSearched();
    this.#publish();
  }

  /** Texts of earlier versions that are damaged, instead of those known so far. */
  setSnapshotProblems(problems: readonly SidecarProblem[]): void {
    if (problems.length === 0 && this.#snapshotProblems.length === 0) return;
    this.#snapshotProblems = problems;
    this.#takeProblems();
    this.#publish();
  }

  #lookForSearched(): void {
    this.#needsSearch = [...this.#tracked].some(
      ([id, passage]) => passage.anchor.state === 'searching' && this.#search?.wanted.get(id) !== passage,
    );
  }

  /** The records anew from the files; whose passage is still described in the same way keeps its anchor. */
  #takeRecords(): void {
    this.#records = recordsOf(this.#files);
    const tracked = new Map(this.#tracked);
    const digest = this.#digest?.report === this.#report ? this.#digest.value : '';
    for (const [id, { annotation }] of this.#records.byId) {
      if (annotation?.target.kind !== 'passage') continue;
      const { target } = annotation;
      const known = tracked.get(id);
      const wasGone = isConfirmedGone(known);
      // Typing does not ask again what was confirmed; the next reading of the text does.
      const isGone = wasGone ? goneInOf(annotation) !== undefined : this.isGoneFrom(id, digest);
      if (isGone !== wasGone || known === undefined || !isSameTarget(known.target, target))
        tracked.set(id, trackedAt(target, isGone ? confirmedGone : this.#firstAnchor(target, digest)));
    }
    this.#tracked = tracked;
    this.#annotations = [...this.#records.byId.values()].flatMap(({ annotation }) => annotation ?? []);
    this.#takeProblems();
    this.#lookForSearched();
    this.#publish();
  }

  /** Where a passage stands that nothing is known of but what is stored: in its own text there, else to be looked for. */
  #firstAnchor(target: PassageTarget, digest: string): Anchor {
    const range = digest !== '' && digest === target.digest ? storedRange(this.#report, target) : undefined;
    return range === undefined ? { state: 'searching' } : { state: 'anchored', range };
  }

  #takeProblems(): void {
    this.#problems = [
      ...(this.#folderProblem === undefined ? [] : [this.#folderProblem]),
      ...this.#records.problems,
      ...this.#snapshotProblems,
      ...this.#codebook.problems,
    ];
  }

  get #tracked(): TrackedAnchors {
    return this.#live.tracked;
  }

  set #tracked(tracked: TrackedAnchors) {
    this.#live = new LiveAnchors(tracked);
  }

  #publish(): void {
    const before = this.#current;
    const annotations = this.#annotations;
    const live = this.#live;
    let anchors: AnnotationSet['anchors'] | undefined;
    this.#current = {
      annotations,
      /** Made when somebody looks: while somebody types, nobody does at every keystroke. */
      get anchors() {
        anchors ??= anchorsOf(annotations, live.tracked);
        return anchors;
      },
      codebook: this.#codebook.codebook,
      problems: this.#problems,
    };
    try {
      this.changes.fire({ before, after: this.#current });
    } catch (error) {
      // A listener's failure must not look like a failed save; the host reports it as unhandled.
      void Promise.reject(error instanceof Error ? error : new Error(String(error)));
    }
  }
}

/** The anchor of what somebody confirmed to be gone. */
export const confirmedGone: Anchor = { state: 'orphaned', runnerUp: undefined, evidence: ['confirmed-gone'] };
const parentMissing: Anchor = { state: 'orphaned', runnerUp: undefined, evidence: ['parent-missing'] };

function isConfirmedGone(passage: TrackedAnchor | undefined): boolean {
  return passage?.anchor.state === 'orphaned' && passage.anchor.evidence.includes('confirmed-gone');
}

/** The anchors of `annotations` by id; a reply has one only where what it answers is missing. */
function anchorsOf(annotations: readonly Annotation[], tracked: TrackedAnchors): AnnotationSet['anchors'] {
  const ids = new Set(annotations.map(({ id }) => id));
  const anchors = new Map<string, Anchor>();
  for (const { id, target } of annotations) {
    const anchor =
      target.kind === 'passage' ? tracked.get(id)?.anchor : ids.has(target.to) ? undefined : parentMissing;
    if (anchor !== undefined) anchors.set(id, anchor);
  }
  return anchors;
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
