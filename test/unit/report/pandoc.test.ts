import assert from 'node:assert/strict';
import { linesOf } from './belowMasthead';
import { notesOf, outlineOf, sectionsOf } from './outlineFacts';

describe('readReport on the Markdown of pandoc and marker', () => {
  it('leaves out attributes and anchors of headings', () => {
    const outline = outlineOf(
      linesOf(
        '# []{#_Toc1 .anchor}Contents',
        '',
        '[I. Introduction [3](#_Toc2)](#_Toc2)',
        '',
        '[II. Findings [4](#_Toc3)](#_Toc3)',
        '',
        '# I. Introduction {#i-introduction .H1}',
        '',
        '1\\. The ports were visited in the spring.[^1]',
        '',
        '# []{#_Toc3 .anchor}II. Findings',
        '',
        '[A. Quays]{.underline}',
        '',
        '2\\. The quays are old.',
        '',
        '[^1]: See the programme of the visits.',
      ),
    );
    assert.deepEqual(sectionsOf(outline).slice(1), [
      'I | 1 | Introduction @7',
      'II | 1 | Findings @11',
      'II.A | 2 | Quays @13',
    ]);
    assert.deepEqual(notesOf(outline), ['1@17 <- 9']);
  });

  it('closes headings without labels, whatever their marks, where the label of a section follows', () => {
    const outline = outlineOf(
      linesOf(
        '## **A. Introduction**',
        '',
        '1. The ports were visited in the spring.',
        '',
        '# **B. Findings**',
        '',
        '## **1. Quays**',
        '',
        '### *Lamps*',
        '',
        '2. The lamps were lit.',
        '',
        '#### 2. Ropes',
        '',
        '### *Knots*',
        '',
        '3. The knots were tied.',
        '',
        '## **C. Conclusions**',
        '',
        '4. Two quays are closed.',
      ),
    );
    assert.deepEqual(sectionsOf(outline), [
      'A | 1 | Introduction @1',
      'B | 1 | Findings @5',
      'B.1 | 2 | Quays @7',
      'B.1.lamps | 3 | Lamps @9',
      'B.2 | 2 | Ropes @13',
      'B.2.knots | 3 | Knots @15',
      'C | 1 | Conclusions @19',
    ]);
  });

  it('takes an escaped asterisk that was raised for a marker', () => {
    const outline = outlineOf(
      linesOf(
        'A/99/12',
        '',
        '# **Report on small harbours**<sup>\\*</sup>',
        '',
        '## **I. Introduction**',
        '',
        '1. The ports were visited in the spring.<sup>1</sup>',
        '',
        '<sup>\\*</sup> Adopted by the Group on 3 May.',
        '',
        '<sup>1</sup> See the programme of the visits.',
      ),
    );
    assert.deepEqual(notesOf(outline), ['*@9 <- 3', '1@11 <- 7']);
  });

  it('reads labels that repeat the letter of the heading above, and none of others', () => {
    const outline = outlineOf(
      linesOf(
        '# A. Overview',
        '',
        '## A.1. Background',
        '',
        '1. The ports were visited in the spring.',
        '',
        '## A.2 Means',
        '',
        '2. The quays are old.',
        '',
        '# B. Findings',
        '',
        '## B.1. Lamps',
        '',
        '3. The lamps were lit.',
        '',
        '## C.7. Ropes',
        '',
        '4. The ropes are new.',
      ),
    );
    assert.deepEqual(sectionsOf(outline), [
      'A | 1 | Overview @1',
      'A.1 | 2 | Background @3',
      'A.2 | 2 | Means @7',
      'B | 1 | Findings @11',
      'B.1 | 2 | Lamps @13',
      'B.1.c-7-ropes | 3 | C.7. Ropes @17',
    ]);
  });
});
