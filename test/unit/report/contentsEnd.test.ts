import assert from 'node:assert/strict';
import { outlineOf, paragraphsOf } from './outlineFacts';

const dots = ' . . . . . . . . . . . . ';

/** A long title, as the contents of the report of a session have it, whose page a conversion lost. */
const lost = [
  'Links between the aims of the harbour programme and the goals under review by the forum of',
  'ports in 2025 and 2026, the convention on climate and the agreement on harbours, the convention',
  'on fish and the convention to combat silting in those ports that know much of it',
];

const body = [
  'I. Introduction',
  '',
  '1. The ports were visited in the spring by all the members of the Group, as they had been',
  'Once before.',
  '',
  'II. Findings',
  '',
  '2. The quays are old.',
];

/** The ids and sections of the paragraphs below contents that end with `entries`. */
function paragraphsBelow(...entries: readonly string[]): string[] {
  const head = ['A/99/12', '', 'Contents', '', `I. Introduction${dots}3`, `II. Findings${dots}4`, ...entries];
  return paragraphsOf(outlineOf([...head, '', ...body].join('\n'))).map((id) => id.replace(/@\d+/u, ''));
}

describe('readReport on where the contents end', () => {
  it('goes on with them behind a title whose page is lost', () => {
    const apart = ['Meetings', 'In the north', 'In the south'].map((title) => [
      '',
      title + dots,
      '',
      '13',
      '',
    ]);
    const [meetings = [], north = [], south = []] = apart;
    assert.deepEqual(paragraphsBelow(...lost, '', 'F.', ...meetings, '1.', ...north, '2.', ...south), [
      '1 I',
      '2 II',
    ]);
  });

  it('takes no annex at the end of their page for one', () => {
    assert.deepEqual(paragraphsBelow(...lost, '', 'Annex', '', '4/36', '', '25-08073', '\fA/99/12'), [
      '1 I',
      '2 II',
    ]);
    assert.deepEqual(paragraphsBelow(...lost, '', 'Annex', `Itinerary of the mission${dots}23`), [
      '1 I',
      '2 II',
    ]);
  });

  it('takes a list in them, whose numbers do not begin with 1, for no paragraphs', () => {
    const list = [
      '1. The charter',
      '2. Summary of the common issues that were noted in the audits of the year',
      '3. Key indicators',
      '4. Reports issued',
      '5. Detailed overview of the cases registered in 2024, and of those carried over to 2025',
      '6. Recommendations unresolved for 18 months or more, as of 31 December 2024.',
    ];
    assert.deepEqual(paragraphsBelow('', 'Annexes', ...list), ['1 I', '2 II']);
  });

  it('knows them at the head of a page, and behind a label', () => {
    for (const head of [
      ['Sara Quay, intern', '\fContents', '                          Page', ''],
      ['I.', '', 'Contents', 'Chapter', '', 'Page', ''],
    ]) {
      const entries = [`I. Introduction${dots}1`, `${lost.join(' ')}${dots}2`, `Annex. Members${dots}3`];
      const outline = outlineOf(['Report', '', ...head, ...entries, '', ...body].join('\n'));
      assert.deepEqual(
        outline.paragraphs.map(({ id, section }) => `${id} ${section ?? ''}`),
        ['1 I', '2 II'],
      );
      assert.deepEqual(outline.annexes, []);
    }
  });

  it('sees the first chapter behind them, whose lines begin with capitals', () => {
    const outline = outlineOf(
      [
        'Contents',
        '',
        `I. Matters calling for action by the council of ports${dots}3`,
        `A. Draft decision${dots}4`,
        '',
        'Chapter I',
        '          Matters calling for action by the',
        '          council of ports',
        '          Draft decision for the council',
        '          1.   The Forum of ports recommends to the council of all ports and quays of the',
        '          Council the following draft decision:',
        '          2.   The quays are old.',
      ].join('\n'),
    );
    assert.deepEqual(
      outline.sections.map(({ id }) => id),
      ['contents', 'chapter-1', 'chapter-1.draft-decision-for-the-council'],
    );
  });
});
