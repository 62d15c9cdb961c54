import assert from 'node:assert/strict';
import { linesOf, masthead, outlineBelowMasthead } from './belowMasthead';
import { notesOf, outlineOf, paragraphsOf } from './outlineFacts';

describe('readReport on notes that no rule sets off', () => {
  it('goes on with a note that the end of a page broke off, up to the next note', () => {
    const outline = outlineBelowMasthead(
      '1. The ports were visited in the spring.1 The quays of the south',
      'were seen in the autumn, by two members of the Group, and those of',
      '',
      '1  See the programme of the visits, which the Secretariat sent to the',
      '',
      'GE.24-01234                                                     3',
      'A/99/12',
      '',
      'the north in the winter.2 None of them is new.3',
      '',
      'members in the',
      'spring of the year.',
      '2  Letter of the port of Brenn.',
      '3  Ibid.',
      '',
      '4                                                     GE.24-01234',
      'A/99/12',
      '',
      '2. Two of them are closed.',
    );
    assert.deepEqual(notesOf(outline), ['1@10 <- 7', '2@19 <- 15', '3@20 <- 15']);
    assert.deepEqual(paragraphsOf(outline), ['1@7 I', '2@25 I']);
    assert.equal(outline.footnotes[0]?.endLine, 18);
  });

  it('takes text above a number in a table for no rest of a note', () => {
    const outline = outlineBelowMasthead(
      '1. The ports were visited in the spring.1',
      '',
      '1  See the programme of the visits, which the Secretariat sent to the',
      '',
      'GE.24-01234                                                     3',
      'A/99/12',
      '',
      'Share of quays',
      '(percentage of all)',
      '2 (57)',
      '3 (12)',
      '',
      '2. Two of them are closed.',
    );
    assert.deepEqual(notesOf(outline), ['1@9 <- 7']);
  });

  it('reads numbers in parentheses at the foot of a page, full-width and Arabic ones too', () => {
    const chinese = outlineOf(
      linesOf(
        'A/99/12',
        '',
        '一、导言',
        '',
        '1． 专家组在春季访问了各港口。（1） 码头都是旧的。（2）',
        '',
        '        （1） 见访问日程。',
        '        （2） 同上，附件，其中载有',
        '    各港口的名称。',
        '',
        'A/99/12',
        'page 5',
        '',
        '2． 其中两个已经关闭。',
      ),
    );
    assert.deepEqual(notesOf(chinese), ['1@7 <- 5', '2@8 <- 5']);
    const arabic = outlineOf(
      linesOf(
        'A/99/12',
        '',
        'أولاً -\tمقدمة',
        '',
        '1 -\tزار الفريق الموانئ في الربيع(1)، وكانت الأرصفة قديمة(2).',
        '',
        '2 -\tواثنان منها مغلقان.',
        '',
        '(1)\tانظر برنامج الزيارات.',
        '',
        '(2)\tالمرجع نفسه.',
      ),
    );
    assert.deepEqual(notesOf(arabic), ['1@9 <- 5', '2@11 <- 5']);
  });

  it('leaves a list at the end of a page to its paragraph', () => {
    const outline = outlineBelowMasthead(
      '1. The Group recommends:',
      '',
      '(1) to mend the quays;',
      '(2) to light them.',
      '',
      'GE.24-01234',
      'A/99/12',
      '',
      '2. The Group suggests:',
      '',
      '(1) Lamps.',
      '(2) Ropes.',
      '',
      'GE.24-01234',
      'A/99/12',
      '',
      '3. Two of them are closed.',
    );
    assert.deepEqual(notesOf(outline), []);
    assert.deepEqual(
      outline.paragraphs.map(({ items }) => items.length),
      [2, 2, 0],
    );
  });

  it('begins with a higher number where the text is an extract, its markers in a column above the texts', () => {
    const outline = outlineBelowMasthead(
      '52. The ports were visited in the spring.212 The quays of the south are',
      'old.213 Those of the north were seen in the autumn, and the lamps of the',
      '',
      '212',
      '213',
      '',
      'See the programme of the visits, which was sent to the members in the',
      'spring.',
      '',
      'Letter of the port of Brenn.',
      '',
      'GE.24-01234',
      '',
      '54',
      '',
      'A/99/12',
      '',
      'west were lit.214',
      '',
      '53. Two of them are closed, as the Group was told by those who keep',
      '',
      '214',
      '',
      'Statement of the port of Holm.',
      '',
      'GE.24-01234',
      '',
      'A/99/12',
      '',
      'them.',
    );
    assert.deepEqual(notesOf(outline), ['212@10 <- 7', '213@11 <- 8', '214@28 <- 24']);
    assert.deepEqual(
      outline.footnotes.map(({ endLine }) => endLine),
      [14, 16, 30],
    );
  });

  it('takes numbers in a column above the titles of a list for no markers', () => {
    const outline = outlineBelowMasthead(
      '1. The audits are listed below.1',
      '',
      '1 Issued in the spring.',
      '',
      '2',
      '3',
      '4',
      '',
      'Quays of the south',
      'Quays of the north',
      'Lamps of the west',
      '',
      'GE.24-01234',
      '',
      '2. Two of them are closed.',
    );
    assert.deepEqual(notesOf(outline), ['1@9 <- 7']);
  });

  it('gives the sentence that goes on behind the page to the paragraph, not to a marker without a text', () => {
    const outline = outlineBelowMasthead(
      '1. The ports were visited in the spring.1 The quays of the north were',
      'seen in the autumn,2 and the lamps of the',
      '',
      '1',
      '',
      'See the programme of the visits.',
      '2',
      '',
      '9',
      '',
      'A/99/12',
      '',
      'west were lit.',
      '',
      '2. Two of them are closed.',
    );
    const [first] = outline.paragraphs;
    assert.match(JSON.stringify(first), /"endLine":19/u);
    assert.ok(outline.footnotes.every(({ endLine }) => (endLine ?? 0) < 19));
  });

  it('reads the note of the masthead below the contents', () => {
    const outline = outlineOf(
      linesOf(
        'A/99/12',
        '',
        'Report on small harbours*',
        '',
        'Contents',
        '',
        'I. Introduction .................... 2',
        'II. Findings ....................... 3',
        '',
        '* Adopted by the Group on 3 May.',
        '',
        ...masthead.slice(4),
        '1. The ports were visited in the spring.',
        '',
        'II. Findings',
        '',
        '2. Two of them are closed.',
      ),
    );
    assert.deepEqual(notesOf(outline), ['*@10 <- 3']);
  });

  it('reads notes right below running text, up to the end of the page', () => {
    const outline = outlineBelowMasthead(
      '1. The ports were visited in the spring1 and in the autumn,2 and the lamps',
      '1 See the programme of the visits.',
      '2 The port of Brenn was closed.',
      '24-01234 3/19',
      'A/99/12',
      'of the north were lit.3',
      '3 See the letter of the port of Holm.',
      '24-01234 4/19',
      'A/99/12',
      '2. Two of the quays, which have been closed since the storm of last autumn, when',
      '4 ships were lost, are to be opened.',
      'Nobody objected.',
      '3. The Group was told so.',
    );
    assert.deepEqual(notesOf(outline), ['1@8 <- 7', '2@9 <- 7', '3@13 <- 12']);
    assert.deepEqual(paragraphsOf(outline), ['1@7 I', '2@16 I', '3@19 I']);
  });

  it('takes a figure alone above the first of all numbers for the page, and the first marker above the second for a note', () => {
    const outline = outlineBelowMasthead(
      '1. The ports were visited in the spring1 and in the autumn,2 and the lamps of the north',
      '',
      '1',
      '',
      'A/99/11.',
      '2 Letter of the port of Brenn.',
      '',
      'GE.24-01234',
      '',
      '1',
      '',
      'A/99/12',
      '',
      'were lit.',
      '',
      '2. Two of them are closed.',
    );
    assert.deepEqual(notesOf(outline), ['1@9 <- 7', '2@12 <- 7']);
  });

  it('leaves the last line of a text to its paragraph, whatever figure it begins with', () => {
    const outline = outlineBelowMasthead(
      '1. The ports were visited in the spring.1',
      '',
      '1  See the programme of the visits.',
      '',
      'GE.24-01234',
      '',
      '2. The proposal was adopted.',
      '2 States voted against it.',
    );
    assert.deepEqual(notesOf(outline), ['1@9 <- 7']);
    assert.equal(outline.paragraphs[1]?.endLine, 14);
  });

  it('takes a figure in the middle of the page below its notes for the number of the page', () => {
    const outline = outlineBelowMasthead(
      '1. The ports were visited in the spring.1',
      '',
      '',
      '1     See the programme of the visits, which was sent',
      '      to the members.',
      '                                             4',
      '',
      'Quays of the north',
      '',
      '2. Two of them are closed.',
    );
    assert.deepEqual(notesOf(outline), ['1@10 <- 7']);
    assert.deepEqual(paragraphsOf(outline), ['1@7 I', '2@16 I.quays-of-the-north']);
  });

  it('takes a label of an item at the beginning of an Arabic line for no reference', () => {
    const outline = outlineOf(
      linesOf(
        'A/99/12',
        '',
        'أولا - مقدمة',
        '',
        '١ - يوصي الفريق بما يلي:',
        '',
        '(١) إصلاح الأرصفة؛',
        '',
        '٢ - واثنان منها مغلقان(١).',
        '',
        '____',
        '(١) انظر برنامج الزيارات.',
      ),
    );
    assert.deepEqual(notesOf(outline), ['1@12 <- 9']);
  });
});
