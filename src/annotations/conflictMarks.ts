/** The versions of a text in which an unfinished merge left its marks. */
export interface ConflictSides {
  /** As it stands between "<<<<<<<" and "=======", or before "|||||||". */
  readonly mine: string;
  readonly theirs: string;
  /** As it stands between "|||||||" and "======="; `undefined` where the merge did not write it down. */
  readonly base: string | undefined;
}

type Part = 'both' | 'mine' | 'base' | 'theirs';

/** What each mark begins, and what must have gone before. */
const marks: Readonly<Record<string, { readonly begins: Part; readonly after: readonly Part[] }>> = {
  '<<<<<<<': { begins: 'mine', after: ['both'] },
  '|||||||': { begins: 'base', after: ['mine'] },
  '=======': { begins: 'theirs', after: ['mine', 'base'] },
  '>>>>>>>': { begins: 'both', after: ['theirs'] },
};

/**
 * Takes a text with git's conflict marks apart; the lines outside of them are in every version. `undefined` where
 * there are no marks, or not in the order in which git writes them.
 */
export function conflictSides(text: string): ConflictSides | undefined {
  const lines: Record<Part, string[]> = { both: [], mine: [], base: [], theirs: [] };
  let part: Part = 'both';
  const seen = new Set<Part>();
  for (const line of text.split('\n')) {
    const mark = marks[/^(?:<{7}|\|{7}|={7}|>{7})(?= |\r?$)/u.exec(line)?.[0] ?? ''];
    if (mark !== undefined) {
      if (!mark.after.includes(part)) return undefined;
      part = mark.begins;
      seen.add(part);
    } else if (part === 'both')
      for (const each of ['mine', 'base', 'theirs'] as const) lines[each].push(line);
    else lines[part].push(line);
  }
  if (part !== 'both' || !seen.has('theirs')) return undefined;
  return {
    mine: lines.mine.join('\n'),
    theirs: lines.theirs.join('\n'),
    base: seen.has('base') ? lines.base.join('\n') : undefined,
  };
}
