import type { Report } from '../report/report';
import { GramIndex } from './gramIndex';
import { foldBlanks } from './foldedText';
import type { FoldedText } from './foldedText';
import { normalizeText } from './normalizedText';
import type { NormalizedText } from './normalizedText';
import { addressesOf } from './reportAddresses';
import type { ReportAddresses } from './reportAddresses';

/** A text to search in and the index that makes it fast. */
export interface SearchableText {
  readonly value: string;
  readonly grams: GramIndex;
}

/** What anchoring needs to know of one report, each part found out when it is first asked for and then kept. */
export interface AnchorIndex {
  readonly report: Report;
  readonly text: NormalizedText;
  readonly addresses: ReportAddresses;
  /** The normalised text, searchable. */
  readonly exact: SearchableText;
  /** The text without the differences that wrapping makes, searchable. */
  readonly folded: SearchableText & FoldedText;
}

const indices = new WeakMap<Report, AnchorIndex>();

/** The index of `report`; the same object for the same report. */
export function anchorIndexOf(report: Report): AnchorIndex {
  const known = indices.get(report);
  if (known !== undefined) return known;
  const text = once(() => normalizeText(report.text));
  const addresses = once(() => addressesOf(report));
  const exact = once(() => ({ value: text().value, grams: new GramIndex(text().value) }));
  const folded = once(() => {
    const foldedText = foldBlanks(text().value);
    return { ...foldedText, grams: new GramIndex(foldedText.value) };
  });
  const index: AnchorIndex = {
    report,
    get text() {
      return text();
    },
    get addresses() {
      return addresses();
    },
    get exact() {
      return exact();
    },
    get folded() {
      return folded();
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
