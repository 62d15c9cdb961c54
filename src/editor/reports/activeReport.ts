import type { TextDocument } from 'vscode';
import { window } from 'vscode';
import type { Disposable } from '../../text/event';
import { Emitter } from '../../text/event';
import type { DocumentState } from '../services';

/** Which document's report the views show. */
export class ActiveReport implements Disposable {
  readonly #stateOf: (document: TextDocument) => DocumentState;
  readonly #changed = new Emitter<TextDocument | undefined>();
  #document: TextDocument | undefined;
  #state: DocumentState | undefined;

  /** Fires when the document is another, and when what is known of it has changed. */
  readonly onDidChange = this.#changed.event;

  constructor(stateOf: (document: TextDocument) => DocumentState) {
    this.#stateOf = stateOf;
  }

  /** `undefined` where there is nothing to show. */
  get document(): TextDocument | undefined {
    return this.#document;
  }

  /**
   * The active editor decides if it shows a file that could be a report. Anything else (an output, a
   * comment's input, a record beside the report) leaves the last report in the views while it is open.
   */
  choose(): void {
    const shown = window.activeTextEditor?.document;
    const state = shown === undefined ? 'unreadable' : this.#stateOf(shown);
    let next = this.#document;
    if (state !== 'unreadable') next = hasSomethingToShow(state) ? shown : undefined;
    else if (next !== undefined && !hasSomethingToShow(this.#stateOf(next))) next = undefined;
    const nextState = next === undefined ? state : this.#stateOf(next);
    const isSame = next === this.#document && nextState === this.#state;
    this.#document = next;
    this.#state = nextState;
    if (!isSame) this.#changed.fire(next);
  }

  /** Shows `document` no longer; to be followed by `choose`. */
  leave(document: TextDocument): void {
    if (this.#document === document) this.#document = undefined;
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

function hasSomethingToShow(state: DocumentState): boolean {
  return state === 'report' || state === 'reading';
}
