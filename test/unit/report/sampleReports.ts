import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where real reports lie, beside the repository; they are no part of it. */
const folder = join(import.meta.dirname, '../../../../shared/reports');

/** The real reports beside the repository, by name; none, with a word on stderr, where they are absent. */
export function sampleReports(): { readonly name: string; readonly content: string }[] {
  if (!existsSync(folder)) {
    process.stderr.write(`real reports are not tested: ${folder} is not there\n`);
    return [];
  }
  return readdirSync(folder)
    .filter((name) => /\.(?:txt|md)$/u.test(name))
    .map((name) => ({ name, content: readFileSync(join(folder, name), 'utf8') }));
}
