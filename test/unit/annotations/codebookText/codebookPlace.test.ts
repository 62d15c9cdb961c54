import assert from 'node:assert/strict';
import { codebookPlaceAt } from '../../../../src/annotations/codebookText/codebookPlace';

const book = `title: A
codes:
  # a comment
  - id: voice
    name: { en: Voice, zh-cn: 表述 }
    parent: |
    definition:
      en: What

  - { id: flow, parent: x }
fields:
  - id: speaker
    type: choice
    choices:
      - id: chair
        name: Chair
    kinds:
      - coding
statuses:
- id: open
  closed: false
`;

/** The place at the first "¦" behind `before`, told as "list.key present… = value" or "list? present… > typed". */
function check(text: string, expected: string | undefined): void {
  it(
    text
      .split('\n')
      .find((line) => line.includes('¦'))
      ?.trim() ?? '',
    () => {
      const offset = text.indexOf('¦');
      const plain = text.replace('¦', '');
      const place = codebookPlaceAt(plain, offset);
      const typed = place === undefined ? '' : plain.slice(place.range.start, place.range.end);
      const told =
        place === undefined
          ? undefined
          : place.kind === 'key'
            ? `key ${place.list ?? 'top'} [${place.present.join(' ')}] ${typed}`.trim()
            : `value ${place.list ?? 'top'}.${place.key} (${place.entry ?? ''}) ${typed}`.trim();
      assert.equal(told, expected);
    },
  );
}

/** The same in the book above, with the cursor behind `words`. */
function inBook(words: string, expected: string | undefined): void {
  check(book.replace(words, `${words}¦`), expected);
}

describe('codebookPlaceAt', () => {
  check('co¦', 'key top [] co');
  check('¦', 'key top []');
  check('codes:\n  - ¦', 'key codes []');
  check('codes:\n  - id: a\n    ¦\n', 'key codes [id]');
  check('codes:\n- id: a\n  na¦\n- id: b\n  color: x\n', 'key codes [id] na');
  check('codes:\n  - id: a\n    parent: ¦\n', 'value codes.parent (a)');
  check('codes:\n  - id: a\n    parent:¦\n', 'value codes.parent (a)');
  check("codes:\n  - color: '¦'\n    id: 'a b'\n", "value codes.color (a b) ''");
  check('codes:\n  - id: a\n    # para¦\n', undefined);
  check('codes:\n  - { id: a, ¦ }', 'key codes [id]');
  check('codes:\n  - { id: a, parent: b¦ }', 'value codes.parent (a) b');
  check('codes: [{ id: a }, { id: b, parent: ¦ }]', 'value codes.parent (b)');
  check('fields:\n- id: x\n  choices:\n  - id: y\n    ¦', 'key choices [id]');
  check('codes:\n  - { id: a, name: { en: x }, par¦ }', 'key codes [id name] par');
  check('codes:\r\n  - id: a\r\n    ret¦\r\n', 'key codes [id] ret');
  check('unknown:\n  - ¦', undefined);
  inBook('  - id: voi', 'value codes.id (voice) voice');
  inBook('  - i', 'key codes [name parent definition] id');
  inBook('    name: { en: Vo', undefined);
  inBook('      en: Wh', undefined);
  inBook('  - { id: flow, parent: ', 'value codes.parent (flow) x');
  inBook('    type: ch', 'value fields.type (speaker) choice');
  inBook('      - id: ch', 'value choices.id (chair) chair');
  inBook('        na', 'key choices [id] name');
  inBook('      - co', 'value fields.kinds () coding');
  inBook('  closed: ', 'value statuses.closed (open) false');
});
