import assert from 'node:assert/strict';
import { rules } from '../../../src/checks/rules';
import { manifest, readJson } from './manifest';
import type { Words } from './manifest';

/** The setting as `package.json` has it, as far as it is looked at here. */
interface RulesSetting {
  readonly properties: Readonly<
    Record<
      string,
      { readonly enum: readonly string[]; readonly default: string; readonly description: string }
    >
  >;
}

const sections = manifest.contributes.configuration as unknown as readonly {
  readonly properties: Readonly<Record<string, unknown>>;
}[];
const setting = sections.flatMap(
  ({ properties }) => properties['reportAnnotator.check.rules'] ?? [],
)[0] as RulesSetting;

describe('the setting of the rules', () => {
  it('names every rule with its severity, and no other', () => {
    assert.deepEqual(
      Object.entries(setting.properties).map(([id, { default: severity }]) => [id, severity]),
      rules.map(({ id, severity }) => [id, severity]),
    );
  });

  it('offers the four levels for each, and says in both languages what it finds', () => {
    const english = readJson('package.nls.json') as Words;
    const chinese = readJson('package.nls.zh-cn.json') as Words;
    const bundle = readJson('l10n/bundle.l10n.zh-cn.json') as Words;
    for (const { id, title } of rules) {
      const { enum: levels, description } = setting.properties[id]!;
      assert.deepEqual(levels, ['off', 'information', 'warning', 'error']);
      const key = description.replaceAll('%', '');
      assert.equal(english[key], `${title}.`);
      assert.equal(chinese[key], `${bundle[title]}。`);
    }
  });
});

describe('the problem matcher', () => {
  const { contributes } = readJson('package.json') as {
    readonly contributes: {
      readonly problemMatchers: readonly [{ readonly pattern: { readonly regexp: string } }];
    };
  };
  const pattern = new RegExp(contributes.problemMatchers[0].pattern.regexp);

  it('reads a line of the check', () => {
    assert.deepEqual(
      pattern
        .exec('C:\\reports\\a b.md:7:1: warning: Paragraph 4: [sic] is missing. [paragraph-number-missing]')
        ?.slice(1),
      [
        'C:\\reports\\a b.md',
        '7',
        '1',
        'warning',
        'Paragraph 4: [sic] is missing.',
        'paragraph-number-missing',
      ],
    );
  });

  it('passes over what is said of other places, and counts', () => {
    for (const line of ['    a.md:5:1: Paragraph 2 stands here.', '2 files: 2 findings (2 warnings)'])
      assert.equal(pattern.exec(line), null);
  });
});
