import assert from 'node:assert/strict';
import { builtInCodebook } from '../../../src/annotations/builtInCodebook';
import {
  codePath,
  fieldsOf,
  firstStatus,
  isClosed,
  statusAfter,
  textIn,
} from '../../../src/annotations/codebook';
import { codebookMessages } from '../../../src/annotations/codebookMessages';
import { decodeCodebook } from '../../../src/annotations/decodeCodebook';
import type { DecodedCodebook } from '../../../src/annotations/decodeCodebook';

function decode(...lines: readonly string[]): DecodedCodebook {
  return decodeCodebook(lines.join('\n'), 'file:///codebook.yaml');
}

/** The problems of a codebook as "line:column message", placeholders filled; and that the last code still loads. */
function check(
  name: string,
  lines: readonly string[],
  expected: readonly (readonly [string, string, ...string[]])[],
): void {
  it(name, () => {
    const { codebook, problems } = decode(...lines);
    assert.deepEqual(
      problems.map(({ line, column, message, args }) => [`${line}:${column}`, message, ...args]),
      expected,
    );
    if (lines.includes('  - id: good')) assert.ok(codebook.codes.some(({ id }) => id === 'good'));
  });
}

describe('decodeCodebook', () => {
  it('reads everything that a code can have', () => {
    const { codebook, problems } = decode(
      'codes:',
      '  - id: theme',
      '    name: Theme',
      '  - id: theme/verification',
      '    name: { en: Verification, zh-cn: 核查 }',
      '    color: "#AABBCC"',
      '    definition: { default: What it is, zh-cn: 定义 }',
      '    include: when',
      '    exclude: when not',
      '    example: |',
      '      Two',
      '      lines',
      '    shortcut: 1',
      '    voice: some doubt',
      '    parent: theme',
      '    retired: true',
      '    mergedInto: theme',
      '    guid: 7F1C0D2E-1111-4222-8333-444455556666',
    );
    assert.deepEqual(problems, []);
    assert.equal(codebook.uri, 'file:///codebook.yaml');
    assert.deepEqual(codebook.codes[1], {
      id: 'theme/verification',
      name: { default: 'Verification', byLanguage: { en: 'Verification', 'zh-cn': '核查' } },
      color: '#aabbcc',
      definition: { default: 'What it is', byLanguage: { 'zh-cn': '定义' } },
      include: { default: 'when', byLanguage: {} },
      exclude: { default: 'when not', byLanguage: {} },
      example: { default: 'Two\nlines', byLanguage: {} },
      shortcut: '1',
      voice: { speaker: 'some', stance: 'doubt' },
      parent: 'theme',
      retired: true,
      mergedInto: 'theme',
      guid: '7f1c0d2e-1111-4222-8333-444455556666',
    });
    assert.deepEqual(
      codePath(codebook, 'theme/verification').map(({ id }) => id),
      ['theme', 'theme/verification'],
    );
  });

  it('falls back on the built-in kinds and statuses', () => {
    for (const text of ['', '# nothing yet', 'codes:', 'codes: []', 'kinds: []']) {
      const { codebook, problems } = decode(text);
      assert.deepEqual(problems, []);
      assert.deepEqual(codebook, { ...builtInCodebook, uri: 'file:///codebook.yaml' });
    }
  });

  it('takes kinds and statuses in their order', () => {
    const { codebook } = decode(
      'kinds: [{ id: memo }]',
      'statuses: [{ id: done, closed: true }, { id: new }]',
    );
    assert.deepEqual(codebook.kinds, [{ id: 'memo', name: { default: 'memo', byLanguage: {} } }]);
    assert.equal(firstStatus(codebook), 'new');
    assert.equal(isClosed(codebook, 'done'), true);
    assert.equal(isClosed(codebook, 'unheard of'), false);
  });

  it('goes through the statuses in their order and begins again behind the last', () => {
    const { codebook } = decode('statuses: [{ id: new }, { id: read }, { id: done, closed: true }]');
    assert.deepEqual(
      ['new', 'read', 'done', 'unheard of'].map((status) => statusAfter(codebook, status)),
      ['read', 'done', 'new', 'new'],
    );
  });

  it('takes the fields of the project in their order, each with the kinds that are asked for it', () => {
    const { codebook, problems } = decode(
      'fields:',
      '  - id: speaker',
      '    name: { en: Speaker, zh-cn: 发言者 }',
      '    type: choice',
      '    choices:',
      '      - id: chair',
      '        name: { en: Chair, zh-cn: 主席 }',
      '      - { id: 5 }',
      '    kinds: coding',
      '    definition: Who speaks',
      '  - id: weight',
      '    type: number',
      '  - { id: readers, type: people, kinds: [question, memo] }',
      '  - id: note',
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(codebook.fields[0], {
      id: 'speaker',
      name: { default: 'Speaker', byLanguage: { en: 'Speaker', 'zh-cn': '发言者' } },
      type: 'choice',
      choices: [
        { id: 'chair', name: { default: 'Chair', byLanguage: { en: 'Chair', 'zh-cn': '主席' } } },
        { id: '5', name: { default: '5', byLanguage: {} } },
      ],
      kinds: ['coding'],
      definition: { default: 'Who speaks', byLanguage: {} },
    });
    const asked = (kind: string | undefined): readonly string[] =>
      fieldsOf(codebook, kind).map(({ id }) => id);
    assert.deepEqual(asked(undefined), ['weight', 'note']);
    assert.deepEqual(asked('coding'), ['speaker', 'weight', 'note']);
    assert.deepEqual(asked('memo'), ['weight', 'readers', 'note']);
  });

  it('follows aliases', () => {
    const { codebook, problems } = decode(
      'codes:',
      '  - id: a',
      '    color: &red "#ff0000"',
      '  - id: b',
      '    color: *red',
    );
    assert.deepEqual(problems, []);
    assert.equal(codebook.codes[1]?.color, '#ff0000');
  });

  const good = '  - id: good';
  const m = codebookMessages;
  check('no id', ['codes:', '  - name: A', good], [['2:5', m.noId, 'codes']]);
  check('an id with a blank', ['codes:', '  - id: a b', good], [['2:9', m.badId, 'a b']]);
  check('an id that would leave a folder', ['codes:', '  - id: ../a', good], [['2:9', m.badId, '../a']]);
  check('the same id twice', ['codes:', '  - id: a', '  - id: a', good], [['3:9', m.sameId, 'a']]);
  check('an entry that is no map', ['codes:', '  - a', good], [['2:5', m.notEntry, 'codes']]);
  check('no list', ['codes: 3'], [['1:8', m.notList, 'codes']]);
  check('no map', ['- a'], [['1:1', m.notMap]]);
  check(
    'a colour without quotation marks',
    ['codes:', '  - id: a', '    color: #ff0000', good],
    [['3:12', m.badColor, '']],
  );
  check('a colour by name', ['codes:', '  - id: a', '    color: red', good], [['3:12', m.badColor, 'red']]);
  check(
    'a shortcut of two',
    ['codes:', '  - id: a', '    shortcut: ab', good],
    [['3:15', m.badShortcut, 'ab']],
  );
  check(
    'a shortcut used twice',
    ['codes:', '  - { id: a, shortcut: x }', '  - { id: b, shortcut: x }', good],
    [['3:24', m.sameShortcut, 'x', 'a']],
  );
  check(
    'a parent that is not there',
    ['codes:', '  - { id: a, parent: z }', good],
    [['2:22', m.noParent, 'a', 'z']],
  );
  check(
    'a circle of parents',
    ['codes:', '  - { id: a, parent: b }', '  - { id: b, parent: a }', good],
    [['2:22', m.ownParent, 'a']],
  );
  check(
    'a flag that is none',
    ['codes:', '  - { id: a, retired: maybe }', good],
    [['2:23', m.notFlag, 'retired']],
  );
  check(
    'words that are a list',
    ['codes:', '  - { id: a, name: [x] }', good],
    [['2:20', m.notWords, 'name']],
  );
  check(
    'a language without words',
    ['codes:', '  - { id: a, name: { en: [x], zh: 好 } }', good],
    [['2:26', m.notWords, 'name.en']],
  );
  check(
    'an unknown key',
    ['codes:', '  - { id: a, colour: x }', good],
    [
      [
        '2:14',
        m.unknownKey,
        'colour',
        'id, guid, name, parent, color, shortcut, voice, definition, include, exclude, example, retired, mergedInto',
      ],
    ],
  );
  check(
    'a shortcut used twice, once in capitals',
    ['codes:', '  - { id: a, shortcut: x }', '  - { id: b, shortcut: X }', good],
    [['3:24', m.sameShortcut, 'X', 'a']],
  );
  check(
    'a code merged into one that is not there',
    ['codes:', '  - { id: a, retired: true, mergedInto: z }', good],
    [['2:41', m.badMerge, 'a', 'z']],
  );
  check(
    'codes merged into each other',
    [
      'codes:',
      '  - { id: a, mergedInto: b, retired: true }',
      '  - { id: b, mergedInto: a, retired: true }',
      good,
    ],
    [['2:26', m.ownMerge, 'a']],
  );
  check(
    'a code merged, but not retired',
    ['codes:', '  - { id: a, mergedInto: good }', good],
    [['2:26', m.notRetired, 'a', 'good']],
  );
  check('a guid that is none', ['codes:', '  - { id: a, guid: 12 }', good], [['2:20', m.badGuid, '12']]);
  check('a field of no type', ['fields:', '  - { id: a, type: date }'], [['2:20', m.badType, 'date']]);
  check('a choice without choices', ['fields:', '  - { id: a, type: choice }'], [['2:5', m.noChoices, 'a']]);
  check(
    'choices of a field that is none',
    ['fields:', '  - { id: a, choices: [{ id: x }] }'],
    [['2:23', m.strayChoices]],
  );
  check(
    'a field of a kind that is not there',
    ['fields:', '  - { id: a, kinds: [comment, letter] }'],
    [['2:21', m.noKind, 'letter']],
  );
  check('statuses of which none is closed', ['statuses:', '  - id: open'], [['2:3', m.fewStatuses]]);

  it('says where the YAML breaks and still takes what can be read', () => {
    const { codebook, problems } = decode('codes:', good, '    name: "unfinished', 'kinds:');
    assert.ok(problems.length > 0);
    assert.ok(problems.every(({ message }) => message === m.notYaml));
    assert.ok(problems[0]!.line >= 3);
    assert.deepEqual(
      codebook.codes.map(({ id }) => id),
      ['good'],
    );
  });

  it('does not blow up at a bomb of aliases', () => {
    const lines = ['a: &a [x, x, x, x, x, x, x, x, x]'];
    for (let level = 1; level < 12; level++) {
      const [name, below] = [String.fromCharCode(97 + level), String.fromCharCode(96 + level)];
      lines.push(`${name}: &${name} [${Array.from({ length: 9 }, () => `*${below}`).join(', ')}]`);
    }
    const { codebook, problems } = decode(...lines, 'codes: *l');
    assert.ok(problems.length > 0);
    assert.deepEqual(codebook.codes, []);
  });
});

describe('textIn', () => {
  const text = { default: 'Consensus', byLanguage: { en: 'Consensus', 'zh-CN': '共识' } };
  for (const [language, expected] of [
    ['zh-cn', '共识'],
    ['zh-CN', '共识'],
    ['zh', '共识'],
    ['zh-Hant', '共识'],
    ['en-GB', 'Consensus'],
    ['fr', 'Consensus'],
  ] as const)
    it(language, () => {
      assert.equal(textIn(text, language), expected);
    });

  const scripts = { default: 'Consensus', byLanguage: { 'zh-TW': '共識', zh_cn: '？', 'zh-CN': '共识' } };
  for (const [language, expected] of [
    ['zh-hans', '共识'],
    ['zh', '共识'],
    ['zh-SG', '共识'],
    ['zh-Hant', '共識'],
    ['zh-HK', '共識'],
  ] as const)
    it(`${language}, of two scripts`, () => {
      assert.equal(textIn(scripts, language), expected);
    });
});
