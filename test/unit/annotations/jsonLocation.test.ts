import assert from 'node:assert/strict';
import fc from 'fast-check';
import { line1At, locateJson } from '../../../src/annotations/jsonLocation';

describe('locateJson', () => {
  it('agrees with JSON.parse on what is JSON', () => {
    const broken = fc
      .tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '"', '}', 'x', '\n', '01'))
      .map(([json, at, insert]) => {
        const offset = json.length === 0 ? 0 : at % json.length;
        return json.slice(0, offset) + insert + json.slice(offset + 1);
      });
    fc.assert(
      fc.property(fc.oneof(fc.json(), broken), (text) => {
        assert.equal(locateJson(text).kind === 'complete', isJson(text), text);
      }),
      { seed: 9, numRuns: 400 },
    );
  });

  it('tells where values stand', () => {
    const text = '{\n  "a": [1, {"b": "x"}],\n  "c": null\n}';
    const locations = locateJson(text);
    assert.ok(locations.kind === 'complete');
    assert.equal(text.slice(locations.offsetOf(['a', 1, 'b'])).slice(0, 3), '"x"');
    assert.equal(line1At(text, locations.offsetOf(['c'])), 3);
    assert.equal(text.slice(locations.offsetOf(['a', 7, 'missing'])).charAt(0), '[');
    assert.equal(locations.offsetOf([]), 0);
  });

  it('tells where the text stops being JSON', () => {
    for (const [text, offset] of [
      ['{"a": 1', 7],
      ['', 0],
      ['[1,]', 3],
      ['{"a" 1}', 4],
      ['1 2', 2],
      ['[01]', 2],
    ] as const) {
      const locations = locateJson(text);
      assert.deepEqual(locations.kind === 'error' && locations.offset, offset, text);
    }
  });

  it('gives up on absurd nesting instead of overflowing', () => {
    assert.equal(locateJson('['.repeat(100_000)).kind, 'error');
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    // Just what is asked.
    return false;
  }
}
