import { paragraphAt } from '../report/lookup';
import { paragraphNumberLength } from '../report/paragraphNumber';
import type { Report } from '../report/report';
import type { OffsetRange } from '../text/offsetRange';
import { overlaps } from '../text/offsetRange';
import { sentenceRangeAround } from '../text/sentence';
import type { Anchor, PassageTarget } from './annotation';

/** An annotation that somebody drops on a place of the text, and what is selected there. */
export interface DroppedAnnotation {
  readonly target: PassageTarget;
  readonly anchor: Anchor;
  /** UTF-16 offsets; empty where only the cursor stands. */
  readonly selection: OffsetRange;
}

/**
 * The passage that is meant where an annotation is dropped at `offset`: the selection it is dropped into; else, in the
 * paragraph there, a place that was found for it, its words as they were, or the sentence.
 */
export function droppedPassage(
  report: Report,
  offset: number,
  { target, anchor, selection }: DroppedAnnotation,
): OffsetRange {
  if (selection.start < selection.end && selection.start <= offset && offset <= selection.end)
    return selection;
  const around = textAround(report, offset);
  const found = placesOf(anchor).find((place) => overlaps(place, around));
  if (found !== undefined) return found;
  const text = report.text.slice(around.start, around.end);
  const { exact } = target.quote;
  const at = exact === '' ? -1 : text.indexOf(exact);
  const within =
    at === -1 ? sentenceAt(text, Math.max(0, offset - around.start)) : { start: at, end: at + exact.length };
  return { start: around.start + within.start, end: around.start + within.end };
}

/** The sentence around `offset`; where one ends and the next begins, before a word, the next. */
function sentenceAt(text: string, offset: number): OffsetRange {
  const isBeforeWord = /\S/u.test(text.charAt(offset));
  return sentenceRangeAround(text, isBeforeWord ? offset + 1 : offset);
}

/** The part of the paragraph at `offset`, without the number before its words; else the line. */
function textAround(report: Report, offset: number): OffsetRange {
  const parts = paragraphAt(report, offset)?.parts.map((part) => report.rangeOf(part)) ?? [];
  const index = parts.findIndex(({ start, end }) => start <= offset && offset <= end);
  const part = parts[index];
  if (part !== undefined) {
    const number = index === 0 ? paragraphNumberLength(report.text.slice(part.start, part.end)) : 0;
    return { start: part.start + number, end: part.end };
  }
  const line0 = report.text.lineAt(offset);
  return { start: report.text.lineStart(line0), end: report.text.lineEnd(line0) };
}

/** Where an annotation without a sure place may belong, the best first. */
function placesOf(anchor: Anchor): readonly OffsetRange[] {
  switch (anchor.state) {
    case 'anchored':
    case 'searching':
      return [];
    case 'needs-review':
      return [anchor.proposal, ...(anchor.runnerUp === undefined ? [] : [anchor.runnerUp.range])];
    case 'orphaned':
      return anchor.runnerUp === undefined ? [] : [anchor.runnerUp.range];
  }
}
