import { isLikeKey, titleKey } from './matchTitles';
import type { ReadingSequence } from './readingSequence';
import type { Annex, ContentsEntry, Section } from './report';
import type { Steps } from './steps';

/** Nodes that are passed at a time. */
const nodesAtATime = 2048;
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
  for (const { nodes } of sequence.readings)
    for (const node of nodes) {
      if (++count % nodesAtATime === 0) yield;
      if (node.kind !== 'contents') continue;
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
  for (const isMatch of [sameLabelAndTitle, sameTitle, sameLabel])
    for (let index = from; index < end; index++) {
      const part = parts[index];
      if (part !== undefined && isMatch(part, label, title)) return index;
    }
  return undefined;
}

function sameLabelAndTitle(part: Section | Annex, label: string, title: string): boolean {
  return label !== '' && part.label === label && isLikeKey(titleKey(part.title), titleKey(title));
}

function sameTitle(part: Section | Annex, _label: string, title: string): boolean {
  const key = titleKey(title);
  return key !== '' && (isLikeKey(titleKey(part.title), key) || key === titleKey(part.label + part.title));
}

/** The next heading of that label: its words have been changed. */
function sameLabel(part: Section | Annex, label: string): boolean {
  return label !== '' && part.label === label;
}
