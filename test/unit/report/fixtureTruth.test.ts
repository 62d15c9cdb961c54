import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fixtureNames, readFixture } from './fixtures';
import { outlineOf } from './outlineFacts';

const folder = join(import.meta.dirname, 'fixtures');

/** What is true of a fixture; the keys are those of the outline scorer. */
interface GroundTruth {
  /** Level, label, title and line of the title. */
  readonly sections: readonly (readonly [number, string, string, number])[];
  /** Number and line; a number with a part is a string. */
  readonly paragraph_lines: readonly (readonly [number | string, number])[];
  readonly inner_runs?: readonly { readonly lines: readonly (readonly [number, number])[] }[];
  /** Marker, line of the text and lines of the references. */
  readonly footnotes: readonly (readonly [string, number, readonly number[]])[];
  readonly symbols: Readonly<Record<string, readonly number[]>>;
  readonly annexes: readonly {
    readonly label: string;
    readonly line: number;
    readonly title: string;
    readonly paragraphs: readonly (readonly [number, number])[];
  }[];
  readonly page_furniture: readonly number[];
}

function truthOf(name: string): GroundTruth | undefined {
  const path = join(folder, name.replace(/\.(?:txt|md)$/u, '.gt.json'));
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as GroundTruth) : undefined;
}

for (const name of fixtureNames) {
  const truth = truthOf(name);
  if (truth === undefined) continue;
  describe(`fixtures/${name} is read as it is meant`, () => {
    const outline = outlineOf(readFixture(name));

    it('sections', () => {
      assert.deepEqual(
        outline.sections.map(({ level, label, title, line }) => [level, label, title, line]),
        truth.sections,
      );
    });

    it('paragraphs', () => {
      const others = [
        ...(truth.inner_runs ?? []).flatMap(({ lines }) => lines),
        ...truth.annexes.flatMap(({ paragraphs }) => paragraphs),
      ];
      assert.deepEqual(
        outline.paragraphs.map(({ number, line }) => [number, line]),
        [...truth.paragraph_lines, ...others]
          .sort((a, b) => a[1] - b[1])
          .map(([number, line]) => [String(number), line]),
      );
    });

    it('footnotes', () => {
      assert.deepEqual(
        outline.footnotes.map(({ marker, line, references }) => [
          marker,
          line,
          references.map((reference) => reference.line),
        ]),
        truth.footnotes,
      );
    });

    it('symbols', () => {
      const cited = outline.symbols
        .map(({ symbol, occurrences }) => ({
          symbol,
          lines: [...new Set(occurrences.map(({ line }) => line))].filter(
            (line) => !truth.page_furniture.includes(line),
          ),
        }))
        .filter(({ symbol, lines }) => symbol !== outline.symbol && lines.length > 0);
      const own = outline.symbol ?? '';
      assert.deepEqual(
        Object.fromEntries(cited.map(({ symbol, lines }) => [symbol, lines])),
        Object.fromEntries(Object.entries(truth.symbols).filter(([symbol]) => symbol !== own)),
      );
    });

    it('annexes', () => {
      assert.deepEqual(
        outline.annexes.map(({ label, title, line }) => [label, title, line]),
        truth.annexes.map(({ label, title, line }) => [label, title, line]),
      );
    });
  });
}
