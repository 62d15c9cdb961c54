import assert from 'node:assert/strict';
import { linesOf, outlineBelowMasthead } from './belowMasthead';
import { notesOf, outlineOf } from './outlineFacts';

describe('readReport on markers of odd forms', () => {
  it('reads those of formulas with a wide blank, and bare figures behind them', () => {
    const outline = outlineBelowMasthead(
      '1. The ports were visited${ }^{1}$ in the spring$^{2}$ and in the autumn$^{3}$.',
      '',
      '${ }^{1} \\quad$ See the programme of the visits.',
      '',
      '2 Ibid.',
      '$^{3}$ Letter of the port of Brenn.',
    );
    assert.deepEqual(notesOf(outline), ['1@9 <- 7', '2@11 <- 7', '3@12 <- 7']);
  });

  it('reads an asterisk with a slash, and figures that were recognised as letters', () => {
    const outline = outlineOf(
      linesOf(
        'A/9901',
        '',
        'REPORT ON SMALL HARBOURS */',
        '',
        '___',
        '*/    Adopted by the Group on 3 May.',
        '',
        'I.  INTRODUCTION',
        '',
        '1.    The ports were visited in the spring l/. A survey was proposed (E/CN.11/',
        '341) by the commission for the region.',
        '',
        'l/    See the programme of the visits.',
        '',
        '                                                            /...',
      ),
    );
    assert.deepEqual(notesOf(outline), ['*@6 <- 3', '1@13 <- 10']);
  });

  it('tells an escaped asterisk from the emphasis that it stands beside', () => {
    const outline = outlineOf(
      linesOf(
        'A/99/12',
        '',
        '**Submitted by the Rapporteur, Ida Holm**\\*',
        '',
        '\\* The Rapporteur thanks the ports.',
        '',
        '# I. Introduction',
        '',
        '1. The ports were visited in the spring.',
      ),
    );
    assert.deepEqual(notesOf(outline), ['*@5 <- 3']);
  });

  it('links raised letters to the notes of a table, and leaves ordinals alone', () => {
    const outline = outlineBelowMasthead(
      '1. The ports were visited on the 1^er^ day of the 2^e^ week.',
      '',
      '| Port | Quays |',
      '|------|-------|',
      '| Brenn | 4 ^a^ |',
      '',
      '^a^ Two of them closed.',
    );
    assert.deepEqual(notesOf(outline), ['a@13 <- 11']);
  });

  it('takes a Latin letter behind a word of another script for a marker', () => {
    const outline = outlineOf(
      linesOf(
        'A/99/12',
        '',
        'I. Введение',
        '',
        '1. Гавани были осмотрены весной.',
        '',
        'Гавань',
        '',
        'Бренна',
        '',
        'Хольмa',
        '',
        'a',
        'Без учета закрытых причалов.',
      ),
    );
    assert.deepEqual(notesOf(outline), ['a@13 <- 11']);
  });

  it('reads a marker alone on its line, where the sentence goes on below', () => {
    const outline = outlineBelowMasthead(
      '1. The ports were visited in the spring',
      '1',
      ', and the lamps of the north were lit.',
      '',
      '2. Two of them are closed.',
      '',
      '____',
      '1',
      'See the programme of the visits.',
    );
    assert.deepEqual(notesOf(outline), ['1@14 <- 8']);
    assert.equal(outline.paragraphs[0]?.endLine, 9);
  });
});
