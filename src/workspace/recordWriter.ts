import type { Annotation } from '../annotations/annotation';
import type { AnnotationState } from './annotationState';
import type { SaveResult, Settlement } from './annotationStore';
import { deleteLeftovers } from './interruptedSaves';
import type { PassageDescriber } from './passageDescriber';
import type { Clock, FileSystem } from './ports';
import { readSidecar } from './readSidecar';
import type { SidecarFile } from './readSidecar';
import { failure, saveMessages } from './saveMessages';
import { saveRecord } from './saveRecord';
import { putFileBack, settledRecord } from './settleVersions';
import { sidecarUri } from './sidecarFolder';
import { nameOf } from './uriPath';

/** What writing records needs of the world. */
export interface RecordWriterOptions {
  readonly reportUri: string;
  readonly files: FileSystem;
  readonly clock: Clock;
}

/** What a record is written over. */
interface Known {
  /** The file as it was last read or written; `undefined` for a new record. */
  readonly file: SidecarFile | undefined;
  /** Under which key its passage is followed, which becomes its own; `undefined` where it stays as it is. */
  readonly trackedAs: string | undefined;
}

/**
 * Writes the records of one report and takes what was written into its state. It does one thing at a time only where
 * its caller sees to that: see `SerialQueue`.
 */
export class RecordWriter {
  readonly #state: AnnotationState;
  readonly #describer: PassageDescriber;
  readonly #options: RecordWriterOptions;

  constructor(state: AnnotationState, describer: PassageDescriber, options: RecordWriterOptions) {
    this.#state = state;
    this.#describer = describer;
    this.#options = options;
  }

  /** Writes a record that is in no file yet. */
  add(annotation: Annotation): Promise<SaveResult> {
    const uri = sidecarUri(this.#options.reportUri, annotation.id);
    return this.#write(uri, annotation, { file: undefined, trackedAs: undefined });
  }

  /** Changes a record that exists; the passage followed under `trackedAs` becomes its own. */
  async change(
    id: string,
    change: (annotation: Annotation) => Promise<Annotation>,
    trackedAs = id,
  ): Promise<SaveResult> {
    const file = this.#state.fileOf(id);
    if (file?.annotation === undefined) return failure(saveMessages.gone);
    const changed = await change(file.annotation);
    if (isSameRecord(changed, file.annotation)) return { ok: true, annotation: file.annotation };
    const modified = laterOf(this.#options.clock.now(), file.annotation.modified);
    return this.#write(file.uri, { ...changed, modified }, { file, trackedAs });
  }

  /** Makes a record that is there what it was. */
  async putBack(annotation: Annotation): Promise<SaveResult> {
    const file = this.#state.fileOf(annotation.id);
    if (file === undefined) return failure(saveMessages.gone);
    return this.#write(file.uri, annotation, { file, trackedAs: undefined });
  }

  /** Makes one record of two versions; `undo` makes the file what it was, unless it was changed since. */
  async settle(
    id: string,
    settlement: Settlement,
  ): Promise<SaveResult & { readonly undo?: () => Promise<SaveResult> }> {
    const { clock, files } = this.#options;
    const file = this.#state.fileOf(id);
    const settled = file === undefined ? undefined : settledRecord(file, settlement);
    if (file?.annotation === undefined || settled === undefined) return failure(saveMessages.gone);
    const modified = laterOf(clock.now(), file.annotation.modified);
    const known = file.versions === undefined ? file : { ...file, isWritable: true };
    const saved = await this.#write(file.uri, { ...settled, modified }, { file: known, trackedAs: id });
    const written = this.#state.fileOf(id)?.content;
    if (!saved.ok || written === undefined) return saved;
    const undo = async (): Promise<SaveResult> => {
      const back = await putFileBack(files, file, written);
      if (!back.ok) return back;
      this.#state.setFile(file.uri, back.file);
      return { ok: true, annotation: saved.annotation };
    };
    return { ...saved, undo };
  }

  /** Saves what an interrupted save left in the file `uri`, which goes. */
  async restoreInterrupted(uri: string): Promise<SaveResult> {
    const { files, reportUri } = this.#options;
    const bytes = await files.read(uri).catch(() => undefined);
    const annotation = bytes === undefined ? undefined : readSidecar(uri, bytes).annotation;
    if (annotation === undefined) return failure(saveMessages.gone);
    const file = this.#state.fileOf(annotation.id);
    const target = file?.uri ?? sidecarUri(reportUri, annotation.id);
    const saved = await this.#write(target, annotation, { file, trackedAs: annotation.id });
    if (!saved.ok) return saved;
    await deleteLeftovers(files, [uri]);
    this.#state.removeFiles([uri]);
    return saved;
  }

  async #write(uri: string, annotation: Annotation, { file, trackedAs }: Known): Promise<SaveResult> {
    const { files, reportUri } = this.#options;
    const saved = await saveRecord(files, uri, nameOf(reportUri), file, annotation);
    if (!saved.ok) {
      if (saved.found !== undefined) this.#state.setFile(uri, saved.found);
      return saved.failure;
    }
    const written = saved.file.annotation ?? annotation;
    if (written.target.kind === 'passage' && written.target === annotation.target && trackedAs !== undefined)
      this.#state.retarget(trackedAs, annotation.id, written.target);
    this.#state.setFile(uri, saved.file);
    await this.#describer.keepTextOf(written);
    return { ok: true, annotation: written };
  }
}

/** Whether two versions of a record differ in nothing but when they were changed. */
function isSameRecord(a: Annotation, b: Annotation): boolean {
  return (
    a.kind === b.kind &&
    a.status === b.status &&
    a.confidence === b.confidence &&
    a.body === b.body &&
    a.target === b.target &&
    a.extra === b.extra &&
    a.fields === b.fields &&
    a.codes.join('\n') === b.codes.join('\n')
  );
}

/** The later of two times, so that a clock that jumps back makes no record older than it was. */
function laterOf(a: string, b: string): string {
  return Date.parse(a) >= Date.parse(b) ? a : b;
}
