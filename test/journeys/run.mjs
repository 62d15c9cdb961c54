// Runs journeys in the real workbench.
//
//   node test/journeys/run.mjs [--vscode current|min] [--grep TITLE] [--no-build] [FILE…]
//
// Without FILE all of test/journeys; a FILE may be a path or part of one. Pictures go to out/screenshots/.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findBrowser } from '../../tools/embedded/browser.mjs';
import { editionNamed } from '../../tools/embedded/editions.mjs';
import { Failure, runCommand } from '../../tools/embedded/failure.mjs';
import { fontEnvironment } from '../../tools/embedded/fonts.mjs';
import { prepareEdition } from '../../tools/embedded/install.mjs';
import { repository } from '../../tools/embedded/places.mjs';

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      vscode: { type: 'string', default: 'current' },
      grep: { type: 'string' },
      reporter: { type: 'string' },
      'no-build': { type: 'boolean', default: false },
    },
  });
  const edition = editionNamed(values.vscode);
  // Everything that may have to be downloaded comes first: a journey's clock must not run meanwhile.
  await prepareEdition(edition);
  await findBrowser();
  await fontEnvironment();
  if (!values['no-build'] && runNode([join('tools', 'build.mjs')]) !== 0) {
    throw new Failure('The extension does not build.');
  }
  return runNode(
    [
      join('node_modules', 'mocha', 'bin', 'mocha.js'),
      ...['--config', join('test', 'journeys', '.mocharc.json')],
      ...(values.grep ? ['--grep', values.grep] : []),
      ...(values.reporter ? ['--reporter', values.reporter] : []),
      ...(positionals.length > 0 ? positionals.flatMap(journeyFiles) : ['test/journeys/**/*.journey.ts']),
    ],
    { REPORT_ANNOTATOR_VSCODE: edition.id },
  );
});

/** The journey files that an argument means. @param {string} argument */
function journeyFiles(argument) {
  if (existsSync(argument)) return [argument];
  const folder = join(repository, 'test', 'journeys');
  const found = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.journey.ts') && path.includes(argument))
    .map((path) => join(folder, path));
  if (found.length === 0) throw new Failure(`No journey has "${argument}" in its path.`);
  return found;
}

/**
 * @param {string[]} args
 * @param {Record<string, string>} [environment]
 */
function runNode(args, environment = {}) {
  const { status } = spawnSync(process.execPath, args, {
    cwd: repository,
    stdio: 'inherit',
    env: { ...process.env, ...environment },
  });
  return status ?? 1;
}
