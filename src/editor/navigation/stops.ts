import type { Report } from '../../report/report';
import type { OffsetRange } from '../../text/offsetRange';

/** What "Go to Next …" goes from one to the next of, within a report itself. */
export type StopKind = 'paragraph' | 'citation';

const stopsByReport = new WeakMap<Report, Map<StopKind, readonly OffsetRange[]>>();

/** Where the stops of a kind are, in document order. Linear at first, then constant. */
export function stopsOf(report: Report, kind: StopKind): readonly OffsetRange[] {
  const known = stopsByReport.get(report) ?? new Map<StopKind, readonly OffsetRange[]>();
  stopsByReport.set(report, known);
  const stops = known.get(kind) ?? inOrder(findStops(report, kind));
  known.set(kind, stops);
  return stops;
}

function findStops(report: Report, kind: StopKind): readonly OffsetRange[] {
  switch (kind) {
    case 'paragraph':
      return report.paragraphs.flatMap(({ parts: [first] }) =>
        first === undefined ? [] : [report.rangeOf(first)],
      );
    case 'citation':
      return [
        ...report.symbols.flatMap(({ occurrences }) =>
          occurrences.filter(({ role }) => role === 'citation').map(({ place }) => report.rangeOf(place)),
        ),
        ...report.resolutions.flatMap(({ occurrences }) => occurrences.map((place) => report.rangeOf(place))),
        ...report.crossReferences.map(({ place }) => report.rangeOf(place)),
      ];
  }
}

/** `stops` by where they begin. */
export function inOrder(stops: readonly OffsetRange[]): readonly OffsetRange[] {
  return [...stops].sort((a, b) => a.start - b.start);
}

/**
 * The first of `stops`, in order, that begins behind `offset`, or the last one before it; round the end of the text from
 * the other side. `undefined` where there is none at all. Logarithmic.
 */
export function nextStop(
  stops: readonly OffsetRange[],
  offset: number,
  direction: 'next' | 'previous',
): OffsetRange | undefined {
  let low = 0;
  let high = stops.length;
  const limit = direction === 'next' ? offset : offset - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((stops[middle]?.start ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return direction === 'next' ? (stops[low] ?? stops[0]) : (stops[low - 1] ?? stops.at(-1));
}
