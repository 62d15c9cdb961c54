import type { CitedQuotation } from '../../report/citations/citedQuotation';
import type { Paragraph } from '../../report/report';
import type { Fix } from '../finding';
import { judgedQuotations } from '../quotations/judgedQuotations';
import type { Rule } from '../rule';

/** A quotation whose words stand in other paragraphs of the report than in those cited for it. */
export const quotationElsewhere: Rule = {
  id: 'quotation-elsewhere',
  severity: 'warning',
  title: 'A quotation stands in another paragraph than the one cited',
  reason:
    'Whoever looks the quotation up does not find it. The number is corrected where the words stand in one paragraph only; words that the cited paragraph has as well are right.',
  examples: [
    {
      cited:
        'A/86/12\n\nI. Introduction\n\n1. The Group met in Lisbon.\n\n2. The Group agreed that tide gauges should be read at least twice a day.\n\n3. It adopted its agenda.\n',
      wrong: '# Brief\n\n“Tide gauges should be read at least twice a day” (A/86/12, para. ⟦3⟧).\n',
      right: '# Brief\n\n“Tide gauges should be read at least twice a day” (A/86/12, para. 2).\n',
    },
  ],
  *check(subject) {
    for (const { quotation, verdict } of yield* judgedQuotations(subject)) {
      if (verdict.kind !== 'elsewhere') continue;
      const { citation } = quotation;
      const [cited] = citation.paragraphs;
      if (cited === undefined) continue;
      const places = verdict.places.map(nameOfPlace);
      yield {
        message:
          places.length === 1
            ? 'These words stand in paragraph {0} of {1}.'
            : 'These words stand in several places of {1}: paragraphs {0}.',
        args: [places.join(', '), citation.symbol],
        range: citation.paragraphs.length === 1 ? cited.range : citation.range,
        related: [],
        fixes: fixesFor(quotation, verdict.places),
      };
    }
  },
};

function nameOfPlace([first, last]: readonly [Paragraph, Paragraph]): string {
  return first === last ? nameOf(first) : `${nameOf(first)}–${nameOf(last)}`;
}

function nameOf({ run, number, id }: Paragraph): string {
  return run === 'body' ? number : id;
}

/** One number for another: only where one is cited and the words stand in one place. */
function fixesFor(
  { citation }: CitedQuotation,
  places: readonly (readonly [Paragraph, Paragraph])[],
): readonly Fix[] {
  const [[cited, secondCited], [place, secondPlace]] = [citation.paragraphs, places];
  if (cited === undefined || place === undefined || secondCited !== undefined || secondPlace !== undefined)
    return [];
  const [first, last] = place;
  if (first !== last || cited.first !== cited.last || first.run !== 'body' || cited.annex !== undefined)
    return [];
  return [
    {
      message: 'Cite paragraph {0}',
      args: [first.number],
      edits: [{ range: cited.range, insert: first.number }],
    },
  ];
}
