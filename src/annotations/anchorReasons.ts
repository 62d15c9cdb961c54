import type { Anchor, AnchorEvidence } from './annotation';

/** What each piece of evidence says, in English; a fixed list, so that the editor can translate it. */
const anchorReasons: Readonly<Record<AnchorEvidence, string>> = {
  'words-kept': 'The words are the same.',
  'words-changed': 'Some of the words have changed.',
  'words-deleted': 'The passage was deleted.',
  'neighbours-kept': 'The text around them is the same.',
  'neighbours-changed': 'Other words stand around them.',
  'block-moved': 'They stand in another place, together with text that moved along.',
  'look-alike': 'Another place is nearly as good.',
  'too-little-left': 'Too little of the passage is left to be sure of it.',
  'no-trace': 'Nothing like it was found.',
  'section-kept': 'The place is in the section it was in.',
  'position-kept': 'The place is where it was in the text.',
  'deleted-here': 'The passage was deleted here in the editor.',
  'parent-missing': 'The annotation that it answers is missing.',
  'confirmed-gone': 'Somebody confirmed that it is gone.',
};

/** Why an annotation is not simply anchored: sentences in English, the weightiest first; none where it is. */
export function reasonsOf(anchor: Anchor): readonly string[] {
  if (anchor.state === 'anchored' || anchor.state === 'searching') return [];
  return reasonsIn(anchor.evidence);
}

/** The same for evidence alone. */
export function reasonsIn(evidence: readonly AnchorEvidence[]): readonly string[] {
  return evidence.map((key) => anchorReasons[key]);
}

/** Whether somebody has to say where an annotation belongs: not where it stands, nor that it is gone, again. */
export function asksForReview(anchor: Anchor): boolean {
  return (
    anchor.state === 'needs-review' ||
    (anchor.state === 'orphaned' && !anchor.evidence.includes('confirmed-gone'))
  );
}
