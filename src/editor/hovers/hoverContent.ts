import type { Mention } from '../../report/mention';
import { crossReferenceHover } from './crossReferenceHover';
import { expertAt } from './expertAt';
import { expertHover } from './expertHover';
import { footnoteDefinitionHover, footnoteReferenceHover } from './footnoteHover';
import type { HoverContext } from './hoverContext';
import type { HoverMarkdown } from './hoverMarkdown';
import { resolutionHover } from './resolutionHover';
import { symbolHover } from './symbolHover';
import type { OffsetRange } from '../../text/offsetRange';
import { mentionAt } from '../../report/lookup';

/** A hover: what it says, and the whole stretch of text that it speaks of. */
export interface HoverContent {
  readonly content: HoverMarkdown;
  readonly range: OffsetRange;
}

/** What a hover says at `offset`; `undefined` where there is nothing to explain. */
export function hoverContent(ctx: HoverContext, offset: number): HoverContent | undefined {
  const mention = mentionAt(ctx.report, offset);
  const said = mention && mentionHover(ctx, mention);
  if (mention !== undefined && said !== undefined)
    return { content: said, range: ctx.report.rangeOf(mention.place) };
  const named = expertAt(ctx.report, offset);
  return named && { content: expertHover(ctx, named.expert), range: named.range };
}

function mentionHover(ctx: HoverContext, mention: Mention): HoverMarkdown | undefined {
  switch (mention.kind) {
    case 'symbol':
      return symbolHover(ctx, mention);
    case 'resolution':
      return resolutionHover(ctx, mention.resolution);
    case 'footnote-reference':
      return footnoteReferenceHover(ctx, mention.footnote);
    case 'footnote-definition':
      return footnoteDefinitionHover(ctx, mention.footnote);
    case 'cross-reference':
      return crossReferenceHover(ctx, mention.reference);
  }
}
