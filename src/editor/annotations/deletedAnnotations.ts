import { l10n, window } from 'vscode';
import type { Annotation } from '../../annotations/annotation';
import type { OpenAnnotations } from './openAnnotations';
import { showFailure } from './showFailure';

/** How many deletions can be taken back in one window. */
const remembered = 50;

/** What was deleted in this window, to be taken back. */
export class DeletedAnnotations {
  readonly #deletions: { readonly uri: string; readonly records: readonly Annotation[] }[] = [];

  constructor(private readonly annotations: OpenAnnotations) {}

  /** Remembers records that were deleted together. */
  note(uri: string, records: readonly Annotation[]): void {
    this.#deletions.push({ uri, records });
    if (this.#deletions.length > remembered) this.#deletions.shift();
  }

  /** Writes the records of the last deletion back whose report is open; says so where there is none. */
  async restoreLast(): Promise<void> {
    const last = this.#deletions.findLast(({ uri }) => this.annotations.storeOf(uri) !== undefined);
    if (last === undefined) {
      void window.showInformationMessage(l10n.t('No annotation was deleted in this window.'));
      return;
    }
    await this.restore(last.uri, last.records);
  }

  /** Writes `records` back as they were. */
  async restore(uri: string, records: readonly Annotation[]): Promise<void> {
    const result = await this.annotations.storeOf(uri)?.restore(records);
    if (result === undefined) {
      void window.showInformationMessage(l10n.t('Open the report again to restore the annotation.'));
      return;
    }
    if (!result.ok) {
      showFailure(result);
      return;
    }
    const index = this.#deletions.findIndex((deletion) => deletion.records === records);
    if (index !== -1) this.#deletions.splice(index, 1);
  }
}
