import { contentsAnchors } from './contentsAnchors';
import { isLikeKey, titleKey } from './matchTitles';
import { pageFacts } from './pageFacts';
import type { ReadingSequence } from './readingSequence';
import type { Annex, ContentsEntry, Section } from './report';
import type { Steps } from './steps';

/** Entries that are matched at a time. */
const entriesAtATime = 64;
/** Parts looked at for an entry, from the one that the entry before it means. */
const longestSearch = 200;
/** More lines no title has. */
const mostLines = 4;

/**
 * The lines of the table of contents with the headings that they mean: in the order of both, by label and title,
 * though the words may differ a little, or by the title alone. A line that goes on with the title of the line above
 * means nothing of its own.
 *
 * What is worded alike in both is paired first; between two such pairs the rest is looked for from one to the next.
 */
export function* matchContents(
  sequence: ReadingSequence,
  parts: readonly (Section | Annex)[],
): Steps<readonly ContentsEntry[]> {
  const nodes = sequence.pages.flatMap((page) => pageFacts(page).contents);
  const titles = wholeTitles(nodes);
  yield;
  const anchors = contentsAnchors(
    nodes.map(({ label }, index) => ({ label, title: titleKey(titles[index] ?? '') })),
    parts.map((part) => ({ label: part.label, title: keysOf(part).title })),
  );
  yield;
  const limits = nextAnchors(anchors, nodes.length, parts.length);
  const entries: ContentsEntry[] = [];
  let from = 0;
  for (const [position, node] of nodes.entries()) {
    if (position % entriesAtATime === 0) yield;
    const title = titles[position];
    const index =
      anchors.get(position) ??
      (title === undefined
        ? undefined
        : findPart(
            parts.slice(from, Math.min(limits[position] ?? 0, from + longestSearch)),
            node.label,
            title,
            from,
          ));
    if (index !== undefined) from = index + 1;
    const target = index === undefined ? undefined : parts[index]?.id;
    entries.push({ label: node.label, title: node.title, page: node.page, target, place: node });
  }
  return entries;
}

interface Line {
  readonly label: string;
  readonly title: string;
  readonly page: string | undefined;
}

/**
 * The title that begins on each line, with the lines that go on with it: those without a label behind a line without a
 * page. `undefined` for the lines that go on. Behind a line without a label, and where most lines have no page, only
 * one in small letters goes on; any other is a title of its own.
 */
function wholeTitles(lines: readonly Line[]): readonly (string | undefined)[] {
  const titles: (string | undefined)[] = lines.map(({ title }) => title);
  const hasPages = lines.filter(({ page }) => page === undefined).length * 2 <= lines.length;
  for (let index = 0; index < lines.length; index++) {
    const isLabelled = lines[index]?.label !== '';
    let last = index;
    while (
      last < index + mostLines &&
      lines[last]?.page === undefined &&
      goesOn(lines[last + 1]) &&
      ((hasPages && isLabelled) || (lines[last]?.title !== '' && beginsInSmall(lines[last + 1]?.title ?? '')))
    )
      last++;
    for (let next = index + 1; next <= last; next++) {
      titles[index] = `${titles[index] ?? ''} ${lines[next]?.title ?? ''}`;
      titles[next] = undefined;
    }
    index = last;
  }
  return titles;
}

/** Whether the words of an entry begin with a small letter, as those do that go on with the line above. */
export function beginsInSmall(title: string): boolean {
  return /^\p{Ll}{2}/u.test(title);
}

/** A line in parentheses says more about a heading, but is not of its title: "(Agenda item 2)". */
function goesOn(line: Line | undefined): boolean {
  return line?.label === '' && !/^[(（]/u.test(line.title);
}

/** For each line, the part before which what it means must stand: that of the next pair. */
function nextAnchors(anchors: ReadonlyMap<number, number>, count: number, end: number): readonly number[] {
  const limits = new Array<number>(count).fill(end);
  let limit = end;
  for (let index = count - 1; index >= 0; index--) {
    limits[index] = limit;
    limit = anchors.get(index) ?? limit;
  }
  return limits;
}

function findPart(
  parts: readonly (Section | Annex)[],
  label: string,
  title: string,
  from: number,
): number | undefined {
  const key = titleKey(title);
  for (const isMatch of [sameLabelAndTitle, sameTitle, sameLabel]) {
    const index = parts.findIndex((part) => isMatch(part, label, key));
    if (index >= 0) return from + index;
  }
  return undefined;
}

/** What of a part is compared. */
interface PartKeys {
  readonly title: string;
  /** Label and title together. */
  readonly whole: string;
}

const known = new WeakMap<Section | Annex, PartKeys>();

/** Kept with the part: many entries are compared with it, after every edit. */
function keysOf(part: Section | Annex): PartKeys {
  let keys = known.get(part);
  if (keys === undefined)
    known.set(part, (keys = { title: titleKey(part.title), whole: titleKey(part.label + part.title) }));
  return keys;
}

function sameLabelAndTitle(part: Section | Annex, label: string, key: string): boolean {
  return label !== '' && part.label === label && isLikeKey(keysOf(part).title, key);
}

function sameTitle(part: Section | Annex, _label: string, key: string): boolean {
  return key !== '' && (isLikeKey(keysOf(part).title, key) || key === keysOf(part).whole);
}

/** The next heading of that label: its words have been changed. */
function sameLabel(part: Section | Annex, label: string): boolean {
  return label !== '' && part.label === label;
}
