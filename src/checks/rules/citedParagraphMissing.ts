import { findCitedDocuments } from '../../report/citations/findCitedDocuments';
import { paragraphsCited } from '../../report/citations/paragraphsCited';
import type { CitedParagraphs } from '../../report/citedDocuments';
import type { Report } from '../../report/report';
import type { Rule } from '../rule';

/** A report with fewer paragraphs in its main numbering may be a piece of one. */
const fewestParagraphs = 3;

/** A citation of a paragraph beyond the last of the report. */
export const citedParagraphMissing: Rule = {
  id: 'cited-paragraph-missing',
  severity: 'warning',
  title: 'A paragraph is cited that the report does not have',
  reason:
    'The number is wrong, or that of another version. Looks at reports in the workspace, and finds only numbers beyond the last: one that is missing in between may have been lost by a conversion.',
  examples: [
    {
      cited:
        'A/86/12\n\nI. Introduction\n\n1. The Group met in Lisbon.\n\n2. It elected a Chair.\n\n3. It adopted its agenda.\n',
      wrong: '# Brief\n\nThe Chair was elected at once (A/86/12, paras. 2 and ⟦12⟧).\n',
      right: '# Brief\n\nThe Chair was elected at once (A/86/12, paras. 2 and 3).\n',
    },
  ],
  *check({ report, citedReports }) {
    if (citedReports === undefined) return;
    for (const { symbol, paragraphs } of findCitedDocuments(report.text.toString())) {
      yield undefined;
      const versions = citedReports.of(symbol).filter((version) => version !== report);
      for (const cited of paragraphs) {
        const lasts = versions.map((version) => lastBefore(version, cited));
        const [last] = lasts;
        if (last === undefined || lasts.includes(undefined)) continue;
        yield {
          message: '{0} has no paragraph {1}; its last is {2}.',
          args: [symbol, cited.last, last],
          range: cited.range,
          related: [],
          fixes: [],
        };
      }
    }
  },
};

/** The number of the last paragraph of `report` where `cited` lies behind it; `undefined` where it does not. */
function lastBefore(report: Report, cited: CitedParagraphs): string | undefined {
  if (cited.annex !== undefined || !/^\d+$/u.test(cited.last)) return undefined;
  if (paragraphsCited(report, { ...cited, first: cited.last }).length > 0) return undefined;
  const numbers = report.paragraphs
    .filter(({ run }) => run === 'body')
    .map(({ number }) => Number.parseFloat(number));
  const greatest = Math.max(...numbers);
  return numbers.length >= fewestParagraphs && Number(cited.last) > greatest ? String(greatest) : undefined;
}
