// The stages of `npm test`, in order: the quick and plain ones first.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { editionNamed } from '../embedded/editions.mjs';
import { repository } from '../embedded/places.mjs';
import { nothing, oneCheck } from './outcome.mjs';
import { uncaughtViolations } from './plantedViolations.mjs';
import { countsReporter, runMocha } from './runMocha.mjs';
import { runNode } from './transcript.mjs';

/**
 * @typedef {object} Selection
 * @property {import('../embedded/editions.mjs').Edition} edition
 * @property {string} [grep]      only tests whose title matches
 * @property {string[]} journeys  parts of paths of journey files; all of them when empty
 */

/** @typedef {import('./transcript.mjs').Transcript} Transcript */

/**
 * @typedef {object} Stage
 * @property {string} name
 * @property {string} says        what it looks at, for people
 * @property {'window' | 'quick' | 'long'} kind  a window runs VS Code with what `build` has built
 * @property {import('../embedded/editions.mjs').Edition} [edition]  what it runs in whatever the selection says: it is
 *   one of the stages that `--oldest` adds
 * @property {(selection: Selection) => Promise<Selection[]>} [parts]  what can be run side by side instead of the whole
 * @property {(selection: Selection, transcript: Transcript) => Promise<import('./outcome.mjs').Outcome>} run
 */

/** The edition of the stages that `--oldest` adds. */
const oldest = editionNamed('min');

/** @type {readonly Stage[]} */
export const stages = [
  {
    name: 'types',
    says: 'types (tsc)',
    kind: 'long',
    run: async (_, transcript) => {
      const program = await tool(transcript, 'typescript/bin/tsc', '--noEmit');
      const tools = await tool(transcript, 'typescript/bin/tsc', '--noEmit', '--project', 'tools');
      const webview = await tool(
        transcript,
        'typescript/bin/tsc',
        ...['--noEmit', '--project', join('src', 'webview')],
      );
      return oneCheck(program && tools && webview);
    },
  },
  {
    name: 'lint',
    says: 'lint and format (eslint, prettier)',
    kind: 'long',
    run: async (_, transcript) => {
      const linted = await tool(transcript, 'eslint/bin/eslint.js', '.');
      const formatted = await tool(
        transcript,
        'prettier/bin/prettier.cjs',
        ...['--check', '--log-level', 'warn', '.'],
      );
      return oneCheck(linted && formatted);
    },
  },
  {
    name: 'imports',
    says: 'import rules (dependency-cruiser)',
    kind: 'quick',
    run: async (_, transcript) =>
      oneCheck(
        await tool(
          transcript,
          'dependency-cruiser/bin/dependency-cruise.mjs',
          ...['--config', '.dependency-cruiser.cjs', 'src'],
        ),
      ),
  },
  {
    name: 'planted',
    says: 'import rules catch every planted violation',
    kind: 'quick',
    run: async (_, transcript) => {
      const uncaught = await uncaughtViolations();
      for (const each of uncaught) transcript.line(`  not caught: ${each}`);
      return oneCheck(uncaught.length === 0);
    },
  },
  {
    name: 'unused',
    says: 'dead code (knip)',
    kind: 'quick',
    run: async (_, transcript) => oneCheck(await tool(transcript, 'knip/bin/knip.js')),
  },
  {
    name: 'unit',
    says: 'unit suites',
    kind: 'long',
    run: ({ grep }, transcript) =>
      runMocha(
        [
          join('node_modules', 'mocha', 'bin', 'mocha.js'),
          '--reporter',
          countsReporter,
          ...grepArguments(grep),
        ],
        { mayBeEmpty: grep !== undefined, transcript },
      ),
  },
  {
    name: 'laws',
    says: 'reports kept through 20,000 edits are as if read anew',
    kind: 'long',
    run: async (_, transcript) =>
      oneCheck(await node(transcript, '--import', 'tsx', join('test', 'laws', 'run.ts'))),
  },
  {
    name: 'faults',
    says: 'nothing is lost when saving and merging are disturbed',
    kind: 'long',
    run: async (_, transcript) =>
      oneCheck(await node(transcript, '--import', 'tsx', join('test', 'faults', 'run.ts'))),
  },
  {
    name: 'shapes',
    says: 'costs that grow in proportion or not at all',
    kind: 'long',
    run: async (_, transcript) =>
      oneCheck(await node(transcript, '--import', 'tsx', join('bench', 'shapes', 'run.ts'))),
  },
  {
    name: 'build',
    says: 'build (esbuild)',
    kind: 'quick',
    run: async (_, transcript) => oneCheck(await node(transcript, join('tools', 'build.mjs'))),
  },
  {
    name: 'host-node',
    says: 'suites in the Node extension host',
    kind: 'window',
    run: (selection, transcript) => runHost('node', selection, transcript),
  },
  {
    name: 'host-web',
    says: 'suites in the web-worker extension host',
    kind: 'window',
    run: (selection, transcript) => runHost('web', selection, transcript),
  },
  {
    name: 'journeys',
    says: 'journeys in the workbench',
    kind: 'window',
    parts: partsOfJourneys,
    run: runJourneys,
  },
  {
    name: 'oldest-node',
    says: 'the oldest VS Code: suites in the Node extension host',
    kind: 'window',
    edition: oldest,
    run: (selection, transcript) => runHost('node', { ...selection, edition: oldest }, transcript),
  },
  {
    name: 'oldest-web',
    says: 'the oldest VS Code: suites in the web-worker extension host',
    kind: 'window',
    edition: oldest,
    run: (selection, transcript) => runHost('web', { ...selection, edition: oldest }, transcript),
  },
  {
    name: 'oldest-journeys',
    says: 'the oldest VS Code: journeys of reading',
    kind: 'window',
    edition: oldest,
    run: (selection, transcript) =>
      runJourneys({ ...selection, edition: oldest, journeys: ['reading'] }, transcript),
  },
];

/**
 * @param {'node' | 'web'} host
 * @param {Selection} selection
 * @param {Transcript} transcript
 */
async function runHost(host, { edition, grep }, transcript) {
  const { runHostSuites } = await import('../../test/host/run.mjs');
  const outcome = await runHostSuites({ edition, host, print: transcript.line, ...(grep ? { grep } : {}) });
  // The runner counts a run without tests as a failure; with a title that only other stages have, it is none.
  return outcome.empty && grep !== undefined ? nothing : outcome;
}

/**
 * @param {Selection} selection
 * @param {Transcript} transcript
 */
function runJourneys({ edition, grep, journeys }, transcript) {
  return runMocha(
    [
      join('test', 'journeys', 'run.mjs'),
      ...['--no-build', '--vscode', edition.id, '--reporter', countsReporter],
      ...grepArguments(grep),
      ...journeys,
    ],
    { mayBeEmpty: grep !== undefined, transcript },
  );
}

/** Into so many parts all journeys are taken apart; each has a server and a browser of its own. */
const journeyParts = 4;

/**
 * All journeys in parts with about as many tests each; what was asked for by name stays together.
 *
 * @param {Selection} selection
 * @returns {Promise<Selection[]>}
 */
async function partsOfJourneys(selection) {
  if (selection.journeys.length > 0 || selection.grep !== undefined) return [selection];
  const folder = join('test', 'journeys');
  const names = (await readdir(join(repository, folder)))
    .filter((name) => name.endsWith('.journey.ts'))
    .sort();
  const files = await Promise.all(
    names.map(async (name) => {
      const tests = (await readFile(join(repository, folder, name), 'utf8')).split(/\bit\(/u).length - 1;
      return { path: join(folder, name), tests };
    }),
  );
  /** @type {{ journeys: string[], tests: number }[]} */
  const parts = Array.from({ length: journeyParts }, () => ({ journeys: [], tests: 0 }));
  for (const { path, tests } of files.sort((a, b) => b.tests - a.tests)) {
    const least = parts.reduce((a, b) => (b.tests < a.tests ? b : a));
    least.journeys.push(path);
    least.tests += tests;
  }
  return parts.map(({ journeys }) => ({ ...selection, journeys }));
}

/** @param {string | undefined} grep */
const grepArguments = (grep) => (grep === undefined ? [] : ['--grep', grep]);

/**
 * Runs an npm package's command and tells whether it ended well.
 *
 * @param {Transcript} transcript
 * @param {string} script
 * @param {string[]} args
 */
const tool = (transcript, script, ...args) =>
  node(transcript, join('node_modules', ...script.split('/')), ...args);

/** @param {Transcript} transcript @param {string[]} args */
const node = async (transcript, ...args) => (await runNode(args, transcript)) === 0;
