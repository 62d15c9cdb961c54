import type { OffsetRange } from '../../text/offsetRange';
import { containsRange } from '../../text/offsetRange';
import type { HoverContext } from './hoverContext';
import { goToRange } from './hoverContext';
import type { HoverMarkdown } from './hoverMarkdown';
import { join, words } from './hoverMarkdown';
import { withoutMarks } from '../navigation/words';
import { nameOfResolution } from './resolutionHover';
import { listedPaper } from '../navigation/listedPaper';

/** A stretch of a report with a place that tells more of it. */
interface Reference {
  readonly range: OffsetRange;
  readonly target: OffsetRange;
  readonly title: string;
}

/**
 * The words of `range` with its symbols as links: to the annex's row, else to where the document is first
 * named. The mouse resting on a link shows the document's title.
 */
export function linkedText(ctx: HoverContext, range: OffsetRange): HoverMarkdown {
  const { text } = ctx.report;
  const pieces: HoverMarkdown[] = [];
  let end = range.start;
  for (const reference of referencesIn(ctx, range)) {
    if (reference.range.start < end) continue;
    pieces.push(words(withoutMarks(text.slice(end, reference.range.start))));
    const label = withoutMarks(text.slice(reference.range.start, reference.range.end));
    pieces.push(goToRange(ctx, label, reference.target, reference.title));
    end = reference.range.end;
  }
  pieces.push(words(withoutMarks(text.slice(end, range.end))));
  return trimmed(join(pieces, ''));
}

/** In document order. */
function referencesIn(ctx: HoverContext, range: OffsetRange): readonly Reference[] {
  const { report, l10n } = ctx;
  const inside: Reference[] = [];
  for (const symbol of report.symbols) {
    for (const { place } of symbol.occurrences) {
      const own = withLinkMarks(ctx, report.rangeOf(place));
      if (!containsRange(range, own)) continue;
      const listed = listedPaper(report, symbol.symbol);
      const target = report.rangeOf(listed?.place ?? symbol.occurrences[0]?.place ?? place);
      inside.push({ range: own, target, title: (listed?.title ?? '') || (symbol.title ?? '') });
    }
  }
  for (const resolution of report.resolutions) {
    for (const place of resolution.occurrences) {
      const own = withLinkMarks(ctx, report.rangeOf(place));
      if (!containsRange(range, own)) continue;
      const target = report.rangeOf(resolution.occurrences[0] ?? place);
      inside.push({ range: own, target, title: nameOfResolution(resolution, l10n) });
    }
  }
  return inside.sort((a, b) => a.range.start - b.range.start);
}

/** `range` with the Markdown link around it, where it is the whole label of one: "[A/78/50](#)". */
function withLinkMarks({ report }: HoverContext, range: OffsetRange): OffsetRange {
  if (report.text.slice(range.start - 1, range.start) !== '[') return range;
  const behind = /^\]\([^()\s]{0,200}\)/.exec(report.text.slice(range.end, range.end + 210));
  return behind === null ? range : { start: range.start - 1, end: range.end + behind[0].length };
}

function trimmed({ markdown }: HoverMarkdown): HoverMarkdown {
  return { markdown: markdown.trim() };
}
