import type { UnresolvedReason } from '../../report/references/crossReference';
import type { CrossReference, CrossReferenceTarget, Place, Report } from '../../report/report';
import type { OffsetRange } from '../../text/offsetRange';
import { markerLength } from '../../report/footnoteMarker';
import { paragraphNumberLength } from '../../report/paragraphNumber';
import { definitionOf } from '../navigation/subject';
import { nameOfTarget } from '../navigation/targetNames';
import { excerptLength } from './excerpt';
import type { HoverContext } from './hoverContext';
import { goToRange } from './hoverContext';
import type { HoverMarkdown } from './hoverMarkdown';
import { blocks, join, words } from './hoverMarkdown';
import { linkedText } from './linkedText';

/** The most parts whose text a hover shows; the others of "paras. 1–85" are only counted. */
const mostShown = 5;

/**
 * What a hover says of a cross-reference: each part that it means with the beginning of its text, what the report does
 * not have, or why it leads nowhere. `undefined` for a reference to another text.
 */
export function crossReferenceHover(
  ctx: HoverContext,
  { targets, missing, unresolved, kind }: CrossReference,
): HoverMarkdown | undefined {
  const { l10n } = ctx;
  if (unresolved === 'other-text') return undefined;
  if (unresolved !== undefined) return words(reasonWords(ctx, unresolved, kind));
  const shown = targets.slice(0, mostShown);
  const left = targets.length - shown.length;
  return blocks([
    ...shown.map((target) => targetBlock(ctx, target)),
    words(left > 0 ? l10n.t('and {0} more', left) : ''),
    words(missing.length > 0 ? l10n.t('Not in this report: {0}', missing.join(l10n.t(', '))) : ''),
  ]);
}

/** Where a number or marker stands at the head of a paragraph or note, and more than any excerpt takes, in UTF-16 units. */
const headLength = 100;
const longestExcerpt = 400;

/** The part's name as a link, and the beginning of what it says. */
function targetBlock(ctx: HoverContext, target: CrossReferenceTarget): HoverMarkdown {
  const place = definitionOf(ctx.report, target);
  const name = nameOfTarget(ctx.report, target, ctx.l10n);
  if (place === undefined) return words(name);
  const heading = goToRange(ctx, name, ctx.report.rangeOf(place));
  return blocks([
    join([{ markdown: `**${heading.markdown}**` }, words(titleOf(target))]),
    textOf(ctx, target),
  ]);
}

function titleOf(target: CrossReferenceTarget): string {
  switch (target.kind) {
    case 'section':
      return target.section.label === '' ? '' : target.section.title;
    case 'annex':
      return target.annex.title;
    case 'table':
      return target.table.title;
    case 'paragraph':
    case 'footnote':
      return '';
  }
}

/** The beginning of the text of a paragraph, an item or a note; of a section or annex that of its first paragraph. */
function textOf(ctx: HoverContext, target: CrossReferenceTarget): HoverMarkdown {
  const { report } = ctx;
  switch (target.kind) {
    case 'paragraph': {
      const { item, paragraph } = target;
      if (item !== undefined) return excerpt(ctx, [report.rangeOf(item.place)]);
      return excerpt(ctx, behind(ctx, paragraph.parts, paragraphNumberLength));
    }
    case 'footnote':
      return excerpt(ctx, behind(ctx, target.footnote.parts, markerLength));
    case 'section':
      return extentText(ctx, report.extentOf(target.section));
    case 'annex':
      return extentText(ctx, report.extentOf(target.annex));
    case 'table':
      return words('');
  }
}

/** Which paragraphs stand in `extent`, and the beginning of the first one; nothing where none is numbered. */
function extentText(ctx: HoverContext, extent: OffsetRange): HoverMarkdown {
  const { report, l10n } = ctx;
  const first = report.paragraphs[firstFrom(report, extent.start)];
  const last = report.paragraphs[firstFrom(report, extent.end) - 1];
  const start = first?.parts[0] && report.rangeOf(first.parts[0]).start;
  if (first === undefined || last === undefined || start === undefined || start >= extent.end)
    return words('');
  const numbers =
    first === last ? l10n.t('para. {0}', first.number) : l10n.t('paras. {0}–{1}', first.number, last.number);
  return blocks([words(numbers), excerpt(ctx, behind(ctx, first.parts, paragraphNumberLength))]);
}

/** The index of the first paragraph that begins at or behind `offset`. */
function firstFrom(report: Report, offset: number): number {
  const { paragraphs } = report;
  let low = 0;
  let high = paragraphs.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const part = paragraphs[middle]?.parts[0];
    if (part !== undefined && report.rangeOf(part).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The ranges of `parts`, the first one from behind what `lengthOf` measures at its head. */
function behind(
  { report }: HoverContext,
  parts: readonly Place[],
  lengthOf: (head: string) => number,
): readonly OffsetRange[] {
  return parts.map((part, index) => {
    const { start, end } = report.rangeOf(part);
    if (index > 0) return { start, end };
    return { start: start + lengthOf(report.text.slice(start, Math.min(end, start + headLength))), end };
  });
}

/** The beginning of what stands in `ranges`, with an ellipsis where it goes on. */
function excerpt(ctx: HoverContext, ranges: readonly OffsetRange[]): HoverMarkdown {
  const { text } = ctx.report;
  const whole = ranges
    .map(({ start, end }) => text.slice(start, Math.min(end, start + longestExcerpt)))
    .join('\n');
  const length = excerptLength(whole);
  const pieces: HoverMarkdown[] = [];
  let left = length;
  for (const { start, end } of ranges) {
    if (left <= 0) break;
    pieces.push(linkedText(ctx, { start, end: Math.min(end, start + left) }));
    left -= end - start + 1;
  }
  const shown = join(pieces);
  return length < whole.length ? join([shown, words('…')], '') : shown;
}

function reasonWords(
  { l10n }: HoverContext,
  reason: Exclude<UnresolvedReason, 'other-text'>,
  kind: CrossReference['kind'],
): string {
  switch (reason) {
    case 'no-such-part':
      return noSuchPart(l10n, kind);
    case 'several-parts':
      return l10n.t('Several parts of this report have this name.');
    case 'not-in-a-note':
      return l10n.t('Only in a note does this mean the note before.');
    case 'nothing-before':
      return l10n.t('There is no note before this one.');
  }
}

function noSuchPart(l10n: HoverContext['l10n'], kind: CrossReference['kind']): string {
  switch (kind) {
    case 'paragraph':
      return l10n.t('This report has no such paragraph.');
    case 'section':
      return l10n.t('This report has no such section.');
    case 'annex':
      return l10n.t('This report has no such annex.');
    case 'footnote':
    case 'ibid':
      return l10n.t('This report has no such note.');
    case 'table':
      return l10n.t('This report has no table with such a caption.');
  }
}
