import { l10n, window } from 'vscode';
import type { Annotation } from '../../annotations/annotation';
import type { OpenAnnotations } from './openAnnotations';
import { showFailure } from './showFailure';

/** How many decisions can be taken back in one window. */
const remembered = 200;

/** Records as they were before somebody decided where their passages belong, to be put back. */
export class PlaceDecisions {
  readonly #decisions: { readonly uri: string; readonly record: Annotation }[] = [];

  constructor(private readonly annotations: OpenAnnotations) {}

  /** Remembers a record as it was before a decision that was saved. */
  note(uri: string, record: Annotation): void {
    this.#decisions.push({ uri, record });
    if (this.#decisions.length > remembered) this.#decisions.shift();
  }

  /** Puts the record of the last decision back whose report is open; says so where there is none. Gives its id. */
  async undoLast(): Promise<{ readonly uri: string; readonly id: string } | undefined> {
    const index = this.#decisions.findLastIndex(({ uri }) => this.annotations.storeOf(uri) !== undefined);
    const last = this.#decisions[index];
    if (last === undefined) {
      void window.showInformationMessage(l10n.t('No place was decided in this window.'));
      return undefined;
    }
    const result = await this.annotations.storeOf(last.uri)?.putBack(last.record);
    if (result === undefined) return undefined;
    if (!result.ok) {
      showFailure(result);
      return undefined;
    }
    this.#decisions.splice(index, 1);
    return { uri: last.uri, id: last.record.id };
  }
}
