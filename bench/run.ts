// Prints what reading and typing cost, beside Markdown parsers in the same run, and writes it to out/bench.json.
//
//   npm run bench [-- --large]     --large adds the report 200 times in a row
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { timeKeystrokes } from './keystrokes';
import { timeReading } from './reading';
import { measuredTexts } from './texts';

const copies = process.argv.includes('--large') ? [1, 20, 200] : [1, 20];
const texts = measuredTexts(copies);

const reading = timeReading(texts);
const keystrokes = timeKeystrokes(texts);

for (const { name, content } of texts) {
  const rows = reading.filter(({ text }) => text === name);
  const rival = rows.find(({ reader }) => reader === 'markdown-it')?.median ?? 1;
  console.log(`\nReading the report ${name} (${content.length.toLocaleString('en')} UTF-16 units)`);
  for (const { reader, median, least, characters } of rows)
    console.log(
      `  ${reader.padEnd(30)} ${median.toFixed(2).padStart(9)} ms  least ${least.toFixed(2).padStart(9)} ms  ` +
        `${((median * 1e6) / characters).toFixed(0).padStart(6)} ns a unit  ${(median / rival).toFixed(2).padStart(6)} × markdown-it`,
    );
  console.log(`Editing it`);
  for (const { edit, p50, p99 } of keystrokes.filter(({ text }) => text === name))
    console.log(
      `  ${edit.padEnd(30)} p50 ${p50.toFixed(3).padStart(8)} ms  p99 ${p99.toFixed(3).padStart(8)} ms`,
    );
}

const folder = join(import.meta.dirname, '../out');
mkdirSync(folder, { recursive: true });
writeFileSync(
  join(folder, 'bench.json'),
  `${JSON.stringify({ node: process.version, reading, keystrokes }, undefined, 2)}\n`,
);
