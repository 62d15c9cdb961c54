import type { CitedDocument, CitedParagraphs } from '../../report/citedDocuments';
import { paragraphsCited } from '../../report/citations/paragraphsCited';
import { quotedWords } from '../../report/quotedWords';
import type { Language, Paragraph, Report } from '../../report/report';
import { linksOf } from '../../report/symbols/symbolLink';
import type { OffsetRange } from '../../text/offsetRange';
import { describeSymbol } from '../hovers/describeSymbol';
import { excerptLength } from '../hovers/excerpt';
import type { HoverMarkdown } from '../hovers/hoverMarkdown';
import { blocks, join, link, strong, words } from '../hovers/hoverMarkdown';
import type { Localizer } from '../localizer';
import { destinationOf, encodeStrictly, goToLink } from '../navigation/destination';
import type { ReportFile } from './reportReader';

/** What a hover over a citation is made from. */
export interface CitationContext {
  readonly l10n: Localizer;
  /** The address of a document on the web, with `{symbol}` and `{lang}`; a setting. */
  readonly linkTemplate: string;
}

/** The most runs of paragraphs whose words a hover shows. */
const mostShown = 4;
/** More than any excerpt takes, in UTF-16 units. */
const longestExcerpt = 600;

/**
 * What a hover says of a citation: the document with its title, and what each cited paragraph begins with; that the report
 * has no such paragraph; or that the document is not in the workspace. `files` are its versions, the best first.
 */
export function citationHover(
  ctx: CitationContext,
  { symbol, paragraphs }: CitedDocument,
  files: readonly ReportFile[],
): HoverMarkdown {
  const { l10n } = ctx;
  const [file] = files;
  if (file === undefined)
    return blocks([
      strong(symbol),
      join([words(describeSymbol(symbol, l10n)), onTheWeb(ctx, symbol, undefined)], ' — '),
      words(l10n.t('No report of this workspace has this symbol.')),
    ]);
  const { report } = file;
  const left = paragraphs.length - mostShown;
  return blocks([
    join([
      { markdown: `**${goToFile(file, symbol, { start: 0, end: 0 }).markdown}**` },
      words(report.title ?? ''),
    ]),
    ...paragraphs.slice(0, mostShown).map((cited) => paragraphBlock(ctx, file, symbol, cited)),
    words(left > 0 ? l10n.t('and {0} more', left) : ''),
    otherVersions(ctx, files.slice(1)),
    paragraphs.length === 0 ? onTheWeb(ctx, symbol, report.language) : words(''),
  ]);
}

function paragraphBlock(
  ctx: CitationContext,
  file: ReportFile,
  symbol: string,
  cited: CitedParagraphs,
): HoverMarkdown {
  const { l10n } = ctx;
  const { report } = file;
  const found = paragraphsCited(report, cited);
  const range = rangeOfRun(report, found);
  const [first, last] = [found[0], found.at(-1)];
  const asked = cited.first === cited.last ? cited.first : `${cited.first}–${cited.last}`;
  if (range === undefined || first === undefined || last === undefined)
    return words(missingWords(l10n, report, symbol, asked, cited));
  const number =
    first === last ? l10n.t('para. {0}', first.number) : l10n.t('paras. {0}–{1}', first.number, last.number);
  const name = cited.annex === undefined ? number : `${cited.annex}, ${number}`;
  const whole = quotedWords(report, {
    start: range.start,
    end: Math.min(range.end, range.start + longestExcerpt),
  });
  const length = excerptLength(whole);
  const isAll = length >= whole.length && range.end - range.start <= longestExcerpt;
  return blocks([
    { markdown: `**${goToFile(file, name, range).markdown}**` },
    words(isAll ? whole : `${whole.slice(0, length)}…`),
  ]);
}

function missingWords(
  l10n: Localizer,
  report: Report,
  symbol: string,
  number: string,
  { annex }: CitedParagraphs,
): string {
  if (annex !== undefined) return l10n.t('{0} has no paragraph {1} in {2}.', symbol, number, annex);
  const last = report.paragraphs.findLast(({ run }) => run === 'body');
  return last === undefined
    ? l10n.t('{0} has no numbered paragraphs.', symbol)
    : l10n.t('{0} has no paragraph {1}; its last is {2}.', symbol, number, last.number);
}

/** Links to the document in its other languages. */
function otherVersions(ctx: CitationContext, files: readonly ReportFile[]): HoverMarkdown {
  if (files.length === 0) return words('');
  const links = files.map((file) => goToFile(file, nameOfVersion(file), { start: 0, end: 0 }));
  return join([strong(ctx.l10n.t('Other versions:')), join(links, ctx.l10n.t(', '))]);
}

/** A link that opens the file at `range` of its report. */
function goToFile({ uri, report }: ReportFile, label: string, range: OffsetRange): HoverMarkdown {
  return link(label, goToLink(destinationOf(uri, report.text, range)));
}

function nameOfVersion({ uri }: ReportFile): string {
  return decodeURIComponent(uri.split('/').at(-1) ?? uri);
}

function onTheWeb(
  { l10n, linkTemplate }: CitationContext,
  symbol: string,
  language: Language | undefined,
): HoverMarkdown {
  const [first] = linksOf(symbol, language, linkTemplate);
  if (first === undefined) return words('');
  const target = first.uri.replace(/[\s()<>"'`\\[\]{}|^]/g, (character) => encodeStrictly(character));
  return link(l10n.t('Open {0} on the web', first.symbol), target);
}

/** From the first of `paragraphs`, which are in order, to the last; `undefined` for none. */
function rangeOfRun(report: Report, paragraphs: readonly Paragraph[]): OffsetRange | undefined {
  const [first, last] = [paragraphs[0]?.parts[0], paragraphs.at(-1)?.parts.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  return { start: report.rangeOf(first).start, end: report.rangeOf(last).end };
}
