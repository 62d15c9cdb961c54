import type { TrackedText } from './trackedText';
import { added, joined, original, paragraphsOf, replaced, sliced } from './trackedText';

/** UTF-16 units of a page, and pages of a chapter. */
const pageLength = 2400;
const pagesInChapter = 6;
const quotes: ReadonlyMap<string, string> = new Map([
  ['“', '"'],
  ['”', '"'],
  ['„', '"'],
  ['‘', "'"],
  ['’', "'"],
  ['（', '('],
  ['）', ')'],
  ['：', ':'],
]);

/** A text as one converter gives it, and the same as another does: `pages` has a note at each page's end. */
export interface Conversions {
  readonly pages: string;
  readonly chapters: TrackedText;
}

/**
 * Two conversions of one text.
 *
 * In the first a note stands where each page ends, in the midst of a paragraph. In the second the notes stand
 * at the ends of chapters, page heads and page numbers split the paragraphs instead, quotes and full-width
 * marks are plain, and blanks are other.
 */
export function reconvert(text: string): Conversions {
  const pieces: string[] = [];
  const notes = new Set<number>();
  let start = 0;
  for (let page = 1; start < text.length; page++) {
    const end = pageEnd(text, start);
    pieces.push(text.slice(start, end));
    if (end < text.length) {
      notes.add(pieces.length);
      pieces.push(`\n\n${noteOf(page, text)}\n\n`);
    }
    start = end;
  }
  return { pages: pieces.join(''), chapters: otherMarks(notesAtChapterEnds(pieces, notes)) };
}

/** The place of a blank, or between two Chinese characters, about a page behind `start`. */
function pageEnd(text: string, start: number): number {
  const border = /[ ]|(?<=\p{Script=Han})(?=\p{Script=Han})/gu;
  border.lastIndex = start + pageLength;
  return start + pageLength >= text.length ? text.length : (border.exec(text)?.index ?? text.length);
}

function noteOf(page: number, text: string): string {
  return /\p{Script=Han}/u.test(text.slice(0, 2000))
    ? `[^${page}]: 见工作文件第${page}号附表的说明，以及第${page * 3}段所列的资料。`
    : `[^${page}]: See working paper No. ${page}, table ${page * 2}, and the material listed in line ${page * 3}.`;
}

function notesAtChapterEnds(pieces: readonly string[], notes: ReadonlySet<number>): TrackedText {
  const result: TrackedText[] = [];
  let waiting: TrackedText[] = [];
  let offset = 0;
  pieces.forEach((piece, index) => {
    const tracked = original(piece, offset);
    offset += piece.length;
    if (!notes.has(index)) {
      if (waiting.length >= pagesInChapter) {
        const [first, ...rest] = paragraphsOf(piece);
        const border = first !== undefined && rest.length > 0 ? first.text.length : piece.length;
        result.push(sliced(tracked, 0, border), ...waiting, sliced(tracked, border));
        waiting = [];
      } else result.push(tracked);
      return;
    }
    waiting.push(tracked);
    result.push(added(`\n\n${index}/99\n\nX/2031/${index % 9}\n\n`));
  });
  return joined([...result, ...waiting]);
}

function otherMarks(text: TrackedText): TrackedText {
  const plain = replaced(text, /[“”„‘’（）：]/g, (match) => quotes.get(match[0]));
  const spaced = replaced(
    plain,
    /(?<=\p{Script=Han})(?=[A-Za-z\d])|(?<=[A-Za-z\d])(?=\p{Script=Han})/gu,
    () => ' ',
  );
  let count = 0;
  return replaced(spaced, /(?<=\S) +(?=\S)/g, (match) => {
    count++;
    return match[0].length > 1 ? ' ' : count % 9 === 0 ? '\u00a0' : undefined;
  });
}
