import assert from 'node:assert/strict';
import { linesOf, outlineBelowMasthead } from './belowMasthead';
import { notesOf, outlineOf, paragraphsOf, sectionsOf } from './outlineFacts';

describe('readReport on labels and numbers that could be something else', () => {
  it('makes no heading of a line that ends in the middle of a sentence above a number', () => {
    const outline = outlineBelowMasthead(
      '1. The ports were visited in the spring.',
      '',
      'Proposals were soon put forward by',
      '',
      '2. The report speaks of what was seen.',
    );
    assert.deepEqual(sectionsOf(outline), ['I | 1 | Introduction @5']);
  });

  it('begins a heading of its own where a blank line stands between it and its paragraph', () => {
    const outline = outlineBelowMasthead(
      '1. The ports were visited in the spring, as in 2019. 7',
      '',
      'II. Support and strengthening of the harbour police',
      'Northern coast',
      '',
      '2. The quays are old.',
    );
    assert.deepEqual(sectionsOf(outline), [
      'I | 1 | Introduction @5',
      'II | 1 | Support and strengthening of the harbour police @9',
      'II.northern-coast | 2 | Northern coast @10',
    ]);
  });

  it('takes the number behind an abbreviation for no marker that ends a sentence', () => {
    const outline = outlineBelowMasthead(
      '1. The ports were visited as the first report had asked in its para. 4',
      'Ferries of the coast',
      '2. The quays are old.',
    );
    assert.deepEqual(sectionsOf(outline), ['I | 1 | Introduction @5']);
  });

  it('keeps the numbers of quoted resolutions apart, whose preambles end with a comma', () => {
    const quoted = (count: number): string[] => [
      'The Harbour Conference,',
      'Recalling its decision on ferries,',
      'Noting that the quays of the coast are as old as those of the islands, and that they',
      'are too short,',
      ...Array.from(
        { length: count },
        (_, index) => `${index + 1}. Asks the ports to look at quay ${index};`,
      ),
    ];
    const outline = outlineBelowMasthead(
      '1. The ports were visited in the spring.',
      '2. The Committee recommends the following draft decisions:',
      ...[4, 3, 5, 4].flatMap((count, index) => [
        ...quoted(count),
        '',
        `${index + 3}. At its next meeting the Committee heard the harbour office.`,
      ]),
    );
    const runs = outline.paragraphs.map(({ run }) => run);
    assert.deepEqual(
      outline.paragraphs.filter(({ run }) => run === 'body').map(({ number }) => number),
      ['1', '2', '3', '4', '5', '6'],
    );
    assert.equal(new Set(runs).size, 5);
  });

  it('keeps to the contents over entries of several lines, and takes a list of annexes in them for no annex', () => {
    const outline = outlineOf(
      linesOf(
        'A/99/12',
        '',
        'Report on small harbours',
        '',
        'Contents',
        'Introduction ..........................',
        '',
        '1',
        '',
        'Report on the activities of the Group on the theme of the session:',
        '“Quays and cranes for the coast and the islands, and the boats',
        'that need them” ..........................',
        '',
        '2',
        '',
        'Annexes',
        '',
        'List of the harbours that were visited in the spring and the summer of the year',
        'Statements by the ports that were not visited although they had asked for it',
        '',
        'Introduction',
        '1. The ports were visited in the spring.',
        '2. The report speaks of what was seen.',
      ),
    );
    assert.deepEqual(
      [outline.annexes.length, ...sectionsOf(outline)],
      [0, 'contents | 1 | Contents @5', 'introduction | 1 | Introduction @21'],
    );
    assert.deepEqual(paragraphsOf(outline), ['1@22 introduction', '2@23 introduction']);
  });

  it('sees the body begin with a heading whose label the contents set apart', () => {
    const outline = outlineOf(
      linesOf(
        'A/99/12',
        '',
        'Report on small harbours',
        '',
        'Contents',
        'I.',
        '',
        'Organizational matters ..........................',
        '',
        '1',
        '',
        'II.',
        '',
        'Findings ..........................',
        '',
        '2',
        '',
        'A/99/12',
        '',
        'I. Organizational matters',
        'A.',
        '',
        'Opening of the session',
        '1.',
        'The session was opened in the spring, and was closed on the same day.',
        '2.',
        'The Chair spoke of the harbours.',
      ),
    );
    assert.deepEqual(sectionsOf(outline), [
      'contents | 1 | Contents @5',
      'I | 1 | Organizational matters @20',
      'I.A | 2 | Opening of the session @23',
    ]);
  });

  it('reads a lettered heading right above the next paragraph though the letter before is lost', () => {
    const outline = outlineBelowMasthead(
      'A. Quays',
      '',
      '1. The ports were visited in the spring.',
      '2. The report speaks of what was seen.',
      '',
      'C. Cranes',
      '',
      '3. The cranes are old.',
      '',
      'E. Not a heading of this report',
      '',
      'but the name of a ship.',
    );
    assert.deepEqual(sectionsOf(outline), [
      'I | 1 | Introduction @5',
      'I.A | 2 | Quays @7',
      'I.C | 2 | Cranes @12',
    ]);
  });

  it('reads labels, numbers and items that a conversion glued to their words', () => {
    const outline = outlineOf(
      linesOf(
        'A/99/12',
        '',
        'Замечания по докладу о гаванях *',
        '',
        'A.Введение',
        '',
        '1.Комитет рассмотрел доклад о малых гаванях на своем заседании.',
        '',
        'B.Причалы северного побережья',
        '',
        '2.Комитет отмечает, что:',
        '',
        'a)причалы старые;',
        '',
        'b)Краны еще старше.',
        '',
        'C.Петров',
        '',
        '3.2031年5月2日,委员会通过了报告。',
        '',
        '* Приняты Комитетом.',
      ),
    );
    assert.deepEqual(sectionsOf(outline), [
      'A | 1 | Введение @5',
      'B | 1 | Причалы северного побережья @9',
      'C | 1 | Петров @17',
    ]);
    assert.deepEqual(paragraphsOf(outline), ['1@7 A', '2@11 B', '3@19 C']);
    assert.deepEqual(
      outline.paragraphs[1]?.items.map(({ label }) => label),
      ['a)', 'b)'],
    );
    assert.deepEqual(notesOf(outline), ['*@21 <- 3']);
  });

  it('takes no initial that is glued to a name for a label', () => {
    const outline = outlineBelowMasthead(
      '1. The ports were visited in the spring by the members of the Group:',
      '',
      'A.Byrne',
      '',
      'B.Lind',
      '',
      '2. The report speaks of what was seen, as in the year before, in March 2025 1.',
      '',
      '__________',
      '1 See A/98/11.',
    );
    assert.deepEqual(sectionsOf(outline), ['I | 1 | Introduction @5']);
    assert.deepEqual(notesOf(outline), ['1@16 <- 13']);
  });

  it('takes the numbered rows of a table in an annex for a list, not for headings and paragraphs', () => {
    const outline = outlineBelowMasthead(
      '1. The ports were visited in the spring.',
      '2. The report speaks of what was seen.',
      '',
      'Annex',
      'Cost of the cranes',
      '',
      'Thousands of ducats',
      '',
      ...['Quays', 'Boats', 'Lamps', 'Paint'].flatMap((name, index) => [
        `${index + 1}.`,
        '',
        name,
        '',
        '9 700',
        '',
      ]),
    );
    assert.deepEqual(sectionsOf(outline), ['I | 1 | Introduction @5']);
    assert.deepEqual(
      outline.paragraphs.map(({ id }) => id),
      ['1', '2', 'annex-1:1', 'annex-1:2', 'annex-1:3', 'annex-1:4'],
    );
  });

  it('reads labels that stand one above the other with blank lines between, over titles in capitals and in small letters', () => {
    const outline = outlineBelowMasthead(
      '1. The ports were visited in the spring.',
      '',
      'II.',
      '',
      'A.',
      '',
      'THE WORK OF THE HARBOUR OFFICE ON THE',
      'QUAYS OF THE COAST',
      'Coordination of what the ports do',
      'for the ferries',
      '',
      '2. The quays are old.',
    );
    assert.deepEqual(sectionsOf(outline), [
      'I | 1 | Introduction @5',
      'II | 1 | THE WORK OF THE HARBOUR OFFICE ON THE QUAYS OF THE COAST @13',
      'II.A | 2 | Coordination of what the ports do for the ferries @15',
    ]);
    assert.deepEqual(paragraphsOf(outline), ['1@7 I', '2@18 II.A']);
  });
});
