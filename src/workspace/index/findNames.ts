import type { Steps } from '../../report/steps';
import type { IndexedName, IndexedReport } from '../reportIndex';

/** Something in a report of the workspace that is called as somebody asked. */
export interface FoundName {
  readonly report: IndexedReport;
  readonly name: IndexedName;
}

/** More results than anybody goes through; the likeliest are kept. */
const mostFound = 300;
/** Names looked at between two steps. */
const namesAtATime = 4_000;

/** Signs that somebody may put before a number. */
const signs = /^[#¶§\s]+/u;

/** The words of a query, each of which a name must hold; small letters. */
export function termsOf(query: string): readonly string[] {
  return query
    .replace(signs, '')
    .toLowerCase()
    .split(/\s+/u)
    .filter((term) => term !== '');
}

/** A name and its words as one line: "45. Fees are collected", "II.B.2 Definitions". */
export function lineOfName({ kind, label, words }: IndexedName): string {
  return [kind === 'paragraph' ? `${label}.` : label, words].filter((part) => part !== '').join(' ');
}

/**
 * What in `reports` holds every word of `query`, the likeliest first: what is called exactly so, what begins so, then
 * what has it anywhere; headings before paragraphs, those of `first`, a URI, before others. Nothing for no words.
 *
 * Words are looked for as they are written, so that "核查" is found wherever it stands, in words without blanks too.
 */
export function* findNames(
  reports: Iterable<IndexedReport>,
  query: string,
  first: string | undefined,
): Steps<readonly FoundName[]> {
  const terms = termsOf(query);
  if (terms.length === 0) return [];
  const asked = terms.join(' ');
  const found: { readonly found: FoundName; readonly rank: number }[] = [];
  let looked = 0;
  for (const report of reports)
    for (const name of report.names) {
      if (++looked % namesAtATime === 0) yield;
      const rank = rankOf(name, asked, terms);
      if (rank === undefined) continue;
      found.push({ found: { report, name }, rank: rank * 2 + (report.uri === first ? 0 : 1) });
    }
  return found
    .sort((a, b) => a.rank - b.rank)
    .slice(0, mostFound)
    .map((each) => each.found);
}

/** The lower the likelier; `undefined` for a name that is not meant. */
function rankOf(name: IndexedName, asked: string, terms: readonly string[]): number | undefined {
  const line = lineOfName(name).toLowerCase();
  if (!terms.every((term) => line.includes(term))) return undefined;
  const label = name.label.toLowerCase();
  const isParagraph = name.kind === 'paragraph';
  if (label === asked) return isParagraph && name.run !== undefined ? 1 : 0;
  if (label.startsWith(asked)) return 2;
  if (label.endsWith(asked)) return 3;
  if (label.includes(asked)) return 4;
  return isParagraph ? 6 : 5;
}
