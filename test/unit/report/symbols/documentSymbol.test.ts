import assert from 'node:assert/strict';
import { decodeSymbol } from '../../../../src/report/symbols/decodeSymbol';
import {
  comparisonKey,
  compareSymbols,
  isSameDocument,
  kindOf,
  normalForm,
  parseSymbol,
} from '../../../../src/report/symbols/documentSymbol';
import { isLinkTemplate, linksOf } from '../../../../src/report/symbols/symbolLink';
import { membersOf } from '../../../../src/report/symbols/symbolMembers';

function parsed(symbol: string): NonNullable<ReturnType<typeof parseSymbol>> {
  return parseSymbol(symbol) ?? assert.fail(`${symbol} is a symbol`);
}

describe('parseSymbol', () => {
  it('takes a symbol apart', () => {
    const symbol = parsed('NPT/CONF.1995/32(Part I)/Corr.2');
    assert.equal(symbol.symbol, 'NPT/CONF.1995/32 (Part I)/Corr.2');
    assert.equal(symbol.series, 'NPT');
    assert.deepEqual(symbol.suffixes, ['Corr.2']);
    assert.deepEqual(symbol.components[2], { text: '32', extra: 'Part I' });
    assert.equal(symbol.twin, undefined);
  });
  it('reads both halves of a double symbol', () => {
    assert.equal(parsed('A/79/876-S/2025/230').twin?.symbol, 'S/2025/230');
  });
  for (const text of [
    '',
    'A',
    'A/78',
    '2/27',
    'and/or',
    'A/78/120 and more',
    'see A/78/120',
    'A/78/120-',
    '1/CP.21',
  ])
    it(`${JSON.stringify(text)} is none`, () => {
      assert.equal(parseSymbol(text), undefined);
    });
});

describe('normalForm', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['A/78/120', 'A/78/120'],
    [' A/78/120* ', 'A/78/120'],
    ['A / 78 / 120', 'A/78/120'],
    ['CEDAW/\nC/MEX/5', 'CEDAW/C/MEX/5'],
    ['\u202bA/79/876\u202c', 'A/79/876'],
    ['GE\u2011NDVF/2022/WP.4\u00a0/Rev.1', 'GE-NDVF/2022/WP.4/Rev.1'],
    ['S/RES/2208(2015)', 'S/RES/2208 (2015)'],
    ['NPT/CONF.2010/50   (Vol. I)', 'NPT/CONF.2010/50 (Vol. I)'],
    ['XYZQ/2024/5', 'XYZQ/2024/5'],
    ['  no  symbol ', 'no symbol'],
  ];
  for (const [text, expected] of cases)
    it(JSON.stringify(text), () => {
      assert.equal(normalForm(text), expected);
      assert.equal(normalForm(expected), expected, 'it is its own normal form');
    });
});

describe('comparing symbols', () => {
  it('takes no notice of case and spelling', () => {
    assert.equal(comparisonKey('A/78/120/REV.1'), comparisonKey('A/78/120/Rev.1 '));
  });
  it('knows the halves of a double symbol', () => {
    assert.ok(isSameDocument('A/79/876-S/2025/230', 'S/2025/230'));
    assert.ok(isSameDocument('A/79/876', 'A/79/876'));
    assert.ok(!isSameDocument('A/79/876', 'A/79/876/Add.1'));
  });
  it('orders figures by value and addenda behind their document', () => {
    const sorted = [
      'GE-NDVF/2023/WP.1',
      'GE-NDVF/2022/WP.10',
      'GE-NDVF/2022/WP.2/Rev.1',
      'GE-NDVF/2022/WP.2',
      'A/78/50',
    ].sort(compareSymbols);
    assert.deepEqual(sorted, [
      'A/78/50',
      'GE-NDVF/2022/WP.2',
      'GE-NDVF/2022/WP.2/Rev.1',
      'GE-NDVF/2022/WP.10',
      'GE-NDVF/2023/WP.1',
    ]);
  });
});

describe('kindOf', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['GE-NDVF/2022/WP.3', 'working-paper'],
    ['GE-NDVF/2022/WP.4/Rev.1', 'working-paper'],
    ['ECE/TRANS/WP.29/2024/1', 'document'],
    ['A/RES/80/39', 'resolution'],
    ['S/PV.9123', 'record'],
    ['A/C.4/48/SR.2-6', 'record'],
    ['A/C.4/48/L.11', 'draft'],
    ['JIU/REP/2024/1', 'report'],
    ['A/78/120', 'document'],
    ['A/77/CRP.1/Add.8', 'document'],
  ];
  for (const [symbol, kind] of cases)
    it(symbol, () => {
      assert.equal(kindOf(parsed(symbol)), kind);
    });
});

describe('decodeSymbol', () => {
  function check(symbol: string, ...expected: string[]): void {
    it(symbol, () => {
      const decoded = decodeSymbol(parsed(symbol));
      assert.deepEqual(
        decoded.map(({ role, meaning, value }) => `${role}: ${(meaning ?? '?').replace('{0}', value)}`),
        expected,
      );
    });
  }
  check('A/78/120', 'series: General Assembly', 'session: Session 78', 'number: Document 120');
  check('A/S-10/4', 'series: General Assembly', 'session: Special session 10', 'number: Document 4');
  check(
    'A/ES-10/1028',
    'series: General Assembly',
    'session: Emergency special session 10',
    'number: Document 1028',
  );
  check('S/2024/228', 'series: Security Council', 'year: Year 2024', 'number: Document 228');
  check(
    'GE-NDVF/2022/WP.4/Rev.1',
    'series: Group of experts',
    'year: Year 2022',
    'nature: Working paper 4',
    'suffix: Revision 1',
  );
  check(
    'A/C.4/48/L.11',
    'series: General Assembly',
    'body: Main or standing committee 4',
    'session: Session 48',
    'nature: Limited distribution 11',
  );
  check(
    'CEDAW/C/MEX/CO/6',
    'series: Committee on the Elimination of Discrimination against Women',
    'body: Committee',
    'country: State MEX',
    'nature: Concluding observations',
    'number: Document 6',
  );
  check(
    'NPT/CONF.2000/28 (Part III)',
    'series: Treaty on the Non-Proliferation of Nuclear Weapons',
    'body: Conference 2000',
    'number: Document 28',
    'part: Part III',
  );
  check(
    'A/RES/80/39',
    'series: General Assembly',
    'nature: Resolution',
    'session: Session 80',
    'number: Document 39',
  );
  check('XYZQ/2024/5', 'series: ?', 'year: Year 2024', 'number: Document 5');
});

describe('membersOf', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['A/78/120', ['A/78/120']],
    ['A/79/876-S/2025/230', ['A/79/876', 'S/2025/230']],
    ['A/AC.109/1155-1157', ['A/AC.109/1155', 'A/AC.109/1156', 'A/AC.109/1157']],
    ['A/C.4/48/SR.2-3', ['A/C.4/48/SR.2', 'A/C.4/48/SR.3']],
    ['CEDAW/C/SR.569-570', ['CEDAW/C/SR.569', 'CEDAW/C/SR.570']],
    ['CEDAW/C/CAF/CO/1-5', ['CEDAW/C/CAF/CO/1-5']],
    ['NPT/CONF.2000/28 (Parts I and II)', ['NPT/CONF.2000/28 (Part I)', 'NPT/CONF.2000/28 (Part II)']],
    ['E/ICEF/CRP/80-17', ['E/ICEF/CRP/80-17']],
    ['A/AC.109/1-99999', ['A/AC.109/1-99999']],
    ['no symbol', ['no symbol']],
  ];
  for (const [symbol, members] of cases)
    it(symbol, () => {
      assert.deepEqual(membersOf(symbol), members);
    });
});

describe('linksOf', () => {
  it('fills the template', () => {
    assert.deepEqual(linksOf('A/78/120', 'zh'), [
      { symbol: 'A/78/120', uri: 'https://undocs.org/zh/A/78/120' },
    ]);
    assert.equal(linksOf('A/78/120', 'de')[0]?.uri, 'https://undocs.org/en/A/78/120');
    assert.equal(
      linksOf('A/78/120', undefined, 'https://example.org/?s={symbol}&l={lang}')[0]?.uri,
      'https://example.org/?s=A/78/120&l=en',
    );
  });
  it('keeps slashes and parentheses and encodes the rest', () => {
    assert.equal(linksOf('S/RES/2133 (2014)', 'en')[0]?.uri, 'https://undocs.org/en/S/RES/2133(2014)');
    assert.equal(
      linksOf('NPT/CONF.2010/50 (Vol. I)', 'en')[0]?.uri,
      'https://undocs.org/en/NPT/CONF.2010/50%20(Vol.%20I)',
    );
  });
  it('gives each half and each member a link', () => {
    assert.equal(linksOf('A/79/876-S/2025/230', 'ar').length, 2);
    assert.equal(linksOf('A/AC.109/1155-1158', 'en').length, 4);
  });
  it('gives decisions none', () => {
    assert.deepEqual(linksOf('A/DEC/76/515', 'en'), []);
  });
  it('refuses templates that are no web address of a document', () => {
    for (const template of [
      '',
      '{symbol}',
      'javascript:{symbol}',
      'command:x/{symbol}',
      'https://{symbol}/',
      'https://example.org/',
    ])
      assert.ok(!isLinkTemplate(template), template);
    assert.deepEqual(linksOf('A/78/120', 'en', 'command:run/{symbol}'), []);
  });
});
