import { anchorIndexOf } from '../annotations/anchorIndex';
import type { Anchor, Annotation } from '../annotations/annotation';
import { carryPassagesInSlices } from '../annotations/matching/carryPassages';
import type { CarryResult } from '../annotations/matching/carryResult';
import { findPassagesInSlices } from '../annotations/matching/findPassage';
import type { Slices } from '../annotations/matching/slices';
import { runSlices } from '../annotations/matching/slices';
import type { NormalizedText } from '../annotations/normalizedText';
import type { Report } from '../report/report';
import type { OffsetRange } from '../text/offsetRange';

/** The annotations of a report as an `AnnotationSet` has them, and the report. */
export interface AnnotatedReport {
  readonly report: Report;
  readonly annotations: readonly Annotation[];
  /** By annotation id; replies have none, unless what they answer is missing. */
  readonly anchors: ReadonlyMap<string, Anchor>;
}

/** What becomes of an annotation in another text. */
export interface CarriedAnnotation {
  readonly annotation: Annotation;
  /** Where it stands in the old text as it is open; `undefined` for replies and where it is not anchored there. */
  readonly from: OffsetRange | undefined;
  /** Ranges are of the new text as it is open; `undefined` for replies, which stand where their thread does. */
  readonly result: CarryResult | undefined;
}

/**
 * Where the annotations of one text stand in another: a revised version, or another conversion of the same text.
 * The results are in the order of `source.annotations`.
 *
 * What is anchored in the old text is carried along with the text around it. What is not is looked for by its
 * stored words, and is at best to be reviewed: where even the old place is in doubt, no new one is sure. A passage
 * is compared with LF alone at the ends of lines, so that CR LF is no change.
 */
export function carryOver(source: AnnotatedReport, newReport: Report): readonly CarriedAnnotation[] {
  return runSlices(carryOverInSlices(source, newReport));
}

/** The same as `carryOver`, with pauses. */
export function* carryOverInSlices(
  source: AnnotatedReport,
  newReport: Report,
): Slices<readonly CarriedAnnotation[]> {
  const oldText = anchorIndexOf(source.report).text;
  const newText = anchorIndexOf(newReport).text;
  const anchored = new Map<string, OffsetRange>();
  const lost: {
    readonly id: string;
    readonly selector: { exact: string; prefix: string; suffix: string };
  }[] = [];
  for (const { id, target } of source.annotations) {
    if (target.kind !== 'passage') continue;
    const anchor = source.anchors.get(id);
    if (anchor?.state === 'anchored') anchored.set(id, anchor.range);
    else lost.push({ id, selector: target.quote });
  }
  const results = new Map<string, CarryResult>();
  const passages = [...anchored.values()].map((range) => ({
    start: oldText.fromOpen(range.start),
    end: oldText.fromOpen(range.end),
  }));
  const carried =
    passages.length === 0 ? [] : yield* carryPassagesInSlices(oldText.value, newText.value, passages);
  [...anchored.keys()].forEach((id, index) => {
    const result = carried[index];
    if (result !== undefined) results.set(id, inOpenText(result, newText));
  });
  const requests = lost.map(({ selector }) => ({ selector, hints: {} }));
  const found = requests.length === 0 ? [] : yield* findPassagesInSlices(newText.value, requests);
  lost.forEach(({ id }, index) => {
    const result = found[index];
    if (result !== undefined) results.set(id, inOpenText(inDoubt(result), newText));
  });
  return source.annotations.map((annotation) => ({
    annotation,
    from: anchored.get(annotation.id),
    result: results.get(annotation.id),
  }));
}

function inDoubt(result: CarryResult): CarryResult {
  return result.state === 'anchored' ? { ...result, state: 'needs-review' } : result;
}

function inOpenText(result: CarryResult, text: NormalizedText): CarryResult {
  const open = ({ start, end }: OffsetRange): OffsetRange => ({
    start: text.toOpen(start),
    end: text.toOpen(end),
  });
  const { range, runnerUp } = result;
  return {
    ...result,
    range: range === undefined ? undefined : open(range),
    runnerUp: runnerUp === undefined ? undefined : { ...runnerUp, range: open(runnerUp.range) },
  };
}
