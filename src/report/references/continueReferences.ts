import type { CrossReferenceMatch } from './crossReference';

/** How far behind a reference to another text a bare mention of the same number still means that text, in UTF-16 units. */
const reach = 1500;
const sendingWords =
  /(?:\b(?:see|see also|voir|véase|véanse)|см\.|انظر|见)\s*(?:la\s|el\s|los\s|le\s|les\s)?$/iu;

/** Whether the words before `match` in `text` send the reader elsewhere anew, as a report does to its own parts. */
export function sendsAnew(text: string, { start }: CrossReferenceMatch): boolean {
  return sendingWords.test(text.slice(Math.max(0, start - 20), start));
}

function keysOf({ kind, items }: CrossReferenceMatch): string[] {
  return items.map(({ from }) => `${kind} ${from.label}`);
}

/**
 * Marks the bare mentions that go on with another text: after "annex A of its second report" the next "annex A" is the
 * same one, unless `isAnew` says that the reader is sent there ("see annex A").
 *
 * `matches` are in order, their offsets in one text; a mention that is so marked carries on for the next. Linear.
 */
export function continueReferences(
  matches: readonly CrossReferenceMatch[],
  isAnew: (match: CrossReferenceMatch) => boolean,
): CrossReferenceMatch[] {
  const lastOther = new Map<string, number>();
  const continuesOther = (match: CrossReferenceMatch): boolean => {
    if (match.scope !== 'unsaid' || match.items.length === 0) return false;
    if (isAnew(match)) return false;
    return keysOf(match).every((key) => match.start - (lastOther.get(key) ?? -Infinity) <= reach);
  };
  return matches.map((match) => {
    const container = match.container;
    const isOther =
      continuesOther(match) ||
      (match.scope === 'unsaid' && container !== undefined && continuesOther(container));
    const read = isOther ? { ...match, scope: 'other' as const } : match;
    for (const key of keysOf(read))
      if (read.scope === 'other') lastOther.set(key, read.end);
      else if (read.scope === 'this') lastOther.delete(key);
    return read;
  });
}
