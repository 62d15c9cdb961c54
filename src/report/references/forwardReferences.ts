import type { CompiledGrammar, CompiledNoun } from './compiledGrammar';
import type { CrossReferenceMatch } from './crossReference';
import { readReferenceItems } from './readReferenceItems';
import { matchAt } from './referencePatterns';
import { contextBefore, isNamedBefore, readReferenceSetting } from './referenceScope';

const wordBefore = /[\p{L}\p{M}\p{N}_/-]$/u;
/** A line up to a heading: nothing but marks and blanks. */
const lineStart = /(?:^|\n)[\s#*_|>]*$/u;
/** What follows the label of a heading, a caption or a row of the contents, and does not go on with the sentence. */
const headingBehind =
  /[ \t\u00a0*_]*(?:\r?\n|$|[.:：–—|]|\t| {2,}|\.{2,}|<br)|[ \u00a0*_]+["“«([]?\p{Lu}|[ \u00a0]+-/uy;
/** "NPT/CONF.1995/32 (": what follows is a piece of the symbol. */
const extraOfSymbol = /[A-Za-z]\/[A-Za-z0-9./-]{0,40}\d\s{0,60}\($/u;
const isSmall = /^\p{Ll}/u;

/** Whether the noun at `start` stands where that of a heading or caption does. */
function opensLine(text: string, start: number, grammar: CompiledGrammar): boolean {
  if (isSmall.test(text.slice(start, start + 2))) return false;
  const before = text.slice(Math.max(0, start - contextBefore), start);
  if (start > contextBefore ? !/\n[\s#*_|>]*$/u.test(before) : !lineStart.test(before)) return false;
  return !grammar.goesOn.test(before);
}

/** Whether nothing behind a label goes on with the sentence, as behind that of a heading. */
function endsAsHeading(text: string, end: number): boolean {
  return matchAt(headingBehind, text, end) !== undefined;
}

/** Whether a noun without a number refers: "see annex", "resolution 74/4, annex". */
function isBareReference(
  text: string,
  start: number,
  end: number,
  noun: CompiledNoun,
  grammar: CompiledGrammar,
): boolean {
  if (noun.bareBefore === undefined || opensLine(text, start, grammar)) return false;
  const before = text.slice(Math.max(0, start - contextBefore), start);
  return (
    noun.bareBefore.test(before) ||
    isNamedBefore(text, start, grammar) ||
    matchAt(grammar.presentReport, text, end) !== undefined
  );
}

/** Whether a noun that needs no number goes on where a reference ended: the appendix of "A/78/265, annex A, appendix". */
function goesOnFrom(
  previous: CrossReferenceMatch | undefined,
  text: string,
  start: number,
  noun: CompiledNoun,
): boolean {
  if (noun.bareBefore === undefined || previous === undefined || start - previous.end > 4) return false;
  return /^[,،]\s+$/u.test(text.slice(previous.end, start));
}

function meetsCue(text: string, start: number, end: number, noun: CompiledNoun): boolean {
  if (noun.before === undefined || noun.behind === undefined) return true;
  return (
    matchAt(noun.behind, text, end) !== undefined ||
    (noun.noun.kind !== 'section' && noun.before.test(text.slice(Math.max(0, start - contextBefore), start)))
  );
}

function readReference(
  text: string,
  start: number,
  word: string,
  noun: CompiledNoun,
  grammar: CompiledGrammar,
  previous: CrossReferenceMatch | undefined,
): CrossReferenceMatch | undefined {
  const { kind } = noun.noun;
  const nounEnd = start + word.length;
  if (kind === 'ibid') {
    if (!meetsCue(text, start, nounEnd, noun)) return undefined;
    const setting = { scope: 'other', direction: undefined, whole: undefined } as const;
    return { start, end: nounEnd, kind, noun: word, items: [], ...setting, container: undefined };
  }
  const read = readReferenceItems(text, nounEnd, noun.noun, grammar);
  const end = read?.end ?? nounEnd;
  const isBare =
    read === undefined &&
    (isBareReference(text, start, end, noun, grammar) || goesOnFrom(previous, text, start, noun));
  if (read === undefined && !isBare) return undefined;
  if (noun.notBehind !== undefined && matchAt(noun.notBehind, text, end) !== undefined) return undefined;
  if (!meetsCue(text, start, end, noun)) return undefined;
  if (
    kind !== 'paragraph' &&
    kind !== 'footnote' &&
    opensLine(text, start, grammar) &&
    endsAsHeading(text, end)
  )
    return undefined;
  if (kind === 'section' && extraOfSymbol.test(text.slice(Math.max(0, start - contextBefore), start)))
    return undefined;
  const setting = readReferenceSetting(text, start, end, grammar);
  return { start, end, kind, noun: word, items: read?.items ?? [], ...setting, container: undefined };
}

/** The references of a language that puts the noun before the numbers, in order, without containers. */
export function forwardReferences(text: string, grammar: CompiledGrammar): CrossReferenceMatch[] {
  const matches: CrossReferenceMatch[] = [];
  let done = 0;
  for (const trigger of text.matchAll(grammar.trigger)) {
    const start = trigger.index;
    if (start < done || wordBefore.test(text.slice(Math.max(0, start - 2), start))) continue;
    const index = trigger.slice(1).findIndex((group: string | undefined) => group !== undefined);
    const noun = grammar.nouns[index];
    if (noun === undefined) continue;
    const match = readReference(text, start, trigger[0], noun, grammar, matches.at(-1));
    if (match === undefined) continue;
    matches.push(match);
    done = match.end;
  }
  return matches;
}
