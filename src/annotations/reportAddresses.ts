import type { OffsetRange } from '../text/offsetRange';
import type { Place, Report } from '../report/report';
import type { AddressSelector } from './annotation';

/** The addresses of a report: which section, paragraph and note an offset belongs to, and where they stand. */
export interface ReportAddresses {
  /** The address of an offset of the open text. Logarithmic. */
  at(offset: number): AddressSelector;
}

/** A stretch of the text that belongs to something with an id. */
interface Owned extends OffsetRange {
  readonly id: string;
}

/** Finds out where everything in `report` stands, once; linear in what it lists. */
export function addressesOf(report: Report): ReportAddresses {
  const owned = (id: string, place: Place): Owned => ({ id, ...report.rangeOf(place) });
  const inOrder = (list: Owned[]): readonly Owned[] => list.sort((a, b) => a.start - b.start);
  const headings = inOrder([...report.sections, ...report.annexes].map(({ id, place }) => owned(id, place)));
  const paragraphParts = inOrder(
    report.paragraphs.flatMap(({ id, parts }) => parts.map((part) => owned(id, part))),
  );
  const footnoteParts = inOrder(
    report.footnotes.flatMap(({ id, parts }) => parts.map((part) => owned(id, part))),
  );
  const sectionOfParagraph = new Map(report.paragraphs.map(({ id, section }) => [id, section]));
  return {
    at: (offset) => {
      const footnote = ownerOf(footnoteParts, offset);
      const paragraph = footnote === undefined ? ownerOf(paragraphParts, offset) : undefined;
      // A note stands in the section that the page is in, though not in what that section says.
      const section =
        paragraph === undefined ? lastBefore(headings, offset)?.id : sectionOfParagraph.get(paragraph);
      return { section, paragraph, footnote };
    },
  };
}

/** The id of the stretch that holds `offset`; the offset at its end still belongs to it. */
function ownerOf(list: readonly Owned[], offset: number): string | undefined {
  const found = lastBefore(list, offset);
  return found !== undefined && offset <= found.end ? found.id : undefined;
}

/** The last stretch that begins at or before `offset`. */
function lastBefore(list: readonly Owned[], offset: number): Owned | undefined {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return list[low - 1];
}
