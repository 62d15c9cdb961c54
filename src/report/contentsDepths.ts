import { titleKey } from './matchTitles';
import type { ReportNode } from './nodes';
import { isFigure } from './units';

/** Entries that are taken in at most: more are no table of contents. */
const mostEntries = 400;

const range = /^(\d{1,4})(?:\s?[-–]\s?(\d{1,4}))?\.?$/u;

/**
 * The titles of the table of contents, as keys, and how deep each stands by the paragraphs that it spans: "21–25" lies
 * within the "21–31" of the entry above. `undefined` where the contents give no paragraphs.
 */
export function contentsDepths(nodes: readonly ReportNode[]): ReadonlyMap<string, number | undefined> {
  const depths = new Map<string, number | undefined>();
  let open: { readonly first: number; readonly last: number }[] = [];
  let title: string | undefined;
  for (const node of nodes) {
    if (node.kind !== 'contents') continue;
    const span =
      tryRange(node.title === '' ? `${node.label}${node.page ?? ''}` : node.title) ??
      tryRange(node.page ?? '');
    const isTitle = node.title !== '' && tryRange(node.title) === null;
    if (isTitle) title = titleKey(node.title);
    if (title === undefined || title === '') continue;
    if (!depths.has(title)) {
      if (depths.size >= mostEntries) break;
      depths.set(title, undefined);
    }
    // A single number behind a title is its page, perhaps; alone on a line, or as a range, it is its paragraphs.
    if (span?.[1] === undefined || (isTitle && span[2] === undefined)) continue;
    const [first, last] = [Number(span[1]), Number(span[2] ?? span[1])];
    if (last < first) continue;
    open = open.filter((outer) => outer.first <= first && last <= outer.last);
    depths.set(title, open.length);
    open.push({ first, last });
  }
  return depths;
}

/** A number or two with a dash between them, and nothing else. */
function tryRange(text: string): RegExpExecArray | null {
  return isFigure(text.charCodeAt(0)) ? range.exec(text) : null;
}
