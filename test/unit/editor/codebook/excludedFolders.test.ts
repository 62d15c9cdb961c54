import assert from 'node:assert/strict';
import { folderMatcher } from '../../../../src/editor/codebook/excludedFolders';

function check(pattern: string, covered: readonly string[], others: readonly string[]): void {
  it(pattern, () => {
    const isExcluded = folderMatcher([pattern]);
    assert.deepEqual([...covered, ...others].filter(isExcluded), covered);
  });
}

describe('folderMatcher', () => {
  check('**/old', ['old', 'a/old', 'a/b/old'], ['older', 'a/old/b', 'bold']);
  check('old/**', ['old', 'old/a', 'old/a/b'], ['a/old', 'older']);
  check('**/old/**', ['old', 'a/old', 'a/old/b'], ['older', 'a/bold/c']);
  check('draft-*', ['draft-1', 'draft-'], ['a/draft-1', 'draft-1/a', 'draft']);
  check('**/{tmp,out}', ['tmp', 'a/out'], ['top']);
  check('a?c', ['abc'], ['ac', 'a/c']);
  check('**', ['a', 'a/b'], []);
  check('a.b+(c)', ['a.b+(c)'], ['aXb+(c)', 'a.bb(c)']);
});
