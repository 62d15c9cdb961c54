import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { CodebookEdit } from '../../../../src/annotations/codebookText/codebookEdit';
import { editCodebook } from '../../../../src/annotations/codebookText/editCodebook';
import { decodeCodebook } from '../../../../src/annotations/decodeCodebook';

const book = `# Codes of the lighthouse project.

codes:
  # who says so
  - id: voice     # never change this
    name: { en: Voice, zh-cn: 表述主体 }


  - id: voice/some
    name: "Some"   # a name
    parent: voice
    example: |
      Two

      lines

  # for or against
  - {id: stance, name: 'Stance', color: '#aabbcc'}

statuses: [ {id: open}, {id: done, closed: true} ]
`;

/** The lines that the edits change: "-" those that went, "+" those that came. */
function check(
  name: string,
  text: string,
  edits: readonly CodebookEdit[],
  expected: readonly string[],
): void {
  it(name, () => {
    const edited = editCodebook(text, edits);
    assert.ok(edited !== undefined, 'refused');
    assert.deepEqual(lineChanges(text, edited), expected);
  });
}

/** The changed lines, as far as no line comes twice: enough to see that others stay. */
function lineChanges(before: string, after: string): readonly string[] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  let start = 0;
  while (start < Math.min(old.length, now.length) && old[start] === now[start]) start++;
  let end = 0;
  while (end < Math.min(old.length, now.length) - start && old.at(-1 - end) === now.at(-1 - end)) end++;
  return [
    ...old.slice(start, old.length - end).map((line) => `-${line}`),
    ...now.slice(start, now.length - end).map((line) => `+${line}`),
  ];
}

describe('editCodebook', () => {
  check(
    'renames an id and leaves the comment behind it',
    book,
    [{ kind: 'set', code: 'voice', key: 'id', value: 'speaker' }],
    ['-  - id: voice     # never change this', '+  - id: speaker     # never change this'],
  );
  check(
    'keeps the quotation marks of a name',
    book,
    [{ kind: 'set', code: 'voice/some', key: 'name', value: 'A "few"' }],
    ['-    name: "Some"   # a name', '+    name: "A \\"few\\""   # a name'],
  );
  check(
    'changes the name for one language',
    book,
    [{ kind: 'set', code: 'voice', key: 'name', language: 'zh-cn', value: '谁说的' }],
    ['-    name: { en: Voice, zh-cn: 表述主体 }', '+    name: { en: Voice, zh-cn: 谁说的 }'],
  );
  check(
    'adds a language',
    book,
    [{ kind: 'set', code: 'voice', key: 'name', language: 'fr', value: 'Voix, etc.' }],
    [
      '-    name: { en: Voice, zh-cn: 表述主体 }',
      "+    name: { en: Voice, zh-cn: 表述主体, fr: 'Voix, etc.' }",
    ],
  );
  check(
    'adds keys at their places, behind a comment and behind a block of text',
    book,
    [
      { kind: 'set', code: 'voice/some', key: 'retired', value: true },
      { kind: 'set', code: 'voice/some', key: 'mergedInto', value: 'voice' },
      { kind: 'set', code: 'voice/some', key: 'guid', value: '7f1c0d2e-1111-4222-8333-444455556666' },
    ],
    [
      '-    name: "Some"   # a name',
      '-    parent: voice',
      '-    example: |',
      '-      Two',
      '-',
      '-      lines',
      '+    guid: 7f1c0d2e-1111-4222-8333-444455556666',
      '+    name: "Some"   # a name',
      '+    parent: voice',
      '+    example: |',
      '+      Two',
      '+',
      '+      lines',
      '+    retired: true',
      '+    mergedInto: voice',
    ],
  );
  check(
    'adds a key to a code in one line',
    book,
    [{ kind: 'set', code: 'stance', key: 'retired', value: true }],
    [
      "-  - {id: stance, name: 'Stance', color: '#aabbcc'}",
      "+  - {id: stance, name: 'Stance', color: '#aabbcc', retired: true}",
    ],
  );
  check(
    'takes a key away with its line',
    book,
    [{ kind: 'remove', code: 'voice/some', key: 'parent' }],
    ['-    parent: voice'],
  );
  check(
    'takes a key out of a code in one line',
    book,
    [{ kind: 'remove', code: 'stance', key: 'name' }],
    ["-  - {id: stance, name: 'Stance', color: '#aabbcc'}", "+  - {id: stance, color: '#aabbcc'}"],
  );
  check(
    'has nothing to do where a key is not there',
    book,
    [{ kind: 'remove', code: 'voice', key: 'color' }],
    [],
  );
  check(
    'adds a code behind another, spaced as the others are',
    book,
    [
      {
        kind: 'add',
        code: { id: 'voice/one', name: { en: 'One', 'zh-cn': '一' }, parent: 'voice' },
        after: 'voice/some',
      },
    ],
    ['+  - id: voice/one', '+    name: { en: One, zh-cn: 一 }', '+    parent: voice', '+'],
  );
  check(
    'adds codes at the end, with what needs quotation marks',
    'codes:\n- id: a\n- id: b # last\n# end\n',
    [
      { kind: 'add', code: { id: '2024', name: 'no', color: '#112233' } },
      { kind: 'add', code: { id: 'c', definition: 'one: two' } },
    ],
    ["+- id: '2024'", '+  name: no', "+  color: '#112233'", '+- id: c', "+  definition: 'one: two'"],
  );
  for (const [what, text, expected] of [
    ['an empty file', '', 'codes:\n  - id: a\n'],
    ['a file of comments', '# nothing', '# nothing\ncodes:\n  - id: a\n'],
    ['a file without codes', 'kinds: [{ id: memo }]\n', 'kinds: [{ id: memo }]\ncodes:\n  - id: a\n'],
    ['a list without entries', 'codes: # none yet\n', 'codes: # none yet\n  - id: a\n'],
    ['an empty list', 'codes: []\n', 'codes:\n  - id: a\n'],
    ['a list in one line', 'codes: [{ id: b }]\n', 'codes: [{ id: b }, { id: a }]\n'],
    ['line ends of Windows', 'codes:\r\n  - id: b\r\n', 'codes:\r\n  - id: b\r\n  - id: a\r\n'],
  ] as const)
    it(`adds the first code to ${what}`, () => {
      assert.equal(editCodebook(text, [{ kind: 'add', code: { id: 'a' } }]), expected);
    });

  it('keeps line ends of Windows when it adds and takes away', () => {
    const text = 'codes:\r\n  - id: a\r\n    name: A\r\n    parent: b\r\n  - id: b\r\n';
    assert.equal(
      editCodebook(text, [
        { kind: 'remove', code: 'a', key: 'parent' },
        { kind: 'set', code: 'a', key: 'retired', value: true },
      ]),
      'codes:\r\n  - id: a\r\n    name: A\r\n    retired: true\r\n  - id: b\r\n',
    );
  });

  for (const [what, text, edit] of [
    ['a code that is not there', book, { kind: 'set', code: 'x', key: 'retired', value: true }],
    [
      'a code that an alias stands for',
      'x: &x { id: a }\ncodes: [*x]',
      { kind: 'remove', code: 'a', key: 'name' },
    ],
    ['codes that are no list', 'codes: 3', { kind: 'add', code: { id: 'a' } }],
    ['a file that is no map', '- a', { kind: 'add', code: { id: 'a' } }],
  ] as const satisfies readonly (readonly [string, string, CodebookEdit])[])
    it(`refuses ${what}`, () => {
      assert.equal(editCodebook(text, [edit]), undefined);
    });

  it('writes any words so that they are read again as they are, and changes one line in the codebook of the samples', () => {
    const sample = readFileSync(new URL('../../../../samples/codebook.yaml', import.meta.url), 'utf8');
    const ids = decodeCodebook(sample, '').codebook.codes.map(({ id }) => id);
    const words = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1 }),
      fc.constantFrom(
        'yes',
        'null',
        '3',
        '#a',
        'a: b',
        '- a',
        "it's",
        '"',
        '专家组',
        '{a',
        'a, b',
        '*x',
        '%',
        '@',
      ),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...ids),
        words.filter((text) => text.trim() === text),
        (code, value) => {
          const edited = editCodebook(sample, [{ kind: 'set', code, key: 'name', language: 'en', value }]);
          assert.ok(edited !== undefined, JSON.stringify(value));
          assert.ok(lineChanges(sample, edited).length <= 2);
          const { codebook, problems } = decodeCodebook(edited, '');
          assert.deepEqual(problems, []);
          assert.equal(codebook.codes.find(({ id }) => id === code)?.name.byLanguage['en'], value);
        },
      ),
      { seed: 11, numRuns: 150 },
    );
  });
});
