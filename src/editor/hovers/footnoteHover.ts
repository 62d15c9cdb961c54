import type { Footnote, Place } from '../../report/report';
import { whereaboutsOf } from '../navigation/whereabouts';
import type { HoverContext } from './hoverContext';
import { andMore, firstPlaces, goToPlace, goToRange } from './hoverContext';
import type { HoverMarkdown } from './hoverMarkdown';
import { blocks, join, strong, words } from './hoverMarkdown';
import { markerLength } from '../../report/footnoteMarker';
import { linkedText } from './linkedText';
import { sentenceAround } from '../../text/sentence';

/** What a hover says of a footnote marker in the text: the whole note, its symbols as links, and the way to it. */
export function footnoteReferenceHover(ctx: HoverContext, footnote: Footnote): HoverMarkdown {
  const { report, l10n } = ctx;
  const [first] = footnote.parts;
  const name = l10n.t('Note {0}', footnote.marker);
  if (first === undefined)
    return blocks([strong(name), words(l10n.t('This file has no text for this note.'))]);
  return blocks([
    strong(name),
    ...footnote.parts.map((part, index) => partText(ctx, part, index === 0 ? footnote.marker : undefined)),
    goToRange(ctx, l10n.t('Go to the note'), report.rangeOf(first)),
  ]);
}

/** What a hover says of the marker at the note itself: the first sentences that refer to it, and the way there. */
export function footnoteDefinitionHover(ctx: HoverContext, footnote: Footnote): HoverMarkdown {
  const { l10n } = ctx;
  const shown = firstPlaces(footnote.references);
  return blocks([
    strong(l10n.t('Note {0}', footnote.marker)),
    footnote.references.length === 0
      ? words(l10n.t('Nothing in this file refers to this note.'))
      : join([strong(l10n.t('Referred to in:'))]),
    ...shown.map((reference) =>
      join([goToPlace(ctx, reference), words(referringSentence(ctx, reference))], ctx.l10n.t(': ')),
    ),
    andMore(ctx, footnote.references.length - shown.length),
  ]);
}

/** A part of a note without the marker that it begins with. */
function partText(ctx: HoverContext, part: Place, marker: string | undefined): HoverMarkdown {
  const range = ctx.report.rangeOf(part);
  const raw = ctx.report.text.slice(range.start, range.end);
  const start = marker === undefined ? 0 : markerLength(raw);
  return linkedText(ctx, { start: range.start + start, end: range.end });
}

/** The sentence that holds a marker, in the lines of its paragraph part, else of its line. */
function referringSentence(ctx: HoverContext, reference: Place): string {
  const { report } = ctx;
  const { start } = report.rangeOf(reference);
  const { paragraph } = whereaboutsOf(report, start);
  const part = paragraph?.parts
    .map((place) => report.rangeOf(place))
    .find((range) => range.start <= start && start <= range.end);
  const line0 = report.text.lineAt(start);
  const around = part ?? { start: report.text.lineStart(line0), end: report.text.lineEnd(line0) };
  return sentenceAround(report.text.slice(around.start, around.end), start - around.start);
}
