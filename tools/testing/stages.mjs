// The stages of `npm test`, in order: the quick and plain ones first.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { repository } from '../embedded/places.mjs';
import { nothing, oneCheck } from './outcome.mjs';
import { uncaughtViolations } from './plantedViolations.mjs';
import { countsReporter, runMocha } from './runMocha.mjs';

/**
 * @typedef {object} Selection
 * @property {import('../embedded/editions.mjs').Edition} edition
 * @property {string} [grep]      only tests whose title matches
 * @property {string[]} journeys  parts of paths of journey files; all of them when empty
 */

/**
 * @typedef {object} Stage
 * @property {string} name
 * @property {string} says        what it looks at, for people
 * @property {(selection: Selection) => Promise<import('./outcome.mjs').Outcome>} run
 */

/** @type {readonly Stage[]} */
export const stages = [
  {
    name: 'types',
    says: 'types (tsc)',
    run: async () => {
      const program = tool('typescript/bin/tsc', '--noEmit');
      const tools = tool('typescript/bin/tsc', '--noEmit', '--project', 'tools');
      const webview = tool('typescript/bin/tsc', '--noEmit', '--project', join('src', 'webview'));
      return oneCheck(program && tools && webview);
    },
  },
  {
    name: 'lint',
    says: 'lint and format (eslint, prettier)',
    run: async () => {
      const linted = tool('eslint/bin/eslint.js', '.');
      const formatted = tool('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.');
      return oneCheck(linted && formatted);
    },
  },
  {
    name: 'imports',
    says: 'import rules (dependency-cruiser)',
    run: async () =>
      oneCheck(
        tool('dependency-cruiser/bin/dependency-cruise.mjs', '--config', '.dependency-cruiser.cjs', 'src'),
      ),
  },
  {
    name: 'planted',
    says: 'import rules catch every planted violation',
    run: async () => {
      const uncaught = await uncaughtViolations();
      for (const each of uncaught) console.log(`  not caught: ${each}`);
      return oneCheck(uncaught.length === 0);
    },
  },
  { name: 'unused', says: 'dead code (knip)', run: async () => oneCheck(tool('knip/bin/knip.js')) },
  {
    name: 'unit',
    says: 'unit suites',
    run: ({ grep }) =>
      runMocha(
        [
          join('node_modules', 'mocha', 'bin', 'mocha.js'),
          '--reporter',
          countsReporter,
          ...grepArguments(grep),
        ],
        { mayBeEmpty: grep !== undefined },
      ),
  },
  {
    name: 'laws',
    says: 'reports kept through 20,000 edits are as if read anew',
    run: async () => oneCheck(node(['--import', 'tsx', join('test', 'laws', 'run.ts')])),
  },
  {
    name: 'faults',
    says: 'nothing is lost when saving and merging are disturbed',
    run: async () => oneCheck(node(['--import', 'tsx', join('test', 'faults', 'run.ts')])),
  },
  {
    name: 'shapes',
    says: 'costs that grow in proportion or not at all',
    run: async () => oneCheck(node(['--import', 'tsx', join('bench', 'shapes', 'run.ts')])),
  },
  { name: 'build', says: 'build (esbuild)', run: async () => oneCheck(node([join('tools', 'build.mjs')])) },
  {
    name: 'host-node',
    says: 'suites in the Node extension host',
    run: (selection) => runHost('node', selection),
  },
  {
    name: 'host-web',
    says: 'suites in the web-worker extension host',
    run: (selection) => runHost('web', selection),
  },
  {
    name: 'journeys',
    says: 'journeys in the workbench',
    run: ({ edition, grep, journeys }) =>
      runMocha(
        [
          join('test', 'journeys', 'run.mjs'),
          ...['--no-build', '--vscode', edition.id, '--reporter', countsReporter],
          ...grepArguments(grep),
          ...journeys,
        ],
        { mayBeEmpty: grep !== undefined },
      ),
  },
];

/**
 * @param {'node' | 'web'} host
 * @param {Selection} selection
 */
async function runHost(host, { edition, grep }) {
  const { runHostSuites } = await import('../../test/host/run.mjs');
  const outcome = await runHostSuites({ edition, host, ...(grep ? { grep } : {}) });
  // The runner counts a run without tests as a failure; with a title that only other stages have, it is none.
  return outcome.empty && grep !== undefined ? nothing : outcome;
}

/** @param {string | undefined} grep */
const grepArguments = (grep) => (grep === undefined ? [] : ['--grep', grep]);

/** Runs an npm package's command and tells whether it ended well. @param {string} script @param {string[]} args */
const tool = (script, ...args) => node([join('node_modules', ...script.split('/')), ...args]);

/** @param {string[]} args */
const node = (args) => spawnSync(process.execPath, args, { cwd: repository, stdio: 'inherit' }).status === 0;
