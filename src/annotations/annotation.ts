import type { OffsetRange } from '../text/offsetRange';
import type { Candidate, Evidence } from './matching/carryResult';

/** Who wrote a record. */
export interface Author {
  /** As shown to colleagues; never empty. */
  readonly name: string;
  /** An IRI, usually "mailto:…"; `undefined` where none was given. */
  readonly id: string | undefined;
}

/** A passage as its words: the W3C TextQuoteSelector. Text normalised to LF. */
export interface QuoteSelector {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** A passage as its position: the W3C TextPositionSelector. Unicode code points of the text normalised to LF, half-open. */
export interface PositionSelector {
  readonly start: number;
  readonly end: number;
}

/** A passage as its address in the report. Evidence, never proof: numbers get renumbered. */
export interface AddressSelector {
  /** `Section.id` or `Annex.id`; `undefined` before the first. */
  readonly section: string | undefined;
  /** `Paragraph.id`; `undefined` outside numbered paragraphs. */
  readonly paragraph: string | undefined;
  /** `Footnote.id` where the passage is in a note. */
  readonly footnote: string | undefined;
}

/** A passage of a report as stored: the same place told in three ways, and the text that was annotated. */
export interface PassageTarget {
  readonly kind: 'passage';
  readonly quote: QuoteSelector;
  readonly position: PositionSelector;
  readonly address: AddressSelector;
  /** "sha256-…" (base64url) of the whole text normalised to LF when the anchor was written. */
  readonly digest: string;
  /** When the anchor was written, ISO 8601 in UTC. */
  readonly anchored: string;
}

/** A reply: what it answers. */
export interface ReplyTarget {
  readonly kind: 'reply';
  /** The id of the annotation that is answered. */
  readonly to: string;
}

/**
 * What a record says in a field of the codebook's own: words or the id of a choice, a number, or names of people.
 */
export type FieldValue = string | number | readonly string[];

/** A field that two versions of a record can contradict each other on; codes are a set and never do. */
export type ContestableField =
  'creator' | 'created' | 'kind' | 'status' | 'confidence' | 'fields' | 'body' | 'target' | 'extra';

/** A field on which two versions of a record contradict each other. The record holds the one, this the other. */
export interface FieldConflict {
  /** The way to the field in `Annotation`: ["body"], ["fields", "weight"], ["extra", "reviewed", "by"]. */
  readonly path: readonly [ContestableField, ...string[]];
  /** What the other version has there, as it would stand in `Annotation`; `undefined` for nothing. */
  readonly other: unknown;
  /** When the other version was last changed; ISO 8601 in UTC. */
  readonly modified: string;
}

/** One record of one author: a comment, a coding or a reply. */
export interface Annotation {
  /** A UUID in lower case; the file's name. */
  readonly id: string;
  readonly creator: Author;
  /** ISO 8601 in UTC. */
  readonly created: string;
  /** ISO 8601 in UTC; equal to `created` while it was never changed. */
  readonly modified: string;
  /** The id of a kind of the codebook; `undefined` where none was chosen. */
  readonly kind: string | undefined;
  /** Ids of codes of the codebook, in the order in which they were given; known to it or not. */
  readonly codes: readonly string[];
  /** The id of a status of the codebook ("open", "resolved", …). */
  readonly status: string;
  readonly confidence: 'low' | 'medium' | 'high' | undefined;
  /** Fields of the codebook's own, by their ids, known to it or not; empty for none. */
  readonly fields: Readonly<Record<string, FieldValue>>;
  /** Markdown; "" for a coding without words. */
  readonly body: string;
  readonly target: PassageTarget | ReplyTarget;
  /** What merging could not settle and somebody has to; empty as a rule. */
  readonly conflicts: readonly FieldConflict[];
  /** What the file holds beyond this version's fields, by key, kept for the way back. */
  readonly extra: Readonly<Record<string, unknown>>;
}

/**
 * Where an annotation stands in a report, as far as anybody can say. Replies stand where their thread does.
 *
 * `anchored`: exactly here. `searching`: the text changed, and its place is being looked for; it is shown nowhere.
 * `needs-review`: perhaps at `proposal`; nobody has confirmed it. `orphaned`: not found, or a person said that it is
 * gone (`confirmed-gone`); kept, shown and re-attachable. `runnerUp` is the best other place, where there is one.
 */
export type Anchor =
  | { readonly state: 'anchored'; readonly range: OffsetRange }
  | { readonly state: 'searching' }
  | {
      readonly state: 'needs-review';
      readonly proposal: OffsetRange;
      /** The share of the passage's words that are at `proposal`, by weight: 0 to 1. */
      readonly score: number;
      readonly runnerUp: Candidate | undefined;
      readonly evidence: readonly AnchorEvidence[];
    }
  | {
      readonly state: 'orphaned';
      readonly runnerUp: Candidate | undefined;
      readonly evidence: readonly AnchorEvidence[];
    };

/** What speaks for and against a place; in words see `anchorReasons`. */
export type AnchorEvidence = Evidence | 'deleted-here' | 'parent-missing' | 'confirmed-gone';
