import type { CitedQuotation } from '../../report/citations/citedQuotation';
import { findCitedQuotations } from '../../report/citations/findCitedQuotations';
import type { Report } from '../../report/report';
import type { CheckSubject, CitedReports } from '../rule';
import type { QuotationVerdict } from './compareQuotation';
import { compareQuotation } from './compareQuotation';

/** A quotation and what comes of comparing it with the report that it cites. */
export interface JudgedQuotation {
  readonly quotation: CitedQuotation;
  readonly verdict: QuotationVerdict;
}

const known = new WeakMap<CitedReports, WeakMap<Report, readonly JudgedQuotation[]>>();

/**
 * The quotations of a text whose reports are at hand, in order, each with the verdict that the version of the report most
 * in favour of it gives: several rules ask, the comparison is made once. `undefined` in between lets others work.
 */
export function* judgedQuotations({
  report,
  citedReports,
}: CheckSubject): Generator<undefined, readonly JudgedQuotation[]> {
  if (citedReports === undefined) return [];
  const ofReports = known.get(citedReports) ?? new WeakMap<Report, readonly JudgedQuotation[]>();
  known.set(citedReports, ofReports);
  const before = ofReports.get(report);
  if (before !== undefined) return before;
  const judged: JudgedQuotation[] = [];
  const text = report.text.toString();
  yield;
  for (const quotation of findCitedQuotations(text)) {
    const versions = citedReports.of(quotation.citation.symbol);
    if (versions.length === 0) continue;
    judged.push({ quotation, verdict: mostFavourable(text, quotation, versions) });
    yield;
  }
  ofReports.set(report, judged);
  return judged;
}

const order = ['same', 'elsewhere', 'differs', 'missing', 'unsure'] as const;

function mostFavourable(
  text: string,
  quotation: CitedQuotation,
  versions: readonly Report[],
): QuotationVerdict {
  const verdicts = versions.map((version) => compareQuotation(text, quotation, version));
  const likenessOf = (verdict: QuotationVerdict): number =>
    verdict.kind === 'differs' ? verdict.likeness : 0;
  const [best] = verdicts.sort(
    (a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || likenessOf(b) - likenessOf(a),
  );
  return best ?? { kind: 'unsure' };
}
