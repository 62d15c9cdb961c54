import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { contributionFindings } from './contributionFindings';
import { manifest, readJson, settingsOf } from './manifest';
import type { Manifest } from './manifest';
import { sourceFacts, sourceFactsOf } from './sourceFacts';
import { root, trackedFiles } from './trackedFiles';

/** Commands for links and buttons of our own: they need an argument, so nobody could run them from the palette. */
const internalCommands = new Set<string>([
  'reportAnnotator.goTo',
  'reportAnnotator.ignoreFinding',
  'reportAnnotator.replaceCode',
  'reportAnnotator.addCode',
]);

describe('contributions', () => {
  it('agree with the source', () => {
    assert.deepEqual(contributionFindings(manifest, sourceFacts(), internalCommands), []);
  });

  it('wake the extension for texts and for what it shows itself, never with the window', () => {
    const { activationEvents } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as {
      readonly activationEvents: readonly string[];
    };
    assert.ok(activationEvents.length > 0);
    assert.deepEqual(
      activationEvents.filter((event) => !/^(?:onLanguage|onWebviewPanel):\w/u.test(event)),
      [],
    );
  });

  it('name files that are there', () => {
    const {
      walkthroughs = [],
      jsonValidation = [],
      yamlValidation = [],
      grammars = [],
    } = manifest.contributes;
    const media = walkthroughs.flatMap(({ steps }) => steps.map((step) => step.media));
    const paths = [
      manifest.icon,
      ...media.map(({ svg, image, markdown }) => svg ?? image ?? markdown),
      ...[...jsonValidation, ...yamlValidation].map(({ url }) => url),
      ...grammars.map(({ path }) => path),
      ...(JSON.stringify(manifest).match(/media\/[\w./-]+\.svg/gu) ?? []),
    ].filter((path) => path !== undefined);
    assert.deepEqual(
      paths.filter((path) => !existsSync(new URL(path, root))),
      [],
    );
  });

  it('draw the pictures of the walkthrough as VS Code shows them: without inline styles, in colours of the theme', () => {
    const pictures = trackedFiles('media/walkthrough').map((path) =>
      readFileSync(new URL(path, root), 'utf8'),
    );
    assert.equal(pictures.length, 5);
    assert.ok(
      pictures.every((svg) => svg.includes('var(--vscode-') && !/\sstyle=|<style|<script/u.test(svg)),
    );
  });

  it('link to commands that can be run from there', () => {
    const contributed = manifest.contributes.commands?.map(({ command }) => command) ?? [];
    const views = Object.values(manifest.contributes.views ?? {}).flat();
    const runnable = new Set([...contributed, ...views.map(({ id }) => `${id}.focus`)]);
    for (const language of ['package.nls.json', 'package.nls.zh-cn.json']) {
      const links = [...JSON.stringify(readJson(language)).matchAll(/\]\(command:([\w.]+)/gu)].map(
        ([, id = '']) => id,
      );
      assert.ok(links.length > 4);
      assert.deepEqual(
        links.filter((id) => !runnable.has(id)),
        [],
      );
    }
  });

  it('give every setting a default of its type and words that are translated', () => {
    const wrong = Object.entries(settingsOf(manifest)).filter(([, setting]) => {
      const types = [setting.type].flat();
      const given = Array.isArray(setting.default)
        ? 'array'
        : setting.default === null
          ? 'null'
          : typeof setting.default;
      const words = setting.markdownDescription ?? setting.description ?? '';
      return !types.includes(given) || !/^%.+%$/u.test(words);
    });
    assert.deepEqual(wrong, []);
  });

  it('have an icon of 256 pixels', () => {
    const png = readFileSync(new URL(manifest.icon ?? '', root));
    assert.equal(png.toString('latin1', 1, 4), 'PNG');
    assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [256, 256]);
  });

  describe('would see', () => {
    const source = sourceFactsOf([
      ['src/editor/a.ts', "commands.registerCommand('x.a', f); const hidden = 'x.hidden';"],
      ['src/editor/b.ts', "commands.registerCommand(hidden, f); window.createTreeView('x.tree', options);"],
      ['src/editor/c.ts', "['one', 'two'].map((by) => commands.registerCommand(`x.by.${by}`, f));"],
    ]);
    const sound: Manifest = {
      contributes: {
        commands: [{ command: 'x.a', title: '' }],
        viewsContainers: { activitybar: [{ id: 'x' }] },
        views: { x: [{ id: 'x.tree' }] },
      },
    };
    const findings = (contributes: Partial<Manifest['contributes']>): readonly string[] =>
      contributionFindings(
        { contributes: { ...sound.contributes, ...contributes } },
        source,
        new Set(['x.hidden']),
      );

    it('nothing where all is well', () => {
      assert.deepEqual(findings({}), []);
    });

    it('a command of a family that has no such member', () => {
      const commands = ['x.a', 'x.by.one', 'x.by.three'].map((command) => ({ command, title: '' }));
      assert.deepEqual(findings({ commands }), ['command x.by.three is contributed, but not registered']);
    });

    it('a command that only one side knows', () => {
      assert.deepEqual(findings({ commands: [{ command: 'x.b', title: '' }] }), [
        'command x.b is contributed, but not registered',
        'command x.a is registered, but neither contributed nor internal',
      ]);
    });

    it('a view that only one side knows, and a container that is missing', () => {
      assert.deepEqual(findings({ views: { y: [{ id: 'x.list' }] } }), [
        'view x.list is contributed, but has no provider',
        'view x.tree has a provider, but is not contributed',
        'views stand in the container y, which is not contributed',
      ]);
    });

    it('a menu, a key and a walkthrough that run nothing', () => {
      const step = { description: '', media: {}, completionEvents: ['onCommand:x.d', 'onView:x.none'] };
      assert.deepEqual(
        findings({
          menus: { 'view/title': [{ command: 'x.c', when: 'view == x.other && y' }, { submenu: 'x.more' }] },
          walkthroughs: [{ steps: [step] }],
        }),
        [
          'the menu view/title runs x.c, which is not contributed',
          'a walkthrough step runs x.d, which is not contributed',
          'welcome or walkthrough names the view x.none, which is not contributed',
          'submenu x.more is missing',
          'a menu waits for the view x.other, which is not contributed',
        ],
      );
    });

    it('a key of VS Code, in any spelling, and a key without a condition', () => {
      assert.deepEqual(
        findings({
          keybindings: [
            { command: 'x.a', key: 'Shift+Alt+F', mac: 'cmd+shift+p', when: 'editorTextFocus' },
            { command: 'x.a', key: 'ctrl+k a', mac: 'cmd+k z', when: 'editorTextFocus' },
            { command: 'x.a', key: 'ctrl+alt+n ctrl+alt+n' },
            { command: 'x.a', key: 'escape', when: 'editorTextFocus && x.codingMode' },
            { command: 'x.a', key: 'escape', when: 'editorTextFocus' },
          ],
        }),
        [
          'x.a takes Shift+Alt+F, which VS Code uses itself',
          'x.a takes cmd+shift+p, which VS Code uses itself',
          'x.a takes cmd+k z, which VS Code uses itself',
          'x.a has a key that is taken everywhere: it lacks a condition',
          'x.a takes escape, which VS Code uses itself',
        ],
      );
    });
  });
});
