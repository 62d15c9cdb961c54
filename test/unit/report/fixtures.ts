import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, 'fixtures');

/** The names of the written reports beside the tests. */
export const fixtureNames: readonly string[] = readdirSync(folder).filter((name) =>
  /\.(?:txt|md)$/u.test(name),
);

/** The text of a fixture. */
export function readFixture(name: string): string {
  return readFileSync(join(folder, name), 'utf8');
}
