import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fixtureNames, readFixture } from './fixtures';
import { sampleReports } from './sampleReports';

const samples = join(import.meta.dirname, '../../../samples');

/** Every report that there is to read, by name: fixtures, samples, and the real ones where they lie beside the repository. */
export function allTexts(): readonly { readonly name: string; readonly content: string }[] {
  return [
    ...fixtureNames.map((name) => ({ name, content: readFixture(name) })),
    ...readdirSync(samples)
      .filter((name) => /\.(?:md|txt)$/u.test(name))
      .map((name) => ({ name, content: readFileSync(join(samples, name), 'utf8') })),
    ...sampleReports(),
  ];
}
