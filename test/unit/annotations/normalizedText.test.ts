import assert from 'node:assert/strict';
import fc from 'fast-check';
import { normalizeText } from '../../../src/annotations/normalizedText';
import { createText } from '../../../src/text/createText';

const texts = fc
  .array(fc.constantFrom('a', '核', '😀', '\ud83d', '\ude00', '\r\n', '\n', '\r', 'e\u0301', ' '), {
    maxLength: 40,
  })
  .map((parts) => parts.join(''));

describe('normalizeText', () => {
  it('counts as a plain walk through the code points does', () => {
    fc.assert(
      fc.property(texts, (source) => {
        const normalized = normalizeText(createText(source));
        const expected = source.replace(/\r\n?/g, '\n');
        assert.equal(normalized.value, expected);
        const points = Array.from(expected);
        let offset = 0;
        points.forEach((point, count) => {
          assert.equal(normalized.toCodePoints(offset), count);
          assert.equal(normalized.fromCodePoints(count), offset);
          if (point.length === 2) assert.equal(normalized.toCodePoints(offset + 1), count);
          offset += point.length;
        });
        assert.equal(normalized.toCodePoints(offset), points.length);
        assert.equal(normalized.fromCodePoints(points.length), offset);
      }),
      { seed: 78, numRuns: 500 },
    );
  });

  it('finds the same characters in the open text and in the normalised one', () => {
    fc.assert(
      fc.property(texts, fc.nat(60), fc.nat(60), (source, a, b) => {
        const normalized = normalizeText(createText(source));
        const start = Math.min(a, b, normalized.value.length);
        const end = Math.min(Math.max(a, b), normalized.value.length);
        const open = source.slice(normalized.toOpen(start), normalized.toOpen(end));
        assert.equal(open.replace(/\r\n?/g, '\n'), normalized.value.slice(start, end));
        assert.equal(normalized.fromOpen(normalized.toOpen(start)), start);
      }),
      { seed: 120, numRuns: 500 },
    );
  });

  it('takes the offset between CR and LF for that of the line end', () => {
    const normalized = normalizeText(createText('a\r\nb'));
    assert.deepEqual(
      [0, 1, 2, 3, 4].map((offset) => normalized.fromOpen(offset)),
      [0, 1, 1, 2, 3],
    );
    assert.deepEqual(
      [0, 1, 2, 3].map((offset) => normalized.toOpen(offset)),
      [0, 1, 3, 4],
    );
  });

  it('clamps offsets outside the text', () => {
    const normalized = normalizeText(createText('a😀'));
    assert.equal(normalized.fromOpen(99), 3);
    assert.equal(normalized.toOpen(-1), 0);
    assert.equal(normalized.toCodePoints(99), 2);
    assert.equal(normalized.fromCodePoints(99), 3);
  });
});
