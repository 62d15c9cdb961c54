import type { Anchor, Annotation } from '../../annotations/annotation';
import type { OffsetRange } from '../../text/offsetRange';
import type { AnnotationSet } from '../../workspace/annotationStore';

/** An annotation of a passage and what was answered to it: what the editor shows as one thread. */
export interface Discussion {
  readonly root: Annotation;
  /** In order of creation, answers to answers among them. */
  readonly replies: readonly Annotation[];
  readonly anchor: Anchor;
}

/** Anchors of records that the set has none for: nothing is hidden only because its place is unknown. */
const unplaced: Anchor = { state: 'orphaned', runnerUp: undefined, evidence: [] };

const madeFrom = new WeakMap<AnnotationSet, readonly Discussion[]>();

/**
 * The discussions of a set, in order of creation.
 *
 * A reply whose annotation is not there (a file that a colleague has not sent, or a ring of replies) stands
 * as a discussion of its own. Made once for each set.
 */
export function discussionsOf(set: AnnotationSet): readonly Discussion[] {
  const known = madeFrom.get(set);
  if (known !== undefined) return known;
  const byId = new Map(set.annotations.map((annotation) => [annotation.id, annotation]));
  const repliesTo = new Map<string, Annotation[]>();
  for (const annotation of set.annotations) {
    const root = rootOf(annotation, byId);
    const replies = repliesTo.get(root.id) ?? [];
    if (root !== annotation) replies.push(annotation);
    repliesTo.set(root.id, replies);
  }
  const discussions = [...repliesTo].flatMap(([id, replies]) => {
    const root = byId.get(id);
    return root === undefined ? [] : [{ root, replies, anchor: set.anchors.get(id) ?? unplaced }];
  });
  madeFrom.set(set, discussions);
  return discussions;
}

/** The annotation that `annotation` answers in the end; itself where it answers none that is there. */
function rootOf(annotation: Annotation, byId: ReadonlyMap<string, Annotation>): Annotation {
  const seen = new Set<string>();
  let current = annotation;
  while (current.target.kind === 'reply') {
    const parent = byId.get(current.target.to);
    if (parent === undefined) return current;
    if (seen.has(current.id)) return annotation;
    seen.add(current.id);
    current = parent;
  }
  return current;
}

/** Where a discussion is shown in the text: its place, else the proposed one; `undefined` where there is none. */
export function shownRangeOf({ anchor }: Discussion): OffsetRange | undefined {
  switch (anchor.state) {
    case 'anchored':
      return anchor.range;
    case 'needs-review':
      return anchor.proposal;
    case 'searching':
    case 'orphaned':
      return undefined;
  }
}

/** The words that were annotated, as stored; "" for a reply without its annotation. */
export function quotedWords({ root }: Discussion): string {
  return root.target.kind === 'passage' ? root.target.quote.exact : '';
}
