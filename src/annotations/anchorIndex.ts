import type { Report } from '../report/report';
import { normalizeText } from './normalizedText';
import type { NormalizedText } from './normalizedText';
import { addressesOf } from './reportAddresses';
import type { ReportAddresses } from './reportAddresses';

/** What anchoring needs to know of one report, each part found out when it is first asked for and then kept. */
export interface AnchorIndex {
  readonly report: Report;
  readonly text: NormalizedText;
  readonly addresses: ReportAddresses;
}

const indices = new WeakMap<Report, AnchorIndex>();

/** The index of `report`; the same object for the same report. */
export function anchorIndexOf(report: Report): AnchorIndex {
  const known = indices.get(report);
  if (known !== undefined) return known;
  const text = once(() => normalizeText(report.text));
  const addresses = once(() => addressesOf(report));
  const index: AnchorIndex = {
    report,
    get text() {
      return text();
    },
    get addresses() {
      return addresses();
    },
  };
  indices.set(report, index);
  return index;
}

/** Calls `make` when the value is first wanted, and never again. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
