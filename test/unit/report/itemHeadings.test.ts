import assert from 'node:assert/strict';
import { outlineOf } from './outlineFacts';

const prose = 'The ports were visited in the spring, and the quays were found to be old.';

function outlineFor(...lines: readonly string[]): ReturnType<typeof outlineOf> {
  return outlineOf(['A. Introduction', '', `1. ${prose}`, '', ...lines].join('\n'));
}

/** "A.1.a | 3 | (a) Title": id, level, label and title of each section behind the first. */
function sectionsBehind({ sections }: ReturnType<typeof outlineOf>): string[] {
  return sections.slice(1).map(({ id, level, label, title }) => `${id} | ${level} | ${label} ${title}`);
}

describe('readReport on headings with the labels of items', () => {
  it('reads them right above the next paragraph', () => {
    const outline = outlineFor(
      '1. Ports',
      '',
      '(a) Quays of the north',
      '',
      `2. ${prose}`,
      '',
      '(b) Cranes',
      '',
      `3. ${prose}`,
      '',
      '2. Ferries',
      '',
      '(a) Tickets',
      '',
      `4. ${prose}`,
    );
    assert.deepEqual(sectionsBehind(outline), [
      'A.1 | 2 | 1 Ports',
      'A.1.a | 3 | (a) Quays of the north',
      'A.1.b | 3 | (b) Cranes',
      'A.2 | 2 | 2 Ferries',
      'A.2.a | 3 | (a) Tickets',
    ]);
    assert.deepEqual(
      outline.paragraphs.map(({ id, section }) => `${id} ${section ?? ''}`),
      ['1 A', '2 A.1.a', '3 A.1.b', '4 A.2.a'],
    );
  });

  it('reads them over titles that stand below the label', () => {
    const outline = outlineFor('(a)', '', 'Quays', `2. ${prose}`, '', '(b)', '', 'Cranes', `3. ${prose}`);
    assert.deepEqual(sectionsBehind(outline), ['A.a | 2 | (a) Quays', 'A.b | 2 | (b) Cranes']);
  });

  it('reads their labels alone right below the end of a sentence', () => {
    const outline = outlineFor('(a)', '', 'Quays', `2. ${prose}`, '(b)', '', 'Cranes', `3. ${prose}`);
    assert.deepEqual(sectionsBehind(outline), ['A.a | 2 | (a) Quays', 'A.b | 2 | (b) Cranes']);
    const list = outlineFor(
      '2. Two notes followed.',
      '(a)',
      '',
      'One on quays.',
      '(b)',
      '',
      'Another',
      `3. ${prose}`,
    );
    assert.deepEqual(sectionsBehind(list), []);
  });

  it('takes no items of a list for them whose ends have markers', () => {
    const outline = outlineFor(
      '(a)',
      '',
      'Note on the reports;11',
      '',
      '(b) Note on quays.12',
      '',
      `2. ${prose}`,
    );
    assert.deepEqual(sectionsBehind(outline), []);
  });

  it('reads them in other scripts', () => {
    const labels: readonly (readonly [string, string])[] = [
      ['a)', 'b)'],
      ['а)', 'б)'],
      ['(أ)', '(ب)'],
      ['（一）', '（二）'],
    ];
    for (const [first, second] of labels) {
      const outline = outlineFor(
        '1. Ports',
        '',
        `${first} Quays`,
        '',
        `2. ${prose}`,
        '',
        `${second} Cranes`,
        '',
        `3. ${prose}`,
      );
      assert.deepEqual(
        outline.sections.slice(2).map(({ label, level }) => `${label} ${level}`),
        [`${first} 3`, `${second} 3`],
      );
    }
  });

  it('puts Chinese ones between the numerals and the numbers where no letters are', () => {
    const text = '委员会审查了各港口的状况，注意到各港口的码头年久失修。';
    const outline = outlineOf(
      [
        '一、导言',
        '',
        `1．${text}`,
        '',
        '二、港口',
        '',
        '（一）码头',
        '',
        `2．${text}`,
        '',
        '（二）人员',
        '',
        '1．培训',
        '',
        `3．${text}`,
      ].join('\n'),
    );
    assert.deepEqual(
      outline.sections.map(({ label, level }) => `${label} ${level}`),
      ['一 1', '二 1', '（一） 2', '（二） 2', '1 3'],
    );
  });

  it('leaves items of a paragraph and of an agenda alone', () => {
    const outline = outlineFor(
      '2. The Group looked at:',
      '',
      '(a) Quays',
      '',
      '(b) Cranes',
      '',
      `3. ${prose}`,
      '',
      '4. The agenda was:',
      '',
      '1. Opening',
      '2. Ports',
      '   (a) Quays',
      '3. Closing',
      '',
      `5. ${prose}`,
    );
    assert.deepEqual(sectionsBehind(outline), []);
    assert.equal(outline.paragraphs[1]?.items.length, 2);
  });
});
