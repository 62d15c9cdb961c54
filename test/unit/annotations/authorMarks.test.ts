import assert from 'node:assert/strict';
import type { Annotation } from '../../../src/annotations/annotation';
import { authorMarks, authorSlots } from '../../../src/annotations/authorMarks';

/** Records of these authors, one each, in this order. */
function recordsOf(...names: readonly string[]): readonly Annotation[] {
  return names.map((name, index) => ({
    id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
    creator: { name, id: undefined },
    created: '2026-01-01T00:00:00.000Z',
    modified: '2026-01-01T00:00:00.000Z',
    kind: undefined,
    codes: [],
    status: 'open',
    confidence: undefined,
    fields: {},
    body: '',
    target: { kind: 'reply', to: 'none' },
    conflicts: [],
    extra: {},
  }));
}

/** Checks the initials that authors get who appear in this order. */
function check(names: readonly string[], expected: readonly string[]): void {
  const marks = authorMarks(recordsOf(...names));
  assert.deepEqual(
    [...marks.values()].map(({ initials }) => initials),
    expected,
  );
}

describe('the marks of authors', () => {
  it('are initials, in whatever script', () => {
    check(['Ana María Ruiz'], ['AR']);
    check(['anna'], ['An']);
    check(['陈伟'], ['陈']);
    check(['Олена Коваль'], ['ОК']);
    check(['منى حداد'], ['مح']);
    check(['j.smith@example.org'], ['JO']);
    check(['—'], ['?']);
  });

  it('are told apart where initials are the same', () => {
    check(['Chen Wei', 'Cora Weiss', 'Carl Wolf'], ['CW', 'Co', 'Ca']);
    check(['陈伟', '陈静', '陈'], ['陈', '陈静', '陈2']);
    check(['A', 'a', 'A.'], ['A', 'A2', 'A3']);
    check(['?', '!'], ['?', '?2']);
  });

  it('give the first eight authors eight colours, and everybody initials', () => {
    const names = Array.from({ length: 40 }, (_, index) => `Reader ${index}`);
    const marks = [...authorMarks(recordsOf(...names)).values()];
    assert.equal(new Set(marks.slice(0, authorSlots).map(({ slot }) => slot)).size, authorSlots);
    assert.equal(new Set(marks.map(({ initials }) => initials)).size, names.length);
    assert.ok(marks.every(({ slot }) => slot >= 0 && slot < authorSlots));
  });

  it('stay when others join later', () => {
    const before = authorMarks(recordsOf('Ana Ruiz', 'Bo Lind', 'Chen Wei'));
    const after = authorMarks(recordsOf('Ana Ruiz', 'Bo Lind', 'Ana Ruiz', 'Chen Wei', 'Dov Levi', 'Eva Ek'));
    for (const [name, mark] of before) assert.deepEqual(after.get(name), mark);
  });
});
