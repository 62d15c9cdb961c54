import type { Place, Report } from '../../report/report';
import { linksOf } from '../../report/symbols/symbolLink';
import type { OffsetRange } from '../../text/offsetRange';
import type { Localizer } from '../localizer';
import { destinationOf, encodeStrictly, goToLink } from '../navigation/destination';
import { nameOfWhereabouts } from '../navigation/whereabouts';
import type { HoverMarkdown } from './hoverMarkdown';
import { join, link, words } from './hoverMarkdown';

/** What every hover is made from. */
export interface HoverContext {
  readonly report: Report;
  /** The report's URI, for links into it. */
  readonly uri: string;
  readonly l10n: Localizer;
  /** The address of a document, with `{symbol}` and `{lang}`; a setting. */
  readonly linkTemplate: string;
}

/** A link labelled `label` that goes to `range` of the report. */
export function goToRange(ctx: HoverContext, label: string, range: OffsetRange, title = ''): HoverMarkdown {
  return link(label, goToLink(destinationOf(ctx.uri, ctx.report.text, range)), title);
}

/** A link that goes to `place`, labelled with the paragraph, note or section that it stands in. */
export function goToPlace(ctx: HoverContext, place: Place): HoverMarkdown {
  const range = ctx.report.rangeOf(place);
  return goToRange(ctx, nameOfWhereabouts(ctx.report, range.start, ctx.l10n), range);
}

/** The most places that a hover lists, and looks at for them; the References view has them all. */
const mostPlaces = 12;
const mostLookedAt = 48;

/** Shows the References view. Its only argument is nothing: no word of a report is in it. */
export const showReferencesCommand = 'reportAnnotator.references.focus';

/**
 * Links to the first of `places`, one for each paragraph, note or section, in order, and to the References view for
 * the rest: "para. 6, note 2 to para. 6 and 3 more". Costs the same however many there are.
 */
export function goToPlaces(ctx: HoverContext, places: readonly Place[]): HoverMarkdown {
  const names = new Set<string>();
  const links: HoverMarkdown[] = [];
  let seen = 0;
  for (const place of places.slice(0, mostLookedAt)) {
    const range = ctx.report.rangeOf(place);
    const name = nameOfWhereabouts(ctx.report, range.start, ctx.l10n);
    if (!names.has(name)) {
      if (links.length === mostPlaces) break;
      links.push(goToRange(ctx, name, range));
    }
    names.add(name);
    seen++;
  }
  return join([join(links, ctx.l10n.t(', ')), andMore(ctx, places.length - seen)]);
}

/** "and 3 more", as a link to the References view; nothing for none. */
export function andMore({ l10n }: HoverContext, count: number): HoverMarkdown {
  return count === 0 ? words('') : link(l10n.t('and {0} more', count), `command:${showReferencesCommand}`);
}

/** The first of `places`, of which a hover says more than a name. */
export function firstPlaces(places: readonly Place[]): readonly Place[] {
  return places.slice(0, mostPlaces);
}

/** The most documents that one double symbol leads to. */
const mostLinks = 24;

/** Links to the documents that `symbol` names, both halves of a double one; nothing where the template makes none. */
export function goToDocument(ctx: HoverContext, symbol: string): HoverMarkdown {
  const links = linksOf(symbol, ctx.report.language, ctx.linkTemplate).slice(0, mostLinks);
  return join(
    links.map((each) => link(ctx.l10n.t('Open {0} on the web', each.symbol), markdownTarget(each.uri))),
    ' · ',
  );
}

/** An address as a Markdown destination: what could end one, or begin anything else, is percent-encoded. */
function markdownTarget(address: string): string {
  return address.replace(/[\s()<>"'`\\[\]{}|^]/g, (character) => encodeStrictly(character));
}
