import assert from 'node:assert/strict';
import { findCitedDocuments } from '../../../../src/report/citations/findCitedDocuments';

/** Each cited document as "SYMBOL: 16-18 20 [words of the citation]". */
function described(text: string): readonly string[] {
  return findCitedDocuments(text).map(({ symbol, range, paragraphs }) => {
    const numbers = paragraphs.map(({ first, last, annex }) => {
      const run = first === last ? first : `${first}-${last}`;
      return annex === undefined ? run : `${annex}/${run}`;
    });
    return `${[symbol, ...numbers].join(' ')} [${text.slice(range.start, range.end)}]`;
  });
}

function check(text: string, ...expected: readonly string[]): void {
  assert.deepEqual(described(text), expected);
}

describe('findCitedDocuments', () => {
  it('reads paragraphs behind a symbol in each language', () => {
    check('See A/78/120, para. 16.', 'A/78/120 16 [A/78/120, para. 16]');
    check('See A/78/120, paras. 16–18 and 20.', 'A/78/120 16-18 20 [A/78/120, paras. 16–18 and 20]');
    check('Voir A/78/120, par. 16 à 18.', 'A/78/120 16-18 [A/78/120, par. 16 à 18]');
    check('Véase A/78/120, párr. 16 a).', 'A/78/120 16 [A/78/120, párr. 16 a)]');
    check('A/78/120, párrs. 16 a 18 y 20', 'A/78/120 16-18 20 [A/78/120, párrs. 16 a 18 y 20]');
    check('См. A/78/120, п. 16.', 'A/78/120 16 [A/78/120, п. 16]');
    check('A/78/120, пп. 16–18 и 20', 'A/78/120 16-18 20 [A/78/120, пп. 16–18 и 20]');
    check('انظر A/78/120، الفقرة 16.', 'A/78/120 16 [A/78/120، الفقرة 16]');
    check('A/78/120، الفقرات 16-18', 'A/78/120 16-18 [A/78/120، الفقرات 16-18]');
    check('Siehe A/78/120, Ziff. 16–18.', 'A/78/120 16-18 [A/78/120, Ziff. 16–18]');
  });

  it('reads Chinese forms', () => {
    check('见A/78/120，第 16 段。', 'A/78/120 16 [A/78/120，第 16 段]');
    check('A/78/120，第 16 至 18 段', 'A/78/120 16-18 [A/78/120，第 16 至 18 段]');
    check('A/78/120第16-18段', 'A/78/120 16-18 [A/78/120第16-18段]');
    check('A/78/120号文件第十六段', 'A/78/120 16 [A/78/120号文件第十六段]');
    check('第 16 段（A/78/120）', 'A/78/120 16 [第 16 段（A/78/120]');
    check('A/78/120，第16、17和20段', 'A/78/120 16 17 20 [A/78/120，第16、17和20段]');
  });

  it('reads paragraphs before the symbol that they are of', () => {
    check('paras. 16 and 17 of A/78/120', 'A/78/120 16 17 [paras. 16 and 17 of A/78/120]');
    check(
      'paragraph 5 of the report of the Secretary-General (A/74/90)',
      'A/74/90 5 [paragraph 5 of the report of the Secretary-General (A/74/90]',
    );
    check(
      'les paragraphes 3 et 4 du document A/78/120',
      'A/78/120 3 4 [paragraphes 3 et 4 du document A/78/120]',
    );
    check('párrafo 3 del documento A/78/120', 'A/78/120 3 [párrafo 3 del documento A/78/120]');
    check('в пункте 3 документа A/78/120', 'A/78/120 3 [пункте 3 документа A/78/120]');
    check('الفقرة 16 من الوثيقة A/78/120', 'A/78/120 16 [الفقرة 16 من الوثيقة A/78/120]');
    check('(para. 16 (A/78/120))', 'A/78/120 16 [para. 16 (A/78/120]');
  });

  it('reads through brackets, emphasis, code, links and line ends', () => {
    check('[A/78/120, para. 16]', 'A/78/120 16 [A/78/120, para. 16]');
    check('**A/78/120**, para. 16', 'A/78/120 16 [A/78/120**, para. 16]');
    check('`A/78/120`, *para. 16*', 'A/78/120 16 [A/78/120`, *para. 16]');
    check(
      '[A/78/120](https://undocs.org/en/A/78/120), para. 16',
      'A/78/120 16 [A/78/120](https://undocs.org/en/A/78/120), para. 16]',
    );
    check('A/78/120 (paras. 5 and 6)', 'A/78/120 5 6 [A/78/120 (paras. 5 and 6]');
    check('see A/78/120,\npara. 16', 'A/78/120 16 [A/78/120,\npara. 16]');
    check('A/78/120 ¶16', 'A/78/120 16 [A/78/120 ¶16]');
    check('A/78/120, ¶¶ 16–18', 'A/78/120 16-18 [A/78/120, ¶¶ 16–18]');
  });

  it('keeps several documents apart and lets a list go on', () => {
    check(
      'A/78/120, para. 16; A/79/110, paras. 3 and 4',
      'A/78/120 16 [A/78/120, para. 16]',
      'A/79/110 3 4 [A/79/110, paras. 3 and 4]',
    );
    check('A/78/120, para. 16, and paras. 20–22', 'A/78/120 16 20-22 [A/78/120, para. 16, and paras. 20–22]');
    check(
      'A/78/120, para. 16, and paragraph 20 of A/79/110',
      'A/78/120 16 [A/78/120, para. 16]',
      'A/79/110 20 [paragraph 20 of A/79/110]',
    );
  });

  it('tells the paragraphs of an annex from those of the document', () => {
    check('A/78/120, annex I, para. 3', 'A/78/120 annex I/3 [A/78/120, annex I, para. 3]');
    check('A/78/120，附件一，第 3 段', 'A/78/120 附件一/3 [A/78/120，附件一，第 3 段]');
    check('paragraph 3 of annex II to A/78/120', 'A/78/120 annex II/3 [paragraph 3 of annex II to A/78/120]');
  });

  it('leaves to the text itself what is not said of a document', () => {
    check('A/78/120 was issued. Para. 16 differs.', 'A/78/120 [A/78/120]');
    check('see para. 16 above (A/78/120)', 'A/78/120 [A/78/120]');
    check('para. 16 and A/78/120', 'A/78/120 [A/78/120]');
    check('see paragraph 5, in contrast to A/78/120', 'A/78/120 [A/78/120]');
    check('paragraph 2 of resolution 1373 (2001) (see S/2020/1)', 'S/2020/1 [S/2020/1]');
    check('# A/78/120\n\nPara. 16 of the draft', 'A/78/120 [A/78/120]');
    assert.deepEqual(described('no document, para. 16'), []);
  });

  it('takes time in proportion to hostile texts', () => {
    const timeOf = (text: string): number => {
      const before = performance.now();
      findCitedDocuments(text);
      return performance.now() - before;
    };
    const pieces = [
      'A/78/120, para. 1',
      'A/1/2 of ',
      '(',
      'paras. 1, ',
      'A/78/120 第1、',
      '第',
      'of the ',
      '[A/78/120]((',
      '¶ ',
    ];
    for (const piece of pieces) {
      const [short, long] = [piece.repeat(2000), piece.repeat(16_000)];
      timeOf(short);
      const [once, eightfold] = [timeOf(short), timeOf(long)];
      assert.ok(
        eightfold < 40 * once + 200,
        `${piece}: ${String(once)} ms, eight times as long ${String(eightfold)} ms`,
      );
    }
  }).timeout(20_000);
});
