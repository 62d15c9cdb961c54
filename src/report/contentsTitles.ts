import { titleKey } from './matchTitles';
import type { PageFacts } from './pageFacts';
import { isFigure } from './units';
import { namesAnnex } from './vocabulary';

/** What the table of contents says of a title. */
export interface ContentsTitle {
  /** How many titles it stands below, by the paragraphs that it spans; `undefined` where the contents give none. */
  depth: number | undefined;
  /** Whether it stands behind the title of an annex, or the contents in an annex themselves. */
  isOfAnnex: boolean;
}

/** Entries that are taken in at most: more are no table of contents. */
const mostEntries = 400;

const range = /^(\d{1,4})(?:\s?[-–]\s?(\d{1,4}))?\.?$/u;

/**
 * The titles of the table of contents, as keys, and how deep each stands by the paragraphs that it spans: "21–25" lies
 * within the "21–31" of the entry above.
 */
export function contentsTitles(pages: readonly PageFacts[]): ReadonlyMap<string, ContentsTitle> {
  const gatherer = new Gatherer();
  for (const { contents, contentsBeforeAnnex } of pages) {
    for (const [index, entry] of contents.entries()) {
      gatherer.isOfAnnex ||= index >= contentsBeforeAnnex || namesAnnex(entry.title);
      gatherer.take(entry);
    }
    gatherer.isOfAnnex ||= contentsBeforeAnnex < Infinity;
  }
  return gatherer.titles;
}

class Gatherer {
  readonly titles = new Map<string, ContentsTitle>();
  isOfAnnex = false;
  /** The ranges of paragraphs that go on, and the title that has been read last. */
  #open: { readonly first: number; readonly last: number }[] = [];
  #title: ContentsTitle | undefined;

  take({ label, title, page }: PageFacts['contents'][number]): void {
    const span = tryRange(title === '' ? `${label}${page ?? ''}` : title) ?? tryRange(page ?? '');
    const isTitle = title !== '' && tryRange(title) === null;
    if (isTitle) this.#title = this.#titleOf(titleKey(title));
    // A single number behind a title is its page, perhaps; alone on a line, or as a range, it is its paragraphs.
    if (this.#title === undefined || span?.[1] === undefined || (isTitle && span[2] === undefined)) return;
    const [first, last] = [Number(span[1]), Number(span[2] ?? span[1])];
    if (last < first) return;
    this.#open = this.#open.filter((outer) => outer.first <= first && last <= outer.last);
    this.#title.depth = this.#open.length;
    this.#open.push({ first, last });
  }

  /** What is known of a title from now on; `undefined` where there are too many. */
  #titleOf(key: string): ContentsTitle | undefined {
    if (key === '') return undefined;
    let title = this.titles.get(key);
    if (title === undefined && this.titles.size < mostEntries)
      this.titles.set(key, (title = { depth: undefined, isOfAnnex: false }));
    if (title !== undefined) title.isOfAnnex ||= this.isOfAnnex;
    return title;
  }
}

/** A number or two with a dash between them, and nothing else. */
function tryRange(text: string): RegExpExecArray | null {
  return isFigure(text.charCodeAt(0)) ? range.exec(text) : null;
}
