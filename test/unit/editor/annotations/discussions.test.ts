import assert from 'node:assert/strict';
import type { Anchor, Annotation } from '../../../../src/annotations/annotation';
import { builtInCodebook } from '../../../../src/annotations/builtInCodebook';
import { discussionsOf, quotedWords, shownRangeOf } from '../../../../src/editor/annotations/discussions';
import type { AnnotationSet } from '../../../../src/workspace/annotationStore';
import { coding, comment, reply } from '../../annotations/sampleAnnotations';

const here: Anchor = { state: 'anchored', range: { start: 5, end: 9 } };

function setOf(
  annotations: readonly Annotation[],
  anchors: Readonly<Record<string, Anchor>> = {},
): AnnotationSet {
  return {
    annotations,
    anchors: new Map(Object.entries(anchors)),
    codebook: builtInCodebook,
    problems: [],
  };
}

function replyTo(id: string, to: string): Annotation {
  return { ...reply, id, target: { kind: 'reply', to } };
}

/** Roots with their replies, by id. */
function shape(set: AnnotationSet): readonly (readonly string[])[] {
  return discussionsOf(set).map(({ root, replies }) => [root.id, ...replies.map(({ id }) => id)]);
}

describe('discussionsOf', () => {
  it('puts replies, and replies to those, under what they answer', () => {
    const second = replyTo('second', reply.id);
    const set = setOf([comment, coding, reply, second], { [comment.id]: here, [coding.id]: here });
    assert.deepEqual(shape(set), [[comment.id, reply.id, 'second'], [coding.id]]);
    assert.equal(discussionsOf(set)[0]?.anchor, here);
  });

  it('finds a parent that comes later, as a clock that is wrong makes it', () => {
    assert.deepEqual(shape(setOf([reply, comment])), [[comment.id, reply.id]]);
  });

  it('hides nothing: a reply without its annotation stands for itself', () => {
    assert.deepEqual(shape(setOf([reply])), [[reply.id]]);
  });

  it('loses nothing in a ring of replies', () => {
    const ring = setOf([replyTo('a', 'b'), replyTo('b', 'c'), replyTo('c', 'a'), replyTo('d', 'd')]);
    assert.deepEqual(shape(ring).flat().sort(), ['a', 'b', 'c', 'd']);
  });

  it('is made once for each set', () => {
    const set = setOf([comment]);
    assert.equal(discussionsOf(set), discussionsOf(set));
  });
});

describe('shownRangeOf', () => {
  const range = { start: 5, end: 9 };
  const cases: readonly (readonly [Anchor, unknown])[] = [
    [here, range],
    [{ state: 'needs-review', proposal: range, score: 0.5, runnerUp: undefined, evidence: [] }, range],
    [{ state: 'searching' }, undefined],
    [{ state: 'orphaned', runnerUp: undefined, evidence: [] }, undefined],
  ];
  for (const [anchor, expected] of cases)
    it(`of ${JSON.stringify(anchor)}`, () => {
      assert.deepEqual(shownRangeOf({ root: comment, replies: [], anchor }), expected);
    });
});

describe('quotedWords', () => {
  it('are the stored ones; a reply has none', () => {
    assert.equal(quotedWords({ root: comment, replies: [], anchor: here }), '专家一致');
    assert.equal(quotedWords({ root: reply, replies: [], anchor: here }), '');
  });
});
