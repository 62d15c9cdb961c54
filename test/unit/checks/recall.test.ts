import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { measureRecall } from '../../../bench/recall/recall';

const samples = join(import.meta.dirname, '../../../samples');

describe('the check', () => {
  it('finds nearly all errors that are planted in the samples, and little else', function () {
    this.timeout(60_000);
    const reports = ['flood-warning.zh.md', 'submarine-cables.en.txt'].map((name) => ({
      name,
      content: readFileSync(join(samples, name), 'utf8'),
    }));
    const rows = measureRecall(reports, 3, 7);
    const sum = (key: 'planted' | 'found' | 'wrong'): number =>
      rows.reduce((total, row) => total + row[key], 0);
    const notes = rows.flatMap((row) => row.notes).join('\n');
    assert.ok(sum('planted') > 80, notes);
    assert.ok(sum('found') >= 0.9 * sum('planted'), notes);
    assert.ok(sum('wrong') <= 0.15 * sum('planted'), notes);
    for (const { rule, planted, found } of rows)
      if (planted > 3) assert.ok(found >= 0.4 * planted, `${rule}: ${found} of ${planted}\n${notes}`);
  });
});
