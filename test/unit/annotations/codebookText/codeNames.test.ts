import assert from 'node:assert/strict';
import { codeNameAt, codeNamesIn } from '../../../../src/annotations/codebookText/codeNames';

const book = `codes:
  - id: keepers   # who stays
    name: { en: id }
  - { id: "keepers/night", parent: keepers }
  - id: lamps
    retired: true
    mergedInto: 'keepers'
statuses:
  - id: keepers
`;

describe('names of codes in a codebook', () => {
  it('finds where each code is told and where others name it, and nothing else', () => {
    const names = codeNamesIn(book);
    assert.deepEqual(
      names.map(({ code, kind, range }) => [code, kind, book.slice(range.start, range.end)]),
      [
        ['keepers', 'definition', 'keepers'],
        ['keepers/night', 'definition', '"keepers/night"'],
        ['keepers', 'mention', 'keepers'],
        ['lamps', 'definition', 'lamps'],
        ['keepers', 'mention', "'keepers'"],
      ],
    );
    const offset = book.indexOf('lamps') + 2;
    assert.equal(codeNameAt(names, offset)?.code, 'lamps');
    assert.equal(codeNameAt(names, book.indexOf('who stays')), undefined);
  });

  it('finds what it can in a text that is being typed, and nothing in what is no codebook', () => {
    assert.deepEqual(
      codeNamesIn('codes:\n  - id: buoys\n  - id:\n  - "x\n')
        .map(({ code }) => code)
        .slice(0, 1),
      ['buoys'],
    );
    assert.deepEqual(codeNamesIn('- a\n- b\n'), []);
    assert.deepEqual(codeNamesIn(''), []);
  });
});
