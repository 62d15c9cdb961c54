import assert from 'node:assert/strict';
import { conflictSides } from '../../../src/annotations/conflictMarks';

describe('conflictSides', () => {
  it('takes both sides apart, with what stands outside of the marks in both', () => {
    assert.deepEqual(
      conflictSides(
        'a\n<<<<<<< HEAD\nm\n=======\nt\nt2\n>>>>>>> theirs\nb\n<<<<<<< HEAD\n=======\nu\n>>>>>>> x',
      ),
      { mine: 'a\nm\nb', theirs: 'a\nt\nt2\nb\nu', base: undefined },
    );
  });

  it('knows the common ancestor where git wrote it down, and CR LF', () => {
    assert.deepEqual(
      conflictSides('<<<<<<< ours\r\nm\r\n||||||| 1234\r\nb\r\n=======\r\nt\r\n>>>>>>> theirs\r\n'),
      { mine: 'm\r\n', theirs: 't\r\n', base: 'b\r\n' },
    );
  });

  for (const [what, text] of [
    ['no marks', '{}\n'],
    ['an open end', '<<<<<<< a\nm\n=======\nt\n'],
    ['no middle', '<<<<<<< a\nm\n>>>>>>> b\n'],
    ['marks within marks', '<<<<<<< a\n<<<<<<< b\nm\n=======\nt\n>>>>>>> b\n>>>>>>> a\n'],
    ['a mark in a string', '{ "body": "<<<<<<< HEAD" }\n'],
  ] as const)
    it(`takes nothing apart where there is ${what}`, () => {
      assert.equal(conflictSides(text), undefined);
    });
});
