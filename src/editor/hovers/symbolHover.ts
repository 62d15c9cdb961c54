import type { Mention } from '../../report/mention';
import type { DocumentSymbol, Place, Report, WorkingPaper } from '../../report/report';
import { nameOfPart, whereaboutsOf } from '../navigation/whereabouts';
import { describeSymbol } from './describeSymbol';
import type { HoverContext } from './hoverContext';
import { goToDocument, goToPlace, goToPlaces, goToRange } from './hoverContext';
import type { HoverMarkdown } from './hoverMarkdown';
import { blocks, join, strong, table, words } from './hoverMarkdown';
import type { TitleConflict } from '../../checks/citedTitles';
import { titleConflicts } from './titleConflicts';
import { listedPaper } from '../navigation/listedPaper';

type SymbolMention = Extract<Mention, { readonly kind: 'symbol' }>;

/**
 * What a hover says of a document symbol: the symbol and what its parts mean; its title, and where the
 * report gives it another; the authors whom citations name; the places that cite it; the annex's row, or
 * that no annex lists it; its address on the web.
 */
export function symbolHover(ctx: HoverContext, mention: Pick<SymbolMention, 'symbol'>): HoverMarkdown {
  const { report, l10n } = ctx;
  const { symbol } = mention;
  const listed = listedPaper(report, symbol.symbol);
  const isOwn = symbol.symbol === report.symbol;
  const title = isOwn ? (report.title ?? symbol.title) : (listed?.title ?? '') || symbol.title;
  const { citations, authors, conflicts } = citationsOf(report, symbol);
  return blocks([
    strong(symbol.symbol),
    words(title ?? ''),
    join(
      [
        words(isOwn ? l10n.t('This report') : describeSymbol(symbol.symbol, l10n)),
        goToDocument(ctx, symbol.symbol),
      ],
      ' — ',
    ),
    ...conflicts.map((conflict) => conflictLine(ctx, symbol, conflict)),
    labelled(l10n.t('Authors:'), words(authors.join(l10n.t(', ')))),
    citations.length === 0 && !isOwn
      ? words(l10n.t('Not cited in this report.'))
      : labelled(l10n.t('Cited in:'), goToPlaces(ctx, citations)),
    listed === undefined ? unlistedLine(ctx, symbol) : row(ctx, listed),
  ]);
}

/** What the citations of a document say together. */
interface CitationFacts {
  readonly citations: readonly Place[];
  readonly authors: readonly string[];
  readonly conflicts: readonly TitleConflict[];
}

const known = new WeakMap<DocumentSymbol, CitationFacts>();

/** Gone through once for a document, which belongs to one report: it may be cited thousands of times. */
function citationsOf(report: Report, symbol: DocumentSymbol): CitationFacts {
  let facts = known.get(symbol);
  if (facts === undefined) {
    const citations = symbol.occurrences.filter(({ role }) => role === 'citation').map(({ place }) => place);
    facts = { citations, authors: authorsOf(symbol), conflicts: titleConflicts(report, symbol) };
    known.set(symbol, facts);
  }
  return facts;
}

/** Everybody whom a citation names as an author of `symbol`, as first printed, in order. */
export function authorsOf(symbol: DocumentSymbol): readonly string[] {
  const byKey = new Map<string, string>();
  // The same few names come again and again.
  for (const author of new Set(symbol.occurrences.flatMap(({ authors }) => authors))) {
    const key = author.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    if (!byKey.has(key)) byKey.set(key, author);
  }
  return [...byKey.values()];
}

function labelled(label: string, value: HoverMarkdown): HoverMarkdown {
  return value.markdown === '' ? value : join([strong(label), value]);
}

function conflictLine(ctx: HoverContext, symbol: DocumentSymbol, conflict: TitleConflict): HoverMarkdown {
  const { l10n } = ctx;
  const said = join(
    [
      words('⚠'),
      goToPlace(ctx, conflict.occurrence.place),
      words(l10n.t('gives {0} another title: “{1}”', symbol.symbol, conflict.title)),
    ],
    ' ',
  );
  const [other] = conflict.listedFor;
  if (other === undefined) return said;
  const range = ctx.report.rangeOf(other.place);
  return join([
    said,
    words('—'),
    words(l10n.t('the annex lists that title for')),
    goToRange(ctx, other.symbol, range),
  ]);
}

function row(ctx: HoverContext, paper: WorkingPaper): HoverMarkdown {
  const { report, l10n } = ctx;
  const range = report.rangeOf(paper.place);
  const { part } = whereaboutsOf(report, range.start);
  const where = part === undefined ? l10n.t('List') : nameOfPart(part);
  return table(
    [words(l10n.t('Symbol')), words(l10n.t('Title in {0}', where))],
    [[goToRange(ctx, paper.symbol, range), words(paper.title)]],
  );
}

/** Said only where it tells something: of a working paper, in a report that lists working papers. */
function unlistedLine(ctx: HoverContext, symbol: DocumentSymbol): HoverMarkdown {
  const { report, l10n } = ctx;
  if (symbol.kind !== 'working-paper' || symbol.symbol === report.symbol) return words('');
  return words(
    report.workingPapers.length === 0
      ? l10n.t('This report has no list of working papers.')
      : l10n.t('Not in the list of working papers of this report.'),
  );
}
