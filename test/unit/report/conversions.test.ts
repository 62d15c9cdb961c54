import assert from 'node:assert/strict';
import { notesOf, outlineOf, paragraphsOf, sectionsOf } from './outlineFacts';

function linesOf(...lines: readonly string[]): string {
  return lines.join('\n');
}

/** The first lines of a report, whose own numbers begin below them. */
const masthead = ['A/99/12', '', 'Report on small harbours', '', 'I. Introduction', ''];

/** What is read in `lines` below those. */
function outlineBelowMasthead(...lines: readonly string[]): ReturnType<typeof outlineOf> {
  return outlineOf(linesOf(...masthead, ...lines));
}

describe('readReport on what converters make of pages', () => {
  it('takes a bar code of backticks for furniture, not for a fence', () => {
    const outline = outlineBelowMasthead(
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
    );
    assert.deepEqual(paragraphsOf(outline), ['1@7 I', '2@13 I', '3@17 II']);
  });

  it('gives a heading the label that slipped between a number and its text', () => {
    const text = linesOf(
      ...masthead,
      'A. Sessions',
      '',
      '1. The ports were visited in the spring.',
      '',
      '2.',
      '',
      'B.',
      '',
      'The quays of the north were seen by all the members, as they had been',
      'the year before.',
      '',
      'Attendance',
      '3.',
      'The list of members stands in the annex.',
    );
    const outline = outlineOf(text);
    assert.deepEqual(
      outline.sections.map(({ id, title, line }) => `${id}@${line} ${title}`),
      ['I@5 Introduction', 'I.A@7 Sessions', 'I.B@18 Attendance'],
    );
    assert.deepEqual(paragraphsOf(outline), ['1@9 I.A', '2@11 I.A', '3@19 I.B']);
  });

  it('takes no label above a title for one that slipped', () => {
    const outline = outlineBelowMasthead(
      'A. Sessions',
      '',
      '1. The ports were visited in the spring.',
      '',
      'B.',
      '',
      'Attendance',
      '',
      '2.',
      'The list of members stands in the annex.',
    );
    assert.deepEqual(paragraphsOf(outline), ['1@9 I.A', '2@15 I.B']);
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
    const outline = outlineBelowMasthead(
      '1.',
      'The present report is submitted pursuant to',
      'paragraph 19 of resolution 1305',
      '(2000) on small harbours and on',
      'all the ferries.',
      '2.',
      'The Harbour Group goes on with its work under',
      'its former Chair.',
    );
    assert.deepEqual(sectionsOf(outline), ['I | 1 | Introduction @5']);
    assert.deepEqual(paragraphsOf(outline), ['1@7 I', '2@12 I']);
  });

  it('takes job numbers of all duty stations for furniture', () => {
    for (const number of [
      'V.99-00112 (E)',
      'B99-00112',
      'K9900112',
      '2/23 99-00112 (E)',
      '99-00112 (E) 2/23',
    ]) {
      const outline = outlineBelowMasthead(
        '1. The quays of the',
        '',
        number,
        '',
        'north are old.',
        '',
        '2. So are others.',
      );
      assert.deepEqual(paragraphsOf(outline), ['1@7 I', '2@13 I'], number);
      assert.deepEqual(
        outline.paragraphs[0]?.parts.map(({ line }) => line),
        [7, 11],
        number,
      );
    }
  });

  it('takes no symbols and no pages in Roman figures for headings', () => {
    const outline = outlineBelowMasthead(
      '1. The quays are old.',
      '',
      'iv',
      '',
      '2. So are others.',
      '',
      '9999/HB.1/9',
      '',
      '3. And more.',
    );
    assert.deepEqual(sectionsOf(outline), ['I | 1 | Introduction @5']);
  });

  it('takes no rows of a table for headings', () => {
    const outline = outlineBelowMasthead(
      '1. The table shows what the harbours cost.',
      '',
      'A.   Quays of the north        1 200.5      1 300.0       99.5',
      '',
      'B.   Piers                     Old          New           None',
      '',
      'A.   The   state   of   the   quays',
      '',
      '2. The quays are old.',
    );
    assert.deepEqual(sectionsOf(outline), [
      'I | 1 | Introduction @5',
      'I.A | 2 | The state of the quays @13',
    ]);
  });

  it('takes a line below a number alone for the title that the contents name', () => {
    const dots = ' . . . . . . . . .';
    const titles = ['Society of the keepers of the northern quays', 'Friends of the small ferries'];
    const outline = outlineOf(
      linesOf(
        'A/99/12',
        '',
        'Contents',
        ...titles.flatMap((title, index) => ['', `${index + 1}.`, '', title + dots, '', '2']),
        ...titles.flatMap((title, index) => [
          '',
          `${index + 1}.`,
          '',
          title,
          'Special, 2012',
          'Introduction',
          'The society looks after what the sea has left of the harbours in the far north of the coast.',
        ]),
      ),
    );
    assert.deepEqual(
      outline.sections.slice(1).map(({ label, title }) => `${label} ${title}`),
      titles.map((title, index) => `${index + 1} ${title}`),
    );
    assert.deepEqual(outline.paragraphs, []);
  });

  it('takes a line with room at its end, below a number alone, for a title', () => {
    const text = linesOf(
      'Annex',
      '',
      '1.',
      '',
      'The state of the quays in the northern harbours',
      'In the spring the inspectors went from one harbour to the next and looked at the stones.',
      '',
      '2.',
      '',
      'The ferries and the piers at which they land',
      'Most of the ferries are as old as the piers, and the piers are older than anybody knows.',
    );
    const { sections, paragraphs } = outlineOf(text);
    assert.deepEqual(
      sections.map(({ label, title }) => `${label} ${title}`),
      ['1 The state of the quays in the northern harbours', '2 The ferries and the piers at which they land'],
    );
    assert.deepEqual(paragraphs, []);
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
    const outline = outlineBelowMasthead(
      '1. The ports were visited in the spring.',
      'In the two years since its deployment, the harbour police of the coast',
      '2.',
      'has grown by half, and its boats are no longer open ones.',
      '3. The quays are old.',
    );
    assert.deepEqual(sectionsOf(outline), ['I | 1 | Introduction @5']);
    assert.deepEqual(paragraphsOf(outline), ['1@7 I', '2@9 I', '3@11 I']);
  });

  it('begins a heading of its own where a title in small letters is followed by a capital', () => {
    const outline = outlineBelowMasthead(
      '1. The ports were visited in the spring.',
      '',
      'II. Developments in the area of responsibility of the mission',
      'Northern coast',
      '2. The quays are old.',
      '',
      'III. Cooperation with the harbour police and the Confederation of Small',
      'Ports',
      '3. The cranes are older.',
      '',
      'IV. Shared harbours, shared work and the safety of small ships',
      'Key words',
      '• The piers are the oldest of all.',
    );
    assert.deepEqual(sectionsOf(outline), [
      'I | 1 | Introduction @5',
      'II | 1 | Developments in the area of responsibility of the mission @9',
      'II.northern-coast | 2 | Northern coast @10',
      'III | 1 | Cooperation with the harbour police and the Confederation of Small Ports @13',
      'IV | 1 | Shared harbours, shared work and the safety of small ships @17',
    ]);
  });

  it('ends a note at the foot of a typewritten page where the paragraphs go on', () => {
    const outline = outlineBelowMasthead(
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
    );
    assert.deepEqual(paragraphsOf(outline), ['1@7 I', '2@15 I', '3@17 I', '4@25 I']);
    assert.deepEqual(notesOf(outline), ['a@12 <- 9']);
  });

  it('begins with a number that recognition damaged', () => {
    const outline = outlineBelowMasthead(
      'l.',
      'By its resolution 12 (2031) the Council asked for a report.',
      '2,',
      'The report also speaks of ferries.',
      '3.',
      'The quays are old.',
    );
    assert.deepEqual(paragraphsOf(outline), ['1@7 I', '2@9 I', '3@11 I']);
  });

  it('gives the titles below two labels to them in their order', () => {
    const outline = outlineBelowMasthead(
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
      '',
      'A.',
      '1.',
      '',
      'Pilots',
      'Northern coast',
      '',
      '5. The pilots are old.',
    );
    assert.deepEqual(sectionsOf(outline), [
      'I | 1 | Introduction @5',
      'II | 1 | CIVIL ASPECTS @12',
      'II.A | 2 | Civil affairs @13',
      'III | 1 | ORGANIZATION @20',
      'III.A | 2 | Pilots @28',
      'III.A.1 | 3 | Northern coast @29',
    ]);
    assert.deepEqual(paragraphsOf(outline), ['1@7 I', '2@15 II.A', '3@18 III', '4@23 III', '5@31 III.A.1']);
  });

  it('reads the notes of a table whose letters stand alone', () => {
    const outline = outlineBelowMasthead(
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
    );
    assert.deepEqual(notesOf(outline), ['a@18 <- 13']);
  });
});

describe('readReport on what stands in the wrong place', () => {
  const long =
    'The harbours of the coast were visited in the spring, and all of their quays were measured by the Group';

  it('takes paragraphs whose columns were read in the wrong order', () => {
    const outline = outlineBelowMasthead(
      '1. The ports were visited in the spring.',
      '2. The report speaks of what was seen.',
      '5. The cranes are older.',
      '6. The bollards are gone.',
      '3. The quays are old.',
      '4. The steps are older.',
      '7. The ferries run late.',
    );
    assert.deepEqual(paragraphsOf(outline), [
      '1@7 I',
      '2@8 I',
      '5@9 I',
      '6@10 I',
      '3@11 I',
      '4@12 I',
      '7@13 I',
    ]);
  });

  it('splits a line in which a converter glued two paragraphs', () => {
    const outline = outlineBelowMasthead(
      `1. ${long}. ${long}. They did so in the year 2030 and again in 2031.2 2. We acknowledge that the cranes are old, and that`,
      '',
      'the bollards are older.',
      '3. The ferries run late.',
    );
    assert.deepEqual(paragraphsOf(outline), ['1@7 I', '2@7 I', '3@10 I']);
    assert.deepEqual(outline.paragraphs[1]?.parts, [{ line: 7, endLine: 9 }]);
  });

  it('reads a number with a blank before its dot, and one whose figures recognition changed', () => {
    const outline = outlineBelowMasthead(
      '1. The ports were visited in the spring.',
      '2 . The report speaks of what was seen.',
      '3. The quays are old.',
      '1. The cranes are older.',
      '5. The bollards are gone.',
    );
    assert.deepEqual(
      outline.paragraphs.map(({ number, line, run }) => `${run}:${number}@${line}`),
      ['body:1@7', 'body:2@8', 'body:3@9', 'body:4@10', 'body:5@11'],
    );
  });

  it('reads a typewritten note whose marker recognition changed', () => {
    const outline = outlineBelowMasthead(
      '1. The ports were visited in the spring 3/ and in the autumn _4/. The members of the Group',
      'were of one mind.',
      '2. The report speaks of what was seen.',
      '',
      '3/ HARB/97/3.',
      'U/ HARB/98/1, annex.',
      '/...',
    );
    assert.deepEqual(notesOf(outline), ['3@11 <- 7', '4@12 <- 7']);
  });

  it('links notes in parentheses', () => {
    const outline = outlineOf(
      linesOf(
        '1 - هذا التقرير عن الموانئ الصغيرة على الساحل الشمالي (1).',
        '2 - وزار الفريق 7 موانئ (2) في ربيع العام المؤرخ 22 نيسان.',
        '__________',
        '(1) القرار 59/238، الفقرة 7.',
        '(2) انظر المرفق.',
      ),
    );
    assert.deepEqual(notesOf(outline), ['1@4 <- 1', '2@5 <- 2']);
  });

  it('takes a page head that was marked as a heading for none', () => {
    const outline = outlineOf(
      linesOf(
        '### Article 1',
        '',
        '1. The Parties maintain their quays, as a basis for the stocktake to which reference is made in',
        '#### Article 14',
        '-18-',
        'and in the annex.',
        '',
        '2. They meet every year.',
      ),
    );
    assert.deepEqual(sectionsOf(outline), ['article-1 | 1 | Article 1 @1']);
  });

  it('puts an introduction at the top, also below the heading of a web page', () => {
    const outline = outlineOf(
      linesOf(
        '# A/99/12 - Report on harbours',
        '',
        '## Full text',
        '',
        'Introduction',
        '1. The ports were visited in the spring.',
        '2. The report speaks of what was seen.',
        '',
        '## I. Findings',
        '3. The quays are old.',
      ),
    );
    assert.deepEqual(sectionsOf(outline), [
      'full-text | 1 | Full text @3',
      'introduction | 1 | Introduction @5',
      'I | 1 | Findings @9',
    ]);
  });

  it('takes the figures of a table in columns of lines for no notes', () => {
    const outline = outlineBelowMasthead(
      '1. The staff is listed in the annex, as it was in the year before.',
      '2. It is small, but not as small as the 2',
      'pilots say.',
      '',
      'Annex',
      'Ports',
      '',
      'Northport',
      '',
      '2',
      '5',
      '',
      'Southport',
      '',
      '4',
    );
    assert.deepEqual(notesOf(outline), []);
  });

  it('reads labels that slipped below their titles', () => {
    const outline = outlineOf(
      linesOf(
        'A/99/12',
        '',
        'Report on small harbours',
        '',
        'I.',
        '',
        'Introduction',
        '1.',
        'The ports were visited in the spring.',
        '2.',
        'The report speaks of the harbours of the coast and of those of the islands. 4',
        'Findings of the visits to the coast',
        '',
        'II.',
        '',
        'Quays and what stands on them',
        '',
        'A.',
        '',
        '3.',
        'The quays are old.',
        'Cranes on the quays of the north',
        '',
        '1.',
        '',
        '4. The cranes are older.',
        'Boats that the cranes unload',
        '',
        '2.',
        '',
        '5. The boats are the oldest.',
      ),
    );
    assert.deepEqual(sectionsOf(outline), [
      'I | 1 | Introduction @7',
      'II | 1 | Findings of the visits to the coast @12',
      'II.A | 2 | Quays and what stands on them @16',
      'II.A.1 | 3 | Cranes on the quays of the north @22',
      'II.A.2 | 3 | Boats that the cranes unload @27',
    ]);
    assert.deepEqual(paragraphsOf(outline), ['1@8 I', '2@10 I', '3@20 II.A', '4@26 II.A.1', '5@31 II.A.2']);
  });

  it('reads a summary right below the title of the report', () => {
    const outline = outlineOf(
      linesOf(
        'A/99/12',
        '',
        'Report on small harbours',
        'Summary',
        'The harbours of the coast were visited in the spring of the year.',
        '',
        'I. Introduction',
        '1. The ports were visited in the spring.',
        '2. The report speaks of what was seen.',
      ),
    );
    assert.deepEqual(sectionsOf(outline), ['summary | 1 | Summary @4', 'I | 1 | Introduction @7']);
  });

  it('takes the number of a page below its notes for no marker where the next page begins with the symbol', () => {
    const outline = outlineBelowMasthead(
      '1. The ports were visited in the spring,1 as they had been before.2',
      '',
      '      __________________',
      '          1',
      '              Official Records of the Harbour Conference, 2041.',
      '          2',
      '              Ibid., 2039, chap. I.',
      '',
      '                                                                                          1',
      '\fA/99/12',
      '',
      '2. The quays are old,3 and the cranes are older.',
      '',
      '      __________________',
      '          3',
      '              Ibid., chap. II.',
      '',
      '2',
      '\fA/99/12',
      '',
      '3. Nobody has counted the bollards.',
    );
    assert.deepEqual(
      outline.footnotes.map(({ marker, references }) => `${marker} ${String(references.length)}`),
      ['1 1', '2 1', '3 1'],
    );
  });

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
