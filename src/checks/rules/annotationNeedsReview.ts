import type { Rule } from '../rule';

/**
 * An annotation whose passage has changed: somebody has to confirm the place that is proposed for it.
 *
 * Until then nobody can cite the annotation for these words.
 */
export const annotationNeedsReview: Rule = {
  id: 'annotation-needs-review',
  severity: 'warning',
  title: 'The passage of an annotation has changed',
  reason:
    'Somebody has to confirm the place that is proposed; until then the annotation says nothing about these words.',
  examples: [],
  *check({ annotations: set }) {
    for (const { id } of set?.annotations ?? []) {
      const anchor = set?.anchors.get(id);
      if (anchor?.state !== 'needs-review') continue;
      yield {
        message: 'An annotation needs review: its passage has changed. ({0})',
        args: [id],
        range: anchor.proposal,
        related: [],
        fixes: [],
      };
    }
  },
};
