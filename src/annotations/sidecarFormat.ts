/**
 * The newest version of the files that this program knows; a file with a higher one is read, but never written.
 * What each version brought stands in `migrateRecord`.
 */
export const formatVersion = 2;

/** The version that brought `conflicts`. */
export const conflictsVersion = 2;

/** The version of records that need nothing newer: colleagues who have not updated yet can go on with them. */
export const plainVersion = 1;

/** The JSON-LD context of the W3C Web Annotation Data Model (§3.1); every file names it first. */
export const standardContext = 'http://www.w3.org/ns/anno.jsonld';

/** The namespace of what the standard lacks. A name, not an address: nothing is ever fetched from it. */
export const ownNamespace = 'urn:x-report-annotator:ns#';

/** Says that a FragmentSelector's value is an address in a report: "section=II.B.2&paragraph=16". */
export const addressSyntax = 'urn:x-report-annotator:address';

/** What the terms of our own mean, for JSON-LD; inline, so that a file explains itself without a network. */
export const ownContext = {
  ra: ownNamespace,
  formatVersion: 'ra:formatVersion',
  kind: 'ra:kind',
  status: 'ra:status',
  confidence: 'ra:confidence',
  digest: 'ra:digest',
} as const;

/**
 * What `fields` means, in the context of records that have some: a JSON value as it stands (JSON-LD 1.1 §4.2.2).
 * The others do without, so that they stay as they were written.
 */
export const fieldsContext = { fields: { '@id': 'ra:fields', '@type': '@json' } } as const;

/** Likewise, what `conflicts` means. */
export const conflictsContext = { conflicts: { '@id': 'ra:conflicts', '@type': '@json' } } as const;

/** What stands before a UUID in the `id` of a record and in the target of a reply (RFC 9562 §4). */
export const idPrefix = 'urn:uuid:';

/** The keys at the top of a file, in the order in which they are written; unknown ones follow, sorted. */
export const topKeys = [
  '@context',
  'id',
  'type',
  'formatVersion',
  'motivation',
  'creator',
  'created',
  'modified',
  'kind',
  'status',
  'confidence',
  'fields',
  'body',
  'target',
  'conflicts',
] as const;

/** The motivations (§3.3.5) that this program derives from a record; others in a file are kept as they are. */
export const derivedMotivations: readonly unknown[] = [
  'replying',
  'classifying',
  'questioning',
  'commenting',
  'highlighting',
];
