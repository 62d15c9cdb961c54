import type { LineCursor } from './lineCursor';
import type { LineFacts } from './lineFacts';
import type { ReadingStep, ReadingWork } from './readingWork';
import { spanOf } from './readingWork';
import { tryLabel } from './label';
import { cleanTitle, continuesTitle } from './titles';
import { foldedTitle, isContentsColumns } from './vocabulary';

/** A line of running text is at least so long; Chinese needs fewer characters. */
const proseLength = 60;
const chineseProseLength = 36;
/** Names of entries, and of their first lines, that are remembered to see them again as headings. */
const rememberedTitles = 24;

/** Shorter titles are the same by chance. */
const shortestTitle = 8;
const shortestChineseTitle = 2;
/** Labels and numbers alone on their lines between a heading and its text at most. */
const mostAlone = 2;
/** Lines that an entry takes besides its first. */
const linesOfEntry = 3;
/** Lines between an entry and the next one of which dots lead to a page at most: a label, a page, lines of its title. */
const linesToNextEntry = 5;
/** How a line begins that goes on with the one above; where letters have no case, any. */
const goesOn = /^[^\p{Lu}\p{Lt}\p{N}]/u;

/** How running text goes on in its next line, and how it and its sentences end. */
const smallBeginning = /^\p{Ll}/u;
const textEnd = /[.。;；:：,，]$/u;
const sentenceEnd = /[^.…][.。;；:：]$/u;

const leaders = /(?:\.{3,}|(?:\s\.){3,}|…+|(?:·\s?){4,}|_{4,}).*$/u;
/** An entry that is a link in a numbered list of Markdown, whose numbers are the list's. */
const listedLink = /^\d{1,3}\\?\.\s{1,3}\[([^[\]]{1,300})\]\(#[^()\s]{0,200}\)/u;
/** The page of front matter at the end of a line. */
const romanPage = /[ivxl]{1,6}$/u;
const pageColumn = /[\d٠-٩۰-۹０-９\s\u202a\u202c–-]/u;
const columnGap = /\t|\s{3,}/u;

/** Reads the lines of a table of contents, and sees where the body begins behind it. */
export const readContents: ReadingStep = (work, line) => {
  const { state, cursor, nodes } = work;
  if (state.zone !== 'contents') {
    if (line.page === undefined) return 0;
    // Behind a heading that was none, the contents go on up to the first paragraph.
    if ((state.zone === 'body' && (state.runs.length > 0 || state.isInAnnex)) || !leadsToPage(line)) return 0;
    if (standsAmongEntries(cursor)) {
      state.outer = state.zone === 'body' ? 'body' : 'front';
      state.zone = 'contents';
    }
  } else if (bodyBegins(work, line)) {
    state.zone = state.outer;
    state.lastEnd = 'break';
    return 0;
  }
  // Below contents on a first page stand the notes of the masthead.
  if (line.note?.form === 'asterisks' && line.page === undefined && state.isAfterBlank) return 0;
  const entry = entryOf(line.content);
  const { origin, start, end, endOrigin } = spanOf(cursor, 0, 0);
  const { label, title } = entry;
  nodes.push({ kind: 'contents', origin, start, end, endOrigin, label, title, page: line.page });
  if (
    state.zone === 'contents' &&
    state.contentsTitles.length < rememberedTitles &&
    entry.title !== '' &&
    line.kind !== 'digits' &&
    !isContentsColumns(entry.title)
  )
    state.contentsTitles = [
      ...state.contentsTitles,
      ...namesOf(cursor, line, `${entry.label} ${entry.title}`).map(foldedTitle),
    ];
  state.isAfterBlank = false;
  return 1;
};

/** The words of an entry, and those with its second line where that has the page. */
function namesOf(cursor: LineCursor, line: LineFacts, words: string): readonly string[] {
  const next = line.page === undefined ? cursor.ahead(1) : undefined;
  const goesOn = next?.page !== undefined && next.label === undefined && next.number === undefined;
  return goesOn ? [words, `${words} ${entryOf(next.content).title}`] : [words];
}

/** Whether dots lead from the words of a line to a page. */
export function leadsToPage(line: LineFacts): boolean {
  return line.kind === 'text' && line.page !== undefined && leaders.test(line.content);
}

/** Whether dots lead to a page on one of the next lines as well. */
function standsAmongEntries(cursor: LineCursor): boolean {
  let filled = 0;
  for (let distance = 1; filled < linesToNextEntry; distance++) {
    const next = cursor.ahead(distance);
    if (next === undefined) return false;
    if (next.kind === 'blank') continue;
    if (leadsToPage(next)) return true;
    filled++;
  }
  return false;
}

function entryOf(content: string): { readonly label: string; readonly title: string } {
  const bar = content.startsWith('|') ? content.replace(/^[|\s]+/u, '') : content;
  const words = bar.includes('](#') ? bar.replace(listedLink, '$1') : bar;
  const bare = withoutPageColumn(words.replace(leaders, '')).trim();
  const label = tryLabel(bare);
  const number = label === undefined ? /^(\d{1,3})[.．、]\s*/u.exec(bare) : null;
  const length = label?.length ?? number?.[0].length ?? 0;
  return { label: label?.label ?? number?.[1] ?? '', title: cleanTitle(bare.slice(length)) };
}

/**
 * `entry` up to the column of pages at its end, if it has one: numbers behind a tab, "|" or some blanks. Looked at from
 * the end, for a pattern that looks from the beginning tries every blank of a wide gap again.
 */
function withoutPageColumn(entry: string): string {
  const closed = (entry.endsWith('|') ? entry.slice(0, -1) : entry).trimEnd();
  let start = closed.length - (romanPage.exec(closed.slice(-6))?.[0].length ?? 0);
  while (start > 0 && pageColumn.test(entry.charAt(start - 1))) start--;
  if (entry.charAt(start - 1) === '|') return entry.slice(0, start - 1);
  const gap = entry.slice(start).search(columnGap);
  return gap < 0 ? entry : entry.slice(0, start + gap);
}

function bodyBegins({ state, cursor }: ReadingWork, line: LineFacts): boolean {
  // Pages stand on lines of their own where a conversion set them apart; one of them may come twice.
  if (line.page !== undefined || line.kind === 'row' || line.kind === 'digits') return false;
  if (line.hashes > 0) return true;
  // The first paragraph of a report is not its fifth; an entry may be.
  if (state.runs.length === 0 && line.number !== undefined && line.number.value > 1) return false;
  if (isProse(cursor, 0)) return true;
  const { label, title } = entryOf(line.content);
  const titles = state.contentsTitles;
  if (title !== '' && titles.includes(foldedTitle(`${label} ${title}`))) return true;
  // A conversion may set the labels of entries apart.
  const shortest = /^\p{Script=Han}/u.test(title) ? shortestChineseTitle : shortestTitle;
  if (label !== '' && title.length >= shortest && titles.includes(foldedTitle(title))) return true;
  if (label !== '' && title === '' && standsAboveKnownTitle(cursor, titles)) return true;
  // A heading or a number has its text close below.
  let [filled, alone] = [0, 0];
  const isChapter = isChapterAlone(line);
  let last: LineFacts | undefined;
  for (let distance = 1; filled < 3; distance++) {
    const next = cursor.ahead(distance);
    if (next === undefined) return state.contentsTitles.length > 0 && distance === 1;
    if (next.kind === 'blank') continue;
    // A label or a number alone on its line says nothing, and the title of a chapter may take some lines.
    const isAlone = (next.label ?? next.number)?.length === next.content.length;
    const isSameTitle = isChapter && last !== undefined && continuesTitle(last.content, next);
    if (!isSameTitle && (!isAlone || ++alone > mostAlone)) filled++;
    last = next;
    if (next.page !== undefined || next.kind === 'row' || next.kind === 'furniture' || next.kind === 'symbol')
      return false;
    if (isProse(cursor, distance)) return true;
  }
  return false;
}

/** Whether a title of the contents stands below the label at the cursor, and no page behind it or near below. */
function standsAboveKnownTitle(cursor: LineCursor, titles: readonly string[]): boolean {
  const distance = cursor.nextFilled(1, 2);
  const next = distance === undefined ? undefined : cursor.ahead(distance);
  if (distance === undefined || next === undefined) return false;
  // The contents may give the chapter another label: "九." for "第九章".
  const title = foldedTitle(next.content);
  if (!titles.some((name) => name === title || name.endsWith(` ${title}`))) return false;
  for (let line = distance; line <= distance + linesOfEntry; line++) {
    const below = cursor.ahead(line);
    if (below?.page !== undefined || below?.kind === 'digits') return false;
  }
  return true;
}

/** "Chapter I" alone on its line. */
function isChapterAlone({ label, content }: LineFacts): boolean {
  const kind = label?.readings[0]?.kind;
  return label?.length === content.length && (kind === 'chapter' || kind === 'part');
}

/**
 * Whether a line of running text stands `from` lines on: long, and ended or gone on with as text is. Not the first lines
 * of an entry, whose page stands below, nor one of several long titles.
 */
function isProse(cursor: LineCursor, from: number): boolean {
  const line = cursor.ahead(from);
  if (line?.kind !== 'text' || line.page !== undefined || !isLong(line.content)) return false;
  if (line.annex !== undefined) return false;
  const below: LineFacts[] = [];
  for (let distance = from + 1; distance <= from + linesOfEntry; distance++) {
    const next = cursor.ahead(distance);
    if (next?.kind !== 'text') break;
    if (next.page !== undefined) return false;
    below.push(next);
  }
  if (textEnd.test(line.content)) return true;
  const [next] = below;
  if (next === undefined) return false;
  // A paragraph of two lines, the second a short one.
  if (smallBeginning.test(next.content) && sentenceEnd.test(next.content)) return true;
  // One of some lines, the first of them a long one.
  const mayBeParagraph = line.number !== undefined || isLong(next.content);
  if (mayBeParagraph && below.some(({ content }) => sentenceEnd.test(content))) return true;
  return isLong(next.content) && below.some(({ content }) => goesOn.test(content));
}

function isLong(content: string): boolean {
  return content.length >= (/\p{Script=Han}/u.test(content) ? chineseProseLength : proseLength);
}
