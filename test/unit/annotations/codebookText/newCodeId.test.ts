import assert from 'node:assert/strict';
import { decodeCodebook } from '../../../../src/annotations/decodeCodebook';
import { isCodeId } from '../../../../src/annotations/yamlEntry';
import { newCodeId } from '../../../../src/annotations/codebookText/newCodeId';

const { codebook } = decodeCodebook('codes: [{ id: voice }, { id: voice/some }, { id: doubt }]', '');

describe('newCodeId', () => {
  for (const [name, parent, expected] of [
    ['Some Experts!', undefined, 'some-experts'],
    ['Some', 'voice', 'voice/some-2'],
    ['doubt', undefined, 'doubt-2'],
    ['一致 意见', undefined, '一致-意见'],
    ['…', undefined, 'code'],
  ] as const)
    it(name, () => {
      const id = newCodeId(codebook.codes, name, parent);
      assert.equal(id, expected);
      assert.ok(isCodeId(id));
    });
});
