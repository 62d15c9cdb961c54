// Measures what reading and typing cost, beside Markdown parsers in the same run, the sizes and the start of the
// extension; prints it and writes it to out/bench.json. What is measured is bundled as it is published.
//
//   npm run bench [-- --quick]     --quick leaves out the report 200 times in a row
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { bundleOptions } from '../tools/bundling.mjs';

const common = bundleOptions({ production: true });

for (const name of ['measurements', 'indexMeasurements']) {
  const outfile = join(import.meta.dirname, `../out/${name}.cjs`);
  buildSync({
    ...common,
    entryPoints: [join(import.meta.dirname, `${name}.ts`)],
    outfile,
    platform: 'node',
    // The bundle finds the files beside the repository as if it stood here.
    define: { ...common.define, 'import.meta.dirname': JSON.stringify(import.meta.dirname) },
  });
  const { status } = spawnSync(process.execPath, [outfile, ...process.argv.slice(2)], { stdio: 'inherit' });
  process.exitCode ||= status ?? 1;
}
