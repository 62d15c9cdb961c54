import { hoverContent } from '../src/editor/hovers/hoverContent';
import { makeLookupsInSlices } from '../src/report/lookup';
import { readReport } from '../src/report/readReport';
import { finish } from '../src/report/steps';
import { createText } from '../src/text/createText';
import { quantile } from './measure';
import type { NamedText } from './texts';

/** What the content of one hover costs, in milliseconds, once the report's lists are made. */
export interface HoverRow {
  readonly text: string;
  readonly hovers: number;
  readonly p50: number;
  readonly p99: number;
}

/** Hovers timed in one text at most, spread over all its mentions. */
const mostHovers = 1000;
/** Each is timed so often, and its least time counts: what else the machine does takes longer than a hover. */
const tries = 3;

const l10n = {
  t: (message: string, ...args: (string | number | boolean)[]) =>
    message.replace(/\{(\d)\}/gu, (_, index) => String(args[Number(index)])),
};

/** Times the hovers of symbols, resolutions, notes and cross-references at places spread over each text. */
export function timeHovers(texts: readonly NamedText[]): readonly HoverRow[] {
  return texts.map(({ name, content }) => {
    const report = readReport(createText(content));
    const ctx = { report, uri: 'file:///report.md', l10n, linkTemplate: 'https://example.org/{symbol}' };
    const places = [
      ...report.symbols.flatMap(({ occurrences }) => occurrences.map(({ place }) => place)),
      ...report.resolutions.flatMap(({ occurrences }) => occurrences),
      ...report.footnotes.flatMap(({ references }) => references),
      ...report.crossReferences.map(({ place }) => place),
    ];
    const step = Math.max(1, Math.floor(places.length / mostHovers));
    const offsets = places
      .filter((_, index) => index % step === 0)
      .map((place) => report.rangeOf(place).start);
    // What the editor makes before it shows the first hover, in slices.
    finish(makeLookupsInSlices(report));
    for (const offset of offsets.slice(0, 100)) hoverContent(ctx, offset);
    const times = offsets.map((offset) =>
      Math.min(
        ...Array.from({ length: tries }, () => {
          const start = performance.now();
          hoverContent(ctx, offset);
          return performance.now() - start;
        }),
      ),
    );
    times.sort((a, b) => a - b);
    return { text: name, hovers: times.length, p50: quantile(times, 0.5), p99: quantile(times, 0.99) };
  });
}
