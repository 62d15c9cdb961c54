import assert from 'node:assert/strict';
import { tryLabel } from '../../../src/report/label';
import { chineseValue, romanValue } from '../../../src/report/numerals';

describe('tryLabel', () => {
  const cases: readonly (readonly [string, string, string, number])[] = [
    ['II. Work', 'II', 'numeral', 2],
    ['A. Scope', 'A', 'letter', 1],
    ['Б. Обзор', 'Б', 'letter', 2],
    ['С. Обзор', 'С', 'letter', 3],
    ['Х. Обзор', 'Х', 'numeral', 10],
    ['十一、其他', '十一', 'numeral', 11],
    ['一. 引言', '一', 'numeral', 1],
    ['第三章 收费', '第三章', 'chapter', 3],
    ['第一部分 总则', '第一部分', 'part', 1],
    ['Chapter IV: Dues', 'Chapter IV', 'chapter', 4],
    ['Chapitre deuxième', 'Chapitre deuxième', 'chapter', 2],
    ['CAPÍTULO SEGUNDO. Tasas', 'CAPÍTULO SEGUNDO', 'chapter', 2],
    ['Часть третья', 'Часть третья', 'part', 3],
    ['Part Two', 'Part Two', 'part', 2],
    ['Première partie', 'Première partie', 'part', 1],
    ['Segunda parte: Tasas', 'Segunda parte', 'part', 2],
    ['الفصل الثالث', 'الفصل الثالث', 'chapter', 3],
    ['Première', '', '', 0],
    ['Ninguna parte', '', '', 0],
    ['أولا - مقدمة', 'أولا', 'numeral', 1],
    ['باء - لمحة', 'باء', 'letter', 2],
    ['The Group', '', '', 0],
    ['A report', '', '', 0],
    ['U.S. policy', '', '', 0],
  ];
  for (const [line, label, kind, ordinal] of cases)
    it(line, () => {
      const found = tryLabel(line);
      assert.equal(found?.label ?? '', label);
      const readings = found?.readings.map((reading) => `${reading.kind} ${reading.ordinal}`) ?? [];
      if (label !== '') assert.ok(readings.includes(`${kind} ${ordinal}`), readings.join(', '));
    });

  it('leaves open whether "C." is a numeral or a letter', () => {
    assert.deepEqual(
      tryLabel('C. Scope')?.readings.map(({ kind }) => kind),
      ['letter'],
    );
    assert.deepEqual(
      tryLabel('V. Scope')?.readings.map(({ kind }) => kind),
      ['numeral', 'letter'],
    );
  });
});

describe('numerals', () => {
  it('reads Roman ones', () => {
    assert.deepEqual(['I', 'iv', 'XIX', 'XL', 'A', ''].map(romanValue), [1, 4, 19, 40, undefined, undefined]);
  });

  it('reads Chinese ones', () => {
    assert.deepEqual(['一', '十', '十二', '二十', '二十一', '一二', ''].map(chineseValue), [
      1,
      10,
      12,
      20,
      21,
      undefined,
      undefined,
    ]);
  });
});
