import assert from 'node:assert/strict';
import { footnoteAt } from '../../../src/report/lookup';
import { readReport } from '../../../src/report/readReport';
import { createText } from '../../../src/text/createText';
import { notesOf, outlineOf, paragraphsOf } from './outlineFacts';

/** A report of two pages whose first one ends with `foot`, which begins on line 12. */
function reportWith(...foot: readonly string[]): string {
  return [
    'A/99/12',
    '',
    'I. Introduction',
    '',
    '1.',
    'The ports were visited in the spring. 1 The quays are old, 2 and the cranes, which',
    'were bought in 1961, 3 are older. In the harbour of the north the boats',
    '',
    '',
    '',
    '__________________',
    ...foot,
    '',
    '\fA/99/12',
    '',
    'are still in use. 4',
    '2.',
    'The ferries go twice a day.',
    '',
    '__________________',
    '4',
    '',
    'See the first report.',
    '25-10001',
    '',
    '3/3',
  ].join('\n');
}

const paragraphs = (count: number): string[] => [`1@5 I`, `2@${count + 16} I`];

describe('readReport at the foot of a page whose markers were taken out of their lines', () => {
  it('finds a note whose marker stands behind all texts', () => {
    const foot = [
      '1',
      '',
      'A/98/11, para. 3.',
      'Ibid., para. 6.',
      '3',
      'Harbour Office, On Cranes and',
      'their Age.',
      '2',
      '',
      '25-10001',
      '',
      '2/3',
    ];
    const outline = outlineOf(reportWith(...foot));
    assert.deepEqual(notesOf(outline), ['1@12 <- 6', '2@15 <- 6', '3@16 <- 7', '4@32 <- 27']);
    assert.deepEqual(
      outline.footnotes.map(({ endLine }) => endLine),
      [14, 15, 18, 34],
    );
    assert.deepEqual(paragraphsOf(outline), paragraphs(foot.length));
  });

  it('finds texts behind the page number whose markers stand before it', () => {
    const foot = [
      '1',
      '2',
      '3',
      '',
      '2/3',
      '',
      'See A/98/11.',
      'The Harbour Office keeps lists of all cranes and of those that were',
      'given away.',
      'Ibid.',
      '25-10001',
    ];
    const content = reportWith(...foot);
    const outline = outlineOf(content);
    assert.deepEqual(notesOf(outline), ['1@12 <- 6', '2@13 <- 6', '3@14 <- 7', '4@31 <- 26']);
    assert.deepEqual(paragraphsOf(outline), paragraphs(foot.length));
    const report = readReport(createText(content));
    for (const [words, marker] of [
      ['See A/98', '1'],
      ['given away', '2'],
      ['Ibid.', '3'],
    ] as const)
      assert.equal(footnoteAt(report, content.indexOf(words))?.marker, marker, words);
  });

  it('takes no date that goes on with a note for another note', () => {
    const foot = [
      '1',
      '',
      'Harbour Office, “On Cranes”,',
      '2 May 2019.',
      '2',
      'Ibid.',
      '3',
      'Ibid.',
      '25-10001',
      '',
      '2/3',
    ];
    assert.deepEqual(notesOf(outlineOf(reportWith(...foot))), [
      '1@12 <- 6',
      '2@16 <- 6',
      '3@18 <- 7',
      '4@31 <- 26',
    ]);
  });

  it('leaves the text before the first marker to the note of the page before', () => {
    const content = [
      reportWith('1', '', 'See A.', '2', 'See B.', '3', 'See the lists of', '25-10001', '', '2/3'),
      '',
      '\fA/99/12',
      '',
      '3. The harbours are closed in 2020. 5',
      '',
      '__________________',
      '',
      'all the cranes of the coast.',
      '5',
      'See C.',
      '',
      '4/4',
      '25-10001',
    ].join('\n');
    const last = outlineOf(content).footnotes.at(-1);
    assert.deepEqual([last?.marker, last?.line, last?.references.map(({ line }) => line)], ['5', 44, [39]]);
    assert.deepEqual(outlineOf(content).footnotes.at(-2)?.endLine, 43);
  });

  it('takes nothing of the next page for the foot, though no page number ends it', () => {
    const foot = ['1', 'See A.', '2', 'See B.', '3', 'See C.', '', '3   45-10001'];
    const content = reportWith(...foot).replace('2.\nThe', '2. The');
    assert.deepEqual(paragraphsOf(outlineOf(content)), paragraphs(foot.length));
    assert.deepEqual(notesOf(outlineOf(content)).slice(0, 3), ['1@12 <- 6', '2@14 <- 6', '3@16 <- 7']);
  });

  it('ends with a page whose number a wide layout sets far from its job number, or with a form feed', () => {
    for (const end of [`25-10001${' '.repeat(170)}2/3`, 'Harbour Office']) {
      const content = [
        '1. The ports were visited in the spring. 1',
        '__________________',
        '1',
        'A/98/11, para. 3.',
        '',
        end,
        '\fA/99/12',
        '',
        '2. The ferries go twice a day.',
        '',
        '3. The quays are old.',
        '25-10001          3/3',
      ];
      assert.deepEqual(paragraphsOf(outlineOf(content.join('\n'))), ['1@1', '2@9', '3@11'], end);
    }
  });

  it('tells the number of a page from a marker', () => {
    const foot = ['1', '', 'See A.', 'See B.', '3', 'See C.', '2', '', '7', '', '45-10001'];
    assert.deepEqual(notesOf(outlineOf(reportWith(...foot))).slice(0, 3), [
      '1@12 <- 6',
      '2@15 <- 6',
      '3@16 <- 7',
    ]);
  });

  it('takes no note whose marker stands on its line for the text of one whose marker was taken out', () => {
    const foot = [
      '1 A/98/11, para. 3.',
      '2 Ibid., para. 6.',
      '3',
      '',
      'On Cranes and their Age.',
      '',
      '25-10001',
      '',
      '2/3',
    ];
    const outline = outlineOf(reportWith(...foot));
    assert.deepEqual(notesOf(outline), ['1@12 <- 6', '2@13 <- 6', '3@14 <- 7', '4@29 <- 24']);
    assert.deepEqual(paragraphsOf(outline), paragraphs(foot.length));
  });

  it('leaves a marker on its line to its note, below one that was taken out', () => {
    const outline = outlineOf(
      [
        'A/99/12',
        '',
        'I. Introduction',
        '',
        '1. The ports were visited in the spring1 and in the autumn.2',
        '',
        '__________________',
        '1',
        'See the programme of the visits, which was sent to the members.',
        '2 Letter of the port of Brenn.',
        '',
        '24-01234',
        '5/21',
        'A/99/12',
        '2. Two of them are closed.',
      ].join('\n'),
    );
    assert.deepEqual(notesOf(outline), ['1@8 <- 5', '2@10 <- 5']);
  });

  it('reads texts behind the number of the page and the job number, up to the head of the next page', () => {
    const outline = outlineOf(
      [
        'A/99/12',
        '',
        'I. Introduction',
        '',
        '1. The ports were visited in the spring1 and in the autumn.2',
        '',
        '__________________',
        '1',
        '2',
        '',
        '6/9',
        '24-01234',
        '',
        'See the programme of the visits.',
        'Letter of the port of Brenn.',
        '',
        'A/99/12',
        '',
        '2. Two of them are closed.',
      ].join('\n'),
    );
    assert.deepEqual(
      outline.footnotes.map(({ marker, endLine }) => [marker, endLine]),
      [
        ['1', 14],
        ['2', 15],
      ],
    );
  });

  it('reads markers that are glued to their texts below a rule', () => {
    const outline = outlineOf(
      [
        'A/99/12',
        '',
        'I. Введение',
        '',
        '1. Гавани были осмотрены весной1 и осенью.2',
        '',
        '__________________',
        '  1Доля закрытых причалов составляла',
        '    семь процентов.',
        '  2См. программу осмотра.',
        '',
        '2/6                                           24-01234',
        '',
        '2. Два причала закрыты.',
      ].join('\n'),
    );
    assert.deepEqual(notesOf(outline), ['1@8 <- 5', '2@10 <- 5']);
  });
});
