import type { Annotation } from '../annotations/annotation';
import { describePassage } from '../annotations/describePassage';
import type { Moment } from '../annotations/describePassage';
import type { Report } from '../report/report';
import type { CarriedAnnotation } from './carryOver';

/**
 * The records to write beside the new text, with the same ids; what they answer comes before replies.
 *
 * What is anchored is described anew as it stands in `newReport` at `moment`. What needs review keeps the
 * description of the old text, so that it is shown for review there too. What is gone has no record there, nor
 * have the replies to it: it stays beside the old text. Replies go with what they answer.
 */
export function carriedRecords(
  carried: readonly CarriedAnnotation[],
  newReport: Report,
  moment: Moment,
): readonly Annotation[] {
  const records = new Map<string, Annotation>();
  for (const { annotation, result } of carried) {
    if (result === undefined || result.state === 'orphaned') continue;
    const target =
      result.state === 'anchored' && result.range !== undefined
        ? describePassage(newReport, result.range, moment)
        : undefined;
    const isLater = Date.parse(moment.time) > Date.parse(annotation.modified);
    const modified = isLater ? moment.time : annotation.modified;
    records.set(annotation.id, target === undefined ? annotation : { ...annotation, target, modified });
  }
  // A reply to a reply may have been created, or listed, before it: go on until no further one is found.
  const replies = carried.map(({ annotation }) => annotation);
  for (let before = -1; before < records.size;) {
    before = records.size;
    for (const reply of replies)
      if (reply.target.kind === 'reply' && records.has(reply.target.to) && !records.has(reply.id))
        records.set(reply.id, reply);
  }
  return [...records.values()];
}
