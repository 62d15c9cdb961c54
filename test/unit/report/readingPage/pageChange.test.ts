import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readReport } from '../../../../src/report/readReport';
import type { PageChange } from '../../../../src/report/readingPage/pageChange';
import { pageChange } from '../../../../src/report/readingPage/pageChange';
import type { ReadingPage } from '../../../../src/report/readingPage/readingBlock';
import { readingPage } from '../../../../src/report/readingPage/readingPage';
import { finish } from '../../../../src/report/steps';
import { createText } from '../../../../src/text/createText';
import { readFixture } from '../fixtures';

function pageOf(content: string): ReadingPage {
  return finish(readingPage(readReport(createText(content))));
}

function applied(page: ReadingPage, { from, removed, inserted, shift }: PageChange): ReadingPage {
  const behind = page.slice(from + removed).map((block) => ({ ...block, start: block.start + shift }));
  return [...page.slice(0, from), ...inserted, ...behind];
}

describe('pageChange', () => {
  const content = readFixture('wrapped-english.txt');

  it('leads from a page to the page after an edit', () => {
    const before = pageOf(content);
    fc.assert(
      fc.property(
        fc.nat(content.length),
        fc.nat(30),
        fc.constantFrom('', 'x', '\n', '\n\n9. A new paragraph.\n'),
        (at, length, insert) => {
          const after = pageOf(content.slice(0, at) + insert + content.slice(at + length));
          assert.deepEqual(applied(before, finish(pageChange(before, after))), after);
        },
      ),
      { seed: 78, numRuns: 60 },
    );
  });

  it('names no more than the paragraph in which a word is typed, and those with notes behind it', () => {
    const text = 'I. First\n\n1. One fish.\n\n2. Two fish.\n\n3. Red fish.\n\n4. Blue fish.\n';
    const at = text.indexOf('Red');
    const change = finish(pageChange(pageOf(text), pageOf(`${text.slice(0, at)}new ${text.slice(at)}`)));
    assert.deepEqual([change.from, change.removed, change.inserted.length, change.shift], [3, 1, 1, 4]);
  });

  it('is empty between two pages that are alike', () => {
    const { removed, inserted } = finish(pageChange(pageOf(content), pageOf(content)));
    assert.deepEqual([removed, inserted.length], [0, 0]);
  });
});
