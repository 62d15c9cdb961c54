import type { Report } from '../report/report';
import type { OffsetRange } from '../text/offsetRange';
import { anchorIndexOf } from './anchorIndex';
import type { PassageTarget } from './annotation';
import type { NormalizedText } from './normalizedText';

/** The stored position in a normalised text, if the quoted words stand there; offsets in that text. */
export function positionIn(
  text: NormalizedText,
  { position, quote }: PassageTarget,
): OffsetRange | undefined {
  const start = text.fromCodePoints(position.start);
  const end = text.fromCodePoints(position.end);
  return text.value.slice(start, end) === quote.exact ? { start, end } : undefined;
}

/** The stored position in the text of `report`, as it is open, if the quoted words stand there. */
export function storedRange(report: Report, target: PassageTarget): OffsetRange | undefined {
  const { text } = anchorIndexOf(report);
  const range = positionIn(text, target);
  return range && { start: text.toOpen(range.start), end: text.toOpen(range.end) };
}
