// Prints what reading and typing cost, beside Markdown parsers in the same run, and the sizes and start of the
// extension; writes it all to out/bench.json.
//
//   npm run bench [-- --large]     --large adds the report 200 times in a row
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { activationTimes, bundleSizes } from './extension';
import { timeHovers } from './hovers';
import { timeKeystrokes } from './keystrokes';
import { weighModels } from './memory';
import { timeReading } from './reading';
import { measuredTexts } from './texts';

const folder = join(import.meta.dirname, '../out');
mkdirSync(folder, { recursive: true });

const copies = process.argv.includes('--large') ? [1, 20, 200] : [1, 20];
const texts = measuredTexts(copies);

const memory = weighModels(texts);
const reading = timeReading(texts);
const keystrokes = timeKeystrokes(texts);
const hovers = timeHovers(texts);

for (const { name, content } of texts) {
  const rows = reading.filter(({ text }) => text === name);
  console.log(`\nReading the report ${name} (${content.length.toLocaleString('en')} UTF-16 units)`);
  for (const { reader, median, least, characters, ratio } of rows)
    console.log(
      `  ${reader.padEnd(30)} ${median.toFixed(2).padStart(9)} ms  least ${least.toFixed(2).padStart(9)} ms  ` +
        `${((least * 1e6) / characters).toFixed(0).padStart(6)} ns a unit  ${ratio.toFixed(2).padStart(6)} × markdown-it`,
    );
  console.log(`Editing it`);
  for (const { edit, p50, p99, lists } of keystrokes.filter(({ text }) => text === name))
    console.log(
      `  ${edit.padEnd(30)} p50 ${p50.toFixed(3).padStart(8)} ms  p99 ${p99.toFixed(3).padStart(8)} ms  ` +
        `lists afterwards ${lists.toFixed(2).padStart(8)} ms`,
    );
  for (const { hovers: count, p50, p99 } of hovers.filter(({ text }) => text === name))
    console.log(
      `  ${`content of a hover, ${count} times`.padEnd(30)} p50 ${p50.toFixed(3).padStart(8)} ms  ` +
        `p99 ${p99.toFixed(3).padStart(8)} ms`,
    );
  for (const { bytes, ratio } of memory.filter(({ text }) => text === name))
    console.log(
      `  ${'memory of the model'.padEnd(30)} ${(bytes / 1e6).toFixed(2).padStart(12)} MB  ${ratio.toFixed(1)} × the text in UTF-16`,
    );
}

const bundles = bundleSizes();
console.log('\nBundles as published');
for (const { bundle, minified, gzipped } of bundles)
  console.log(`  ${bundle.padEnd(18)} ${kilobytes(minified)} kB  gzipped ${kilobytes(gzipped)} kB`);

const activation = activationTimes();
console.log('\nActivation in the real extension host, code loading included');
for (const { host, milliseconds } of activation)
  console.log(`  ${host.padEnd(18)} ${milliseconds.toFixed(1).padStart(7)} ms`);

writeFileSync(
  join(folder, 'bench.json'),
  `${JSON.stringify({ node: process.version, reading, keystrokes, hovers, memory, bundles, activation }, undefined, 2)}\n`,
);

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1).padStart(7);
}
