import type { Report } from '../report/report';
import { rangeInFile } from '../text/rangeInFile';
import type { RangeInFile } from '../text/rangeInFile';
import { asksForReview, reasonsOf } from './anchorReasons';
import type { Anchor, Annotation } from './annotation';
import { fieldName } from './fieldConflict';
import { filledText } from '../text/filledText';

/** A problem of a sidecar file or codebook, as `SidecarProblem` has it. */
export interface DocumentedProblem {
  readonly uri: string;
  readonly line: number | undefined;
  readonly kind: string;
  readonly message: string;
  readonly args: readonly string[];
}

/** One record as `report-annotator annotations FILE --json` shows it. */
export interface DocumentedAnnotation extends Partial<RangeInFile> {
  readonly id: string;
  /** A reply has the state "reply", and no place of its own. */
  readonly state: Anchor['state'] | 'reply';
  /** Why it is not anchored; missing where it is. */
  readonly reason?: string;
  /** Whether somebody confirmed that the passage is gone from this text; missing where nobody did. */
  readonly confirmed?: true;
  /** The words as they were annotated; missing in replies. */
  readonly quote?: string;
  /** The id that a reply answers. */
  readonly replyTo?: string;
  readonly author: string;
  readonly created: string;
  readonly modified: string;
  readonly kind?: string;
  readonly status: string;
  readonly confidence?: string;
  /** Missing where the record has none. */
  readonly fields?: Annotation['fields'];
  readonly codes: readonly string[];
  readonly body: string;
  /** What another version says in fields on which two contradict each other; missing where there are none. */
  readonly conflicts?: readonly { readonly field: string; readonly other: unknown }[];
}

/** The document of `report-annotator annotations FILE --json`. */
export interface AnnotationsDocument {
  readonly file: string;
  readonly annotations: readonly DocumentedAnnotation[];
  readonly problems: readonly {
    readonly file: string;
    readonly line?: number;
    readonly rule: string;
    readonly message: string;
  }[];
}

/** What the document is made from: an `AnnotationSet` has it. */
export interface DocumentedSet {
  readonly annotations: readonly Annotation[];
  readonly anchors: ReadonlyMap<string, Anchor>;
  readonly problems: readonly DocumentedProblem[];
}

/** The annotations of a report as one JSON document, in order of creation; a proposed place counts as place. */
export function annotationsDocument(file: string, report: Report, set: DocumentedSet): AnnotationsDocument {
  return {
    file,
    annotations: set.annotations.map((annotation) =>
      documented(report, annotation, set.anchors.get(annotation.id)),
    ),
    problems: set.problems.map(({ uri, line, kind, message, args }) => ({
      file: uri,
      ...(line === undefined ? {} : { line }),
      rule: kind,
      message: filledText(message, args),
    })),
  };
}

/**
 * What is not as it should be: problems of files, annotations that need review, are in conflict, or orphaned unless
 * somebody confirmed that. One line for each, for `--check`; empty where nothing needs attention.
 */
export function annotationFindings(document: AnnotationsDocument): readonly string[] {
  return [
    ...document.problems.map(
      ({ file, line, rule, message }) =>
        `${file}${line === undefined ? '' : `:${line}`}: ${message} [${rule}]`,
    ),
    ...document.annotations.flatMap(({ id, state, line, reason, confirmed, quote }) =>
      reason === undefined || confirmed === true
        ? []
        : [
            `${document.file}${line === undefined ? '' : `:${line}`}: ${reason} “${shortened(quote ?? '')}” [${state}] ${id}`,
          ],
    ),
    ...document.annotations.flatMap(({ id, line, conflicts = [] }) =>
      [...new Set(conflicts.map(({ field }) => field))].map(
        (field) =>
          `${document.file}${line === undefined ? '' : `:${line}`}: There are two versions of “${field}” between which somebody has to choose. [conflict] ${id}`,
      ),
    ),
  ];
}

function documented(
  report: Report,
  annotation: Annotation,
  anchor: Anchor | undefined,
): DocumentedAnnotation {
  const { id, creator, created, modified, kind, status, confidence, fields, codes, body, target } =
    annotation;
  const reasons = anchor === undefined ? [] : reasonsOf(anchor);
  const range =
    anchor?.state === 'anchored'
      ? anchor.range
      : anchor?.state === 'needs-review'
        ? anchor.proposal
        : undefined;
  return {
    id,
    state: anchor?.state ?? 'reply',
    ...(reasons.length === 0 ? {} : { reason: reasons.join(' ') }),
    ...(anchor?.state === 'orphaned' && !asksForReview(anchor) ? { confirmed: true } : {}),
    ...(range === undefined ? {} : rangeInFile(report.text, range)),
    ...(target.kind === 'passage' ? { quote: target.quote.exact } : { replyTo: target.to }),
    author: creator.name,
    created,
    modified,
    ...(kind === undefined ? {} : { kind }),
    status,
    ...(confidence === undefined ? {} : { confidence }),
    ...(Object.keys(fields).length === 0 ? {} : { fields }),
    codes,
    body,
    ...(annotation.conflicts.length === 0
      ? {}
      : {
          conflicts: annotation.conflicts.map((conflict) => ({
            field: fieldName(conflict),
            other: conflict.other,
          })),
        }),
  };
}

/** So many characters of a quote tell which it is. */
const longestQuote = 60;

function shortened(quote: string): string {
  const line = quote.replace(/\s+/g, ' ');
  return line.length <= longestQuote ? line : `${line.slice(0, longestQuote - 1)}…`;
}
