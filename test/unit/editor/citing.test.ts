import assert from 'node:assert/strict';
import type { CitationStyle } from '../../../src/editor/citing/citation';
import { citationOf } from '../../../src/editor/citing/citation';
import { passageToQuote, quotationOf } from '../../../src/editor/citing/quotation';
import { quotedWords } from '../../../src/report/quotedWords';
import type { Report } from '../../../src/report/report';
import { exampleReport, reportOf } from './exampleReport';

const plain: CitationStyle = { language: undefined, citation: {}, quotation: {} };

function rangeFrom(report: Report, first: string, last = first): { start: number; end: number } {
  const text = report.text.toString();
  const start = text.indexOf(first);
  const end = text.indexOf(last, start) + last.length;
  assert.ok(start >= 0 && end >= start, `${first} … ${last}`);
  return { start, end };
}

function cite(report: Report, first: string, last = first, style = plain): string {
  return citationOf({ report, fileName: 'draft' }, rangeFrom(report, first, last), style);
}

const chinese = reportOf(
  [
    'A/98/40',
    '',
    '港口灯塔政府专家组的报告',
    '',
    '一. 引言',
    '',
    '1. 大会请专家组研究**灯塔**。¹ 专家组说：“灯塔很旧。”',
    '',
    '2. 专家组举行了两届会议，',
    '',
    '____',
    '¹ 见 A/97/12 号文件。',
    '23-01234',
    '',
    '审议了各项建议，并认为：',
    '',
    '(a) 灯塔应当检修；',
    '',
    '(b) 看守人应当领取报酬。',
    '',
    '二. 建议',
    '',
    'A. 检修',
    '',
    '专家组感谢各国。',
    '',
    '3. 专家组建议每年检修灯塔。',
    '',
    '附件一',
    '',
    '名单',
    '',
    '1. 挪威。',
    '',
    '2. 冰岛。',
    '',
  ].join('\n'),
);

describe('citations', () => {
  const report = reportOf(`A/84/90\n\n${exampleReport().text.toString().replace('GE-LH/2031/5', '')}`);

  it('name paragraphs, ranges, items, notes, sections and annexes', () => {
    assert.equal(cite(report, 'The Group considered'), 'A/84/90, para. 2');
    assert.equal(cite(report, 'The Group considered', 'Most lamps'), 'A/84/90, paras. 2–3');
    assert.equal(cite(report, 'Lamps of brass'), 'A/84/90, para. 3 (b)');
    assert.equal(cite(report, 'Lamps of glass', 'Lamps of brass'), 'A/84/90, para. 3');
    assert.equal(cite(report, 'several lines'), 'A/84/90, note 2');
    assert.equal(cite(report, 'B. Keepers'), 'A/84/90, sect. II.B');
    assert.equal(cite(report, 'met twice'), 'A/84/90, “Summary”');
    assert.equal(cite(report, 'GE-LH/2031/WP.1 | Fog'), 'A/84/90, annex I');
    assert.equal(cite(report, 'Report of the Group'), 'A/84/90');
  });

  it('are worded as Chinese documents word them', () => {
    assert.equal(cite(chinese, '大会请专家组'), 'A/98/40，第 1 段');
    assert.equal(cite(chinese, '大会请专家组', '建议每年'), 'A/98/40，第 1 至 3 段');
    assert.equal(cite(chinese, '看守人'), 'A/98/40，第 2(b) 段');
    assert.equal(cite(chinese, '号文件'), 'A/98/40，脚注 1');
    assert.equal(cite(chinese, '感谢各国'), 'A/98/40，第二(A)部分');
    assert.equal(cite(chinese, '冰岛'), 'A/98/40，附件一，第 2 段');
  });

  const inLanguage = (language: NonNullable<CitationStyle['language']>): readonly string[] => [
    cite(report, 'The Group considered', 'Most lamps', { ...plain, language }),
    cite(report, 'Lamps of brass', 'Lamps of brass', { ...plain, language }),
    cite(report, 'several lines', 'several lines', { ...plain, language }),
  ];

  it('follow the language that is asked for', () => {
    const symbol = 'A/84/90';
    assert.deepEqual(inLanguage('fr'), [
      `${symbol}, par. 2 à 3`,
      `${symbol}, par. 3 b)`,
      `${symbol}, note 2`,
    ]);
    assert.deepEqual(inLanguage('es'), [
      `${symbol}, párrs. 2 a 3`,
      `${symbol}, párr. 3 b)`,
      `${symbol}, nota 2`,
    ]);
    assert.deepEqual(inLanguage('ru'), [`${symbol}, пп. 2–3`, `${symbol}, п. 3 b)`, `${symbol}, сноска 2`]);
    assert.deepEqual(inLanguage('ar'), [
      `${symbol}، الفقرات 2-3`,
      `${symbol}، الفقرة 3 (b)`,
      `${symbol}، الحاشية 2`,
    ]);
    assert.deepEqual(inLanguage('zh'), [
      `${symbol}，第 2 至 3 段`,
      `${symbol}，第 3(b) 段`,
      `${symbol}，脚注 2`,
    ]);
  });

  it('follow a template of one’s own', () => {
    const style = { ...plain, citation: { en: '[{symbol} § {place}] {unknown}' } };
    assert.equal(cite(report, 'The Group considered', 'The Group', style), '[A/84/90 § para. 2] {unknown}');
  });

  it('take file name or title where there is no symbol', () => {
    const nameless = reportOf('一. 引言\n\n1. 灯塔很旧。\n\n2. 应当检修。\n\n3. 会议闭幕。\n');
    const named = (fileName: string): string =>
      citationOf({ report: nameless, fileName }, rangeFrom(nameless, '检修'), plain);
    assert.equal(named('draft'), 'draft，第 2 段');
    assert.equal(named('zh-a-98-40'), 'A/98/40，第 2 段');
    assert.equal(named('S_2024_228_Add.1-EN'), 'S/2024/228/Add.1，第 2 段');
    assert.equal(named('a-1'), 'a-1，第 2 段');
    assert.match(
      cite(exampleReport(), 'The Group considered'),
      /^“Report of the Group of Experts on Lighthouses”, /,
    );
  });
});

describe('quotations', () => {
  const quote = (first: string, last = first): string =>
    quotedWords(chinese, rangeFrom(chinese, first, last));

  it('leave out breaks, notes, page furniture, markers, marks and numbers', () => {
    assert.equal(quote('1. 大会', '很旧。”'), '大会请专家组研究灯塔。专家组说：“灯塔很旧。”');
    assert.equal(quote('2. 专家组', '并认为：'), '专家组举行了两届会议，审议了各项建议，并认为：');
    assert.equal(
      quote('看守人应当领取报酬。', '每年检修'),
      '看守人应当领取报酬。专家组感谢各国。专家组建议每年检修',
    );
    assert.equal(quote('¹ 见', '号文件。'), '见 A/97/12 号文件。');
  });

  it('join lines in other languages with blanks', () => {
    const report = exampleReport();
    assert.equal(
      quotedWords(report, rangeFrom(report, '² A note of', 'goes on')),
      'A note of several lines, which goes on',
    );
    assert.equal(
      quotedWords(report, rangeFrom(report, 'Most lamps', 'Lamps of brass')),
      'Most lamps are old. The Group noted: (a) Lamps of glass, which break easily when the weather turns against them; (b) Lamps of brass',
    );
  });

  it('leave out a number that a conversion moved in, and the hyphens that it left', () => {
    const moved = reportOf(
      'I. Introduction\n\n               1.     Lamps of the har\u00ad\n     bour are old.\n\n               2.     Some are new.\n',
    );
    assert.equal(
      quotedWords(moved, { start: 0, end: moved.text.length }),
      'Lamps of the harbour are old. Some are new.',
    );
  });

  it('stand in the marks of their language, those inside in the other ones, with the citation', () => {
    const of = (words: string, last = words): string =>
      quotationOf({ report: chinese, fileName: 'draft' }, rangeFrom(chinese, words, last), plain);
    assert.equal(of('专家组说', '很旧。”'), '“专家组说：‘灯塔很旧。’”（A/98/40，第 1 段）');
    assert.equal(of('“灯塔很旧。”'), '“灯塔很旧。”（A/98/40，第 1 段）');
    const english = { ...plain, language: 'en' as const };
    assert.equal(
      quotationOf({ report: chinese, fileName: '' }, rangeFrom(chinese, '感谢各国'), english),
      '“感谢各国” (A/98/40, sect. II.A)',
    );
  });

  it('are of the whole paragraph where nothing is selected, over all its parts', () => {
    const { start } = rangeFrom(chinese, '举行了两届');
    assert.equal(
      quotedWords(chinese, passageToQuote(chinese, { start, end: start })),
      '专家组举行了两届会议，审议了各项建议，并认为：(a) 灯塔应当检修；(b) 看守人应当领取报酬。',
    );
  });
});
