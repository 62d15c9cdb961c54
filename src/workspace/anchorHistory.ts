import type { TrackedAnchor, TrackedAnchors } from '../annotations/trackedAnchors';
import type { Text } from '../text/text';

/** So many damages are remembered; undoing further back finds no anchors. */
const mostEntries = 200;

/** Around the first damage so much text is compared before the whole is. */
const glance = 64;

/**
 * What was anchored where, for the texts that there were just before an edit cut into a passage.
 *
 * Mapping through an edit and back loses what the edit deleted; when undoing, in however many steps, brings
 * one of these texts back, the anchors of that moment count again.
 */
export class AnchorHistory {
  readonly #entries: { readonly text: Text; readonly offset: number; readonly tracked: TrackedAnchors }[] =
    [];

  /** Remembers a moment; `offset` is where the edit that follows it begins. */
  remember(text: Text, offset: number, tracked: TrackedAnchors): void {
    this.#entries.push({ text, offset, tracked });
    if (this.#entries.length > mostEntries) this.#entries.shift();
  }

  /** What was anchored where when the text was the same as `text`; `undefined` where it never was. Cheap unless the lengths agree. */
  momentOf(text: Text): TrackedAnchors | undefined {
    return this.#entries.findLast(
      (candidate) =>
        candidate.text.length === text.length && isSameText(candidate.text, text, candidate.offset),
    )?.tracked;
  }

  /** Forgets everything: the text was replaced as a whole. */
  clear(): void {
    this.#entries.length = 0;
  }
}

/** `now` with every passage as it was `then`, or as it is where it was attached anew since. */
export function recalled(then: TrackedAnchors, now: TrackedAnchors): TrackedAnchors {
  return new Map([...now].map(([id, passage]) => [id, sameTarget(then.get(id), passage)]));
}

function sameTarget(then: TrackedAnchor | undefined, now: TrackedAnchor): TrackedAnchor {
  return then?.target === now.target ? then : now;
}

function isSameText(a: Text, b: Text, offset: number): boolean {
  const start = Math.max(0, offset - glance);
  const end = offset + glance;
  return a.slice(start, end) === b.slice(start, end) && a.toString() === b.toString();
}
