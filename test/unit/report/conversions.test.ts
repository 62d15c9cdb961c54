import assert from 'node:assert/strict';
import { linesOf, masthead, outlineBelowMasthead } from './belowMasthead';
import { notesOf, outlineOf, paragraphsOf, sectionsOf } from './outlineFacts';

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

  it('leaves a sentence that ends in a marker to its paragraph, above the next number', () => {
    const outline = outlineBelowMasthead(
      '1. The ports were visited in the spring by all the members of the Group. They saw',
      'the quays of the south.',
      'The lamps of the north were lit on 5 August.1',
      '',
      '2. The Group was told of them by the Chair, who had been appointed with Ms.',
      'Ida Holm as her deputy.2',
      '',
      'Implementation of decision EC-83/DEC.5',
      '',
      '3. Two quays are closed.',
      '',
      '____',
      '1 See the programme of the visits.',
      '2 Ibid.',
    );
    assert.deepEqual(sectionsOf(outline).slice(1), [
      'I.implementation-of-decision-ec-83-dec-5 | 2 | Implementation of decision EC-83/DEC.5 @14',
    ]);
    assert.deepEqual(
      outline.paragraphs.map(({ line, endLine }) => [line, endLine]),
      [
        [7, 9],
        [11, 12],
        [16, 16],
      ],
    );
  });

  it('takes the documents on an item of the agenda for no heading', () => {
    const outline = outlineBelowMasthead(
      'A. Quays',
      '',
      'Documents: A/99/3 and A/99/3/Add.1 (Secretariat)',
      'Informal document: INF.1 (Brenn)',
      '',
      '1. The quays are old.',
      '',
      'B. Lamps',
      '',
      'A/AC.9/2009/14 and A/AC.9/2009/14/Add.1 (Holm)',
      '',
      '2. The lamps were lit.',
    );
    assert.deepEqual(sectionsOf(outline), [
      'I | 1 | Introduction @5',
      'I.A | 2 | Quays @7',
      'I.B | 2 | Lamps @14',
    ]);
  });

  it('puts the concerns of concluding observations below the heading that holds them', () => {
    const outline = outlineOf(
      linesOf(
        'CEDAW/C/BRN/CO/5',
        '',
        'Introduction',
        '1. The Committee considered the report at its meeting of 3 May.',
        'Positive aspects',
        '2. The Committee welcomes the laws that were passed.',
        'Principal areas of concern and recommendations',
        'Parliament',
        '3. The Committee notes the bills that lie before Parliament.',
        'Education',
        '4. The Committee is concerned about the schools of the coast.',
      ),
    );
    assert.deepEqual(
      outline.sections.map(({ level, title }) => `${level} ${title}`),
      [
        '1 Introduction',
        '1 Positive aspects',
        '1 Principal areas of concern and recommendations',
        '2 Parliament',
        '2 Education',
      ],
    );
  });

  it('sees the body of an extract begin with the chapter that its contents name by another label', () => {
    const outline = outlineOf(
      linesOf(
        'A/99/10',
        '',
        '目录(节录)',
        '',
        '章次',
        '',
        '九. 海底电缆的保护 ................................ 112-113 131',
        'A. 导言 ........................................... 112 131',
        'B. 今后的工作 ..................................... 113 140',
        '',
        'A/99/10',
        '',
        '第九章',
        '海底电缆的保护',
        '',
        'A. 导言',
        '',
        '112. 委员会在春季审议了这个专题，并决定将其列入工作方案。',
        '',
        'B. 今后的工作',
        '',
        '113. 委员会将在秋季继续审议。',
      ),
    );
    assert.deepEqual(
      outline.sections.slice(1).map(({ level, label, line }) => `${level} ${label}@${line}`),
      ['1 第九章@14', '2 A@16', '2 B@20'],
    );
  });
});
