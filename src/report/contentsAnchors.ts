/** What of a line of the contents, or of a heading, is compared. */
export interface LabelledKey {
  readonly label: string;
  /** As `titleKey` makes it. */
  readonly title: string;
}

interface Pair {
  readonly entry: number;
  readonly part: number;
}

/** Shorter titles stand in many places. */
const shortestTitle = 2;

/**
 * The lines of the contents that have the label and the words of a heading, else its words alone, by index: the longest
 * run of such pairs that both give in the same order. A title that stands more often in one of the two is left out, as
 * nobody knows which of its places is meant. Linear, times a logarithm.
 */
export function contentsAnchors(
  entries: readonly LabelledKey[],
  parts: readonly LabelledKey[],
): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const paired = new Set<number>();
  for (const keyOf of [withLabel, titleAlone]) {
    const left = positionsByKey(entries, keyOf, (index) => pairs.has(index));
    const right = positionsByKey(parts, keyOf, (index) => paired.has(index));
    for (const [key, positions] of left) {
      const headings = right.get(key) ?? [];
      if (headings.length !== positions.length) continue;
      positions.forEach((entry, index) => {
        const part = headings[index];
        if (part === undefined) return;
        pairs.set(entry, part);
        paired.add(part);
      });
    }
  }
  const inOrder = [...pairs].map(([entry, part]) => ({ entry, part })).sort((a, b) => a.entry - b.entry);
  return new Map(longestRising(inOrder).map(({ entry, part }) => [entry, part]));
}

function withLabel({ label, title }: LabelledKey): string | undefined {
  return label === '' ? undefined : `${label} ${title}`;
}

function titleAlone({ title }: LabelledKey): string | undefined {
  return title.length < shortestTitle ? undefined : title;
}

function positionsByKey(
  keys: readonly LabelledKey[],
  keyOf: (key: LabelledKey) => string | undefined,
  isTaken: (index: number) => boolean,
): ReadonlyMap<string, readonly number[]> {
  const positions = new Map<string, number[]>();
  keys.forEach((labelled, index) => {
    const key = labelled.title === '' || isTaken(index) ? undefined : keyOf(labelled);
    if (key === undefined) return;
    const alike = positions.get(key);
    if (alike === undefined) positions.set(key, [index]);
    else alike.push(index);
  });
  return positions;
}

/** The longest choice of `pairs`, which are in the order of their entries, in which the parts are in order, too. */
function longestRising(pairs: readonly Pair[]): readonly Pair[] {
  /** By length, the index of the pair that ends such a choice with the earliest part. */
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  pairs.forEach(({ part }, index) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[ends[middle] ?? 0]?.part ?? 0) < part) low = middle + 1;
      else high = middle;
    }
    before[index] = ends[low - 1];
    ends[low] = index;
  });
  const chosen: Pair[] = [];
  for (let at = ends.at(-1); at !== undefined; at = before[at]) {
    const pair = pairs[at];
    if (pair !== undefined) chosen.push(pair);
  }
  return chosen.reverse();
}
