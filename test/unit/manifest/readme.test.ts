import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { manifest, readJson, settingsOf } from './manifest';
import type { Manifest, Words } from './manifest';
import { root, workingFiles } from './trackedFiles';

const readme = readFileSync(new URL('README.md', root), 'utf8');
const english = readJson('package.nls.json') as Words;

/** The cells of the rows of the first table below the heading `title`, without the table's own head. */
function tableBelow(markdown: string, title: string): readonly (readonly string[])[] {
  const section = markdown.split(/^#+ /mu).find((part) => part.startsWith(`${title}\n`)) ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('|'));
  return rows.slice(2).map((row) =>
    row
      .split(/(?<!\\)\|/u)
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll('\\|', '|')),
  );
}

const plain = (cell: string): string => cell.replaceAll('`', '');

/** The rows that the settings table must have: name and default. */
function settingRows(of: Manifest): readonly string[] {
  return Object.entries(settingsOf(of)).map(
    ([name, setting]) => `${name} = ${JSON.stringify(setting.default)}`,
  );
}

/** The rows that the table of keys must have: the command's English title, key, key on macOS. */
function keyRows({ contributes }: Manifest, words: Words): readonly string[] {
  const titles = new Map(contributes.commands?.map(({ command, title }) => [command, title]));
  const all = contributes.keybindings ?? [];
  // A command with a key for each letter has one row for all of them.
  const single = new Set(
    all
      .map(({ command }) => command)
      .filter(
        (id) => all.filter(({ command, key }) => command === id && /^[a-z0-9]$/u.test(key)).length === 36,
      ),
  );
  const joined = [...single].map((command) => ({ command, key: 'a–z, 0–9', mac: undefined }));
  const others = all.filter(({ command }) => !single.has(command));
  const rows = [...others, ...joined].map(({ command, key, mac }) => {
    const title = titles.get(command) ?? command;
    return `${words[title.replaceAll('%', '')] ?? title} = ${spoken(key)} / ${spoken(mac ?? key)}`;
  });
  // A key that does the same in the editor and in a view has one row.
  return [...new Set(rows)];
}

/** A key as people write it: "Ctrl+Alt+N". */
function spoken(key: string): string {
  return key.replace(/[a-z]+/giu, (part) => part.charAt(0).toUpperCase() + part.slice(1));
}

describe('README.md', () => {
  it('lists every setting with its default', () => {
    const told = tableBelow(readme, 'Settings').map(
      ([name = '', value = '']) => `${plain(name)} = ${plain(value)}`,
    );
    assert.deepEqual([...told].sort(), [...settingRows(manifest)].sort());
  });

  it('lists every key', () => {
    const told = tableBelow(readme, 'Keys').map(
      ([title = '', key = '', mac = '']) => `${plain(title)} = ${plain(key)} / ${plain(mac)}`,
    );
    assert.deepEqual([...told].sort(), [...keyRows(manifest, english)].sort());
  });

  it('has every record of docs/decisions in the list of records', () => {
    const list = readFileSync(new URL('docs/decisions/README.md', root), 'utf8');
    const records = workingFiles('docs/decisions').flatMap(
      (path) => /\d{4}-[\w-]+\.md$/u.exec(path)?.[0] ?? [],
    );
    assert.ok(records.length > 5);
    assert.deepEqual(
      records,
      [...list.matchAll(/\]\((\d{4}-[\w-]+\.md)\)/gu)].map(([, name]) => name).sort(),
    );
  });

  it('would be seen with a wrong row', () => {
    const table =
      '# A\n\n| x | y |\n| - | - |\n| no | no |\n\n## Settings\n\n| Setting | Default |\n| --- | --- |\n| `a.b` | `"x\\|y"` |\n';
    assert.deepEqual(tableBelow(table, 'Settings'), [['`a.b`', '`"x|y"`']]);
    const made: Manifest = {
      contributes: {
        commands: [{ command: 'a.go', title: '%go%' }],
        keybindings: [{ command: 'a.go', key: 'ctrl+alt+n', mac: 'cmd+alt+n' }],
        configuration: [{ properties: { 'a.b': { type: 'string', default: 'x|y' } } }],
      },
    };
    assert.deepEqual(settingRows(made), ['a.b = "x|y"']);
    assert.deepEqual(keyRows(made, { go: 'Go There' }), ['Go There = Ctrl+Alt+N / Cmd+Alt+N']);
  });
});

for (const name of ['README.md', 'README.zh-cn.md']) {
  describe(`${name} shows`, () => {
    const text = readFileSync(new URL(name, root), 'utf8');

    it('pictures that are there, each with words for those who do not see it', () => {
      const pictures = [...text.matchAll(/!\[([^\]]*)\]\(([^)\s]+)\)/gu)];
      assert.ok(pictures.length >= 4, `${pictures.length} pictures`);
      const lacking = pictures.filter(
        ([, words = '', path = '']) => words.length < 8 || !existsSync(new URL(path, root)),
      );
      assert.deepEqual(
        lacking.map(([whole]) => whole),
        [],
      );
    });

    it('links to files that are there', () => {
      const links = [...text.matchAll(/(?<!!)\[[^\]]*\]\((?!https?:|#)([^)\s#]+)/gu)].map(
        ([, path = '']) => path,
      );
      assert.ok(links.length > 0);
      assert.deepEqual(
        links.filter((path) => !existsSync(new URL(path, root))),
        [],
      );
    });

    it('scripts that exist', () => {
      const { scripts } = readJson('package.json') as { readonly scripts: Readonly<Record<string, string>> };
      const named = [...text.matchAll(/(?:^|`)npm (?:run )?([a-z][\w:-]*)/gmu)].map(
        ([, script = '']) => script,
      );
      assert.deepEqual(
        named.filter((script) => !(script in scripts) && !['ci', 'install'].includes(script)),
        [],
      );
    });
  });
}
