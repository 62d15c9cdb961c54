import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { root, trackedFiles } from './trackedFiles';

/** The folders of the machine that the tests run on, with a slash at the end: nothing may name them. */
const ownFolders = [fileURLToPath(new URL('..', root)), `${homedir()}/`, `${tmpdir()}/`].filter(
  (folder) => folder.length > 3 && !/^\/(?:usr|opt)\//u.test(folder),
);

/** What belongs to one machine or one network and must not be in the repository, with a name for the message. */
const strays: readonly (readonly [name: string, pattern: RegExp])[] = [
  // Lockfiles carry no addresses, so that npm takes every package from the registry that it is set up for.
  [
    'the address of a package registry',
    /"resolved": "https?:|https?:\/\/[\w.-]+(?::\d+)?\/[\w./-]+\.tgz\b|^\s*registry\s*=/mu,
  ],
  [
    'a path of one machine',
    /(?<![\w.:/-])(?:\/(?:home|Users)\/(?!analyst|user)|[A-Z]:\\Users\\)\w[\w./\\-]*/u,
  ],
  [
    'a path of this machine',
    new RegExp(`(?<![\\w.:/-])(?:${ownFolders.map((folder) => escaped(folder)).join('|')})\\w[\\w./-]*`, 'u'),
  ],
  ['a conflict mark', /^(?:<{7} |>{7} )/mu],
];

/** The lines of `text` that hold what does not belong: "name: line". */
function straysIn(text: string): readonly string[] {
  return strays.flatMap(([name, pattern]) => {
    const found = pattern.exec(text);
    return found ? [`${name}: ${found[0].trim()}`] : [];
  });
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);
}

describe('the files of the repository', () => {
  it('hold nothing of one machine or one network', () => {
    const binary = /\.(png|ttf|vsix|wasm)$/u;
    const found = trackedFiles()
      .filter((path) => !binary.test(path) && !path.endsWith('hygiene.test.ts'))
      .flatMap((path) =>
        straysIn(readFileSync(new URL(encodeURI(path), root), 'utf8')).map((stray) => `${path}: ${stray}`),
      );
    assert.deepEqual(found, []);
  });

  it('are small, but for pictures', () => {
    const large = trackedFiles().filter(
      (path) => readFileSync(new URL(encodeURI(path), root)).length > 1 << 20,
    );
    assert.deepEqual(large, []);
  });

  it('would be seen with a stray in them', () => {
    const planted: readonly string[] = [
      '"resolved": "https://registry.example/yaml/-/yaml-2.9.1.tgz"',
      'see http://mirror.example:4873/some/package.tgz',
      'registry=https://mirror.example/',
      'const folder = "/home/jane/reports";',
      String.raw`set SOURCE=C:\Users\jane\reports`,
      `cd ${fileURLToPath(root)} && ls`,
      '<<<<<<< HEAD',
    ];
    assert.deepEqual(
      planted.map((text) => straysIn(text).length > 0),
      planted.map(() => true),
    );
    assert.deepEqual(
      straysIn('https://docs.un.org/en/A/78/120 and ../shared/reports and file:///home/analyst/a.md'),
      [],
    );
  });
});
