// Runs the suites of test/host/suites inside the real extension host.
//
//   node test/host/run.mjs [--host node|web] [--vscode current|min] [--suite PART-OF-PATH] [--grep TITLE] [--no-build]
//
// Without --host in both, one after the other.
import { spawnSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { editionNamed } from '../../tools/embedded/editions.mjs';
import { Failure, runCommand } from '../../tools/embedded/failure.mjs';
import { prepareEdition } from '../../tools/embedded/install.mjs';
import { repository } from '../../tools/embedded/places.mjs';
import { bundleSuites } from './harness/bundle.mjs';
import { runInWorkbench } from './harness/runInWorkbench.mjs';

/**
 * Bundles the suites for one host, runs them there and returns their counts.
 *
 * @param {import('./harness/bundle.mjs').Selection & Pick<import('./harness/runInWorkbench.mjs').HostRun, 'edition' | 'print'>} selection
 */
export async function runHostSuites({ edition, print, ...selection }) {
  await prepareEdition(edition);
  const bundle = await bundleSuites(selection);
  try {
    return await runInWorkbench({ edition, host: selection.host, bundle, ...(print ? { print } : {}) });
  } finally {
    await rm(dirname(bundle), { recursive: true, force: true });
  }
}

async function main() {
  const { values } = parseArgs({
    options: {
      host: { type: 'string' },
      vscode: { type: 'string', default: 'current' },
      suite: { type: 'string' },
      grep: { type: 'string' },
      'no-build': { type: 'boolean', default: false },
    },
  });
  const { host, vscode, suite, grep } = values;
  if (host !== undefined && host !== 'node' && host !== 'web') throw new Failure('--host takes node or web.');
  const edition = editionNamed(vscode);
  if (!values['no-build']) {
    const built = spawnSync(process.execPath, [join(repository, 'tools', 'build.mjs')], { stdio: 'inherit' });
    if (built.status !== 0) throw new Failure('The extension does not build.');
  }
  let failed = 0;
  /** @type {readonly ('node' | 'web')[]} */
  const hosts = host === undefined ? ['node', 'web'] : [host];
  for (const each of hosts) {
    console.log(`  ${each} extension host, VS Code ${edition.version}`);
    const counts = await runHostSuites({
      edition,
      host: each,
      ...(suite ? { suite } : {}),
      ...(grep ? { grep } : {}),
    });
    console.log(`  ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
    failed += counts.failed;
  }
  return failed === 0 ? 0 : 1;
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await runCommand(main);
}
