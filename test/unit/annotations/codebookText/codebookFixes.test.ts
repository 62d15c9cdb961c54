import assert from 'node:assert/strict';
import { codebookFixes } from '../../../../src/annotations/codebookText/codebookFixes';
import { codebookKeyMessages } from '../../../../src/annotations/codebookText/codebookKeyMessages';
import { applied } from '../../../../src/annotations/codebookText/editCodebook';
import { entryKeys, topCodebookKeys } from '../../../../src/annotations/codebookKeys';
import { decodeCodebook } from '../../../../src/annotations/decodeCodebook';

/** What the fixes of the first problem make of the lines; and that each takes the problem away. */
function check(name: string, text: string, expected: readonly string[]): void {
  it(name, () => {
    const before = decodeCodebook(text, '').problems;
    const [problem] = before;
    assert.ok(problem);
    const fixes = codebookFixes(text, problem);
    assert.deepEqual(
      fixes.map(({ edits }) => applied(text, edits)),
      expected,
    );
    for (const { edits } of fixes) {
      const after = decodeCodebook(applied(text, edits), '').problems;
      assert.ok(
        !after.some(({ message, args }) => message === problem.message && args[0] === problem.args[0]),
      );
    }
  });
}

describe('codebookFixes', () => {
  check('the same id twice', 'codes:\n  - id: a\n  - id: a # twice\n', [
    'codes:\n  - id: a\n  - id: a-2 # twice\n',
  ]);
  check('an unknown parent', 'codes:\n  - id: voice\n  - id: b\n    parent: voise\n', [
    'codes:\n  - id: voice\n  - id: b\n    parent: voice\n',
    'codes:\n  - id: voice\n  - id: b\n',
  ]);
  check('a circle', 'codes:\n  - { id: a, parent: b }\n  - { id: b, parent: a }\n', [
    'codes:\n  - { id: a }\n  - { id: b, parent: a }\n',
  ]);
  check('a colour without quotation marks', 'codes:\n  - id: a\n    color: #AABBCC\n', [
    "codes:\n  - id: a\n    color: '#AABBCC'\n",
    "codes:\n  - id: a\n    color: '#2b6cb0' #AABBCC\n",
    "codes:\n  - id: a\n    color: '#c05621' #AABBCC\n",
    "codes:\n  - id: a\n    color: '#2f7d4f' #AABBCC\n",
    'codes:\n  - id: a\n',
  ]);
  check('a shortcut used twice', 'codes:\n  - { id: a, shortcut: a }\n  - { id: b, shortcut: a }\n', [
    'codes:\n  - { id: a, shortcut: a }\n  - { id: b, shortcut: b }\n',
    'codes:\n  - { id: a, shortcut: a }\n  - { id: b, shortcut: c }\n',
    'codes:\n  - { id: a, shortcut: a }\n  - { id: b, shortcut: d }\n',
    'codes:\n  - { id: a, shortcut: a }\n  - { id: b }\n',
  ]);
  check(
    'a merger into nothing',
    'codes:\n  - { id: doubts }\n  - { id: b, retired: true, mergedInto: doubt }\n',
    [
      'codes:\n  - { id: doubts }\n  - { id: b, retired: true, mergedInto: doubts }\n',
      'codes:\n  - { id: doubts }\n  - { id: b, retired: true }\n',
    ],
  );
  check('a merger without retirement', 'codes:\n  - id: a\n  - id: b\n    mergedInto: a\n', [
    'codes:\n  - id: a\n  - id: b\n    mergedInto: a\n    retired: true\n',
  ]);
  check('a key with another spelling', 'codes:\n  - id: a\n    colour: "#aabbcc"\n', [
    'codes:\n  - id: a\n    color: "#aabbcc"\n',
    'codes:\n  - id: a\n',
  ]);
  check('a type that there is not', 'fields:\n  - { id: a, type: date }\n', [
    'fields:\n  - { id: a, type: text }\n',
    'fields:\n  - { id: a, type: choice }\n',
    'fields:\n  - { id: a, type: number }\n',
  ]);
});

describe('codebookKeyMessages', () => {
  it('says what every key means', () => {
    assert.deepEqual(Object.keys(codebookKeyMessages.top), topCodebookKeys);
    for (const [list, keys] of Object.entries(entryKeys))
      assert.deepEqual(Object.keys(codebookKeyMessages[list as keyof typeof entryKeys]), keys);
  });
});
