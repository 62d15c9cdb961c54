import type { DocumentSymbol, Expert } from '../../report/report';
import type { HoverContext } from './hoverContext';
import { goToRange } from './hoverContext';
import { papersOf } from './papersOf';
import type { HoverMarkdown } from './hoverMarkdown';
import { blocks, join, list, strong, words } from './hoverMarkdown';
import { listedPaper } from '../navigation/listedPaper';

/** What a hover says of an expert: country, post and sessions from the roster, and the papers that name her as author. */
export function expertHover(ctx: HoverContext, expert: Expert): HoverMarkdown {
  const { report, l10n } = ctx;
  const papers = papersOf(report, expert);
  return blocks([
    join([strong(expert.name), words(expert.country)], ' · '),
    words(expert.post ?? ''),
    words(expert.sessions ?? ''),
    papers.length === 0 ? words('') : strong(l10n.t('Named as author of:')),
    list(papers.map((paper) => paperLine(ctx, paper))),
    goToRange(ctx, l10n.t('Go to the roster'), report.rangeOf(expert.place)),
  ]);
}

function paperLine(ctx: HoverContext, paper: DocumentSymbol): HoverMarkdown {
  const { report } = ctx;
  const listed = listedPaper(report, paper.symbol);
  const place = listed?.place ?? paper.occurrences[0]?.place;
  const title = listed?.title ?? paper.title ?? '';
  const name =
    place === undefined ? words(paper.symbol) : goToRange(ctx, paper.symbol, report.rangeOf(place), title);
  return join([name, words(title)]);
}
