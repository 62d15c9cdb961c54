import {
  bodyTable,
  namedBodyTable,
  natureTable,
  seriesTable,
  suffixTable,
} from '../../../src/report/symbols/symbolSeries';

/** What the tables behind document symbols call things: texts for people that `describeSymbol` hands to `l10n.t`. */
export function symbolMeanings(): readonly string[] {
  return [
    ...[...seriesTable.values()].map(({ name }) => name),
    ...[bodyTable, namedBodyTable, natureTable, suffixTable].flatMap((names) => [...names.values()]),
  ];
}
