import { compact, isObject, joined, valueAt } from './jsonValue';
import type { JsonObject } from './jsonValue';

/** What names another resource in a body or target; each may be one IRI, a list, or a resource again. */
const iriKeys = ['id', 'source', 'via', 'canonical', 'rights', 'scope'] as const;

/**
 * An annotation as it stands in its sidecar file, with every relative IRI of its target and bodies made
 * absolute, for use away from the file: "../NAME.md" becomes "https://…/NAME.md".
 *
 * `baseIri` is the absolute IRI of the sidecar file itself, as relative references count from there (RFC 3986
 * §5). What is no annotation is given back as it is.
 */
export function makeAbsolute(annotationJson: unknown, baseIri: string): unknown {
  if (!isObject(annotationJson)) return annotationJson;
  const resources = compact(
    (['body', 'target'] as const).map((key) => [
      key,
      absoluteResource(valueAt(annotationJson, key), baseIri),
    ]),
  );
  // The keys stay in their order.
  return Object.fromEntries(
    Object.entries(annotationJson).map(([key, value]) => [key, valueAt(resources, key) ?? value]),
  );
}

function absoluteResource(resource: unknown, baseIri: string): unknown {
  if (typeof resource === 'string') return absolute(resource, baseIri);
  if (Array.isArray(resource)) return resource.map((entry: unknown) => absoluteResource(entry, baseIri));
  return isObject(resource) ? absoluteFields(resource, baseIri) : resource;
}

function absoluteFields(resource: JsonObject, baseIri: string): JsonObject {
  const changed = iriKeys.flatMap((key) => {
    const value = valueAt(resource, key);
    return value === undefined ? [] : [[key, absoluteResource(value, baseIri)] as const];
  });
  return joined(resource, Object.fromEntries(changed));
}

function absolute(reference: string, baseIri: string): string {
  try {
    return new URL(reference, baseIri).href;
  } catch {
    // No IRI at all: what it should have been is not known here, so it stays as it was written.
    return reference;
  }
}
