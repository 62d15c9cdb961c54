import type { DocumentSymbol } from '../../report/report';
import { parseSymbol } from '../../report/symbols/documentSymbol';
import type { Rule } from '../rule';

/** Components with fewer letters differ by one letter without being misspelt: "A/C.1", "S/RES", "L.3". */
const fewestLetters = 4;

interface Spelling {
  readonly symbol: DocumentSymbol;
  readonly count: number;
}

/**
 * A symbol or its series is spelt in two ways: "GENDVF" beside "GE-NDVF", or one letter of a long word is another.
 *
 * Searches find only one of the two. The rarer spelling is reported; figures are never compared, as other figures mean
 * other documents.
 */
export const symbolSpelling: Rule = {
  id: 'symbol-spelling',
  severity: 'warning',
  title: 'A document symbol is spelt in two ways',
  reason:
    'Searches and links find only one of the two spellings. Figures are never compared: they mean other documents.',
  examples: [
    {
      wrong:
        'I. Introduction\n\n1. The Group adopted its agenda (⟦GETID/2031/R.1⟧).\n\n2. It had before it two papers (GE-TID/2031/WP.1 and GE-TID/2031/WP.2).\n',
      right:
        'I. Introduction\n\n1. The Group adopted its agenda (GE-TID/2031/R.1).\n\n2. It had before it two papers (GE-TID/2031/WP.1 and GE-TID/2031/WP.2).\n',
    },
  ],
  *check({ report }) {
    const counts = new Map<string, number>();
    for (const { symbol, occurrences } of report.symbols) {
      const series = seriesOf(symbol);
      counts.set(series, (counts.get(series) ?? 0) + occurrences.length);
    }
    const spellings = report.symbols.map((symbol) => ({ symbol, count: symbol.occurrences.length }));
    const byShape = new Map<string, Spelling[]>();
    for (const spelling of spellings) {
      const shape = spelling.symbol.symbol.replace(/\p{L}+/gu, 'x');
      byShape.set(shape, [...(byShape.get(shape) ?? []), spelling]);
    }
    yield undefined;
    for (const { symbol, count } of spellings) {
      const series = seriesOf(symbol.symbol);
      const usual = [...counts].find(
        ([other, times]) => plain(other) === plain(series) && times > (counts.get(series) ?? 0),
      )?.[0];
      const like = (byShape.get(symbol.symbol.replace(/\p{L}+/gu, 'x')) ?? []).find(
        (other) => other.count > count && differsByOneLetter(other.symbol.symbol, symbol.symbol),
      );
      const right = usual === undefined ? like?.symbol.symbol : usual + symbol.symbol.slice(series.length);
      if (right === undefined) continue;
      const model = report.symbols.find(({ symbol: other }) => other === right || seriesOf(other) === usual);
      for (const { place } of symbol.occurrences) {
        const range = report.rangeOf(place);
        yield {
          message: '{0} is spelt {1} elsewhere.',
          args: usual === undefined ? [symbol.symbol, right] : [series, usual],
          range,
          related: (model?.occurrences ?? []).slice(0, 1).map((other) => ({
            range: report.rangeOf(other.place),
            message: '{0} stands here.',
            args: [model?.symbol ?? ''],
          })),
          fixes: [{ message: 'Write {0}', args: [right], edits: [{ range, insert: right }] }],
        };
      }
    }
  },
};

function seriesOf(symbol: string): string {
  return parseSymbol(symbol)?.series ?? symbol;
}

function plain(series: string): string {
  return series.replace(/-/gu, '').toUpperCase();
}

/** Whether two symbols of the same shape are the same but for one letter of one long word. */
function differsByOneLetter(a: string, b: string): boolean {
  const [left, right] = [a.match(/\p{L}+/gu) ?? [], b.match(/\p{L}+/gu) ?? []];
  const different = left.flatMap((word, index) => {
    const other = right[index] ?? '';
    return word.toUpperCase() === other.toUpperCase() ? [] : [{ word, other }];
  });
  const [only, second] = different;
  if (only === undefined || second !== undefined) return false;
  const { word, other } = only;
  if (word.length !== other.length || word.length < fewestLetters) return false;
  return Array.from(word).filter((letter, index) => letter !== other.charAt(index)).length === 1;
}
