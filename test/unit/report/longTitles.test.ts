import assert from 'node:assert/strict';
import { readReport } from '../../../src/report/readReport';
import { createText } from '../../../src/text/createText';
import { outlineOf, paragraphsOf } from './outlineFacts';

const long =
  'Links between the aims of the harbour programme and the goals under review by the forum of ports in 2025 and 2026';

function titlesBelow(...lines: readonly string[]): string[] {
  const text = [
    'A/99/12',
    '',
    'I. Introduction',
    '',
    '1. The ports were visited in the spring.',
    '',
    ...lines,
  ];
  return outlineOf(text.join('\n'))
    .sections.slice(1)
    .map(({ label, title }) => `${label} ${title}`);
}

describe('readReport on titles of several lines', () => {
  it('ends where the contents end it', () => {
    const dots = ' . . . . . . . . .';
    const words = 'Harbours of the northern and of the eastern Coast';
    const contents = ['A/99/12', '', 'Contents', '', `I. Introduction${dots}2`];
    const body = [
      '',
      'I. Introduction',
      '',
      '1. The quays are old.',
      '',
      `II. ${words}`,
      'Guide to the Quays',
    ];
    const titleBelow = (entry: readonly string[]): string | undefined =>
      outlineOf([...contents, ...entry, ...body, '', '2. The piers are older.'].join('\n'))
        .sections.filter(({ label }) => label === 'II')
        .at(-1)?.title;
    assert.equal(titleBelow([`II. ${words}${dots}3`]), words);
    assert.equal(titleBelow([`II. ${words}: Guide to the Quays${dots}3`]), `${words} Guide to the Quays`);
    assert.equal(
      titleBelow([`II. ${words} and all of`, `their islands${dots}3`]),
      `${words} Guide to the Quays`,
    );
  });

  it('goes on behind a colon with small letters', () => {
    assert.deepEqual(
      titlesBelow(
        'II. Mechanism for the joint inspection of quays:',
        'progress on cranes',
        '2. The quays are old.',
      ),
      ['II Mechanism for the joint inspection of quays: progress on cranes'],
    );
  });

  it('takes what stands below a colon for an item, not for a title', () => {
    assert.deepEqual(
      titlesBelow('II. Mandate', '', '2. The Group was asked:', 'to visit the quays', 'and cranes'),
      ['II Mandate'],
    );
  });

  it('reads a very long one behind a label, right above the next paragraph', () => {
    const rest = [
      'the convention on climate and the agreement on harbours, the convention on fish and the convention',
      'to combat silting in those ports that know much of it, particularly in the south',
    ];
    assert.deepEqual(titlesBelow(`II. ${long},`, ...rest, '2. The Forum considered the item.'), [
      `II ${long}, ${rest.join(' ')}`,
    ]);
    const [first] = titlesBelow(
      'The quays are old.',
      `II. ${long},`,
      ...rest,
      '',
      '2. The Forum considered it.',
    );
    assert.equal(first, `II ${long}, ${rest.join(' ')}`);
  });

  it('reads one over a label, with the item of the agenda between them', () => {
    assert.deepEqual(
      titlesBelow(
        'Review of the use of cranes',
        '(Agenda item 3)',
        '',
        'A.',
        '',
        '2. The Forum considered the item.',
      ),
      ['A Review of the use of cranes'],
    );
  });

  it('takes no cells of a table for one', () => {
    const row = 'Department: Office of Quays          Status: under way          Priority: high';
    assert.deepEqual(titlesBelow(row, '', '2. The Forum considered the item.'), []);
  });

  it('takes no caption of a table or a figure for one', () => {
    for (const caption of [
      'Table 3',
      'Figure II. Quays by region, 2024',
      'Рисунок 2. Причалы',
      '表3',
      '图一 码头',
    ])
      assert.deepEqual(titlesBelow(caption, '', '2. The Forum considered the item.'), [], caption);
    assert.deepEqual(
      titlesBelow('II.', '', 'Figure 2. Quays by region', '', '2. The Forum considered it.'),
      [],
    );
    assert.deepEqual(titlesBelow('Chart a course for ports', '', '2. The Forum considered it.'), [
      ' Chart a course for ports',
    ]);
    assert.deepEqual(titlesBelow('Mapping of quays', '', '2. The Forum considered the item.'), [
      ' Mapping of quays',
    ]);
  });

  it('takes no entry of the contents for a very long one', () => {
    const entry = [
      'II. Progress made, and so on, ',
      `${long} in all of the ports that were seen . . . . . . 12`,
    ];
    const outline = outlineOf(
      [
        'Contents',
        '',
        'I. Introduction . . . . . . . . . . . 3',
        '',
        ...entry.slice(0, 1),
        long,
        long,
        ...entry.slice(1),
        '',
        'III. Fund . . . . . . . . . . . . . . 12',
        '',
        'I. Introduction',
        '',
        '1. The ports were visited in the spring.',
        '',
        'II. Fund',
        '',
        '2. The fund is empty.',
      ].join('\n'),
    );
    assert.deepEqual(paragraphsOf(outline), ['1@14 I', '2@18 II']);
  });

  it('takes no second line for one that would have had room above', () => {
    assert.deepEqual(
      titlesBelow(
        '           II.   Membership and structure of the harbour council',
        '                        The governing body of the council is the conference of ports, which comes together once',
        '                 a year to develop policies and approve projects.',
        '',
        '           III.  Reasons for asking to be heard',
        '                 2.    The council shares the goals of the assembly.',
      ),
      ['II Membership and structure of the harbour council', 'III Reasons for asking to be heard'],
    );
  });

  it('takes lines of the contents in small letters together with the line above', () => {
    const { contents } = readReport(
      createText(
        [
          'Contents',
          '',
          'I. Introduction . . . . . . . . . . . 3',
          '    Keeping the workers of the docks from harm,',
          '    above all those who handle the heavy cranes of the north . . . . 4',
          '',
          'I. Introduction',
          '',
          '1. The ports were visited in the spring.',
          '',
          'Keeping the workers of the docks from harm, above all those who handle the heavy cranes of the north',
          '',
          '2. The cranes are old.',
        ].join('\n'),
      ),
    );
    const targets = contents.map(({ target }) => target);
    assert.deepEqual(targets.slice(0, 2), ['I', 'I.keeping-the-workers-of-the-docks-from-harm-above']);
    assert.equal(targets[2], undefined);
  });
});
