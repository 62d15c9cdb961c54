import assert from 'node:assert/strict';
import { mentionAt } from '../../../src/report/lookup';
import { readReport } from '../../../src/report/readReport';
import type { CrossReferenceTarget, Report } from '../../../src/report/report';
import { updateReport } from '../../../src/report/updateReport';
import { createText } from '../../../src/text/createText';

const lines = [
  'Report of the Group on Harbour Lights',
  '',
  'I. Introduction',
  '',
  '1. The Group met twice.¹ See paragraphs 3 (b) and 4 below, and section II.A.',
  '',
  '2. Table 1 and annex II say more; so does paragraph 9 of resolution 74/50.²',
  '',
  '¹ A/91/204, para. 12.',
  '',
  '² Ibid. See paras. 2–7.',
  '',
  'II. Findings',
  '',
  'A. Lamps',
  '',
  '3. Lamps fail:',
  '',
  '(a) When they are old;',
  '',
  '(b) When they are wet. As said in paragraphs 1 and',
  '2 of the present report, that is often.',
  '',
  '4. The Group thanks all.',
  '',
  'Table 1. Lamps by harbour',
  '',
  '| Harbour | Lamps |',
  '| --- | --- |',
  '| Bergen | 4 |',
  '',
  'Annex I',
  '',
  'Members',
  '',
  'Annex II',
  '',
  'Costs, as paragraph 4 has them.',
  '',
];
const content = lines.join('\n');

function nameOf(report: Report, target: CrossReferenceTarget): string {
  switch (target.kind) {
    case 'section':
      return `section ${target.section.id}`;
    case 'paragraph':
      return `paragraph ${target.paragraph.id}${target.item === undefined ? '' : ` ${target.item.label}`}`;
    case 'annex':
      return target.annex.id;
    case 'footnote':
      return `note ${target.footnote.marker}`;
    case 'table':
      return `${target.table.label}: ${target.table.title}`;
  }
}

/** Every reference of `report` in a line: its words and what they mean. */
function described(report: Report): readonly string[] {
  return report.crossReferences.map(({ place, targets, missing, unresolved }) => {
    const { start, end } = report.rangeOf(place);
    const words = report.text.slice(start, end).replace('\n', '⏎');
    const means = targets.map((target) => nameOf(report, target)).join(', ');
    const lacks = missing.map((label) => ` !${label}`).join('');
    return `${words} → ${means}${lacks}${unresolved ?? ''}`;
  });
}

describe('Report.crossReferences', () => {
  const report = readReport(createText(content));

  it('mean paragraphs and their items, sections, annexes, notes and tables', () => {
    assert.deepEqual(described(report), [
      'paragraphs 3 (b) and 4 → paragraph 3 (b), paragraph 4',
      'section II.A → section II.A',
      'Table 1 → Table 1: Lamps by harbour',
      'annex II → annex-2',
      'paragraph 9 → other-text',
      'para. 12 → other-text',
      'Ibid. → note 1',
      'paras. 2–7 → paragraph 2, paragraph 3, paragraph 4 !7',
      'paragraphs 1 and⏎2 → paragraph 1, paragraph 2',
      'paragraph 4 → paragraph 4',
    ]);
  });

  it('are mentions over all their words', () => {
    const start = content.indexOf('section II.A');
    for (const offset of [start, start + 4, start + 'section II.A'.length]) {
      const mention = mentionAt(report, offset);
      assert.ok(mention?.kind === 'cross-reference');
      assert.equal(mention.reference.kind, 'section');
    }
  });

  it('keep what an edit elsewhere leaves as it is, and follow what it changes', () => {
    const at = content.indexOf('4. The Group thanks');
    const edited = updateReport(report, { range: { start: at, end: at + 1 }, insert: '5' });
    assert.deepEqual(
      [described(edited)[0], described(edited).at(-1)],
      ['paragraphs 3 (b) and 4 → paragraph 3 (b) !4', 'paragraph 4 → no-such-part'],
    );
    assert.equal(edited.crossReferences[1]?.place.origin, report.crossReferences[1]?.place.origin);
  });

  it('take captions for tables, not sentences and not rows of the contents', () => {
    const captions = [
      'Table 2',
      '**Table 3**',
      'Tableau IV. Dépenses par région',
      '表 2：各区域的经费',
      '表三',
      'Таблица 7 – Расходы',
      'Table 2 shows what it cost.',
      'Table 9 Costs of lamps,',
      '表2显示各国的情况如下',
      'Tables of costs',
      'Table 4. Costs ..................... 17',
    ];
    const read = readReport(createText(`${captions.join('\n\n')}\n`));
    assert.deepEqual(
      read.tables.map(({ label, title }) => (title === '' ? label : `${label} | ${title}`)),
      [
        'Table 2',
        'Table 3',
        'Tableau IV | Dépenses par région',
        '表 2 | 各区域的经费',
        '表三',
        'Таблица 7 | Расходы',
      ],
    );
  });
});
