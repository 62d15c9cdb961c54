import type { CrossReferenceMatch, ReferencedLabel } from '../../../../src/report/references/crossReference';

function describeLabel({ label, subitems }: ReferencedLabel): string {
  return label + subitems.map((item) => `(${item})`).join('');
}

/** A reference in one line: "paragraph 27–32, 41(a) this above", "paragraph 5 other in annex II". */
export function described(match: CrossReferenceMatch): string {
  const items = match.items.map(({ from, to }) =>
    to === undefined ? describeLabel(from) : `${describeLabel(from)}–${describeLabel(to)}`,
  );
  const words = [match.kind, items.join(', '), match.scope, match.direction ?? '', match.whole ?? ''];
  const own = words.filter((word) => word !== '').join(' ');
  const { container } = match;
  if (container === undefined) return own;
  const labels = container.items.map(({ from }) => describeLabel(from)).join(', ');
  return `${own} in ${container.kind}${labels === '' ? '' : ` ${labels}`}`;
}
