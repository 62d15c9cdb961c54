import assert from 'node:assert/strict';
import { findGap } from '../../../../src/annotations/matching/findGap';
import { runSlices } from '../../../../src/annotations/matching/slices';
import { marked } from './marked';

const dam = 'The dam at Lower Weir was inspected in spring and found to be sound.';
const gauge = 'Three gauges were lost to the flood, and none of them has been replaced.';
const siren = 'Sirens along the embankment are tested on the first Monday of each month.';
const school = 'Pupils of the valley school learn where the assembly points are.';

/** What stood between `before` and `behind` is gone; the gap is expected at the mark. */
function check(before: string, behind: string, after: string): void {
  const { text, range } = marked(after);
  assert.deepEqual(runSlices(findGap(text, before, behind)), range);
}

describe('findGap', () => {
  it('is empty between neighbours that moved together', () => {
    check(`${dam}\n\n`, `\n\n${siren}`, `${school}\n\n${dam}«»\n\n${siren}`);
  });
  it('holds what stands between the neighbours now', () => {
    check(`${dam}\n\n`, `\n\n${siren}`, `${dam}\n\n«${school}»\n\n${siren}`);
  });
  it('is beside the one neighbour that is left', () => {
    check(`${dam}\n\n`, `\n\n${siren}`, `${school}\n\n${dam}«»\n\n${gauge}`);
    check(`${dam}\n\n`, `\n\n${siren}`, `${school}\n\n«»${siren}\n\n${gauge}`);
  });
  it('is behind the first neighbour when the other one stands before it', () => {
    check(`${dam}\n\n`, `\n\n${siren}`, `${siren}\n\n${school}\n\n${dam}«»`);
  });
  it('is nowhere when both neighbours are gone', () => {
    check(`${dam}\n\n`, `\n\n${siren}`, `${school}\n\n${gauge}`);
  });
});
