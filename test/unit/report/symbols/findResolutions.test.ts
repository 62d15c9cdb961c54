import assert from 'node:assert/strict';
import { findResolutions } from '../../../../src/report/symbols/findResolutions';
import { checkInside } from './insideText';
import { readMarked } from './marked';

/** The numbers between ⟦ and ⟧ are found, and nothing else, with these ids. */
function check(marked: string, ...ids: string[]): void {
  it(marked.replace(/\n/g, '⏎'), () => {
    const { text, ranges } = readMarked(marked);
    const found = findResolutions(text, undefined);
    assert.deepEqual(
      found.map(({ start, end }) => text.slice(start, end)),
      ranges.map(({ start, end }) => text.slice(start, end)),
    );
    assert.deepEqual(
      found.map(({ start, end }) => ({ start, end })),
      ranges,
    );
    assert.deepEqual(
      found.map(({ id }) => id),
      ids,
    );
  });
}

describe('findResolutions: numbers', () => {
  check('resolution ⟦74/50⟧', 'A/RES/74/50');
  check('resolution ⟦31/16 A⟧ was adopted', 'A/RES/31/16A');
  check('resolution ⟦31/6 A and B⟧', 'A/RES/31/6');
  check('decision ⟦31/406 A to E⟧', 'A/DEC/31/406');
  check('resolution ⟦3363 (XXX)⟧', 'A/RES/3363 (XXX)');
  check('resolution ⟦3367 A (XXX)⟧', 'A/RES/3367A (XXX)');
  check('resolutions ⟦3411 A and B (XXX)⟧', 'A/RES/3411 (XXX)');
  check('resolution ⟦3419 A to D (XXX)⟧', 'A/RES/3419 (XXX)');
  check('resolution ⟦3362 (S-VII)⟧', 'A/RES/3362 (S-VII)');
  check('resolution ⟦2252 (ES-V)⟧', 'A/RES/2252 (ES-V)');
  check('resolution ⟦S-8/1⟧ and resolution ⟦ES-8/2⟧', 'A/RES/S-8/1', 'A/RES/ES-8/2');
  check('decision ⟦ES-7/11⟧', 'A/DEC/ES-7/11');
  check('decision ⟦50/411⟧', 'A/DEC/50/411');
  check('resolution ⟦2133 (2014)⟧', 'S/RES/2133 (2014)');
  check('resolution ⟦2133(2014)⟧', 'S/RES/2133 (2014)');
  check('resolution ⟦1576 (L)⟧', 'E/RES/1576 (L)');
  check('Economic and Social Council resolution ⟦1503 (XLVIII)⟧', 'E/RES/1503 (XLVIII)');
  check('Council resolution ⟦1996/31⟧', 'E/RES/1996/31');
  check('Human Rights Council resolution ⟦17/4⟧', 'A/HRC/RES/17/4');
  check('resolution ⟦52/9⟧ of the Human Rights Council', 'A/HRC/RES/52/9');
  check('Council resolution ⟦16/21⟧', 'A/HRC/RES/16/21');
  check('decision ⟦1/CP.21⟧, paragraph 4', 'decision 1/CP.21');
  check('decision ⟦1/CMA.1⟧', 'decision 1/CMA.1');
  check('resolution ⟦5/1⟧', 'resolution 5/1');
  check('UNEP Environment Assembly resolution ⟦5/14⟧', 'resolution 5/14');
});

describe('findResolutions: numbers of the Security Council without a year', () => {
  check('under resolution ⟦1540⟧ and resolution ⟦1887⟧', 'S/RES/1540', 'S/RES/1887');
  check('Security Council resolutions ⟦242⟧ and ⟦338⟧', 'S/RES/242', 'S/RES/338');
  check('resolution ⟦1540 (2004)⟧; resolution ⟦1540⟧ says', 'S/RES/1540 (2004)', 'S/RES/1540 (2004)');
  check('安全理事会第⟦1540⟧号决议', 'S/RES/1540');
  check('в резолюции ⟦1540⟧ Совета Безопасности', 'S/RES/1540');
  check('a resolution 600 dots wide');
  check('General Assembly resolution 1514');
  check('resolution 2014 of the meeting');
  check('Security Council resolution ⟦1540 (2004)⟧, 193 States have reported', 'S/RES/1540 (2004)');
});

describe('findResolutions: languages', () => {
  check('resolutions ⟦78/1⟧, ⟦78/2 A and B⟧ and ⟦79/1⟧', 'A/RES/78/1', 'A/RES/78/2', 'A/RES/79/1');
  check('paragraph 2 (e) of resolution ⟦1373 (2001)⟧', 'S/RES/1373 (2001)');
  check(
    'its resolution ⟦1 (I)⟧ of 24 January 1946 and resolution ⟦79/35⟧ of 2 December 2024',
    'A/RES/1 (I)',
    'A/RES/79/35',
  );
  check(
    'resolutions ⟦36/99⟧ of 9 December 1981, ⟦37/83⟧ of 9 December 1982 and ⟦51/44⟧',
    'A/RES/36/99',
    'A/RES/37/83',
    'A/RES/51/44',
  );
  check('Resolution ⟦79/1⟧.', 'A/RES/79/1');
  check('resolution\n⟦74/50⟧', 'A/RES/74/50');
  check('**resolution [⟦74/50⟧](#)**', 'A/RES/74/50');
  check('resolutions [⟦74/50⟧](https://undocs.org/A/RES/74/50) and [⟦75/1⟧](#)', 'A/RES/74/50', 'A/RES/75/1');
  check('résolution ⟦51/45 S⟧ du 10 décembre 1996', 'A/RES/51/45S');
  check('sa résolution ⟦2133 (2014)⟧', 'S/RES/2133 (2014)');
  check(
    'résolutions ⟦36/99⟧, ⟦37/83⟧, ⟦45/55 A et B⟧ du 4 décembre 1990 et ⟦51/44⟧',
    'A/RES/36/99',
    'A/RES/37/83',
    'A/RES/45/55',
    'A/RES/51/44',
  );
  check('décision ⟦267 (2009)⟧', 'S/DEC/267 (2009)');
  check('la résolution ⟦57 (i)⟧ de l’Assemblée générale', 'A/RES/57 (I)');
  check('la résolution ⟦17/4⟧ du Conseil des droits de l’homme', 'A/HRC/RES/17/4');
  check('resolución ⟦74/50⟧', 'A/RES/74/50');
  check('resolución ⟦1251 (1999)⟧, de 29 de junio de 1999,', 'S/RES/1251 (1999)');
  check('resoluciones ⟦74/50⟧, ⟦75/12⟧ y ⟦76/1⟧', 'A/RES/74/50', 'A/RES/75/12', 'A/RES/76/1');
  check('decisiones ⟦1/CP.17⟧ e ⟦1/CP.21⟧', 'decision 1/CP.17', 'decision 1/CP.21');
  check('в соответствии с резолюцией ⟦76/262⟧ Генеральной Ассамблеи', 'A/RES/76/262');
  check('резолюции ⟦17/4⟧ Совета по правам человека', 'A/HRC/RES/17/4');
  check('резолюции Совета Безопасности ⟦2133 (2014)⟧', 'S/RES/2133 (2014)');
  check('резолюция ⟦38/183 J⟧', 'A/RES/38/183J');
  check('резолюции ⟦74/50⟧, ⟦75/12⟧ и ⟦3419 A-D (XXX)⟧', 'A/RES/74/50', 'A/RES/75/12', 'A/RES/3419 (XXX)');
  check('резолюции ⟦74/50⟧ от 12 декабря 2019 года и ⟦75/12⟧', 'A/RES/74/50', 'A/RES/75/12');
  check('решением ⟦76/515⟧', 'A/DEC/76/515');
  check('решение ⟦267 (2009)⟧', 'S/DEC/267 (2009)');
  check('大会第 ⟦74/50⟧ 号决议请秘书长', 'A/RES/74/50');
  check('大会第⟦74/50⟧号决议和第⟦76/515⟧号决定', 'A/RES/74/50', 'A/DEC/76/515');
  check('第 [⟦74/50⟧](#) 号决议第 6 段', 'A/RES/74/50');
  check('第⟦2133 (2014)⟧号决议', 'S/RES/2133 (2014)');
  check('第⟦2048（2012）⟧号决议', 'S/RES/2048 (2012)');
  check('第⟦1267(1999)⟧和⟦1989(2011)⟧号决议', 'S/RES/1267 (1999)', 'S/RES/1989 (2011)');
  check(
    '第⟦2057(2012)⟧、第⟦2109(2013)⟧和第⟦2187(2014)⟧号决议',
    'S/RES/2057 (2012)',
    'S/RES/2109 (2013)',
    'S/RES/2187 (2014)',
  );
  check('1990年12月4日第⟦45/55 A和B⟧号、1996年12月10日第⟦51/44⟧号决议', 'A/RES/45/55', 'A/RES/51/44');
  check('经社理事会⟦1576 (L)⟧号决议', 'E/RES/1576 (L)');
  check('人权理事会第⟦17/4⟧号决议', 'A/HRC/RES/17/4');
  check('缔约方会议第⟦1/CP.21⟧号决定', 'decision 1/CP.21');
  check('القرار ⟦60/251⟧', 'A/RES/60/251');
  check('القرار ⟦52 / 31⟧', 'A/RES/52/31');
  check('القرار ⟦2133 (2014)⟧', 'S/RES/2133 (2014)');
  check('القرارات ⟦40 / 152 سين⟧ و ⟦41 / 86 فاء⟧', 'A/RES/40/152O', 'A/RES/41/86Q');
  check('المقرر ⟦267 (2009)⟧', 'S/DEC/267 (2009)');
  check('قرار مجلس حقوق الإنسان ⟦17/4⟧', 'A/HRC/RES/17/4');
  check('قرار الجمعية العامة ⟦60/251⟧ المؤرخ 15 آذار/مارس 2006', 'A/RES/60/251');
  check('القرار ⟦1576 (د-50)⟧', 'E/RES/1576 (L)');
  check('القرار ⟦253 (د-3)⟧', 'A/RES/253 (III)');
  check('القرار ⟦2734 (الدورة 25)⟧', 'A/RES/2734 (XXV)');
  check('القرار \u202a⟦60/251⟧\u202c', 'A/RES/60/251');
  check('die Resolution ⟦74/50⟧ und der Beschluss ⟦76/515⟧', 'A/RES/74/50', 'A/DEC/76/515');
});

describe('findResolutions: organs', () => {
  check('Pursuant to resolution ⟦74/50⟧ the Human Rights Council met', 'A/RES/74/50');
  check('Human Rights Council resolution ⟦5/1⟧. By resolution ⟦5/1⟧ it', 'A/HRC/RES/5/1', 'A/HRC/RES/5/1');
  check('The Human Rights Council met. Resolution ⟦74/50⟧', 'A/RES/74/50');
  check('Commission on Human Rights resolution ⟦1996/31⟧', 'resolution 1996/31');
  check('resolution ⟦1996/31⟧ of the Economic and Social Council', 'E/RES/1996/31');
});

describe('findResolutions: no resolutions', () => {
  check('80/39. Towards a world of clear water');
  check('the vote on the resolution 3 days later');
  check('page 2/27 of the decision');
  check('decision-making in 2024/25');
  check('resolution A/RES/74/50');
  check('the resolution of 30/06/2021');
  check('resolution 1, annex II');
  check('резолюция № 9');
  check('общая рекомендация № 29 (2013)');
  check('决议草案第3段');
  check('2/9 号决议草稿'.replace('号决议', '决意'));
  check('a resolution.\n\n12/3 of the members');
  check('resolution 12.5/3');
  check('第3号决议');
});

describe('findResolutions in hostile texts', () => {
  const pieces = [
    'resolution ',
    'resolution 74/50, ',
    'resolution the ',
    '第74/50、',
    '74/50号',
    '号决议',
    '决议',
    'A, B and ',
  ];
  for (const piece of pieces)
    it(JSON.stringify(piece), () => {
      const text = piece.repeat(1000);
      checkInside(text, findResolutions(text, undefined));
    });
});
