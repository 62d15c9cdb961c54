import assert from 'node:assert/strict';
import { outlineOf, paragraphsOf, sectionsOf } from './outlineFacts';

const prose = 'Requests the keepers of the harbours to look after the quays;';

describe('readReport on numerals alone on their lines', () => {
  it('reads them above titles that head paragraphs', () => {
    const outline = outlineOf(
      [
        'I',
        'Harbours of the north',
        `1. ${prose}`,
        `2. ${prose}`,
        'II',
        '',
        'Ferries',
        '',
        `3. ${prose}`,
      ].join('\n'),
    );
    assert.deepEqual(sectionsOf(outline), ['I | 1 | Harbours of the north @2', 'II | 1 | Ferries @7']);
    assert.deepEqual(paragraphsOf(outline), ['1@3 I', '2@4 I', '3@9 II']);
  });

  it('reads them above paragraphs without a title', () => {
    const outline = outlineOf(
      ['I', '', `1. ${prose}`, '', `2. ${prose}`, '', 'II', '', `3. ${prose}`].join('\n'),
    );
    assert.deepEqual(sectionsOf(outline), ['I | 1 |  @1', 'II | 1 |  @7']);
    assert.deepEqual(paragraphsOf(outline), ['1@3 I', '2@5 I', '3@9 II']);
  });

  it('reads a letter whose full stop is lost where it goes on with others', () => {
    const outline = outlineOf(
      [
        'A. Quays',
        '',
        `1. ${prose}`,
        '',
        'B',
        '',
        'Ferries',
        `2. ${prose}`,
        '',
        'D',
        '',
        'Cranes',
        `3. ${prose}`,
      ].join('\n'),
    );
    assert.deepEqual(sectionsOf(outline).slice(0, 2), ['A | 1 | Quays @1', 'B | 1 | Ferries @7']);
    assert.equal(
      outline.sections.some(({ label }) => label === 'D'),
      false,
    );
  });

  it('takes neither strokes beside a text nor cells of a table for them', () => {
    for (const lines of [
      [`13. ${prose}`, '', 'I', '', `14. ${prose}`, '', `15. ${prose}`],
      [`1. ${prose}`, '', 'I', '', 'T SR', '', `2. ${prose}`],
    ])
      assert.deepEqual(sectionsOf(outlineOf(lines.join('\n'))), []);
  });
});
