import assert from 'node:assert/strict';
import { checkReport } from '../../../../src/checks/checkReport';
import { citedReportsOf } from '../../../../src/checks/citedReportsOf';
import { citationRules } from '../../../../src/checks/rules';
import { readReport } from '../../../../src/report/readReport';
import { createText } from '../../../../src/text/createText';

const report = readReport(
  createText(
    [
      'A/86/12',
      '',
      'Report of the Group of Experts on the Reading of Tide Gauges in Harbours without an Observer',
      '',
      'I. Introduction',
      '',
      '1. The Group met in Lisbon in March and heard eleven observers from three coasts.',
      '',
      '2. The Group agreed that “tide gauges” should be read at least twice a day by well-trained observers,¹ as the Group [of 2029] had said.',
      '',
      'II. Conclusions and recommendations for the years to come',
      '',
      '3. The readings should be published once a month in the bulletin of the coast.',
      '',
      '4. The readings should be published once a month in the bulletin of the coast.',
      '',
      '____________',
      '¹ An observer is somebody who has been shown how to read the gauges by another observer.',
      '',
    ].join('\n'),
  ),
);

function rulesFor(note: string): readonly string[] {
  const subject = {
    report: readReport(createText(note)),
    citedReports: citedReportsOf([['A/86/12', report]]),
  };
  return checkReport(subject, new Map(), citationRules).map(({ rule }) => rule);
}

const quiet: Readonly<Record<string, string>> = {
  'a term in marks': 'So-called “dry gauges” (A/86/12, para. 2) are left out.',
  'the title of the report':
    '“Report of the Group of Experts on the Reading of Tide Gauges in Harbours without an Observer” (A/86/12, para. 2)',
  'a heading': '“Conclusions and recommendations for the years to come” (A/86/12, para. 3)',
  'words of a note to the paragraph':
    '“An observer is somebody who has been shown how to read the gauges” (A/86/12, para. 2)',
  'a translation':
    '«Le Groupe est convenu que les marégraphes devaient être relevés au moins deux fois par jour par des observateurs» (A/86/12, par. 2)',
  'a Chinese translation':
    '“专家组一致认为，验潮仪每天至少应由受过训练的观测员读数两次，并予以公布”（A/86/12，第 2 段）',
  'one’s own words in a block':
    '> I doubt that anybody will read these gauges twice a day, see what was said in Porto\n> (A/86/12, para. 2)',
  'a box':
    '> [!NOTE]\n> tide gauges must be read at least twice a day by well trained observers (A/86/12, para. 2)',
  'another document': '“tide gauges must be read at least twice a day by observers” (A/86/99, para. 2)',
  'a citation far behind':
    '“tide gauges must be read at least twice a day”, which nobody doubts any more (A/86/12, para. 2)',
  'inner marks and brackets of the report':
    '“The Group agreed that ‘tide gauges’ should be read at least twice a day by well trained observers, as the Group [of 2029] had said” (A/86/12, para. 2)',
  'words that two paragraphs have':
    '“The readings should be published once a month in the bulletin” (A/86/12, para. 4)',
  'words over two cited paragraphs':
    '“in the bulletin of the coast. The readings should be published” (A/86/12, paras. 3 and 4)',
  'no paragraph cited': '“tide gauges must be read at least twice a day by observers” (A/86/12)',
};

describe('the check of quotations', () => {
  for (const [what, note] of Object.entries(quiet))
    it(`says nothing of ${what}`, () => {
      assert.deepEqual(rulesFor(`# Note\n\n${note}\n`), []);
    });

  it('finds long words in the language of the report that it does not have', () => {
    const note =
      '“The Group was divided over whether the observers of the northern coast were to be paid by the harbours or by the ships” (A/86/12, para. 2)';
    assert.deepEqual(rulesFor(note), ['quotation-differs']);
  });

  it('names the places where words stand twice, and corrects nothing', () => {
    const note = '“The readings should be published once a month in the bulletin” (A/86/12, para. 1)';
    const subject = {
      report: readReport(createText(note)),
      citedReports: citedReportsOf([['A/86/12', report]]),
    };
    const [finding] = checkReport(subject, new Map(), citationRules);
    assert.deepEqual(
      [finding?.rule, finding?.args, finding?.fixes],
      ['quotation-elsewhere', ['3, 4', 'A/86/12'], []],
    );
  });

  it('takes time in proportion to long notes', () => {
    for (const piece of [
      '“a” (A/86/12, para. 2) ',
      '> a\n',
      '“',
      '[…] ',
      '" (A/86/12, para. 2)',
      '“tide gauges (A/86/12, para. 2): ',
    ]) {
      const timeOf = (count: number): number => {
        const text = piece.repeat(count);
        const before = performance.now();
        rulesFor(text);
        return performance.now() - before;
      };
      timeOf(100);
      const [once, eightfold] = [timeOf(250), timeOf(2000)];
      assert.ok(
        eightfold < 40 * once + 400,
        `${piece}: ${String(once)} ms, eight times as long ${String(eightfold)} ms`,
      );
    }
  }).timeout(40_000);
});
