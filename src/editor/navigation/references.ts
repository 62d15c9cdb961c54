import type { Mention } from '../../report/mention';
import type { Place, Report } from '../../report/report';
import { listedPaper } from './listedPaper';

/**
 * Where what `mention` names is told: a note's text, a document's row in an annex, else its first mention
 * with a title; `undefined` where the report does not tell it.
 */
export function definitionOf(report: Report, mention: Mention): Place | undefined {
  switch (mention.kind) {
    case 'footnote-reference':
    case 'footnote-definition':
      return mention.footnote.parts[0];
    case 'symbol':
      return (
        listedPaper(report, mention.symbol.symbol)?.place ??
        mention.symbol.occurrences.find(({ title }) => title !== undefined)?.place
      );
    case 'resolution':
      return undefined;
  }
}

/** Every place that names what `mention` names, in document order; with `definitionOf` among them if asked for. */
export function referencesOf(
  report: Report,
  mention: Mention,
  options: { readonly includeDefinition: boolean },
): readonly Place[] {
  const places = occurrencesOf(mention);
  const definition = definitionOf(report, mention);
  if (definition === undefined) return places;
  const { start, end } = report.rangeOf(definition);
  const outside = places.filter((place) => {
    const range = report.rangeOf(place);
    return range.start < start || range.end > end;
  });
  return options.includeDefinition ? [definition, ...outside] : outside;
}

function occurrencesOf(mention: Mention): readonly Place[] {
  switch (mention.kind) {
    case 'footnote-reference':
    case 'footnote-definition':
      return mention.footnote.references;
    case 'symbol':
      return mention.symbol.occurrences.map(({ place }) => place);
    case 'resolution':
      return mention.resolution.occurrences;
  }
}
