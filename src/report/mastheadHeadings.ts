import { isOfMasthead } from './mastheadWords';
import type { HeadingNode, ReportNode } from './nodes';
import type { LeadingHeading, PageFacts } from './pageFacts';
import { namesDocument } from './vocabulary';

/** Below the headings of a masthead stand dates and agenda items, and no more than that. */
const longestMasthead = 300;

/** Letters by themselves are in any text. */
const shortestName = 4;

/**
 * The headings that are no sections but name organs, the document and its author: what converters mark with "#" before
 * the contents, a summary or the first chapter, or before the heading right above the first number.
 */
export function mastheadHeadings(pages: readonly PageFacts[]): readonly ReportNode[] {
  const leading: LeadingHeading[] = [];
  let begin: ReportNode | undefined;
  for (const page of pages) {
    addLeading(leading, page);
    begin = page.begin;
    if (begin !== undefined) break;
  }
  const [first] = leading;
  if (first === undefined) return none;
  // The heading right above the first number or heading without a label heads it.
  const isPlain = begin?.kind === 'number' || (begin?.kind === 'heading' && begin.form === 'plain');
  const above = isPlain ? leading.slice(0, -1) : leading;
  const isChapter = begin?.kind === 'heading' && chapters.has(begin.form);
  const headings = isChapter ? beforeChapter(above) : namedMasthead(above);
  if (headings.includes(first.node) || first.node.hashes !== 1) return headings;
  // The one "#" heading of a text, if it is the first one, is the title of the document.
  const count = pages.reduce((sum, page) => sum + page.topHeadings, 0);
  return count === 1 ? [first.node, ...headings] : headings;
}

/** What the first part of a report may be that follows on the masthead alone. */
const chapters: ReadonlySet<HeadingNode['form']> = new Set<HeadingNode['form']>([
  'numeral',
  'chapter',
  'part',
]);

function beforeChapter(leading: readonly LeadingHeading[]): readonly ReportNode[] {
  const end = leading.findIndex(({ textLength }) => textLength > longestMasthead);
  return leading.slice(0, end < 0 ? leading.length : end).map(({ node }) => node);
}

/** Those that name an organ or a document, with what stands right above the next heading between them. */
function namedMasthead(leading: readonly LeadingHeading[]): readonly ReportNode[] {
  const isNamed = ({ node: { title } }: LeadingHeading): boolean =>
    (title.length >= shortestName || /^\p{Script=Han}/u.test(title)) &&
    (isOfMasthead(title) || namesDocument(title));
  const end = leading.findIndex(
    (heading) => heading.textLength > longestMasthead || (heading.textLength > 0 && !isNamed(heading)),
  );
  const headings = leading.slice(0, Math.max(end < 0 ? leading.length : end, titleEnd(leading)));
  return headings.some(isNamed) ? headings.map(({ node }) => node) : none;
}

/** How many headings stand up to the one that names the document, with no more than a masthead's lines between them. */
function titleEnd(leading: readonly LeadingHeading[]): number {
  let textLength = 0;
  let end = 0;
  for (const [index, { node, textLength: more }] of leading.entries()) {
    if (textLength > longestMasthead) break;
    if (namesDocument(node.title)) end = index + 1;
    textLength += more;
  }
  return end;
}

const none: readonly ReportNode[] = [];

/** Adds what stands on a page before anything begins; text at its head belongs to the last heading of the page before. */
function addLeading(leading: LeadingHeading[], { leading: more, textBefore }: PageFacts): void {
  const last = leading.pop();
  if (last !== undefined) leading.push({ ...last, textLength: last.textLength + textBefore });
  leading.push(...more);
}
