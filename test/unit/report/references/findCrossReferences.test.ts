import assert from 'node:assert/strict';
import type { Language } from '../../../../src/report/report';
import { findCrossReferences } from '../../../../src/report/references/findCrossReferences';
import { checkInside } from '../symbols/insideText';
import { readMarked } from '../symbols/marked';
import { described } from './described';

/** The references of `marked` stand between ⟦ and ⟧, and are `expected`, in order. */
function check(language: Language | undefined, marked: string, ...expected: readonly string[]): void {
  const { text, ranges } = readMarked(marked);
  const found = findCrossReferences(text, language);
  assert.deepEqual(found.map(described), expected, text);
  assert.deepEqual(
    found.map(({ start, end }) => text.slice(start, end)),
    ranges.map(({ start, end }) => text.slice(start, end)),
  );
  assert.deepEqual(
    found.map(({ start }) => start),
    ranges.map(({ start }) => start),
  );
}

interface Case {
  readonly text: string;
  readonly expected: readonly string[];
}
const one = (text: string, ...expected: readonly string[]): Case => ({ text, expected });

const cases: Readonly<Record<'ar' | 'en' | 'es' | 'fr' | 'ru' | 'zh', readonly Case[]>> = {
  en: [
    one('The inspectors agreed (⟦paras. 27–32⟧).', 'paragraph 27–32 unsaid'),
    one('See ⟦paras. 27–32 and 41 (a)⟧ above.', 'paragraph 27–32, 41(a) this above'),
    one('as ⟦paragraph 5 (a), (b) and (d)⟧ says', 'paragraph 5(a), 5(b), 5(d) unsaid'),
    one('as ⟦paragraph 5 (a)–(c)⟧ says', 'paragraph 5(a)–5(c) unsaid'),
    one('under ⟦paragraph 2 (e) (ii)⟧ of resolution 1373 (2001)', 'paragraph 2(e)(ii) other'),
    one('The harbour (A/74/90, ⟦para. 12⟧) was closed.', 'paragraph 12 other'),
    one('resolution 74/50, ⟦para. 6⟧', 'paragraph 6 other'),
    one('Article 4, ⟦paragraph 10⟧, of the Harbour Agreement', 'paragraph 10 other'),
    one('in ⟦paragraph 5⟧ in accordance with resolution 74/50', 'paragraph 5 unsaid'),
    one('in ⟦paragraph 8⟧ of the report of the Secretary-General (A/74/90)', 'paragraph 8 other'),
    one('in ⟦paragraph 8⟧ of the present report', 'paragraph 8 this report'),
    one('in ⟦paragraphs 3, 5 bis and 7⟧ below', 'paragraph 3, 5 bis, 7 this below'),
    one('set out in ⟦paragraph\n      14⟧ above', 'paragraph 14 this above'),
    one('in ⟦paragraph 5⟧, 12 States said', 'paragraph 5 unsaid'),
    one(
      'described in ⟦section II.E⟧ and ⟦sections III and IV⟧',
      'section II.E unsaid',
      'section III, IV unsaid',
    ),
    one('⟦chapter III⟧, ⟦section B⟧', 'section III unsaid', 'section B unsaid'),
    one('The lists are in ⟦annex I⟧ to the present report.', 'annex I this report'),
    one('⟦annex II⟧, ⟦para. 5⟧', 'annex II unsaid', 'paragraph 5 unsaid in annex II'),
    one(
      '⟦paragraph 5⟧ of the ⟦annex⟧ to Council resolution 5/1',
      'paragraph 5 other in annex',
      'annex other',
    ),
    one('Resolution 74/4, ⟦annex⟧.', 'annex other'),
    one('A/78/265, ⟦annex A⟧, ⟦appendix⟧)', 'annex A other', 'annex other in annex A'),
    one('(see ⟦annex⟧)', 'annex unsaid'),
    one('⟦annex I⟧ to the present decision', 'annex I this part'),
    one('see ⟦note 9⟧ above and ⟦footnote 11⟧', 'footnote 9 this above', 'footnote 11 unsaid'),
    one(
      '⟦annex A⟧ of its second report; ⟦annex A⟧ says; see ⟦annex A⟧',
      'annex A other',
      'annex A other',
      'annex A unsaid',
    ),
    one('the measures of note 507 by the President'),
    one('⟦Ibid.⟧, ⟦paras. 3 and 4⟧.', 'ibid other', 'paragraph 3, 4 other in ibid'),
    one('as ⟦table 2⟧ shows', 'table 2 unsaid'),
    one('Annex I Parties and non-Annex I Parties'),
    one('text\n\nAnnex II\nList of ships\n\nTable 2. Ships by port\n\nSection III: Findings'),
    one('The list is in\n⟦Annex II⟧\nas agreed', 'annex II unsaid'),
    one('NPT/CONF.1995/32 (Part I)/Corr.2'),
    one('part I like, a subparagraph 5, parameter 3, paramount, paragraph'),
    one('paragraph 5/6, section 40%, the year 2005, paras'),
  ],
  fr: [
    one('(⟦par. 27 à 32⟧)', 'paragraph 27–32 unsaid'),
    one('le ⟦paragraphe 2 e)⟧ du dispositif de la résolution 1373 (2001)', 'paragraph 2(e) other'),
    one('aux ⟦paragraphes 4, 6 et 9⟧ ci-dessus', 'paragraph 4, 6, 9 this above'),
    one('le ⟦paragraphe 7⟧ du présent rapport', 'paragraph 7 this report'),
    one('voir la ⟦section II.E⟧ et le ⟦chapitre premier⟧', 'section II.E unsaid', 'section premier unsaid'),
    one("l'⟦annexe⟧ au présent rapport", 'annex this report'),
    one("le ⟦paragraphe 3⟧ de l'⟦annexe II⟧", 'paragraph 3 unsaid in annex II', 'annex II unsaid'),
    one('voir ⟦note 9⟧ ci-dessus', 'footnote 9 this above'),
    one('A/74/90, ⟦par. 12⟧', 'paragraph 12 other'),
    one('⟦Ibid.⟧, ⟦par. 4⟧.', 'ibid other', 'paragraph 4 other in ibid'),
    one('le ⟦tableau 3⟧ montre par 4 voix', 'table 3 unsaid'),
  ],
  es: [
    one('(⟦párrs. 27 a 32⟧)', 'paragraph 27–32 unsaid'),
    one('A/78/265, ⟦anexo A⟧, ⟦párr. 13 a)⟧', 'annex A other', 'paragraph 13(a) other in annex A'),
    one('el ⟦párrafo 5⟧ del presente informe', 'paragraph 5 this report'),
    one('los ⟦párrafos 5 y 6⟧ supra', 'paragraph 5, 6 this above'),
    one('el ⟦párrafo 2 e)⟧ de su resolución 1373 (2001)', 'paragraph 2(e) other'),
    one('la ⟦sección II.E⟧ del informe y el ⟦capítulo IV⟧', 'section II.E unsaid', 'section IV unsaid'),
    one('el ⟦párrafo 4⟧\n\n- 8-', 'paragraph 4 unsaid'),
    one('véase la ⟦nota 9⟧ supra', 'footnote 9 this above'),
    one('⟦Ibíd.⟧, ⟦párr. 4⟧', 'ibid other', 'paragraph 4 other in ibid'),
    one('el ⟦cuadro 2⟧ y las partes 3', 'table 2 unsaid'),
    one('el ⟦párrafo 3⟧ del ⟦anexo II⟧', 'paragraph 3 unsaid in annex II', 'annex II unsaid'),
  ],
  ru: [
    one('(⟦пп. 27–32⟧; ⟦п. 41⟧)', 'paragraph 27–32 unsaid', 'paragraph 41 unsaid'),
    one('⟦п. 87 a) и b)⟧', 'paragraph 87(a), 87(b) unsaid'),
    one('в ⟦пункте 2(е)⟧ резолюции 1373 (2001)', 'paragraph 2(е) other'),
    one('⟦пункту 41⟧ документа S/2017/507', 'paragraph 41 other'),
    one('⟦пункта 84⟧ о распространении проектов резолюций', 'paragraph 84 unsaid'),
    one('добавить ⟦пункт 3 bis⟧, в котором', 'paragraph 3 bis unsaid'),
    one('в ⟦пунктах 5, 6 и 9⟧ выше', 'paragraph 5, 6, 9 this above'),
    one('⟦пункт 5⟧ настоящего доклада', 'paragraph 5 this report'),
    one('в ⟦разделе II.E⟧ и ⟦главе IV⟧', 'section II.E unsaid', 'section IV unsaid'),
    one('см. ⟦приложение⟧', 'annex unsaid'),
    one('⟦приложение I⟧ к настоящему докладу', 'annex I this report'),
    one('⟦пункт 3⟧ ⟦приложения II⟧', 'paragraph 3 unsaid in annex II', 'annex II unsaid'),
    one('см. ⟦сноску 9⟧ выше', 'footnote 9 this above'),
    one('5. ⟦Там же⟧, ⟦п. 4⟧.', 'ibid other', 'paragraph 4 other in ibid'),
    one('корабль стоял там же, где и прежде'),
    one('в ⟦таблице 2⟧', 'table 2 unsaid'),
    one('S/2024/228\n\nПриложение к письму капитана порта'),
  ],
  zh: [
    one('见⟦第27至32段⟧。', 'paragraph 27–32 unsaid'),
    one('上文⟦第 5 段⟧所述，另见⟦第 83 段⟧', 'paragraph 5 this above', 'paragraph 83 unsaid'),
    one('下文⟦第6、第7和第9段⟧', 'paragraph 6, 7, 9 this below'),
    one('上文⟦第6段和第8段⟧', 'paragraph 6, 8 this above'),
    one('第74/50号决议⟦第6段⟧', 'paragraph 6 other'),
    one('第1373(2001)号决议执行部分⟦第2(e)段⟧', 'paragraph 2(e) other'),
    one('A/74/90，⟦第12段⟧', 'paragraph 12 other'),
    one('《规章》第21条第6款，《宪章》⟦第七章⟧', 'section 七 other'),
    one('本报告⟦第二(E)部分⟧', 'section 二.E this report'),
    one('报告⟦第二节和第三节⟧', 'section 二, 三 unsaid'),
    one(
      '载于⟦附件三⟧（⟦附件三⟧，⟦第4段⟧）',
      'annex 三 unsaid',
      'annex 三 unsaid',
      'paragraph 4 unsaid in annex 三',
    ),
    one('第74/4号决议⟦附件⟧', 'annex other'),
    one('见⟦脚注 9⟧，又见上文⟦注 7⟧', 'footnote 9 unsaid', 'footnote 7 this above'),
    one('⟦同上⟧，⟦第5段⟧。', 'ibid other', 'paragraph 5 other in ibid'),
    one('见⟦表2⟧；他代表2人发表3次讲话', 'table 2 unsaid'),
    one('第一阶段，第三届会议，阶段，第二段时间，某种不同上下文'),
    one('附件一：船舶清单\n附件二 港口清单\n第一节 引言\n附件三\n表2 船舶'),
    one('⟦B部分⟧说明', 'section B unsaid'),
  ],
  ar: [
    one('انظر ⟦الفقرات 27-32⟧', 'paragraph 27–32 unsaid'),
    one('في ⟦الفقرة 5⟧ أعلاه', 'paragraph 5 this above'),
    one('⟦الفقرات 5 و 7 و9⟧ أدناه', 'paragraph 5, 7, 9 this below'),
    one('⟦الفقرة 2 (هـ)⟧ من منطوق القرار 1373', 'paragraph 2(هـ) other'),
    one('⟦الفقرة 8⟧ من هذا التقرير', 'paragraph 8 this report'),
    one('⟦الفقرتين \u202a٥\u202c و ٦⟧', 'paragraph ٥, ٦ unsaid'),
    one('A/74/90، ⟦الفقرة 12⟧', 'paragraph 12 other'),
    one('في ⟦الفرع الثاني⟧ ⟦والمرفق الأول⟧', 'section الثاني unsaid', 'annex الأول unsaid'),
    one('⟦الفقرة 3⟧ من ⟦المرفق الثاني⟧', 'paragraph 3 unsaid in annex الثاني', 'annex الثاني unsaid'),
    one('⟦الحاشية 9⟧ أعلاه ⟦والجدول 2⟧', 'footnote 9 this above', 'table 2 unsaid'),
    one('⟦المرجع نفسه⟧، ⟦الفقرة 4⟧.', 'ibid other', 'paragraph 4 other in ibid'),
  ],
};

describe('findCrossReferences', () => {
  for (const [language, table] of Object.entries(cases) as [keyof typeof cases, readonly Case[]][])
    describe(language, () => {
      for (const { text, expected } of table)
        it(text.replace(/\s+/gu, ' '), () => {
          check(language, text, ...expected);
        });
    });

  it('gives each number its own range', () => {
    const text = 'see paras. 27–32 and 41 (a), below';
    const [match] = findCrossReferences(text, 'en');
    assert.ok(match);
    assert.deepEqual(
      match.items.map(({ start, end }) => text.slice(start, end)),
      ['27–32', '41 (a)'],
    );
    assert.equal(match.noun, 'paras.');
  });

  it('reads all languages where none is told, and none in German', () => {
    check(
      undefined,
      '见⟦第5段⟧; see ⟦para. 6⟧; voir ⟦paragraphes 7 et 8⟧; ⟦п. 9⟧',
      ...['paragraph 5 unsaid', 'paragraph 6 unsaid', 'paragraph 7, 8 unsaid', 'paragraph 9 unsaid'],
    );
    check('de', 'siehe Absatz 5, para. 6');
  });

  it('finds only what stands in hostile texts', () => {
    const pieces: readonly (readonly [Language, string])[] = [
      ['en', 'paragraph '],
      ['en', 'paras. 5, '],
      ['en', 'annex I, para. 5 of the '],
      ['en', 'A/'],
      ['en', 'section I.I.I.I.'],
      ['en', 'paragraph                    '],
      ['en', 'para. 5 (a) '],
      ['en', 'the annex\n'],
      ['fr', 'par. 5 a) et '],
      ['ru', 'пункта 5 самой той '],
      ['zh', '第'],
      ['zh', '第5、'],
      ['zh', '附件三，'],
      ['zh', '(第1段'],
      ['ar', 'الفقرة 5 و'],
    ];
    for (const [language, piece] of pieces) {
      const text = piece.repeat(1000);
      checkInside(text, findCrossReferences(text, language));
    }
  });
});
