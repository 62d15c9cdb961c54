// What `run.ts` bundles and starts: takes the measures, prints them and writes them to out/bench.json.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { activationTimes, bundleSizes } from './extension';
import { timeHovers } from './hovers';
import { timeKeystrokes } from './keystrokes';
import { weighModels } from './memory';
import { openLongReport } from './opening';
import { readFirst, timeAlone, timeFirstReading, timeReading, timeTwo } from './reading';
import { measuredTexts } from './texts';

const folder = join(import.meta.dirname, '../out');
mkdirSync(folder, { recursive: true });

const [mode, subject = '', firstText] = process.argv.slice(2);
if (mode === '--first') {
  const text = measuredTexts([1]).find(({ name }) => name === firstText);
  process.stdout.write(String(text === undefined ? 0 : readFirst(subject, text)));
  process.exit();
}

if (mode === '--alone') {
  const text = measuredTexts([1, 20, 200]).find(({ name }) => name === subject);
  process.stdout.write(JSON.stringify(text === undefined ? [] : timeTwo(text)));
  process.exit();
}

console.log(`Node ${process.versions.node}`);
const texts = measuredTexts(mode === '--quick' ? [1, 20] : [1, 20, 200]);

const memory = weighModels(texts);
const reading = [...texts.flatMap(timeAlone), ...timeReading(texts)];
const firstReading = texts.slice(0, 1).flatMap(timeFirstReading);
const keystrokes = timeKeystrokes(texts);
const hovers = timeHovers(texts);

for (const { name, content } of texts) {
  const rows = reading.filter(({ text }) => text === name);
  console.log(`\nReading the report ${name} (${content.length.toLocaleString('en')} UTF-16 units)`);
  for (const { reader, median, least, characters, medianRatio, leastRatio } of rows)
    console.log(
      `  ${reader.padEnd(34)} least ${least.toFixed(2).padStart(8)} ms  median ${median.toFixed(2).padStart(8)} ms  ` +
        `${((least * 1e6) / characters).toFixed(0).padStart(5)} ns a unit  ` +
        `${leastRatio.toFixed(2).padStart(6)} and ${medianRatio.toFixed(2).padStart(6)} × markdown-it`,
    );
  for (const { reader, median, least } of firstReading.filter(({ text }) => text === name))
    console.log(
      `  ${reader.padEnd(34)} least ${least.toFixed(2).padStart(8)} ms  median ${median.toFixed(2).padStart(8)} ms  ` +
        'as the first work of a process',
    );
  console.log(`Editing it`);
  for (const { edit, p50, p99, timesLess } of keystrokes.filter(({ text }) => text === name))
    console.log(
      `  ${edit.padEnd(34)} p50 ${p50.toFixed(3).padStart(8)} ms  p99 ${p99.toFixed(3).padStart(8)} ms  ` +
        `${timesLess.toFixed(0).padStart(6)} times less than from cold`,
    );
  for (const { hovers: count, p50, p99 } of hovers.filter(({ text }) => text === name))
    console.log(
      `  ${`content of a hover, ${count} times`.padEnd(34)} p50 ${p50.toFixed(3).padStart(8)} ms  ` +
        `p99 ${p99.toFixed(3).padStart(8)} ms`,
    );
  for (const { bytes, ratio } of memory.filter(({ text }) => text === name))
    console.log(
      `  ${'memory of the model'.padEnd(34)} ${(bytes / 1e6).toFixed(2).padStart(12)} MB  ${ratio.toFixed(1)} × the text in UTF-16`,
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

const opening = openLongReport();
console.log('\nOpening a report of ten megabytes in the real extension host');
console.log(
  `  ${opening.seconds.toFixed(1)} s, longest stretch ${opening.longestStretch} ms, of work ${opening.longestWork} ms, ` +
    `where nothing is read ${opening.longestWorkUnread} ms, load ${opening.load.toFixed(1)}`,
);

writeFileSync(
  join(folder, 'bench.json'),
  `${JSON.stringify({ node: process.version, reading, firstReading, keystrokes, hovers, memory, bundles, activation, opening }, undefined, 2)}\n`,
);

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1).padStart(7);
}
