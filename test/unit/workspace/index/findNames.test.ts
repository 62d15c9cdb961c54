import assert from 'node:assert/strict';
import { finish } from '../../../../src/report/steps';
import { findNames, lineOfName } from '../../../../src/workspace/index/findNames';
import type { IndexedName, IndexedReport } from '../../../../src/workspace/reportIndex';

const nowhere = {
  range: { start: 0, end: 0 },
  start: { line0: 0, character: 0 },
  end: { line0: 0, character: 0 },
};

function name(kind: IndexedName['kind'], label: string, words: string, run?: string): IndexedName {
  return { kind, label, words, run, ...nowhere };
}

function report(uri: string, ...names: readonly IndexedName[]): IndexedReport {
  return { uri, symbol: undefined, language: 'zh', title: undefined, names, citations: [] };
}

const reports = [
  report(
    'a',
    name('section', 'II.B', '关于核查的结论'),
    name('paragraph', '4', '45 experts met.'),
    name('paragraph', '145', 'One.'),
    name('paragraph', '45', 'Two.'),
    name('paragraph', '45', 'Three.', 'annex-1'),
    name('paragraph', '6', '进一步审议核裁军核查问题'),
    name('paper', 'GE-NDVF/2022/WP.3', 'On Verification of lamps'),
    name('paper', 'GE-NDVF/2022/WP.30', 'On bells'),
    name('expert', 'Ana Pérez', 'Chile'),
  ),
  report('b', name('paragraph', '45', 'Four.')),
];

function found(query: string, first?: string): string[] {
  return finish(findNames(reports, query, first)).map(({ name: each }) => lineOfName(each));
}

describe('findNames', () => {
  it('finds numbers, the very one first, in the report that is shown before others', () => {
    assert.deepEqual(found('#45', 'b'), [
      '45. Four.',
      '45. Two.',
      '45. Three.',
      '145. One.',
      '4. 45 experts met.',
    ]);
    assert.deepEqual(found('¶ 45').slice(0, 2), ['45. Two.', '45. Four.']);
  });

  it('finds words without blanks wherever they stand, headings first', () => {
    assert.deepEqual(found('核查'), ['II.B 关于核查的结论', '6. 进一步审议核裁军核查问题']);
    assert.deepEqual(found('核查 裁军'), ['6. 进一步审议核裁军核查问题']);
    assert.deepEqual(found('核军'), [], 'characters in this order, with others between, are other words');
  });

  it('finds symbols by their ends and people by their names', () => {
    assert.deepEqual(found('wp.3'), [
      'GE-NDVF/2022/WP.3 On Verification of lamps',
      'GE-NDVF/2022/WP.30 On bells',
    ]);
    assert.deepEqual(found('pérez'), ['Ana Pérez Chile']);
    assert.deepEqual(found(' # '), []);
  });
});
