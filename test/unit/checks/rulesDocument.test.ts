import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { rules } from '../../../src/checks/rules';
import { lineOfRule, rulesDocument } from '../../../src/checks/rulesDocument';
import { root } from '../manifest/trackedFiles';

const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const bundle = JSON.parse(read('l10n/bundle.l10n.zh-cn.json')) as Readonly<Record<string, string>>;
const english = { t: (message: string): string => message };
const chinese = { t: (message: string): string => bundle[message] ?? message };

describe('the explanation of the rules', () => {
  for (const [path, words] of [
    ['docs/rules.md', english],
    ['docs/rules.zh-cn.md', chinese],
  ] as const)
    it(`${path} says what the rules say; RENEW=1 renews it`, () => {
      const now = rulesDocument(rules, words);
      if (process.env['RENEW'] === '1') writeFileSync(new URL(path, root), now);
      assert.equal(read(path), now);
    });

  it('has each rule on the line that findings link to, in both languages', () => {
    for (const words of [english, chinese]) {
      const lines = rulesDocument(rules, words).split('\n');
      for (const { id } of rules) assert.equal(lines[lineOfRule(rules, id) - 1], `## ${id}`);
    }
  });
});
