// Bundles the host suites for one of the two extension hosts.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { repository } from '../../../tools/embedded/places.mjs';
import { Failure } from '../../../tools/embedded/failure.mjs';

/**
 * @typedef {object} Selection
 * @property {'node' | 'web'} host
 * @property {string} [grep]   only tests whose full title matches
 * @property {string} [suite]  only suite files whose path contains this
 */

/** How many bundles were made: each has a folder of its own, also beside others. */
let bundles = 0;

/**
 * Bundles the suites and returns the path of the file that VS Code is to run.
 *
 * @param {Selection} selection
 */
export async function bundleSuites({ host, grep = '', suite = '' }) {
  const { build } = await import('esbuild');
  const root = join(repository, 'test', 'host');
  const files = (await readdir(join(root, 'suites'), { recursive: true }))
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.test.ts') && path.includes(suite))
    .sort();
  if (files.length === 0) throw new Failure(`No host suite has "${suite}" in its path.`);
  const outfile = join(repository, 'out', 'host', `${host}-${process.pid}-${(bundles += 1)}`, 'index.js');
  await build({
    stdin: {
      contents: [
        `import { runSuites } from './harness/entry';`,
        // Required one by one inside the callback: mocha's globals must be there before the first suite is read.
        `export const run = () => runSuites(() => { ${files.map((file) => `require('./suites/${file}');`).join(' ')} });`,
      ].join('\n'),
      resolveDir: root,
      sourcefile: 'entry.ts',
      loader: 'ts',
    },
    outfile,
    bundle: true,
    format: 'cjs',
    target: 'es2022',
    platform: host === 'node' ? 'node' : 'browser',
    // The Node host finds mocha in node_modules; the worker has no modules to find.
    external: host === 'node' ? ['vscode', 'mocha'] : ['vscode'],
    define: { REQUESTED_HOST: JSON.stringify(host), TEST_GREP: JSON.stringify(grep), global: 'globalThis' },
    ...(host === 'web' ? webReplacements(root) : {}),
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return outfile;
}

/**
 * What stands in the worker for what only Node has: mocha's build for browsers, and npm's copy of Node's assertions,
 * which in turn wants to see a `process`.
 *
 * @param {string} root
 */
function webReplacements(root) {
  return {
    alias: {
      'node:assert/strict': join(root, 'harness', 'webAssert.ts'),
      'mocha/mocha.js': join(repository, 'node_modules', 'mocha', 'mocha.js'),
      mocha: join(root, 'harness', 'webMocha.ts'),
    },
    banner: {
      js: 'var process = globalThis.process ?? { env: {}, emitWarning() {}, nextTick: queueMicrotask };',
    },
    mainFields: ['browser', 'module', 'main'],
    plugins: [mochaAsGlobal],
  };
}

/**
 * mocha's build for browsers is CommonJS inside a package of ES modules, so it would overwrite the exports of the whole
 * bundle: it is read where `module` and `exports` mean nothing, and then makes itself a global.
 *
 * @type {import('esbuild').Plugin}
 */
const mochaAsGlobal = {
  name: 'mocha-as-global',
  setup(build) {
    build.onLoad({ filter: /[\\/]mocha[\\/]mocha\.js$/ }, async ({ path }) => ({
      contents: `(function (exports, module, define) {${await readFile(path, 'utf8')}\n}).call(globalThis);`,
    }));
  },
};
