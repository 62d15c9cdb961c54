import assert from 'node:assert/strict';
import { linesOf, outlineBelowMasthead } from './belowMasthead';
import { notesOf, outlineOf, paragraphsOf, sectionsOf } from './outlineFacts';

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
});
