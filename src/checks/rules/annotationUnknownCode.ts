import { codeOf } from '../../annotations/codebook';
import type { Rule } from '../rule';

/**
 * An annotation has a code that the codebook lacks.
 *
 * The code was renamed or deleted, or misspelt by hand: counts by code leave the annotation out. Without a codebook of
 * the project every code is free.
 */
export const annotationUnknownCode: Rule = {
  id: 'annotation-unknown-code',
  severity: 'warning',
  title: 'An annotation has a code that the codebook lacks',
  reason: 'The code was renamed, deleted or misspelt: counts by code leave the annotation out.',
  examples: [],
  *check({ annotations: set }) {
    if (set?.codebook.uri === undefined) return;
    for (const { id, codes } of set.annotations)
      for (const code of codes) {
        if (codeOf(set.codebook, code) !== undefined) continue;
        const anchor = set.anchors.get(id);
        yield {
          message: 'The codebook has no code “{0}”. ({1})',
          args: [code, id],
          range: anchor?.state === 'anchored' ? anchor.range : undefined,
          related: [],
          fixes: [],
        };
      }
  },
};
