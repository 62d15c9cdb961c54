import type { TextDocument } from 'vscode';
import type { Disposable } from '../../text/event';

/** Calls that wait until a document has been left alone for a while: one at a time for each. */
export class DocumentTimers implements Disposable {
  readonly #timers = new Map<TextDocument, ReturnType<typeof setTimeout>>();
  readonly #delay: number;
  readonly #call: (document: TextDocument) => void;

  /** `call` comes `delay` milliseconds after the last `start`. */
  constructor(delay: number, call: (document: TextDocument) => void) {
    this.#delay = delay;
    this.#call = call;
  }

  /** Puts the call for `document` off until the delay after now. */
  start(document: TextDocument): void {
    this.cancel(document);
    const due = (): void => {
      this.#timers.delete(document);
      this.#call(document);
    };
    this.#timers.set(document, setTimeout(due, this.#delay));
  }

  cancel(document: TextDocument): void {
    clearTimeout(this.#timers.get(document));
    this.#timers.delete(document);
  }

  dispose(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
  }
}
