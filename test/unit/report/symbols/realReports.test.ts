import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { comparisonKey } from '../../../../src/report/symbols/documentSymbol';
import { findResolutions } from '../../../../src/report/symbols/findResolutions';
import { findSymbols } from '../../../../src/report/symbols/findSymbols';

interface GroundTruth {
  readonly file: string;
  readonly symbols?: Readonly<Record<string, readonly number[]>>;
  readonly resolutions?: Readonly<Record<string, readonly number[]>>;
  readonly page_furniture?: readonly number[];
}

const reports = new URL('../../../../../shared/reports/', import.meta.url);

/** "symbol@line" of what was found, once each. */
function keysOf(
  found: readonly { readonly start: number; readonly name: string }[],
  text: string,
): Set<string> {
  return new Set(found.map(({ start, name }) => `${name}@${text.slice(0, start).split('\n').length}`));
}

function truthKeys(
  truth: Readonly<Record<string, readonly number[]>>,
  furniture: ReadonlySet<number>,
): Set<string> {
  return new Set(
    Object.entries(truth).flatMap(([name, lines]) =>
      lines.filter((line) => !furniture.has(line)).map((line) => `${name}@${line}`),
    ),
  );
}

interface Tally {
  found: number;
  expected: number;
  hits: number;
}

function count(
  tally: Tally,
  file: string,
  what: string,
  expected: ReadonlySet<string>,
  found: ReadonlySet<string>,
): void {
  const hits = [...found].filter((key) => expected.has(key)).length;
  tally.found += found.size;
  tally.expected += expected.size;
  tally.hits += hits;
  console.log(`      ${file}: ${what} ${hits} right, ${found.size} found, ${expected.size} true`);
}

describe('real reports', () => {
  const tallies: Record<'symbols' | 'resolutions', Tally> = {
    symbols: { found: 0, expected: 0, hits: 0 },
    resolutions: { found: 0, expected: 0, hits: 0 },
  };

  before(function () {
    if (existsSync(reports)) return;
    console.log('      no ../shared/reports here');
    this.skip();
  });

  it('finds their symbols and resolutions, by line', () => {
    for (const name of readdirSync(reports).filter((entry) => entry.endsWith('.gt.json'))) {
      const truth = JSON.parse(readFileSync(new URL(name, reports), 'utf8')) as GroundTruth;
      const text = readFileSync(new URL(truth.file, reports), 'utf8');
      const furniture = new Set(truth.page_furniture ?? []);
      const isCounted = (key: string): boolean => !furniture.has(Number(key.slice(key.lastIndexOf('@') + 1)));
      const inUpperCase = (keys: ReadonlySet<string>): Set<string> =>
        new Set(
          [...keys].map((key) => {
            const at = key.lastIndexOf('@');
            return comparisonKey(key.slice(0, at)) + key.slice(at);
          }),
        );

      // The ground truth counts a symbol broken over a line end by its first line.
      const symbols = findSymbols(text).map(({ start, symbol, firstLineSymbol }) => ({
        start,
        name: firstLineSymbol ?? symbol,
      }));
      const foundSymbols = new Set([...keysOf(symbols, text)].filter(isCounted));
      count(
        tallies.symbols,
        truth.file,
        'symbols',
        inUpperCase(truthKeys(truth.symbols ?? {}, furniture)),
        inUpperCase(foundSymbols),
      );

      const resolutions = findResolutions(text, undefined).map(({ start, kind, number }) => ({
        start,
        name: `${kind} ${number}`,
      }));
      count(
        tallies.resolutions,
        truth.file,
        'resolutions',
        truthKeys(truth.resolutions ?? {}, furniture),
        keysOf(resolutions, text),
      );
    }
    for (const [what, { found, expected, hits }] of Object.entries(tallies)) {
      console.log(
        `      ${what}: precision ${(hits / found).toFixed(3)}, recall ${(hits / expected).toFixed(3)}`,
      );
      assert.ok(hits / found >= 0.98, `precision of ${what}`);
      assert.ok(hits / expected >= 0.98, `recall of ${what}`);
    }
  });
});
