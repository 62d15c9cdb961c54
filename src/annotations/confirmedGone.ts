import type { Annotation } from './annotation';
import { without } from './jsonValue';

/**
 * The key under which a record says in which text its passage was confirmed to be gone: a compact IRI of our own
 * namespace, which every record's context explains.
 */
const goneKey = 'ra:goneIn';

/** The digest of the text in which somebody confirmed that the passage is gone; `undefined` where nobody did. */
export function goneInOf({ extra }: Annotation): string | undefined {
  const digest = extra[goneKey];
  return typeof digest === 'string' && digest !== '' ? digest : undefined;
}

/** The record with a confirmation that its passage is gone from the text with `digest`. */
export function withGoneIn(annotation: Annotation, digest: string): Annotation {
  return { ...annotation, extra: { ...annotation.extra, [goneKey]: digest } };
}

/** The record without such a confirmation; the same object where there is none. */
export function withoutGoneIn(annotation: Annotation): Annotation {
  if (!Object.hasOwn(annotation.extra, goneKey)) return annotation;
  return { ...annotation, extra: without(annotation.extra, [goneKey]) };
}
