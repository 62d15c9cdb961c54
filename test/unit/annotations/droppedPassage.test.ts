import assert from 'node:assert/strict';
import type { Anchor, PassageTarget } from '../../../src/annotations/annotation';
import { droppedPassage } from '../../../src/annotations/droppedPassage';
import { readReport } from '../../../src/report/readReport';
import { createText } from '../../../src/text/createText';

const text = `# Report on lamps

I. Introduction

1. The keepers met. They saw four lamps and
three towers in spring. Nobody was late.

2. The lamps are dear.
`;
const report = readReport(createText(text));

const target: PassageTarget = {
  kind: 'passage',
  quote: { exact: 'three towers', prefix: '', suffix: '' },
  position: { start: 0, end: 12 },
  address: { section: undefined, paragraph: undefined, footnote: undefined },
  digest: '',
  anchored: '',
};
const lost: Anchor = { state: 'orphaned', runnerUp: undefined, evidence: [] };
const nothing = { start: 0, end: 0 };

/** The words that are meant by a drop before `words`. */
function meant(
  words: string,
  { exact = 'nowhere', anchor = lost, selection = nothing }: Partial<DropOptions> = {},
): string {
  const { start, end } = droppedPassage(report, text.indexOf(words), {
    target: { ...target, quote: { ...target.quote, exact } },
    anchor,
    selection,
  });
  return text.slice(start, end);
}

interface DropOptions {
  readonly exact: string;
  readonly anchor: Anchor;
  readonly selection: { readonly start: number; readonly end: number };
}

const rangeOf = (words: string): { readonly start: number; readonly end: number } => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
});

describe('an annotation that is dropped on a place of the text', () => {
  it('means the selection that it is dropped into, and no other', () => {
    const selection = rangeOf('four lamps and\nthree');
    assert.equal(meant('lamps and', { selection }), 'four lamps and\nthree');
    assert.equal(meant('Nobody', { selection }), 'Nobody was late.');
  });

  it('means a place that was found for it, if that is in the paragraph', () => {
    const anchor: Anchor = {
      state: 'needs-review',
      proposal: rangeOf('three towers in'),
      score: 0.7,
      runnerUp: { range: rangeOf('lamps are dear'), score: 0.5 },
      evidence: [],
    };
    assert.equal(meant('They saw', { anchor }), 'three towers in');
    assert.equal(meant('dear', { anchor }), 'lamps are dear');
  });

  it('means its own words where they stand in the paragraph, else the sentence, else the line', () => {
    assert.equal(meant('keepers', { exact: 'three towers' }), 'three towers');
    assert.equal(
      meant('three', { exact: 'three towels' }),
      'They saw four lamps and\nthree towers in spring.',
    );
    assert.equal(meant('1. The'), 'The keepers met.');
    assert.equal(meant('Introduction'), 'I. Introduction');
  });
});
