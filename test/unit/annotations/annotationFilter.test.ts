import assert from 'node:assert/strict';
import type { Anchor, Annotation } from '../../../src/annotations/annotation';
import type { AnnotationFilter } from '../../../src/annotations/annotationFilter';
import {
  isEmptyFilter,
  matches,
  noFilter,
  shownThreads,
  withCodesBelow,
} from '../../../src/annotations/annotationFilter';
import { decodeCodebook } from '../../../src/annotations/decodeCodebook';
import { coding, comment, reply } from './sampleAnnotations';

const anchored: Anchor = { state: 'anchored', range: { start: 0, end: 1 } };
const orphaned: Anchor = { state: 'orphaned', runnerUp: undefined, evidence: ['no-trace'] };

function check(
  name: string,
  annotation: Annotation,
  filter: Partial<AnnotationFilter>,
  expected: boolean,
): void {
  it(name, () => {
    assert.equal(matches(annotation, anchored, { ...noFilter, ...filter }), expected);
  });
}

describe('matches', () => {
  check('everything without a filter', comment, {}, true);
  check('one of the codes', coding, { codes: ['other', 'consensus'] }, true);
  check('none of the codes', coding, { codes: ['other'] }, false);
  check('records without a code', comment, { codes: [''] }, true);
  check('records with a code are not without', coding, { codes: [''] }, false);
  check('a kind', coding, { kinds: ['coding'] }, true);
  check('no kind', { ...coding, kind: undefined }, { kinds: [''] }, true);
  check('a status', coding, { statuses: ['resolved'] }, false);
  check('an author', coding, { authors: ['林 Lin'] }, true);
  check('words of the body, any case', comment, { text: 'WHO so' }, true);
  check('words of the passage', comment, { text: '专家' }, true);
  check('all words', comment, { text: '专家 nobody' }, false);
  check('everything that is asked at once', coding, { codes: ['consensus'], statuses: ['resolved'] }, false);
  check('a state', coding, { states: ['orphaned'] }, false);

  it('takes a reply for what has no state', () => {
    assert.equal(matches(reply, undefined, { ...noFilter, states: ['anchored'] }), false);
  });

  it('knows when it asks for nothing', () => {
    assert.equal(isEmptyFilter({ ...noFilter, text: ' ' }), true);
    assert.equal(isEmptyFilter({ ...noFilter, states: ['orphaned'] }), false);
  });
});

describe('shownThreads', () => {
  const anchors = new Map([
    [comment.id, anchored],
    [coding.id, anchored],
  ]);
  const all = [comment, coding, reply];

  it('leaves replies out', () => {
    assert.deepEqual([...shownThreads(all, anchors, noFilter)], [comment.id, coding.id]);
  });

  it('shows a thread for the words of its replies, if the rest fits', () => {
    assert.deepEqual([...shownThreads(all, anchors, { ...noFilter, text: 'paragraph' })], [comment.id]);
    assert.deepEqual(
      [...shownThreads(all, anchors, { ...noFilter, text: 'paragraph', statuses: ['resolved'] })],
      [],
    );
  });

  it('shows a reply that has lost what it answers', () => {
    const lost = new Map<string, Anchor>([[reply.id, orphaned]]);
    assert.deepEqual([...shownThreads([reply], lost, { ...noFilter, states: ['orphaned'] })], [reply.id]);
  });
});

describe('withCodesBelow', () => {
  it('adds the branch', () => {
    const { codebook } = decodeCodebook(
      'codes: [{ id: a }, { id: b, parent: a }, { id: c, parent: b }, { id: d }]',
      'x',
    );
    assert.deepEqual(withCodesBelow(codebook, ['a', 'unknown']), ['a', 'unknown', 'b', 'c']);
  });
});
