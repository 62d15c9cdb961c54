import assert from 'node:assert/strict';
import { outlineOf, sectionsOf } from './outlineFacts';

const dots = ' . . . . . . . . . . . . ';

/** A report with a heading without a label, and an annex in which a line of the same words stands by itself. */
function reportWith(...behindAnnex: readonly string[]): string {
  return [
    'A/99/12',
    '',
    'Contents',
    '',
    `I. Introduction${dots}3`,
    `Visits to the ports${dots}4`,
    ...behindAnnex,
    '',
    'I. Introduction',
    '',
    '1. The report is the first of its kind, and it was written in the spring.',
    '',
    'Visits to the ports',
    '',
    '2. The ports were visited in the summer.',
    '',
    'Annex',
    '',
    'Programme of the journey',
    '',
    'Monday',
    '',
    'Visits to the ports',
    '',
    'Lunch with the keepers',
    '',
  ].join('\n');
}

describe('readReport on headings in annexes', () => {
  it('takes no line for one that only words a heading of the body', () => {
    assert.deepEqual(sectionsOf(outlineOf(reportWith(`Annex${dots}9`))).slice(1), [
      'I | 1 | Introduction @9',
      'I.visits-to-the-ports | 2 | Visits to the ports @13',
    ]);
  });

  it('takes one for a heading that the contents name behind the annex', () => {
    const sections = sectionsOf(outlineOf(reportWith(`Annex${dots}9`, `Lunch with the keepers${dots}10`)));
    assert.match(sections.at(-1) ?? '', /Lunch with the keepers @26$/u);
    assert.equal(sections.filter((section) => section.includes('Visits')).length, 1);
  });

  it('reads an annex alone on its page before any contents', () => {
    const letter = ['S/9999/1', '', 'Letter dated 1 May 9999', '', 'I send you the annex.', ''];
    const { annexes } = outlineOf(
      [...letter, 'Annex', '', '99-00112', 'Table of the ferries', ''].join('\n'),
    );
    assert.equal(annexes.length, 1);
  });
});
