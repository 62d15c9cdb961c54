import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createText } from '../../../src/text/createText';

const seed = 78120;
const pieces = fc.constantFrom('a', '一', '😀', '\n', '\r', '\r\n', '\r\r', 'word ', '', '\ufeff', '\ud83d');
const shortText = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''));
const longText = fc
  .array(pieces, { maxLength: 3 })
  .chain((tail) =>
    fc
      .array(fc.constantFrom('x'.repeat(3000), 'line\r\n', '\r', '\n', 'y'.repeat(9000)), { maxLength: 12 })
      .map((parts) => parts.join('') + tail.join('')),
  );

/** The lines of `content` as the editor sees them. */
function linesOf(content: string): string[] {
  return content.split(/\r\n|\r|\n/);
}

function checkAgainstString(content: string): void {
  const text = createText(content);
  const plain = content.startsWith('\ufeff') ? content.slice(1) : content;
  const lines = linesOf(plain);
  assert.equal(text.toString(), plain);
  assert.equal(text.length, plain.length);
  assert.equal(text.lineCount, lines.length);
  lines.forEach((line, line0) => {
    assert.equal(text.line(line0), line);
    assert.equal(text.lineAt(text.lineStart(line0)), line0);
    assert.equal(text.lineAt(text.lineEnd(line0)), line0);
    assert.equal(plain.slice(text.lineStart(line0), text.lineEnd(line0)), line);
  });
}

describe('createText', () => {
  it('drops a byte-order mark and knows lines of every ending', () => {
    const text = createText('\ufeffone\r\ntwo\rthree\nfour');
    assert.deepEqual(
      [0, 1, 2, 3].map((line0) => text.line(line0)),
      ['one', 'two', 'three', 'four'],
    );
    assert.equal(text.slice(0, 3), 'one');
  });

  it('has one line when it is empty', () => {
    assert.equal(createText('').lineCount, 1);
    assert.equal(createText('').line(0), '');
  });

  it('refuses lines and edits outside', () => {
    const text = createText('a\nb');
    assert.throws(() => text.line(2), RangeError);
    assert.throws(() => text.line(-1), RangeError);
    assert.throws(() => text.apply({ range: { start: 2, end: 4 }, insert: '' }), RangeError);
  });

  it('agrees with split on every text', () => {
    fc.assert(fc.property(shortText, checkAgainstString), { seed, numRuns: 500 });
    fc.assert(fc.property(longText, checkAgainstString), { seed, numRuns: 60 });
  });

  it('applies any sequence of edits as a string splice does', () => {
    const edits = fc.array(fc.tuple(fc.nat(), fc.oneof(fc.nat(60), fc.nat(9000)), shortText), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(fc.oneof(shortText, longText), edits, (content, changes) => {
        let plain = content.replace(/^\ufeff/, '');
        let text = createText(content);
        for (const [position, deleted, insert] of changes) {
          const start = plain.length === 0 ? 0 : position % (plain.length + 1);
          const end = Math.min(plain.length, start + deleted);
          plain = plain.slice(0, start) + insert + plain.slice(end);
          text = text.apply({ range: { start, end }, insert });
        }
        assert.equal(text.toString(), plain);
        const lines = linesOf(plain);
        assert.equal(text.lineCount, lines.length);
        for (let line0 = 0; line0 < lines.length; line0 += 1 + (lines.length >> 4))
          assert.equal(text.line(line0), lines[line0]);
      }),
      { seed, numRuns: 300 },
    );
  });
});
