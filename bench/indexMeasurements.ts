// What `run.ts` bundles and starts after `measurements.ts`: measures the index of a workspace, prints the figures and
// writes them to out/bench-index.json.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { measureIndex } from './workspaceIndex';

const folder = join(import.meta.dirname, '../out');

void measureIndex().then((index) => {
  console.log(
    `\nIndex of a folder of reports: ${index.reports} of them, ${index.citations} citations\n` +
      `  first reading ${index.firstReading.toFixed(0)} ms, longest step ${index.longestStep.toFixed(1)} ms\n` +
      `  from what was kept ${index.startFromKept.toFixed(0)} ms, ${(index.keptBytes / 1000).toFixed(0)} kB kept, ` +
      `${(index.memory / 1e6).toFixed(2)} MB of memory`,
  );
  for (const [name, [p50, p99]] of [
    ['without', index.keystroke],
    ['with', index.keystrokeWithIndex],
  ] as const)
    console.log(`  a letter typed ${name} the index: p50 ${p50.toFixed(3)} ms, p99 ${p99.toFixed(3)} ms`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'bench-index.json'), `${JSON.stringify(index, undefined, 2)}\n`);
});
