import type { Rule } from '../rule';

/**
 * An annotation whose passage is no longer found in the report.
 *
 * It is kept and shown; somebody has to attach it to a passage again or delete it.
 */
export const annotationOrphaned: Rule = {
  id: 'annotation-orphaned',
  severity: 'warning',
  title: 'The passage of an annotation is not found',
  reason: 'The annotation is kept and shown; somebody has to attach it to a passage again, or delete it.',
  examples: [],
  *check({ annotations: set }) {
    for (const { id, target } of set?.annotations ?? []) {
      if (set?.anchors.get(id)?.state !== 'orphaned') continue;
      yield {
        message: 'The passage “{0}” of an annotation is not found. ({1})',
        args: [target.kind === 'passage' ? excerpt(target.quote.exact) : '', id],
        range: undefined,
        related: [],
        fixes: [],
      };
    }
  },
};

/** So many characters of a quote tell which it is. */
const longestExcerpt = 60;

function excerpt(quote: string): string {
  const characters = Array.from(quote.replace(/\s+/gu, ' '));
  return characters.length <= longestExcerpt
    ? characters.join('')
    : `${characters.slice(0, longestExcerpt - 1).join('')}…`;
}
