import assert from 'node:assert/strict';
import { notesOf, outlineOf } from './outlineFacts';

/** The notes of a page whose first paragraph says `words`, under a masthead. */
function notesBelow(words: string, ...notes: readonly string[]): string[] {
  const text = ['A/99/12', '', 'I. Introduction', '', `1. ${words}`, '', '__________', ...notes, ''];
  return notesOf(outlineOf(text.join('\n')));
}

describe('readReport on markers', () => {
  it('reads several behind each other', () => {
    assert.deepEqual(
      notesBelow(
        'The vote was as follows: 1,2 the ports won. 3',
        '1 See A/98/1.',
        '2 See A/98/2.',
        '3 See A/98/3.',
      ),
      ['1@8 <- 5', '2@9 <- 5', '3@10 <- 5'],
    );
  });

  it('reads one that is glued to the number of a resolution, a decision or a disease', () => {
    for (const words of [
      'resolution 77/109.1 The',
      'decision 14/CP.1,1 whereby the',
      'before COVID-19.1 The',
    ])
      assert.deepEqual(
        notesBelow(`It follows ${words} ports are closed.`, '1 See A/98/1.'),
        ['1@8 <- 5'],
        words,
      );
  });

  it('takes no decimals and no parts of symbols for one', () => {
    for (const words of ['some 3.1 of the', 'A/AC.182/L.162.1 of', 'in 77/109.1.1 of', 'part 2/3.15 of'])
      assert.deepEqual(notesBelow(`It follows ${words} ports.`, '1 See A/98/1.'), ['1@8 <- '], words);
  });

  it('reads asterisks behind the symbols of the masthead and behind each other', () => {
    const text = [
      'A/80/62*−E/2025/12*',
      '',
      'Iraq:** , *** draft decision',
      '',
      'Harbours',
      '',
      '1. The ports are old.',
      '',
      '__________',
      '* Reissued for technical reasons.',
      '** On behalf of the group.',
      '*** By rule 72.',
      '',
    ];
    assert.deepEqual(notesOf(outlineOf(text.join('\n'))), ['*@10 <- 1,1', '**@11 <- 3', '***@12 <- 3']);
  });

  it('reads an asterisk that a blank sets off from the end of a sentence', () => {
    assert.deepEqual(notesBelow('The ports are listed (see the annex). *', '* In English only.'), [
      '*@8 <- 5',
    ]);
  });

  it('leaves one that is glued to a title out of the title', () => {
    const text = [
      'I. Ports of the north4',
      '',
      '1. The quays are old.',
      '',
      'II. Route B12',
      '',
      '2. The end.',
    ];
    assert.deepEqual(
      outlineOf(text.join('\n')).sections.map(({ title }) => title),
      ['Ports of the north', 'Route B12'],
    );
  });
});
