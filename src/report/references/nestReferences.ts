import type { CrossReferenceMatch } from './crossReference';

/** The larger holds the smaller: a paragraph stands in a section, that in an annex, all in the document that ibid. names. */
const ranks: Readonly<Record<CrossReferenceMatch['kind'], number>> = {
  paragraph: 0,
  footnote: 0,
  table: 0,
  section: 2,
  annex: 4,
  ibid: 5,
};
const appendixWords = /^(?:append|apénd|apend|добавл|附录|.{0,4}تذييل)/iu;
/** Wider gaps join nothing. */
const widestGap = 60;

function rankOf({ kind, noun }: CrossReferenceMatch): number {
  return kind === 'annex' && appendixWords.test(noun) ? 3 : ranks[kind];
}

function inside(match: CrossReferenceMatch, container: CrossReferenceMatch): CrossReferenceMatch {
  const isOpen = match.scope === 'unsaid';
  return {
    ...match,
    container,
    scope: isOpen ? container.scope : match.scope,
    direction: match.direction ?? (isOpen ? container.direction : undefined),
    whole: match.whole ?? (isOpen ? container.whole : undefined),
  };
}

/**
 * Gives each of the `matches` of a text, in order, the neighbour that it is a part of, and that one's scope.
 *
 * `isPartOf` tells from the words between whether the left is said to be a part of the right ("paragraph 5 of annex II"),
 * `followsWithin` whether the right stands in the left ("annex II, para. 5"). Linear.
 */
export function nestReferences(
  text: string,
  matches: readonly CrossReferenceMatch[],
  isPartOf: (between: string) => boolean,
  followsWithin: (between: string) => boolean,
): CrossReferenceMatch[] {
  const nested = [...matches];
  const betweenAt = (index: number): string | undefined => {
    const [left, right] = [nested[index], nested[index + 1]];
    if (left === undefined || right === undefined || right.start - left.end > widestGap) return undefined;
    return text.slice(left.end, right.start);
  };
  for (let index = nested.length - 2; index >= 0; index--) {
    const between = betweenAt(index);
    const [left, right] = [nested[index], nested[index + 1]];
    if (between === undefined || left === undefined || right === undefined || !isPartOf(between)) continue;
    if (rankOf(right) > rankOf(left)) nested[index] = inside(left, right);
  }
  for (let index = 0; index + 1 < nested.length; index++) {
    const between = betweenAt(index);
    const [left, right] = [nested[index], nested[index + 1]];
    if (between === undefined || left === undefined || right === undefined || !followsWithin(between))
      continue;
    if (right.container !== undefined) continue;
    if (rankOf(left) > rankOf(right)) nested[index + 1] = inside(right, left);
    else if (left.container !== undefined && rankOf(left.container) > rankOf(right))
      nested[index + 1] = inside(right, left.container);
    else if (left.scope === 'other' && right.scope === 'unsaid')
      nested[index + 1] = { ...right, scope: 'other' };
  }
  return nested;
}
