import { overlaps } from '../../text/offsetRange';
import type { OffsetRange } from '../../text/offsetRange';
import { paragraphAt } from '../lookup';
import type { Report } from '../report';
import { paragraphVoices } from './paragraphVoices';
import type { Voice } from './voice';

/** Who speaks in the sentences that `range` touches, in their order; empty outside numbered paragraphs. */
export function voicesIn(report: Report, range: OffsetRange): readonly Voice[] {
  const paragraph = paragraphAt(report, range.start);
  if (paragraph === undefined) return [];
  return paragraphVoices(report, paragraph)
    .filter(({ ranges }) => ranges.some((part) => overlaps(part, range)))
    .flatMap(({ voices }) => voices);
}
