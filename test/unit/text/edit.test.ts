import assert from 'node:assert/strict';
import fc from 'fast-check';
import { growthOf, inverseOf, mapOffset, mapRange, type Edit } from '../../../src/text/edit';
import type { OffsetRange } from '../../../src/text/offsetRange';

/** A text whose «» mark a range, `[old|new]` an edit; gives both and the plain text. */
function readMarked(marked: string): { text: string; range: OffsetRange; edit: Edit } {
  const markedEdit = /\[([^|\]]*)\|([^\]]*)\]/.exec(marked);
  assert.ok(markedEdit, `${marked} marks no edit`);
  const [whole, old = '', insert = ''] = markedEdit;
  const before = marked.replace(whole, old);
  const plain = (text: string) => text.replace(/[«»]/g, '');
  const editStart = plain(marked.slice(0, markedEdit.index)).length;
  const oldPlain = plain(old);
  const start = before.indexOf('«');
  return {
    text: plain(before),
    range: { start, end: before.indexOf('»') - 1 },
    edit: { range: { start: editStart, end: editStart + oldPlain.length }, insert },
  };
}

const applied = (text: string, { range, insert }: Edit): string =>
  text.slice(0, range.start) + insert + text.slice(range.end);

describe('mapRange', () => {
  const check = (marked: string, expected: string | undefined) => {
    it(`${marked} → ${expected ?? 'gone'}`, () => {
      const { text, range, edit } = readMarked(marked);
      const mapped = mapRange(range, edit);
      const after = applied(text, edit);
      assert.equal(
        mapped &&
          `${after.slice(0, mapped.start)}«${after.slice(mapped.start, mapped.end)}»${after.slice(mapped.end)}`,
        expected,
      );
    });
  };
  check('a[|bc] «word» d', 'abc «word» d');
  check('a «word» d[e|]', 'a «word» d');
  check('a «wo[|xx]rd» d', 'a «woxxrd» d');
  check('a [|x]«word» d', 'a x«word» d');
  check('a «word»[|x] d', 'a «word»x d');
  check('a «w[or|]d» d', 'a «wd» d');
  check('a[ «wo|]rd» d', 'a«rd» d');
  check('a «wo[rd» |y]d', 'a «wo»yd');
  check('a[ «word» |]d', undefined);
  check('a [«word»|other] d', undefined);
  check('a «»[|x] d', 'a x«» d');
});

describe('edits', () => {
  const texts = fc.string({ maxLength: 30 });
  const edits = fc.tuple(texts, fc.nat(), fc.nat(), texts).map(([text, a, b, insert]) => {
    const start = a % (text.length + 1);
    const end = start + (b % (text.length - start + 1));
    return { text, edit: { range: { start, end }, insert } };
  });

  it('are undone by their inverse', () => {
    fc.assert(
      fc.property(edits, ({ text, edit }) => {
        const replaced = text.slice(edit.range.start, edit.range.end);
        assert.equal(applied(applied(text, edit), inverseOf(edit, replaced)), text);
      }),
      { seed: 1 },
    );
  });

  it('make a text longer by what growthOf says', () => {
    fc.assert(
      fc.property(edits, ({ text, edit }) => {
        assert.equal(applied(text, edit).length, text.length + growthOf(edit));
      }),
      { seed: 2 },
    );
  });

  it('keep offsets in order and in the text', () => {
    fc.assert(
      fc.property(edits, ({ text, edit }) => {
        const length = applied(text, edit).length;
        for (const side of ['before', 'after'] as const) {
          let last = 0;
          for (let offset = 0; offset <= text.length; offset++) {
            const mapped = mapOffset(offset, edit, side);
            assert.ok(mapped >= last && mapped <= length, `${offset} → ${mapped}`);
            last = mapped;
          }
        }
      }),
      { seed: 3 },
    );
  });

  it('give back a range that they do not touch', () => {
    fc.assert(
      fc.property(edits, fc.nat(), fc.nat(), ({ text, edit }, a, b) => {
        const start = a % (text.length + 1);
        const range = { start, end: start + (b % (text.length - start + 1)) };
        if (range.start <= edit.range.end && edit.range.start <= range.end) return;
        const mapped = mapRange(range, edit);
        assert.ok(mapped);
        const replaced = text.slice(edit.range.start, edit.range.end);
        assert.deepEqual(mapRange(mapped, inverseOf(edit, replaced)), range);
      }),
      { seed: 4 },
    );
  });
});
