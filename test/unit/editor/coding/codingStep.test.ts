import assert from 'node:assert/strict';
import type { Discussion } from '../../../../src/editor/annotations/discussions';
import { codingStep } from '../../../../src/editor/coding/codingStep';
import type { CodingStep } from '../../../../src/editor/coding/codingStep';
import { coding, comment, reply } from '../../annotations/sampleAnnotations';

const range = { start: 5, end: 9 };
const own: Discussion = {
  root: { ...coding, codes: ['a'], fields: {} },
  replies: [],
  anchor: { state: 'anchored', range },
};

function check(name: string, discussions: readonly Discussion[], code: string, expected: CodingStep): void {
  it(name, () => {
    const isMine = ({ name: author }: { readonly name: string }): boolean => author === coding.creator.name;
    assert.deepEqual(codingStep(discussions, isMine, range, code), expected);
  });
}

describe('codingStep', () => {
  const id = coding.id;
  check('makes a record where there is none', [], 'a', { kind: 'create' });
  check('adds to one’s own coding of the passage', [own], 'b', { kind: 'update', id, codes: ['a', 'b'] });
  check('takes the same code away again', [{ ...own, root: { ...own.root, codes: ['a', 'b'] } }], 'a', {
    kind: 'update',
    id,
    codes: ['b'],
  });
  check('deletes a coding that says nothing any more', [own], 'a', { kind: 'delete', id });
  check('keeps one that somebody answered', [{ ...own, replies: [reply] }], 'a', {
    kind: 'update',
    id,
    codes: [],
  });
  check(
    'leaves another passage alone',
    [{ ...own, anchor: { state: 'anchored', range: { start: 5, end: 8 } } }],
    'a',
    {
      kind: 'create',
    },
  );
  check(
    'leaves the codings of others alone',
    [{ ...own, root: { ...own.root, creator: { name: 'Ada', id: undefined } } }],
    'a',
    {
      kind: 'create',
    },
  );
  check('leaves comments alone', [{ ...own, root: comment }], 'a', { kind: 'create' });
});
