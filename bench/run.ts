// Measures what reading and typing cost, beside Markdown parsers in the same run, the sizes and the start of the
// extension; prints it and writes it to out/bench.json. What is measured is bundled as it is published.
//
//   npm run bench [-- --quick] [--vscode current|min]
//
// --quick leaves out the report 200 times in a row. All runs on the Node of that VS Code's extension host, whose
// compiler and garbage collection decide what an edit costs.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSync } from 'esbuild';
import { bundleOptions } from '../tools/bundling.mjs';
import { editionNamed, nodeFor } from '../tools/embedded/editions.mjs';
import { runCommand } from '../tools/embedded/failure.mjs';
import { prepareEdition } from '../tools/embedded/install.mjs';

const common = bundleOptions({ production: true });

void runCommand(async () => {
  const { values } = parseArgs({
    options: { quick: { type: 'boolean', default: false }, vscode: { type: 'string', default: 'current' } },
  });
  const edition = editionNamed(values.vscode);
  await prepareEdition(edition);
  const options = values.quick ? ['--quick'] : [];
  const statuses = ['measurements', 'indexMeasurements'].map(
    (name) => spawnSync(nodeFor(edition), [bundled(name), ...options], { stdio: 'inherit' }).status,
  );
  return statuses.every((status) => status === 0) ? 0 : 1;
});

/** Bundles a module of this folder as the extension is; says where it lies. */
function bundled(name: string): string {
  const outfile = join(import.meta.dirname, `../out/${name}.cjs`);
  buildSync({
    ...common,
    entryPoints: [join(import.meta.dirname, `${name}.ts`)],
    outfile,
    platform: 'node',
    // The bundle finds the files beside the repository as if it stood here.
    define: { ...common.define, 'import.meta.dirname': JSON.stringify(import.meta.dirname) },
  });
  return outfile;
}
