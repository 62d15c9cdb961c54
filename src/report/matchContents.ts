import { isLikeKey, titleKey } from './matchTitles';
import { pageFacts } from './pageFacts';
import type { ReadingSequence } from './readingSequence';
import type { Annex, ContentsEntry, Section } from './report';
import type { Steps } from './steps';

/** Entries that are matched at a time. */
const entriesAtATime = 64;
/** Parts looked at for an entry, from the one that the entry before it means. */
const longestSearch = 200;

/**
 * The lines of the table of contents with the headings that they mean: in the order of both, by label and title,
 * though the words may differ a little, or by the title alone.
 */
export function* matchContents(
  sequence: ReadingSequence,
  parts: readonly (Section | Annex)[],
): Steps<readonly ContentsEntry[]> {
  const entries: ContentsEntry[] = [];
  let from = 0;
  let count = 0;
  for (const page of sequence.pages)
    for (const node of pageFacts(page).contents) {
      if (++count % entriesAtATime === 0) yield;
      const index = findPart(parts, from, node.label, node.title);
      if (index !== undefined) from = index + 1;
      const target = index === undefined ? undefined : parts[index]?.id;
      entries.push({ label: node.label, title: node.title, page: node.page, target, place: node });
    }
  return entries;
}

function findPart(
  parts: readonly (Section | Annex)[],
  from: number,
  label: string,
  title: string,
): number | undefined {
  const end = Math.min(parts.length, from + longestSearch);
  const key = titleKey(title);
  for (const isMatch of [sameLabelAndTitle, sameTitle, sameLabel])
    for (let index = from; index < end; index++) {
      const part = parts[index];
      if (part !== undefined && isMatch(part, label, key)) return index;
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
