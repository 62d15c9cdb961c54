import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { citationDetails } from '../../../../src/report/symbols/citationDetails';
import { quotedSpans } from '../../../../src/report/symbols/quotedSpans';
import { findSymbols } from '../../../../src/report/symbols/findSymbols';

/** Each citation of `note` as "authors | title", authors parted by " + ". */
function detailsOf(note: string): string[] {
  return citationDetails(note, findSymbols(note)).map(
    ({ authors, title }) => `${authors.join(' + ')} | ${title ?? ''}`,
  );
}

function check(note: string, ...expected: string[]): void {
  it(note.slice(0, 70), () => {
    assert.deepEqual(detailsOf(note), expected);
  });
}

describe('quotedSpans', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['“one” and “two”', ['one', 'two']],
    ['«один «два» три»', ['один «два» три']],
    ['“一《二》三”', ['一《二》三']],
    ['“open and “closed”', ['closed']],
    ['„eins“ „zwei”', ['eins', 'zwei']],
    ['"one" two "three"', ['one', 'three']],
    ['closed” only', []],
    ['« un » « deux »', ['un', 'deux']],
  ];
  for (const [text, words] of cases)
    it(text, () => {
      assert.deepEqual(
        quotedSpans(text).map((span) => span.words),
        words,
      );
    });
});

describe('citationDetails', () => {
  check(
    '⁷ Ada Byrne、Ito Kenji 和 Lars van der Meer，“航标：定义与范围”（GE-SEA/2021/WP.2）；Rosa Díaz，“关于灯塔的意见”，GE-SEA/2021/WP.4/Rev.1。',
    'Ada Byrne + Ito Kenji + Lars van der Meer | 航标：定义与范围',
    'Rosa Díaz | 关于灯塔的意见',
  );
  check(
    '² Ada Byrne(GE-SEA/2021/WP.2); Rosa Díaz, “灯塔；其用途”(GE-SEA/2021/WP.3); 以及 Lars Holm(GE-SEA/2021/WP.4)。',
    'Ada Byrne | ',
    'Rosa Díaz | 灯塔；其用途',
    'Lars Holm | ',
  );
  check(
    '³ Rosa Díaz, “灯塔”(GE-SEA/2021/WP.3)，Lars Holm，“港口”(GE-SEA/2021/WP.4)。',
    'Rosa Díaz | 灯塔',
    'Lars Holm | 港口',
  );
  check('⁵ 海洋所，《灯塔说明》(GE-SEA/2021/WP.9)。', '海洋所 | 灯塔说明');
  check('王小明，“灯塔”（GE-SEA/2021/WP.9）', '王小明 | 灯塔');
  check('正如委员会通过的文件“灯塔的一切方面”(A/51/182/Rev.1)所规定的', ' | 灯塔的一切方面');
  check('委员会的报告(A/74/90)和秘书长关于《灯塔条约》(《条约》)的报告(A/75/126)', ' | ', ' | ');
  check(
    '[^4]: Ada Byrne and Lars Holm, “Buoys: a definition”, (GE-SEA/2021/WP.2); see also Rosa Díaz, “On lights; and more” (GE-SEA/2021/WP.3).',
    'Ada Byrne + Lars Holm | Buoys: a definition',
    'Rosa Díaz | On lights; and more',
  );
  check('12 J. R. Holm, "Lights", GE-SEA/2021/WP.3.', 'J. R. Holm | Lights');
  check('See Mary O’Neill (GE-SEA/2021/WP.3).', 'Mary O’Neill | ');
  check('A paper by Ada Byrne (GE-SEA/2021/WP.3) says so.', 'Ada Byrne | ');
  check(
    'The Secretary-General, in his report entitled “Lights of the sea” (A/78/120), said',
    ' | Lights of the sea',
  );
  check('See A/78/120, entitled “Lights of the sea”, and A/78/121.', ' | Lights of the sea', ' | ');
  check('The paper is long. Ada Byrne (GE-SEA/2021/WP.3) wrote it.', 'Ada Byrne | ');
  check('UNIDIR, “Lights” (GE-SEA/2021/WP.3).', 'UNIDIR | Lights');
  check('Final Document (NPT/CONF.2010/50)', ' | ');
  check('Security Council (S/2024/228)', ' | ');
  check('United Nations    A/HRC/59/15', ' | ');
  check('Ibid., vol. I (NPT/CONF.2010/50 (Vol. I)), part I', ' | ');
  check('the report of the Secretary-General (A/78/120)', ' | ');
  check('Resolution 79/1.', ...[]);
  check(
    '4. Ada Byrne et Lars Holm, « Les phares » (GE-SEA/2021/WP.2) ; Rosa Díaz, « Les ports » (GE-SEA/2021/WP.3).',
    'Ada Byrne + Lars Holm | Les phares',
    'Rosa Díaz | Les ports',
  );
  check('1 Rosa Díaz y Ana Gil, “Los faros” (GE-SEA/2021/WP.2).', 'Rosa Díaz + Ana Gil | Los faros');
  check(
    '5 О. Кузина и Анна Белова, «Маяки» (GE-SEA/2021/WP.2); см. также Пётр Орлов (GE-SEA/2021/WP.3).',
    'О. Кузина + Анна Белова | Маяки',
    'Пётр Орлов | ',
  );
  check(
    '(3) سامي حداد وليلى منصور، "المنارات" (GE-SEA/2021/WP.2)؛ انظر الوثيقة A/78/120.',
    'سامي حداد + ليلى منصور | المنارات',
    ' | ',
  );
  check('Ada Byrne und Lars Holm, „Die Feuer“ (GE-SEA/2021/WP.2).', 'Ada Byrne + Lars Holm | Die Feuer');
  check('“unclosed GE-SEA/2021/WP.2', ' | ');

  for (const piece of ['“', '«»', 'Ada Byrne, ', 'A/78/50; ', 'by A ', '(((', 'Mr. ', '和'])
    it(`reads a symbol behind ${piece} again and again`, () => {
      const text = piece.repeat(1000);
      const symbol = { start: text.length + 2, end: text.length + 9 };
      assert.equal(citationDetails(`${text} (A/78/50)`, [symbol]).length, 1);
    });

  const report = new URL('../../../../../shared/reports/zh-a-78-120.txt', import.meta.url);
  it('reads the notes of a real report', function () {
    if (!existsSync(report)) {
      console.log('      no ../shared/reports here');
      this.skip();
    }
    const lines = readFileSync(report, 'utf8').split('\n');
    const notes = lines.filter((line) => /^[⁰¹²³⁴⁵⁶⁷⁸⁹]+ /.test(line) && findSymbols(line).length > 0);
    const all = notes.flatMap((note) => citationDetails(note, findSymbols(note)));
    // Read note by note: 30 citations, all with authors, 19 with a title.
    assert.equal(all.length, 30);
    assert.equal(all.filter(({ authors }) => authors.length > 0).length, 30);
    assert.equal(all.filter(({ title }) => title !== undefined).length, 19);
    assert.deepEqual(
      all.map(({ authors }) => authors.length),
      [4, 1, 1, 4, 2, 1, 1, 1, 1, 1, 1, 3, 1, 4, 1, 4, 2, 1, 1, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1],
    );
  });
});
