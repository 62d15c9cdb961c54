import type { OffsetRange } from '../../text/offsetRange';
import { containsRange } from '../../text/offsetRange';
import type { HoverContext } from './hoverContext';
import { goToRange } from './hoverContext';
import type { HoverMarkdown } from './hoverMarkdown';
import { join, words } from './hoverMarkdown';
import { mentionsIn } from '../../report/lookup';
import type { Mention } from '../../report/mention';
import { definitionOf } from '../navigation/subject';
import { withoutMarks } from '../../report/plainWords';
import { nameOfResolution } from './resolutionHover';
import { listedPaper } from '../navigation/listedPaper';

/** A stretch of a report with a place that tells more of it. */
interface Reference {
  readonly range: OffsetRange;
  readonly target: OffsetRange;
  readonly title: string;
}

/**
 * The words of `range` with its symbols and references as links: to the annex's row, else to where the document is
 * first named, and to the part that is meant. The mouse resting on a link shows the document's title.
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
  return mentionsIn(ctx.report, range).flatMap((mention) => {
    const own = withLinkMarks(ctx, ctx.report.rangeOf(mention.place));
    const target = containsRange(range, own) ? targetOf(ctx, mention) : undefined;
    return target === undefined ? [] : [{ range: own, ...target }];
  });
}

/** Where a mention leads, and what the mouse resting on it shows; `undefined` where it stays words. */
function targetOf({ report, l10n }: HoverContext, mention: Mention): Omit<Reference, 'range'> | undefined {
  switch (mention.kind) {
    case 'symbol': {
      const { symbol, place } = mention;
      const listed = listedPaper(report, symbol.symbol);
      const target = report.rangeOf(listed?.place ?? symbol.occurrences[0]?.place ?? place);
      return { target, title: (listed?.title ?? '') || (symbol.title ?? '') };
    }
    case 'resolution': {
      const { resolution, place } = mention;
      const target = report.rangeOf(resolution.occurrences[0] ?? place);
      return { target, title: nameOfResolution(resolution, l10n) };
    }
    case 'cross-reference': {
      const [first] = mention.reference.targets;
      const definition = first && definitionOf(report, first);
      return definition && { target: report.rangeOf(definition), title: '' };
    }
    case 'footnote-reference':
    case 'footnote-definition':
      return undefined;
  }
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
