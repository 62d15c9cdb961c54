import assert from 'node:assert/strict';
import { peopleIn, withField } from '../../../src/annotations/fieldValues';

describe('withField', () => {
  it('sets, replaces and takes away one field and leaves the others', () => {
    const fields = withField({ weight: 2 }, 'speaker', 'chair');
    assert.deepEqual(fields, { weight: 2, speaker: 'chair' });
    assert.deepEqual(withField(fields, 'speaker', ['Lin']), { weight: 2, speaker: ['Lin'] });
    assert.deepEqual(withField(fields, 'weight', undefined), { speaker: 'chair' });
  });
});

describe('peopleIn', () => {
  for (const [typed, names] of [
    ['Lin, Ada', ['Lin', 'Ada']],
    ['林，阿达、李；Lin', ['林', '阿达', '李', 'Lin']],
    [' Ada Lovelace ;; Ada Lovelace,', ['Ada Lovelace']],
    ['', []],
  ] as const)
    it(typed, () => {
      assert.deepEqual(peopleIn(typed), names);
    });
});
