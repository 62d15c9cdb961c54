import type { Place, Report, Resolution } from '../../report/report';

/** So far behind a number its title is announced, in UTF-16 units: "74/50 of 12 December 2019, entitled". */
const reach = 60;

const entitled = /\b(?:entitled|intitulée?|titulad[ao])\b|озаглавленн|题为|المعنون/iu;

/**
 * The place of a report that tells most about a resolution or decision: where its symbol stands with a title, else where
 * the words say what it is entitled, else its first mention. Linear in its mentions.
 */
export function resolutionDefinition(report: Report, { id, occurrences }: Resolution): Place | undefined {
  const symbol = report.symbols.find((one) => one.symbol === id);
  return (
    symbol?.occurrences.find(({ title }) => title !== undefined)?.place ??
    occurrences.find((place) => isEntitled(report, place)) ??
    occurrences[0]
  );
}

function isEntitled(report: Report, place: Place): boolean {
  const { start, end } = report.rangeOf(place);
  const { text } = report;
  // Chinese and Arabic put the title before or behind the number, in the same sentence.
  const before =
    text
      .slice(Math.max(0, start - reach), start)
      .split(/[.。;；\n]/u)
      .at(-1) ?? '';
  const behind = text.slice(end, Math.min(text.length, end + reach)).split(/\. |[。;；]/u)[0] ?? '';
  return entitled.test(behind) || before.includes('题为');
}
