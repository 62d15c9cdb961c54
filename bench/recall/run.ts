/**
 * How many planted errors each rule of the check finds: `npx tsx bench/recall/run.ts [--times 6] [--seed 1] [--show]
 * [FILE…]`. Without files: the samples, and the real reports beside the repository where they are. Not timed.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureRecall } from './recall';

const root = join(import.meta.dirname, '../..');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    times: { type: 'string', default: '6' },
    seed: { type: 'string', default: '1' },
    show: { type: 'boolean', default: false },
  },
});

const folders = [join(root, 'samples'), join(root, '../shared/reports')].filter((folder) =>
  existsSync(folder),
);
const files =
  positionals.length > 0
    ? positionals
    : folders.flatMap((folder) =>
        readdirSync(folder)
          .filter((name) => /\.(?:md|txt)$/u.test(name))
          .map((name) => join(folder, name)),
      );
const rows = measureRecall(
  files.map((file) => ({ name: basename(file), content: readFileSync(file, 'utf8') })),
  Number(values.times),
  Number(values.seed),
);

console.log(`${files.length} reports, seed ${values.seed}\n`);
console.log('| rule | planted | found | wrong besides |\n| --- | ---: | ---: | ---: |');
for (const { rule, planted, found, wrong } of rows)
  console.log(`| ${rule} | ${planted} | ${found} | ${wrong} |`);
const sum = (key: 'planted' | 'found' | 'wrong'): number => rows.reduce((total, row) => total + row[key], 0);
console.log(`| all | ${sum('planted')} | ${sum('found')} | ${sum('wrong')} |`);
if (values.show)
  for (const { rule, notes } of rows) for (const note of notes) console.log(`${rule}: ${note}`);
