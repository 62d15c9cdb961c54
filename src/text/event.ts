/** Something to be given back, once; calling `dispose` again does nothing. */
export interface Disposable {
  dispose(): void;
}

/** Subscribes `listener` until the result is disposed of. The shape of the editor's own events. */
export type Event<T> = (listener: (event: T) => void) => Disposable;

/** A source of events: `fire` calls the listeners in the order in which they subscribed. */
export class Emitter<T> implements Disposable {
  readonly #listeners = new Set<{ readonly call: (event: T) => void }>();

  /** Subscribes to what `fire` announces. */
  readonly event: Event<T> = (listener) => {
    const entry = { call: listener };
    this.#listeners.add(entry);
    return { dispose: () => this.#listeners.delete(entry) };
  };

  /** Announces `event`. A listener that throws does not keep the others from hearing it; its error is thrown last. */
  fire(event: T): void {
    const errors: unknown[] = [];
    for (const listener of [...this.#listeners]) {
      try {
        listener.call(event);
      } catch (error) {
        errors.push(error);
      }
    }
    if (errors.length > 0) throw errors[0];
  }

  dispose(): void {
    this.#listeners.clear();
  }
}
