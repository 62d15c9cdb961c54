import assert from 'node:assert/strict';
import { editCodebook } from '../../../../src/annotations/codebookText/editCodebook';
import { decodeCodebook } from '../../../../src/annotations/decodeCodebook';
import type { CodebookChange } from '../../../../src/annotations/recoding/codebookChange';
import { planChange } from '../../../../src/annotations/recoding/planChange';
import { recode } from '../../../../src/annotations/recoding/recode';
import { recodingMessages } from '../../../../src/annotations/recoding/recodingMessages';
import { comment } from '../sampleAnnotations';

const text = `codes:
  - { id: voice, name: { en: Voice, zh-cn: 表述 } }
  - { id: voice/some, parent: voice, name: Some }
  - { id: voice/some/few, parent: voice/some }
  - { id: others, parent: voice }
  - { id: stance }
  - { id: old, retired: true, mergedInto: others }
`;
const { codebook } = decodeCodebook(text, 'file:///codebook.yaml');

/** The changed lines of the codebook, and what a comment with `codes` and `body` says afterwards. */
function check(
  name: string,
  change: CodebookChange,
  lines: readonly string[],
  records: readonly (readonly [before: string, after: string])[] = [],
): void {
  it(name, () => {
    const plan = planChange(codebook, change);
    assert.ok(plan.kind === 'plan', JSON.stringify(plan));
    const edited = editCodebook(text, plan.edits);
    assert.ok(edited !== undefined);
    const old = text.split('\n');
    assert.deepEqual(
      edited.split('\n').filter((line) => !old.includes(line)),
      lines,
    );
    const after = decodeCodebook(edited, '');
    assert.deepEqual(after.problems, []);
    const around = { before: codebook.codes, after: after.codebook.codes };
    for (const [before, expected] of records) {
      const [codes = '', body = ''] = before.split('|');
      const recoded = recode({ ...comment, codes: codes.split(' '), body }, plan, around);
      assert.equal(`${recoded.codes.join(' ')}|${recoded.body}`, expected);
    }
  });
}

describe('planChange', () => {
  check(
    'renames an id, those below it, and those who name it',
    { kind: 'rename', code: 'voice', id: 'speaker' },
    [
      '  - { id: speaker, name: { en: Voice, zh-cn: 表述 } }',
      '  - { id: speaker/some, parent: speaker, name: Some }',
      '  - { id: speaker/some/few, parent: speaker/some }',
      '  - { id: others, parent: speaker }',
    ],
    [
      ['voice stance|', 'speaker stance|'],
      ['stance|#stance', 'stance|#stance'],
      [
        'voice/some/few voice|See #voice/some/few, 见#others的',
        'speaker/some/few speaker|See #speaker/some/few, 见#others的',
      ],
      ['voice|#表述 and `#voice`', 'speaker|#表述 and `#voice`'],
    ],
  );
  check(
    'renames for one language, and words that meant the code become its id',
    { kind: 'rename', code: 'voice', name: { language: 'zh-cn', text: '谁' } },
    ['  - { id: voice, name: { en: Voice, zh-cn: 谁 } }'],
    [
      ['voice|#表述的 #Voice', 'voice|#voice的 #Voice'],
      ['voice|', 'voice|'],
    ],
  );
  check(
    'merges: records get the other code once, the code is retired',
    { kind: 'merge', code: 'voice/some', into: 'stance' },
    [
      '  - { id: voice/some, parent: voice, name: Some, retired: true, mergedInto: stance }',
      '  - { id: voice/some/few, parent: stance }',
    ],
    [
      ['voice/some stance|', 'stance|'],
      ['voice/some others|#Some', 'stance others|#stance'],
    ],
  );
  check(
    'moves, and ids that say where a code stands follow',
    { kind: 'move', code: 'voice/some', parent: 'stance' },
    [
      '  - { id: stance/some, parent: stance, name: Some }',
      '  - { id: stance/some/few, parent: stance/some }',
    ],
    [['voice/some/few|', 'stance/some/few|']],
  );
  check('moves to the top', { kind: 'move', code: 'voice/some', parent: undefined }, [
    '  - { id: some, name: Some }',
    '  - { id: some/few, parent: some }',
  ]);
  check('moves a code whose id says nothing', { kind: 'move', code: 'others', parent: 'stance' }, [
    '  - { id: others, parent: stance }',
  ]);
  check(
    'retires',
    { kind: 'retire', code: 'stance' },
    ['  - { id: stance, retired: true }'],
    [['stance|', 'stance|']],
  );
  check('restores', { kind: 'restore', code: 'old' }, ['  - { id: old }']);
  check(
    'splits, annotation by annotation',
    {
      kind: 'split',
      code: 'stance',
      added: [{ id: 'stance/for', parent: 'stance' }],
      choices: new Map([[comment.id, ['stance/for', 'others']]]),
    },
    ['  - id: stance/for', '    parent: stance'],
    [['voice stance|#stance', 'voice stance/for others|#stance/for']],
  );
  check(
    'puts a known code in the place of an unknown one',
    { kind: 'replace', code: 'mystery', by: 'stance' },
    [],
    [['mystery|a #mystery', 'stance|a #stance']],
  );

  it('keeps unknown fields of a code with the code', () => {
    const plan = planChange(codebook, { kind: 'rename', code: 'stance', id: 'view' });
    assert.ok(plan.kind === 'plan');
    const extra = { body: { codes: { stance: { weight: 2 } } } };
    const around = { before: codebook.codes, after: [] };
    assert.deepEqual(recode({ ...comment, codes: ['stance'], extra }, plan, around).extra, {
      body: { codes: { view: { weight: 2 } } },
    });
  });

  for (const [change, message, ...args] of [
    [{ kind: 'retire', code: 'x' }, 'noCode', 'x'],
    [{ kind: 'rename', code: 'stance', id: 'a b' }, 'badId', 'a b'],
    [{ kind: 'rename', code: 'stance', id: 'others' }, 'idTaken', 'others'],
    [{ kind: 'rename', code: 'stance' }, 'nothingToDo'],
    [{ kind: 'merge', code: 'stance', into: 'stance' }, 'sameCode', 'stance'],
    [{ kind: 'merge', code: 'voice', into: 'voice/some/few' }, 'belowItself', 'voice', 'voice/some/few'],
    [{ kind: 'move', code: 'voice', parent: 'others' }, 'belowItself', 'voice', 'others'],
    [{ kind: 'move', code: 'others', parent: 'voice' }, 'nothingToDo'],
    [{ kind: 'restore', code: 'stance' }, 'nothingToDo'],
    [{ kind: 'replace', code: 'x', by: 'y' }, 'noCode', 'y'],
  ] as const satisfies readonly (readonly [CodebookChange, keyof typeof recodingMessages, ...string[]])[])
    it(`refuses: ${message} ${args.join(' ')}`, () => {
      assert.deepEqual(planChange(codebook, change), {
        kind: 'refused',
        message: recodingMessages[message],
        args,
      });
    });
});
