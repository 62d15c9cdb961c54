import type { Evidence, MatchMethod } from '../annotations/matching/carryResult';
import type { Report } from '../report/report';
import type { OffsetRange } from '../text/offsetRange';
import type { AnnotatedReport, CarriedAnnotation } from './carryOver';
import { wordChanges } from './wordChanges';
import type { WordChange } from './wordChanges';

/**
 * A passage in a file: UTF-16 offsets from 0, half-open, a byte-order mark not counted; lines and columns from 1,
 * the end behind the last character.
 */
interface DocumentedPlace {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly quote: string;
}

/** `Keys` of a type, each perhaps null. */
type Nullable<Type> = { readonly [Key in keyof Type]: Type[Key] | null };

/** What became of one annotation; what is not known is null, as all places of replies are. */
export interface DocumentedCarry extends Nullable<DocumentedPlace> {
  readonly id: string;
  /** "anchored": carried. "needs-review": perhaps at the place given. "orphaned": gone from the new text. */
  readonly state: 'anchored' | 'needs-review' | 'orphaned' | 'reply';
  /** The share of the passage's words that are at the place, by weight, from 0 to 1; of what is gone that of the best place refused. */
  readonly score: number | null;
  readonly method: MatchMethod | null;
  readonly evidence: readonly Evidence[];
  /** The next best place, where one was found. */
  readonly runnerUp: (DocumentedPlace & { readonly score: number }) | null;
  /** Where it stands in the old text; null where it is not anchored there. */
  readonly old: DocumentedPlace | null;
  /** The passage as it was annotated. */
  readonly oldQuote: string | null;
  /** Which words under it the new text changed; empty where none. */
  readonly changes: readonly { readonly old: string; readonly new: string }[];
  /** The id that a reply answers. */
  readonly replyTo: string | null;
  readonly author: string;
  readonly codes: readonly string[];
  readonly body: string;
}

/** The document of `report-annotator carry-over OLD NEW --json`. */
export interface CarryOverDocument {
  readonly old: string;
  readonly new: string;
  readonly counts: {
    readonly anchored: number;
    readonly needsReview: number;
    readonly orphaned: number;
    readonly replies: number;
    /** Of the anchored those with other words under them. */
    readonly changed: number;
  };
  readonly annotations: readonly DocumentedCarry[];
}

/** What became of annotations as one JSON document, in the order of `carried`. */
export function carryOverDocument(
  files: { readonly old: string; readonly new: string },
  source: AnnotatedReport,
  newReport: Report,
  carried: readonly CarriedAnnotation[],
): CarryOverDocument {
  const annotations = carried.map((each) => documented(source.report, newReport, each));
  const count = (state: DocumentedCarry['state']): number =>
    annotations.filter((annotation) => annotation.state === state).length;
  return {
    old: files.old,
    new: files.new,
    counts: {
      anchored: count('anchored'),
      needsReview: count('needs-review'),
      orphaned: count('orphaned'),
      replies: count('reply'),
      changed: annotations.filter(({ state, changes }) => state === 'anchored' && changes.length > 0).length,
    },
    annotations,
  };
}

/**
 * The stretches of words of a carried annotation, kept and changed, as `wordChanges` gives them; `undefined` where
 * it has no place in the new text.
 */
export function changesOf({ oldQuote, quote }: DocumentedCarry): readonly WordChange[] | undefined {
  return oldQuote === null || quote === null ? undefined : wordChanges(oldQuote, unified(quote));
}

function documented(
  oldReport: Report,
  newReport: Report,
  { annotation, from, result }: CarriedAnnotation,
): DocumentedCarry {
  const { id, target, creator, codes, body } = annotation;
  const runnerUp = result?.runnerUp;
  const old = from === undefined ? null : placeIn(oldReport, from);
  const oldQuote = target.kind === 'passage' ? unified(old?.quote ?? target.quote.exact) : null;
  const place = result?.range === undefined ? nowhere : placeIn(newReport, result.range);
  const changes =
    oldQuote === null || place.quote === null ? [] : wordChanges(oldQuote, unified(place.quote));
  return {
    id,
    state: result?.state ?? 'reply',
    ...place,
    score: result === undefined ? null : rounded(result.score),
    method: result?.method ?? null,
    evidence: result?.evidence ?? [],
    runnerUp:
      runnerUp === undefined
        ? null
        : { ...placeIn(newReport, runnerUp.range), score: rounded(runnerUp.score) },
    old,
    oldQuote,
    changes: changes
      .filter(({ kind }) => kind === 'changed')
      .map((change) => ({ old: change.old.trim(), new: change.new.trim() })),
    replyTo: target.kind === 'reply' ? target.to : null,
    author: creator.name,
    codes,
    body,
  };
}

const nowhere: Nullable<DocumentedPlace> = {
  start: null,
  end: null,
  line: null,
  column: null,
  endLine: null,
  endColumn: null,
  quote: null,
};

function placeIn({ text }: Report, { start, end }: OffsetRange): DocumentedPlace {
  const [line0, endLine0] = [text.lineAt(start), text.lineAt(end)];
  return {
    start,
    end,
    line: line0 + 1,
    column: start - text.lineStart(line0) + 1,
    endLine: endLine0 + 1,
    endColumn: end - text.lineStart(endLine0) + 1,
    quote: text.slice(start, end),
  };
}

/** A quote with LF alone at the ends of lines, as records have it. */
function unified(quote: string): string {
  return quote.replace(/\r\n?/gu, '\n');
}

function rounded(score: number): number {
  return Math.round(score * 1000) / 1000;
}
