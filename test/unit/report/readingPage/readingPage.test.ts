import assert from 'node:assert/strict';
import { readReport } from '../../../../src/report/readReport';
import { readingPage } from '../../../../src/report/readingPage/readingPage';
import { finish } from '../../../../src/report/steps';
import { createText } from '../../../../src/text/createText';
import { partWords, wordsOf } from './pageRuns';

/** A page as lines of text: each block, and below it its notes behind ">". */
function shown(text: string): readonly string[] {
  return finish(readingPage(readReport(createText(text)))).flatMap((block) => [
    `${block.kind}${block.level > 0 ? ` ${block.level}` : ''}: ${wordsOf(block)}`,
    ...block.notes.map(({ label, parts }) => `> ${label?.text ?? ''} ${parts.map(partWords).join(' ¶ ')}`),
  ]);
}

function check(what: string, text: string, expected: readonly string[]): void {
  it(what, () => {
    assert.deepEqual(shown(text), expected);
  });
}

describe('readingPage', () => {
  check(
    'joins a paragraph over a note and a page end, and puts the note with it',
    `I. Lamps

1. The keepers of the northern coast reported that the lamps¹
had been lit on every night of the

____________
¹ See A/90/12.

A/90/77
23-12345 3/20

long winter, and asked for oil.

2. Nothing else was said.
`,
    [
      'heading 1: I. ¶ Lamps',
      'paragraph: 1. ¶ The keepers of the northern coast reported that the lamps{¹} had been lit on every night of the long winter, and asked for oil.',
      '> ¹ See A/90/12.',
      'paragraph: 2. ¶ Nothing else was said.',
    ],
  );

  check(
    'joins Chinese lines without a blank and keeps items apart',
    '一. 灯塔\n\n1. 专家组讨论了下列问题，这些问题在上届会议上没有得到解决，因此需要\n继续审议：\n\n(a) 灯油；\n\n(b) 看守人。\n\n2. 专家组没有达成共识。\n',
    [
      'heading 1: 一. ¶ 灯塔',
      'paragraph: 1. ¶ 专家组讨论了下列问题，这些问题在上届会议上没有得到解决，因此需要继续审议： ¶ (a) 灯油； ¶ (b) 看守人。',
      'paragraph: 2. ¶ 专家组没有达成共识。',
    ],
  );

  check(
    'joins a symbol that a line end cuts behind a slash',
    'I. Lamps\n\n1. The keepers of the northern coast have set out their views in GE-FDW/2037/\nWP.1 and asked for oil.\n\n2. Nothing else was said.\n',
    [
      'heading 1: I. ¶ Lamps',
      'paragraph: 1. ¶ The keepers of the northern coast have set out their views in GE-FDW/2037/WP.1 and asked for oil.',
      'paragraph: 2. ¶ Nothing else was said.',
    ],
  );

  check(
    'shows words without the marks of Markdown, bold words in Chinese too',
    '一. 灯塔\n\n1. 大会第 [74/50](#) 号决议**请**秘书长\\*报告。\n\n2. The *keepers* asked.\n',
    [
      'heading 1: 一. ¶ 灯塔',
      'paragraph: 1. ¶ 大会第 74/50 号决议请秘书长*报告。',
      'paragraph: 2. ¶ The keepers asked.',
    ],
  );

  check(
    'makes tables of rows between bars and of cells behind tabs',
    'I. Oil\n\n1. The oil was as follows:\n\n| Lamp | Litres |\n| --- | --- |\n| North | 12 |\n\n2. That was all.\n\nAnnex\n\nList of working papers\n\nSymbol\tTitle\nRG/2024/WP.1\tOn lamps\nRG/2024/WP.2\tOn oil\n',
    [
      'heading 1: I. ¶ Oil',
      'paragraph: 1. ¶ The oil was as follows: ¶ # Lamp | Litres\nNorth | 12',
      'paragraph: 2. ¶ That was all.',
      'heading 1: Annex\nList of working papers',
      'text: # Symbol | Title\nRG/2024/WP.1 | On lamps\nRG/2024/WP.2 | On oil',
    ],
  );

  check(
    'reads the rows of a grid over its lines, and keeps one that does not agree as lines',
    'I. Oil\n\n1. See below.\n\n+------+-------+\n| Lamp | Oil   |\n+======+=======+\n| The  | 12    |\n| north| litres|\n+------+-------+\n\n2. And here:\n\n+---+---+\n| a | b |\n| c |\n+---+---+\n\n3. That was all.\n',
    [
      'heading 1: I. ¶ Oil',
      'paragraph: 1. ¶ See below. ¶ # Lamp | Oil\nThe north | 12 litres',
      'paragraph: 2. ¶ And here: ¶ +---+---+\n| a | b |\n| c |\n+---+---+',
      'paragraph: 3. ¶ That was all.',
    ],
  );

  check(
    'keeps lines apart that somebody ended, and leads from the contents',
    'Kari Berg (Norway)\nHarbour Office\n\nContents\n\nI. Lamps ........ 3\nII. Oil ......... 4\n\nI. Lamps\n\n1. The lamps were lit on every night of the year, as they had been before.\n\n2. They were old.\n\nII. Oil\n\n3. There was oil.\n',
    [
      'text: Kari Berg (Norway)\nHarbour Office',
      'heading 1: Contents',
      'contents: I. Lamps … 3 ¶ II. Oil … 4',
      'heading 1: I. ¶ Lamps',
      'paragraph: 1. ¶ The lamps were lit on every night of the year, as they had been before.',
      'paragraph: 2. ¶ They were old.',
      'heading 1: II. ¶ Oil',
      'paragraph: 3. ¶ There was oil.',
    ],
  );
});
