import { parseSymbol } from '../../report/symbols/documentSymbol';
import type { Fix, Observation } from '../finding';
import type { Rule } from '../rule';
import { textStretches } from '../textStretches';

const candidate =
  /(?<![\p{L}\p{N}/:.])([A-Z]{1,8}(?:-[A-Z]{1,8})?)\/{1,2}[A-Za-z\d.()-]+(?:\/{1,2}[A-Za-z\d.()-]+)*/gu;
/** Words of a symbol that a point stands behind, and the number where the point is missing. */
const withoutPoint = /(?<=\/)(WP|CRP|Rev|Add|Corr|Amend|CONF|Sub)(?=\d)/gu;
const doubleSlash = /(?<!:)\/\//gu;
/** A letter that looks like a figure, between figures. */
const letterForFigure = /(?<=\/\d*)(?<=\d)[OolI](?=\d)/gu;

/**
 * A symbol that has lost its point, doubled its slash, or holds a letter where a figure belongs: "WP3", "2031//WP.3",
 * "A/78/12O4".
 *
 * Searches and links do not find it. Blanks within a symbol are what a conversion makes of a line end, and no finding.
 */
export const symbolMalformed: Rule = {
  id: 'symbol-malformed',
  severity: 'warning',
  title: 'A document symbol is misspelt',
  reason: 'Searches and links do not find a document whose symbol has lost its point or doubled its slash.',
  examples: [
    {
      wrong:
        'I. Introduction\n\n1. The Group had before it two papers (GE-TID/2031/WP.1 and ⟦GE-TID/2031/WP2⟧).\n\n2. It took note of a report (⟦A/86//12⟧).\n',
      right:
        'I. Introduction\n\n1. The Group had before it two papers (GE-TID/2031/WP.1 and GE-TID/2031/WP.2).\n\n2. It took note of a report (A/86/12), see https://docs.example.org/A//86.\n',
    },
  ],
  *check({ report }) {
    const series = new Set([
      'A',
      'S',
      'E',
      'ST',
      'CCPR',
      'CCW',
      'CD',
      'CEDAW',
      'CERD',
      'CRC',
      'CRPD',
      'FCCC',
      'NPT',
      'TPNW',
      'UNEP',
    ]);
    for (const { symbol } of report.symbols) series.add(parseSymbol(symbol)?.series ?? symbol);
    for (const { start, text } of textStretches(report.text)) {
      yield undefined;
      for (const match of text.matchAll(candidate)) {
        const printed = match[0].replace(/[.)(-]+$/u, '');
        if (series.has(match[1] ?? '')) yield* observe(printed, start + match.index);
      }
    }
  },
};

function* observe(printed: string, start: number): Generator<Observation> {
  const right = printed
    .replace(withoutPoint, '$1.')
    .replace(doubleSlash, '/')
    .replace(letterForFigure, (letter) => (letter.toLowerCase() === 'o' ? '0' : '1'));
  if (right === printed || parseSymbol(right) === undefined) return;
  const range = { start, end: start + printed.length };
  const fix: Fix = { message: 'Write {0}', args: [right], edits: [{ range, insert: right }] };
  yield {
    message: '{0} is no well-formed symbol; {1} would be.',
    args: [printed, right],
    range,
    related: [],
    fixes: [fix],
  };
}
