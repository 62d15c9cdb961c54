import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { digestOf } from '../../../src/annotations/digest';

describe('digestOf', () => {
  for (const text of ['', 'abc', '核裁军核查🏛️\n', 'x'.repeat(300_000)])
    it(`agrees with another implementation: ${text.slice(0, 8)}…`, async () => {
      const expected = createHash('sha256').update(text, 'utf8').digest('base64url');
      assert.equal(await digestOf(text), `sha256-${expected}`);
    });
});
