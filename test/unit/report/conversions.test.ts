import assert from 'node:assert/strict';
import { notesOf, outlineOf, paragraphsOf, sectionsOf } from './outlineFacts';

function linesOf(...lines: readonly string[]): string {
  return lines.join('\n');
}

/** The first lines of a report, whose own numbers begin below them. */
const masthead = ['A/99/12', '', 'Report on small harbours', '', 'I. Introduction', ''];

describe('readReport on what converters make of pages', () => {
  it('takes a bar code of backticks for furniture, not for a fence', () => {
    const outline = outlineOf(
      linesOf(
        ...masthead,
        '1. The ports were visited in the spring of',
        'the year.',
        '',
        '00-55012 (E) 260700',
        '`````````',
        '',
        '2. The report speaks of what was seen.',
        '',
        'II. Findings',
        '',
        '3. The quays are old.',
      ),
    );
    assert.deepEqual(paragraphsOf(outline), ['1@7 I', '2@13 I', '3@17 II']);
  });

  it('reads numbers that were made members of a list', () => {
    const outline = outlineOf(
      linesOf(
        '## I. Introduction',
        '',
        '- 1. The ports were visited in the spring.',
        '- 2. The report speaks of what was seen, under these heads:',
        '- (a) Quays;',
        '- (b) Cranes.',
        '',
        '## A. Quays',
        '',
        '- 3. The quays are old.',
      ),
    );
    assert.deepEqual(paragraphsOf(outline), ['1@3 I', '2@4 I', '3@10 I.A']);
    assert.deepEqual(
      outline.paragraphs[1]?.items.map(({ label, line }) => `${label}@${line}`),
      ['(a)@5', '(b)@6'],
    );
  });

  it('takes no first lines of a narrow column below a number alone for a title', () => {
    const outline = outlineOf(
      linesOf(
        ...masthead,
        '1.',
        'The present report is submitted pursuant to',
        'paragraph 19 of resolution 1305',
        '(2000) on small harbours and on',
        'all the ferries.',
        '2.',
        'The Harbour Group goes on with its work under',
        'its former Chair.',
      ),
    );
    assert.deepEqual(sectionsOf(outline), ['I | 1 | Introduction @5']);
    assert.deepEqual(paragraphsOf(outline), ['1@7 I', '2@12 I']);
  });

  it('reads a heading in capitals above a first number alone', () => {
    const outline = outlineOf(
      linesOf(
        'SECOND REPORT ON SMALL HARBOURS',
        '',
        'INTRODUCTION',
        '1.',
        'On 1 May I submitted to the Council my first report',
        'on small harbours',
        '(A/98/870).',
        '2.',
        'The present report goes on from there.',
      ),
    );
    assert.deepEqual(sectionsOf(outline), ['introduction | 1 | INTRODUCTION @3']);
    assert.deepEqual(paragraphsOf(outline), ['1@4 introduction', '2@8 introduction']);
  });

  it('makes no heading of the first line of a paragraph whose number slipped below it', () => {
    const outline = outlineOf(
      linesOf(
        ...masthead,
        '1. The ports were visited in the spring.',
        'In the two years since its deployment, the harbour police of the coast',
        '2.',
        'has grown by half, and its boats are no longer open ones.',
        '3. The quays are old.',
      ),
    );
    assert.deepEqual(sectionsOf(outline), ['I | 1 | Introduction @5']);
    assert.deepEqual(paragraphsOf(outline), ['1@7 I', '2@9 I', '3@11 I']);
  });

  it('begins a heading of its own where a title in small letters is followed by a capital', () => {
    const outline = outlineOf(
      linesOf(
        ...masthead,
        '1. The ports were visited in the spring.',
        '',
        'II. Developments in the area of responsibility of the mission',
        'Northern coast',
        '2. The quays are old.',
        '',
        'III. Cooperation with the harbour police and the Confederation of Small',
        'Ports',
        '3. The cranes are older.',
      ),
    );
    assert.deepEqual(sectionsOf(outline), [
      'I | 1 | Introduction @5',
      'II | 1 | Developments in the area of responsibility of the mission @9',
      'II.northern-coast | 2 | Northern coast @10',
      'III | 1 | Cooperation with the harbour police and the Confederation of Small Ports @13',
    ]);
  });

  it('ends a note at the foot of a typewritten page where the paragraphs go on', () => {
    const outline = outlineOf(
      linesOf(
        ...masthead,
        '1. The staff is as follows:',
        '',
        'Pilots    252 a/',
        '',
        '__________',
        'a/',
        'The authorized number is 300.',
        'There are also clerks.',
        '2.',
        'The Chief Pilot stayed until August.',
        '3.',
        'There are two boats.',
        '/...',
        '',
        'A/99/12',
        'English',
        'Page 2',
        '',
        '4.',
        'The quays are old.',
      ),
    );
    assert.deepEqual(paragraphsOf(outline), ['1@7 I', '2@15 I', '3@17 I', '4@25 I']);
    assert.deepEqual(notesOf(outline), ['a@12 <- 9']);
  });

  it('begins with a number that recognition damaged', () => {
    const outline = outlineOf(
      linesOf(
        ...masthead,
        'l.',
        'By its resolution 12 (2031) the Council asked for a report.',
        '2,',
        'The report also speaks of ferries.',
        '3.',
        'The quays are old.',
      ),
    );
    assert.deepEqual(paragraphsOf(outline), ['1@7 I', '2@9 I', '3@11 I']);
  });

  it('gives the titles below two labels to them in their order', () => {
    const outline = outlineOf(
      linesOf(
        ...masthead,
        '1. The ports were visited in the spring.',
        '',
        'II.',
        'A.',
        '',
        'CIVIL ASPECTS',
        'Civil affairs',
        '',
        '2. The quays are old.',
        '',
        'III.',
        '3.',
        '',
        'ORGANIZATION',
        '',
        'The Group has these members: pilots and clerks.',
        '4. The cranes are older.',
      ),
    );
    assert.deepEqual(sectionsOf(outline), [
      'I | 1 | Introduction @5',
      'II | 1 | CIVIL ASPECTS @12',
      'II.A | 2 | Civil affairs @13',
      'III | 1 | ORGANIZATION @20',
    ]);
    assert.deepEqual(paragraphsOf(outline), ['1@7 I', '2@15 II.A', '3@18 III', '4@23 III']);
  });

  it('reads the notes of a table whose letters stand alone', () => {
    const outline = outlineOf(
      linesOf(
        ...masthead,
        '1. The staff is listed in the annex.',
        '2. It is small.',
        '',
        'Annex',
        '        Ports that provide pilots',
        '        Port                         Pilots',
        '        Northport                       11a',
        '        Southport                        4',
        '',
        '            Total                       15',
        '',
        '        a',
        '            Including the Chief Pilot.',
      ),
    );
    assert.deepEqual(notesOf(outline), ['a@18 <- 13']);
  });
});
