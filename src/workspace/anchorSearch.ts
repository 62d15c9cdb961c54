import type { Anchor } from '../annotations/annotation';
import { locatePassages } from '../annotations/locatePassages';
import type { KnownPassage, LocateRequest } from '../annotations/locatePassages';
import type { Slices } from '../annotations/matching/slices';
import { normalizeText } from '../annotations/normalizedText';
import type { NormalizedText } from '../annotations/normalizedText';
import { positionIn, storedRange } from '../annotations/storedRange';
import type { TrackedAnchor, TrackedAnchors } from '../annotations/trackedAnchors';
import { createText } from '../text/createText';
import { confirmedGone } from './annotationState';
import type { AnnotationState, PlaceSearch } from './annotationState';
import type { FileSystem } from './ports';
import { readSnapshots } from './snapshots';

/**
 * Does work to the end while it is wanted, all at once or with pauses; `undefined` where it is not wanted any more.
 */
export type RunWork = <T>(work: Slices<T>, isWanted: () => boolean) => Promise<T | undefined>;

/** What a search needs of the world. */
export interface AnchorSearchOptions {
  readonly reportUri: string;
  readonly files: FileSystem;
  readonly run: RunWork;
}

/** Looks for the passages of an annotation state that lost their places; one search at a time, the latest. */
export class AnchorSearch {
  readonly #options: AnchorSearchOptions;
  readonly #state: AnnotationState;
  #current: { readonly done: Promise<void> } | undefined;

  constructor(state: AnnotationState, options: AnchorSearchOptions) {
    this.#state = state;
    this.#options = options;
  }

  /** Settles when the search that goes on is over, or another has begun; `undefined` for none. */
  get done(): Promise<void> | undefined {
    return this.#current?.done;
  }

  /** Begins a search where something has to be looked for that is not, instead of the one that goes on. */
  begin(): void {
    if (!this.#state.needsSearch) return;
    const search = this.#state.beginSearch();
    this.#current = undefined;
    if (search === undefined) return;
    const current = { done: Promise.resolve() };
    current.done = this.#run(search, () => this.#current === current).finally(() => {
      if (this.#current !== current) return;
      this.#current = undefined;
      this.begin();
    });
    this.#current = current;
  }

  /** Waits until nothing is looked for any more. */
  async finished(): Promise<void> {
    this.begin();
    while (this.#current !== undefined) await this.#current.done;
  }

  /** Stops for good. */
  cancel(): void {
    this.#current = undefined;
  }

  async #run(search: PlaceSearch, isWanted: () => boolean): Promise<void> {
    // Whoever began the search may still be telling of the change that made it necessary.
    await Promise.resolve();
    const { report, wanted } = search;
    const digest = await this.#state.digest(report);
    const anchors = new Map<string, Anchor>();
    const open = new Map<string, TrackedAnchor>();
    for (const [id, passage] of wanted) {
      const isAsStored = passage.known === undefined && digest !== '' && passage.target.digest === digest;
      const range = isAsStored ? storedRange(report, passage.target) : undefined;
      if (range !== undefined) anchors.set(id, { state: 'anchored', range });
      else if (this.#state.isGoneFrom(id, digest)) anchors.set(id, confirmedGone);
      else open.set(id, passage);
    }
    const texts = await this.#keptTexts(open, digest);
    if (!isWanted()) return;
    const requests = [...open.values()].map((passage) => requestOf(passage, texts));
    const found = await this.#options.run(locatePassages(report, requests), isWanted);
    if (found === undefined || !isWanted()) return;
    [...open.keys()].forEach((id, index) => {
      const anchor = found[index];
      if (anchor !== undefined) anchors.set(id, anchor);
    });
    this.#state.endSearch(search, anchors);
  }

  async #keptTexts(passages: TrackedAnchors, digest: string): Promise<ReadonlyMap<string, NormalizedText>> {
    const { files, reportUri } = this.#options;
    const digests = new Set([...passages.values()].map(({ target }) => target.digest));
    digests.delete(digest);
    digests.delete('');
    const { texts, problems } = await readSnapshots(files, reportUri, digests);
    this.#state.setSnapshotProblems(problems);
    return new Map([...texts].map(([key, text]) => [key, normalizeText(createText(text))]));
  }
}

/** A passage with all the texts in which its place is known: where it stood last, and where it was annotated. */
function requestOf(
  { target, known }: TrackedAnchor,
  texts: ReadonlyMap<string, NormalizedText>,
): LocateRequest {
  const kept = texts.get(target.digest);
  const range = kept && positionIn(kept, target);
  const annotated: readonly KnownPassage[] =
    kept === undefined || range === undefined ? [] : [{ text: kept.value, range }];
  return { target, known: [...(known === undefined ? [] : [known]), ...annotated] };
}
