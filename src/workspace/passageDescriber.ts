import type { Annotation, PassageTarget } from '../annotations/annotation';
import { anchorIndexOf } from '../annotations/anchorIndex';
import { describePassage, wordsIn } from '../annotations/describePassage';
import type { Report } from '../report/report';
import type { OffsetRange } from '../text/offsetRange';
import type { AnnotationState } from './annotationState';
import type { FileSystem } from './ports';
import { keepSnapshot } from './snapshots';

/** What describing passages needs of the world. */
export interface PassageDescriberOptions {
  readonly reportUri: string;
  readonly files: FileSystem;
  /** Bytes that kept texts of annotated versions may take beside the report, asked at every save; 0 keeps none. */
  readonly mostSnapshotBytes: () => number;
}

/** Describes passages of the text as it is now, and keeps the text that a record was made on. */
export class PassageDescriber {
  readonly #state: AnnotationState;
  readonly #options: PassageDescriberOptions;
  /** The text last described, to be kept when a record is saved that names it. */
  #described: { readonly digest: string; readonly text: string } | undefined;

  constructor(state: AnnotationState, options: PassageDescriberOptions) {
    this.#state = state;
    this.#options = options;
  }

  /**
   * Describes a passage and follows it under `key` from now on, while its digest is computed and it is saved.
   * `time` is ISO 8601 in UTC. `undefined` where there are no words in `range`; nothing is followed then.
   */
  async describe(key: string, range: OffsetRange, time: string): Promise<PassageTarget | undefined> {
    const { report } = this.#state;
    const words = wordsIn(report, range);
    const described = describePassage(report, range, { digest: '', time });
    if (words === undefined || described === undefined) return undefined;
    this.#state.track(key, described, { state: 'anchored', range: words });
    const target = { ...described, digest: await this.#digestToKeep(report) };
    this.#state.retarget(key, key, target);
    return target;
  }

  /** The target described anew where the passage is anchored and the text is another than when it was written. */
  async describedNow(annotation: Annotation, time: string): Promise<Annotation['target']> {
    const { report } = this.#state;
    const tracked = this.#state.trackedOf(annotation.id);
    if (annotation.target.kind === 'reply' || tracked?.anchor.state !== 'anchored') return annotation.target;
    const described = describePassage(report, tracked.anchor.range, { digest: '', time });
    const digest = await this.#digestToKeep(report);
    if (described === undefined || (digest !== '' && digest === annotation.target.digest))
      return annotation.target;
    return { ...described, digest };
  }

  /** Keeps the text that a record was just made on. A record that is saved stays so, whatever comes of this. */
  async keepTextOf({ target }: Annotation): Promise<void> {
    const described = this.#described;
    if (target.kind !== 'passage' || target.digest !== described?.digest) return;
    this.#described = undefined;
    const { files, reportUri, mostSnapshotBytes } = this.#options;
    const bounds = { mostBytes: mostSnapshotBytes(), named: this.#state.namedDigests };
    try {
      await keepSnapshot(files, reportUri, described, bounds);
    } catch {
      // Without the text the passage is looked for by its words; the next annotation tries again.
    }
  }

  /** The digest of a report's text, which is kept when a record is saved that names it. */
  async #digestToKeep(report: Report): Promise<string> {
    const digest = await this.#state.digest(report);
    this.#described = { digest, text: anchorIndexOf(report).text.value };
    return digest;
  }
}
