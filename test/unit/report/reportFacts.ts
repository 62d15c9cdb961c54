import type { Place, Report } from '../../../src/report/report';

/** All that `report` says, with the offsets of every place instead of the place: plain data to compare and to look through. */
export function factsOf(report: Report): unknown {
  const resolved = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(resolved);
    if (typeof value !== 'object' || value === null) return value;
    if (isPlace(value)) return report.rangeOf(value);
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, resolved(inner)]));
  };
  const { sections, annexes } = report;
  return {
    isReport: report.isReport,
    language: report.language,
    symbol: report.symbol,
    title: report.title,
    extents: [...sections, ...annexes].map((part) => report.extentOf(part)),
    ...(resolved({
      sections,
      annexes,
      paragraphs: report.paragraphs,
      footnotes: report.footnotes,
      symbols: report.symbols,
      resolutions: report.resolutions,
      workingPapers: report.workingPapers,
      experts: report.experts,
      contents: report.contents,
      tables: report.tables,
      crossReferences: report.crossReferences,
      problems: report.problems,
    }) as object),
  };
}

function isPlace(value: object): value is Place {
  return 'origin' in value && 'start' in value && 'end' in value;
}
