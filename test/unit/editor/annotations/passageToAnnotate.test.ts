import assert from 'node:assert/strict';
import { passageOfGutter, passageToAnnotate } from '../../../../src/editor/annotations/passageToAnnotate';
import type { OffsetRange } from '../../../../src/text/offsetRange';
import { reportOf } from '../exampleReport';

type Ask = typeof passageToAnnotate;

/** What `ask` gives for the part of the text between « and », or at | where nothing is selected. */
function check(ask: Ask, marked: string, expected: string | undefined): void {
  const selection: OffsetRange = marked.includes('|')
    ? { start: marked.indexOf('|'), end: marked.indexOf('|') }
    : { start: marked.indexOf('«'), end: marked.indexOf('»') - 1 };
  const report = reportOf(marked.replace(/[«»|]/gu, ''));
  const range = ask(report, selection);
  assert.equal(range && report.text.slice(range.start, range.end), expected);
}

const head = 'Report of the Group of Experts on Lighthouses\n\nI. Introduction\n\n';

describe('passageToAnnotate', () => {
  const cases: readonly (readonly [string, string, string | undefined])[] = [
    ['the selected words', `${head}1. Some «experts» met.\n`, 'experts'],
    ['without the blanks around them', `${head}1. Some« experts\n»met.\n`, 'experts'],
    ['the paragraph at the cursor', `${head}1. Some ex|perts met.\n`, '1. Some experts met.'],
    ['the paragraph where blanks are selected', `${head}1. Some« »experts met.\n`, '1. Some experts met.'],
    ['a heading, which is no paragraph', 'I. Intro|duction\n\n1. Some experts met.\n', 'I. Introduction'],
    ['nothing on an empty line', `${head}1. Some experts met.\n|\n2. They parted.\n`, undefined],
    ['Chinese words', `一. 导言\n\n1. «一些专家»认为如此。\n`, '一些专家'],
  ];
  for (const [what, marked, expected] of cases)
    it(`gives ${what}`, () => {
      check(passageToAnnotate, marked, expected);
    });

  it('gives the part with the cursor of a paragraph that a footnote splits', () => {
    const split = `${head}1. Some experts met¹ in the town and\n\n____\n¹ A note.\n\nwent home la|ter in the year.\n\n2. They parted.\n`;
    check(passageToAnnotate, split, 'went home later in the year.');
  });
});

describe('passageOfGutter', () => {
  const cases: readonly (readonly [string, string, string | undefined])[] = [
    ['the paragraph for a whole line', `${head}«1. Some experts met.»\n`, '1. Some experts met.'],
    ['the paragraph for a line’s start', `${head}|1. Some experts met.\n`, '1. Some experts met.'],
    ['the words for a part of a line', `${head}1. Some «experts» met.\n`, 'experts'],
    [
      'all lines for several',
      `${head}«1. Some experts met.\n\n»2. They parted.\n`,
      '1. Some experts met.\n\n2. They parted.',
    ],
    [
      'the words for a selection over lines',
      `${head}1. Some «experts met.\n\n2. They» parted.\n`,
      'experts met.\n\n2. They',
    ],
  ];
  for (const [what, marked, expected] of cases)
    it(`gives ${what}`, () => {
      check(passageOfGutter, marked, expected);
    });
});
