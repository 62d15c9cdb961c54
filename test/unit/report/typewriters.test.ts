import assert from 'node:assert/strict';
import { linesOf } from './belowMasthead';
import { notesOf, outlineOf, paragraphsOf, sectionsOf } from './outlineFacts';

describe('readReport on pages of typewriters', () => {
  it('reads Roman numerals and figures that were typed or recognised as Cyrillic letters', () => {
    const outline = outlineOf(
      linesOf(
        'А/9901',
        '',
        '                         СОДЕРЖАНИЕ',
        '',
        '  I. ВВЕДЕНИЕ ...........................   3',
        ' П.  СОСТОЯНИЕ ГАВАНЕЙ ..................   3',
        'Ш.   РАБОТА УЧРЕЖДЕНИЙ И СЛУЖБ ВСЕХ',
        '     ПРИБРЕЖНЫХ РАЙОНОВ .................   7',
        '1У.  ЗАМЕЧАНИЯ ..........................   9',
        ' У.  ВЫВОДЫ .............................  11',
        '',
        '                       I.   ВВЕДЕНИЕ',
        '',
        '1.    Гавани были осмотрены весной этого года членами Группы.',
        '',
        '2.    Причалы измерены.',
        '',
        'З.    Маяки починены, как сообщило правительство.',
        '',
        '                  П.   СОСТОЯНИЕ ГАВАНЕЙ',
        '',
        '4.    Причалы старые.',
        '',
        '        Ш.   РАБОТА УЧРЕЖДЕНИЙ И СЛУЖБ ВСЕХ',
        '             ПРИБРЕЖНЫХ РАЙОНОВ',
        '',
        '5.    Службы работают.',
        '',
        '        1У.   ЗАМЕЧАНИЯ',
        '',
        '6.    Замечания представлены.',
        '',
        '                       У.   ВЫВОДЫ',
        '',
        '7.    Два причала закрыты.',
      ),
    );
    assert.deepEqual(sectionsOf(outline).slice(1), [
      'I | 1 | ВВЕДЕНИЕ @12',
      'II | 1 | СОСТОЯНИЕ ГАВАНЕЙ @20',
      'III | 1 | РАБОТА УЧРЕЖДЕНИЙ И СЛУЖБ ВСЕХ ПРИБРЕЖНЫХ РАЙОНОВ @24',
      'IV | 1 | ЗАМЕЧАНИЯ @29',
      'V | 1 | ВЫВОДЫ @33',
    ]);
    assert.equal(paragraphsOf(outline).length, 7);
  });

  it('finds markers behind Chinese full stops, and letters below a table', () => {
    const outline = outlineOf(
      linesOf(
        'A/99/12',
        '',
        '                  一、导言',
        '',
        '    1． 专家组在春季访问了各港口。 1/',
        '',
        '    2． 码头都是旧的。',
        '',
        '    1/  见访问日程。',
        '',
        '                                                        /...',
        '',
        'A/99/12',
        'Chinese',
        'Page 3',
        '',
        '                  附  件',
        '',
        '港    口          使用中      停用 a/',
        '北    港             41          6',
        '',
        '    a/  包括去年拆除的一座。',
      ),
    );
    assert.deepEqual(notesOf(outline), ['1@9 <- 5', 'a@22 <- 19']);
  });

  it('reads numbers and labels whose punctuation recognition set apart or took for a stroke', () => {
    const outline = outlineOf(
      linesOf(
        'A/99/12',
        '',
        '                  一丶导言',
        '',
        '    9 、 专家组在春季访问了各港口，第13条、第24条和第',
        '27条均已核对。',
        '',
        '    10 . 1981年的码头都是旧的。',
        '',
        '                  二、港口',
        '',
        '    ll 、 其中两个已经关闭。',
        '',
        '    l2、 灯塔已修复。',
      ),
    );
    assert.deepEqual(sectionsOf(outline), ['I | 1 | 导言 @3', 'II | 1 | 港口 @10']);
    assert.deepEqual(paragraphsOf(outline), ['9@5 I', '10@8 I', '11@12 II', '12@14 II']);
  });

  it('joins the lines of a Chinese title as its figures stand', () => {
    const outline = outlineOf(
      linesOf(
        'A/99/12',
        '',
        'A. 港口和码头的状况以及所有灯塔和航道的维护(第19条、第24条第3款、第28条第2款、第',
        '34条和第39条)',
        '',
        '1. 专家组在春季访问了各港口。',
      ),
    );
    assert.equal(
      outline.sections[0]?.title,
      '港口和码头的状况以及所有灯塔和航道的维护(第19条、第24条第3款、第28条第2款、第34条和第39条)',
    );
  });
});
