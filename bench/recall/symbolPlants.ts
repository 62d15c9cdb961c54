import { titleRange } from '../../src/checks/citedTitles';
import { listedPapers } from '../../src/checks/listedPapers';
import { parseSymbol } from '../../src/report/symbols/documentSymbol';
import type { DocumentSymbol, Report, SymbolOccurrence } from '../../src/report/report';
import type { Random } from '../quality/random';
import type { Plant } from './planting';
import { anyOf, findIn, put } from './planting';

interface Citation {
  readonly symbol: DocumentSymbol;
  readonly occurrence: SymbolOccurrence;
}

/** Places where a symbol stands as it is written in full, and where its series stands elsewhere, too. */
function citations(report: Report, isWanted: (citation: Citation) => boolean): readonly Citation[] {
  return report.symbols.flatMap((symbol) =>
    symbol.occurrences
      .map((occurrence) => ({ symbol, occurrence }))
      .filter(
        (citation) =>
          citation.occurrence.role === 'citation' &&
          printed(report, citation) === symbol.symbol &&
          isWanted(citation),
      ),
  );
}

function printed(report: Report, { occurrence }: Citation): string {
  const { start, end } = report.rangeOf(occurrence.place);
  return report.text.slice(start, end);
}

function usesOf(report: Report, series: string): number {
  return report.symbols
    .filter(({ symbol }) => parseSymbol(symbol)?.series === series)
    .reduce((count, { occurrences }) => count + occurrences.length, 0);
}

/** The citation of a listed paper with its title, which is the listed one. */
function titledCitation(report: Report, random: Random): Citation | undefined {
  return anyOf(
    citations(report, ({ symbol, occurrence }) => {
      const listed = listedPapers(report, symbol.symbol)[0];
      return (
        listed !== undefined &&
        occurrence.title === listed.title &&
        titleRange(report, occurrence) !== undefined
      );
    }),
    random,
  );
}

/** Errors in document symbols and in the titles that go with them. */
export const symbolPlants: readonly Plant[] = [
  {
    rule: 'symbol-spelling',
    alsoRight: [],
    follows: ['symbol-not-cited'],
    plant: (report, random) => {
      const found = anyOf(
        citations(report, ({ symbol }) => {
          const series = parseSymbol(symbol.symbol)?.series ?? '';
          return series.includes('-') && usesOf(report, series) > 2;
        }),
        random,
      );
      if (found === undefined) return undefined;
      const range = report.rangeOf(found.occurrence.place);
      const wrong = found.symbol.symbol.replace('-', '');
      return { what: `${found.symbol.symbol} without its hyphen`, edits: [put(range, wrong)] };
    },
  },
  {
    rule: 'symbol-malformed',
    alsoRight: [],
    follows: ['symbol-not-cited'],
    plant: (report, random) => {
      const found = anyOf(
        citations(report, ({ symbol }) => /\/(?:WP|Rev|Add|CRP|Corr)\.\d/u.test(symbol.symbol)),
        random,
      );
      if (found === undefined) return undefined;
      const wrong =
        random.next() < 0.5
          ? found.symbol.symbol.replace(/\.(?=\d)/u, '')
          : found.symbol.symbol.replace('/', '//');
      return {
        what: `${found.symbol.symbol} written ${wrong}`,
        edits: [put(report.rangeOf(found.occurrence.place), wrong)],
      };
    },
  },
  {
    rule: 'symbol-not-listed',
    alsoRight: [],
    follows: ['symbol-not-cited'],
    plant: (report, random) => {
      const found = anyOf(
        citations(report, ({ symbol }) => listedPapers(report, symbol.symbol).length > 0),
        random,
      );
      const wrong = found?.symbol.symbol.replace(/\.\d+(?!.*\.\d)/u, '.97');
      if (found === undefined || wrong === undefined || report.workingPapers.length < 3) return undefined;
      return {
        what: `${found.symbol.symbol} made ${wrong}`,
        edits: [put(report.rangeOf(found.occurrence.place), wrong)],
      };
    },
  },
  {
    rule: 'symbol-listed-twice',
    alsoRight: [],
    follows: ['symbol-not-listed', 'title-of-another-document', 'title-differs', 'symbol-not-cited'],
    plant: (report, random) => {
      const index = random.below(Math.max(1, report.workingPapers.length - 1));
      const [paper, next] = report.workingPapers.slice(index, index + 2);
      if (paper === undefined || next === undefined) return undefined;
      const row = findIn(report, next.symbol, report.rangeOf(next.place));
      return row && { what: `row ${next.symbol} made ${paper.symbol}`, edits: [put(row, paper.symbol)] };
    },
  },
  {
    rule: 'symbol-not-cited',
    alsoRight: [],
    plant: (report, random) => {
      const found = anyOf(
        citations(
          report,
          ({ symbol }) =>
            listedPapers(report, symbol.symbol).length > 0 &&
            symbol.occurrences.filter(({ role }) => role === 'citation').length === 1 &&
            (parseSymbol(symbol.symbol)?.suffixes ?? []).length === 0 &&
            !report.symbols.some((other) => other.symbol.startsWith(`${symbol.symbol}/`)),
        ),
        random,
      );
      return (
        found && {
          what: `only citation of ${found.symbol.symbol} dropped`,
          edits: [put(report.rangeOf(found.occurrence.place), '')],
        }
      );
    },
  },
  {
    rule: 'title-differs',
    alsoRight: [],
    plant: (report, random) => {
      const found = titledCitation(report, random);
      const range = found && titleRange(report, found.occurrence);
      if (found === undefined || range === undefined) return undefined;
      const at = range.start + random.below(range.end - range.start);
      const insert = /\p{Script=Han}/u.test(found.occurrence.title ?? '') ? '某' : 'x';
      return {
        what: `title of ${found.symbol.symbol} altered`,
        edits: [put({ start: at, end: at }, insert)],
      };
    },
  },
  {
    rule: 'title-of-another-document',
    alsoRight: [],
    follows: [],
    plant: (report, random) => {
      const found = titledCitation(report, random);
      const range = found && titleRange(report, found.occurrence);
      const other = anyOf(
        report.workingPapers.filter(
          ({ symbol, title }) =>
            symbol !== found?.symbol.symbol && title !== '' && title !== found?.occurrence.title,
        ),
        random,
      );
      if (found === undefined || range === undefined || other === undefined) return undefined;
      return {
        what: `${found.symbol.symbol} with the title of ${other.symbol}`,
        edits: [put(range, other.title)],
      };
    },
  },
];
