import assert from 'node:assert/strict';
import type { Language } from '../../../../src/report/report';
import { findCrossReferences } from '../../../../src/report/references/findCrossReferences';
import type { ReferencePosition, ReferenceView } from '../../../../src/report/references/referenceView';
import { resolveCrossReference } from '../../../../src/report/references/resolveCrossReference';

/** Sections from "id label parent", a line each; "-" where there is none. */
function sections(...lines: readonly string[]): ReferenceView['sections'] {
  return lines.map((line) => {
    const [id = '', label = '', parent = '-'] = line.split(' ');
    return { id, label: label === '-' ? '' : label, parent: parent === '-' ? undefined : parent };
  });
}

function numbered(
  run: string,
  section: string,
  ...numbers: readonly (number | string)[]
): ReferenceView['paragraphs'] {
  return numbers.map((number) => ({
    id: run === 'body' ? String(number) : `${run}:${String(number)}`,
    run,
    number: String(number),
    section,
  }));
}

/** A report whose annex III is a decision with two annexes of its own. */
const report: ReferenceView = {
  sections: sections(
    'I I -',
    'II II -',
    'II.A A II',
    'II.B B II',
    'II.B.1 1 II.B',
    'II.E E II',
    'III III -',
    'III.A A III',
    'annex-1.I I annex-1',
    'annex-4.A A annex-4',
  ),
  paragraphs: [
    ...numbered('body', 'I', 1, 2, 3),
    ...numbered('body', 'II.A', 4, 5, '5 bis', 6),
    ...numbered('body', 'III', 7, 8, 9, 140, '140.1'),
    ...numbered('annex-1', 'annex-1.I', 1, 2, 3),
    ...numbered('annex-4', 'annex-4.A', 1, 2),
  ],
  annexes: ['Annex I', 'Annex II', 'Annex III', 'Annex I', 'Annex II', 'Annex IV', 'Appendix I'].map(
    (label, index) => ({ id: `annex-${String(index + 1)}`, label }),
  ),
  footnotes: ['*', '1', '2', '3', '1', '2'].map((marker, index) => ({
    id: index < 4 ? marker : `${marker}'`,
    marker,
    offset: 100 * index,
  })),
  tables: ['Table 1', 'Table II', 'Table 1', 'Table 3'].map((label, index) => ({
    id: `table-${String(index + 1)}`,
    label,
    offset: 200 * index,
  })),
};

const chinese: ReferenceView = {
  sections: sections('一 一 -', '二 二 -', '二.A A 二', '二.E E 二'),
  paragraphs: numbered('body', '一', 1, 2, 3),
  annexes: ['附件一', '附件二'].map((label, index) => ({ id: `annex-${String(index + 1)}`, label })),
  footnotes: [],
  tables: [{ id: 'table-1', label: '表 2', offset: 40 }],
};
const russian: ReferenceView = {
  ...chinese,
  sections: sections('1 І -', '2 II -', '2.B В 2', '2.C С 2'),
  annexes: [{ id: 'annex-1', label: 'Приложение' }],
};
const arabic: ReferenceView = {
  ...chinese,
  sections: sections('1 أولا -', '2 ثانيا -', '2.B باء 2'),
  annexes: ['المرفق الأول', 'المرفق الثاني'].map((label, index) => ({
    id: `annex-${String(index + 1)}`,
    label,
  })),
};

const inBody: ReferencePosition = { offset: 250, section: 'II.B', footnote: undefined };

/** The last reference in `text`, standing at `at`, leads to `expected`: ids in a row, "!" before what is missing. */
function check(
  view: ReferenceView,
  language: Language,
  text: string,
  expected: string,
  at: ReferencePosition = inBody,
): void {
  it(`${text} → ${expected}${at === inBody ? '' : ` at ${at.section ?? at.footnote ?? 'the front'}`}`, () => {
    const reference = findCrossReferences(text, language).at(-1);
    assert.ok(reference);
    const resolution = resolveCrossReference(reference, view, at);
    const said =
      typeof resolution === 'string'
        ? resolution
        : [...resolution.ids, ...resolution.missing.map((label) => `!${label}`)].join(' ');
    assert.equal(said, expected);
  });
}

describe('resolveCrossReference', () => {
  const inAnnex1 = { ...inBody, section: 'annex-1.I' };
  const inDecision = { ...inBody, section: 'annex-3' };
  const inInnerAnnex = { ...inBody, section: 'annex-4.A' };
  const inNote = (footnote: string, offset: number): ReferencePosition => ({
    offset,
    section: 'II',
    footnote,
  });

  describe('paragraphs', () => {
    check(report, 'en', 'see paras. 4–6 and 9', '4 5 5 bis 6 9');
    check(report, 'en', 'see paras. 8–20', '8 9 !20');
    check(report, 'en', 'see paragraph 5 bis', '5 bis');
    check(report, 'en', 'see paragraph 140.1', '140.1');
    check(report, 'en', 'see paragraph 77 above', 'no-such-part');
    check(report, 'en', 'paragraph 5 of resolution 74/50', 'other-text');
    check(report, 'en', 'see paragraph 3', 'annex-1:3', inAnnex1);
    check(report, 'en', 'see paragraph 9', '9', inAnnex1);
    check(report, 'en', 'see paragraph 3 of the present report', '3', inAnnex1);
    check(report, 'en', 'annex I, para. 2', 'annex-1:2');
    check(report, 'en', 'annex II, para. 2', 'no-such-part');
  });

  describe('sections', () => {
    check(report, 'en', 'see section II.E', 'II.E');
    check(report, 'en', 'see sections I–III', 'I II III');
    check(report, 'en', 'see sections II.A–E', 'II.A II.B II.E');
    check(report, 'en', 'see section A', 'II.A');
    check(report, 'en', 'see section A', 'III.A', { ...inBody, section: 'III.A' });
    check(report, 'en', 'see section A', 'several-parts', { ...inBody, section: 'I' });
    check(report, 'en', 'chapter II, section B', 'II.B');
    check(report, 'en', 'see section I', 'annex-1.I', inAnnex1);
    check(report, 'en', 'see section I of the present report', 'I', inAnnex1);
    check(report, 'en', 'see section IX', 'no-such-part');
    check(report, 'en', 'see chapter two', 'II');
    check(chinese, 'zh', '见第二(E)部分', '二.E', { ...inBody, section: '一' });
    check(chinese, 'en', 'see section II.E', '二.E', { ...inBody, section: '一' });
    check(chinese, 'zh', '见第一节和第二节', '一 二', { ...inBody, section: '一' });
    check(russian, 'ru', 'в разделе I', '1', { ...inBody, section: '2' });
    check(russian, 'ru', 'в разделе II.В', '2.B', { ...inBody, section: '1' });
    check(russian, 'ru', 'в разделе II.C', '2.C', { ...inBody, section: '1' });
    check(arabic, 'ar', 'في الفرع الثاني', '2', { ...inBody, section: '1' });
    check(arabic, 'ar', 'في الفرع ثانيا - باء', '2.B', { ...inBody, section: '1' });
  });

  describe('annexes', () => {
    check(report, 'en', 'see annex I', 'annex-1');
    check(report, 'en', 'see annexes I and IV', 'annex-1 annex-6');
    check(report, 'en', 'see annex I to the present decision', 'annex-4', inDecision);
    check(report, 'en', 'see annex II to the present decision', 'annex-5', inInnerAnnex);
    check(report, 'en', 'see annex I to the present report', 'annex-1', inDecision);
    check(report, 'en', 'see annex IV', 'annex-6', inDecision);
    check(report, 'en', 'see appendix I', 'annex-7');
    check(report, 'en', 'see annex', 'several-parts');
    check(report, 'en', 'see annex', 'annex-2', { ...inBody, section: 'annex-2' });
    check(report, 'en', 'see annex VII', 'no-such-part');
    check(chinese, 'zh', '载于附件二', 'annex-2');
    check(chinese, 'en', 'see annex II', 'annex-2');
    check(arabic, 'ar', 'انظر المرفق الثاني', 'annex-2');
    check(russian, 'ru', '(см. приложение)', 'annex-1');
  });

  describe('footnotes', () => {
    check(report, 'en', 'see note 2 above', '2');
    check(report, 'en', 'see note 2 above', "2'", inNote("2'", 520));
    check(report, 'en', 'see note 1 below', "1'");
    check(report, 'en', 'see footnote 9', 'no-such-part');
    check(report, 'en', 'Ibid.', '1', inNote('2', 200));
    check(report, 'en', 'Ibid.', '3', inNote("1'", 400));
    check(report, 'en', 'Ibid.', 'nothing-before', inNote('*', 0));
    check(report, 'en', 'Ibid.', 'not-in-a-note');
    check(report, 'en', 'Ibid., para. 4', 'other-text', inNote('2', 200));
  });

  describe('tables', () => {
    check(report, 'en', 'see table 1', 'table-1');
    check(report, 'en', 'see table 1 below', 'table-3');
    check(report, 'en', 'see tables 1 to 3', 'table-1 table-2 table-3 table-4');
    check(report, 'en', 'see table II', 'table-2');
    check(report, 'en', 'see table 9', 'no-such-part');
    check(chinese, 'zh', '见表2', 'table-1');
  });
});
