import type { CitedQuotation } from '../../report/citations/citedQuotation';
import { firstWords } from '../../report/plainWords';
import type { Fix, Observation } from '../finding';
import type { QuotationDifference } from '../quotations/compareQuotation';
import { judgedQuotations } from '../quotations/judgedQuotations';
import type { Rule } from '../rule';

/** How much of differing words a finding shows, in UTF-16 units. */
const longestShown = 160;
/** From this share of common words on, the report's words are put in their place without asking which are meant. */
const certain = 0.8;

/** Marks round a quotation, and those for a quotation inside it. */
const innerMarks: Readonly<Record<string, readonly [string, string, string, string]>> = {
  '“': ['“', '”', '‘', '’'],
  '«': ['«', '»', '“', '”'],
  '„': ['„', '“', '‚', '‘'],
  '"': ['"', '"', "'", "'"],
};

/**
 * Words in quotation marks, or in a block quotation, that the cited paragraphs do not have.
 *
 * Line ends, blanks, quotation marks, hyphens, notes' markers, marks of Markdown and labels of items may differ, words may
 * be left out with "[…]" and put in with brackets, the first letter may be large or small.
 */
export const quotationDiffers: Rule = {
  id: 'quotation-differs',
  severity: 'warning',
  title: 'A quotation differs from the report',
  reason:
    'A quotation is only worth something if its words are those of the report. Looks at quotations that a citation with paragraphs follows, where the report is in the workspace. Omissions and insertions in brackets, line ends, notes’ markers, quotation marks and hyphens do not count; terms of a few words and translations are left alone.',
  examples: [
    {
      cited:
        'A/86/12\n\nI. Introduction\n\n1. The Group met in Lisbon.\n\n2. The Group agreed that tide gauges should be read at least twice a day by trained observers.\n\n3. It adopted its agenda.\n',
      wrong:
        '# Brief\n\nOn readings: “tide gauges ⟦must⟧ be read at least twice a day” (A/86/12, para. 2).\n',
      right:
        '# Brief\n\nOn readings: “[t]ide gauges should be read […] twice a day by trained observers” (A/86/12, para. 2).\n',
    },
    {
      cited:
        'A/86/12\n\n一. 引言\n\n1. 专家组在里斯本举行会议。\n\n2. 专家组一致认为，验潮仪每天至少应由受过训练的观测员读数两次。\n\n3. 专家组通过议程。\n',
      wrong: '# 简报\n\n“验潮仪每天至少⟦必须⟧由受过训练的观测员读数两次”（A/86/12，第 2 段）。\n',
      right: '# 简报\n\n“验潮仪每天至少应由受过训练的观测员读数两次”（A/86/12，第 2 段）。\n',
    },
  ],
  *check(subject) {
    const text = subject.report.text.toString();
    for (const { quotation, verdict } of yield* judgedQuotations(subject)) {
      const citation = firstWords(
        text.slice(quotation.citation.range.start, quotation.citation.range.end),
        longestShown,
      );
      if (verdict.kind === 'missing')
        yield {
          message: '{0} does not have these words.',
          args: [citation, firstWords(text.slice(quotation.range.start, quotation.range.end), longestShown)],
          range: quotation.range,
          related: [],
          fixes: [],
        };
      if (verdict.kind === 'differs') yield observe(text, quotation, verdict, citation);
    }
  },
};

function observe(
  text: string,
  quotation: CitedQuotation,
  { range, instead, piece, likeness }: QuotationDifference,
  citation: string,
): Observation {
  const words = withInnerMarks(text.charAt(quotation.range.start - 1), piece.instead);
  const fix: Fix = {
    message: 'Use the words of the report',
    args: [],
    edits: [{ range: piece.range, insert: words }],
  };
  return {
    message: 'The quotation has “{0}”; {1} has “{2}”.',
    args: [
      firstWords(text.slice(range.start, range.end), longestShown),
      citation,
      firstWords(instead, longestShown),
    ],
    range,
    related: [],
    fixes: likeness >= certain ? [fix] : [],
  };
}

/** `words` with quotation marks that can stand inside the mark `outer`. */
function withInnerMarks(outer: string, words: string): string {
  const marks = innerMarks[outer];
  if (marks === undefined) return words;
  const [open, close, innerOpen, innerClose] = marks;
  return words.replaceAll(open, innerOpen).replaceAll(close, innerClose);
}
