import type { CompiledGrammar } from './compiledGrammar';
import type { CrossReferenceMatch } from './crossReference';
import { matchAt } from './referencePatterns';

/** What the words round a reference say of where it points. */
export type ReferenceSetting = Pick<CrossReferenceMatch, 'scope' | 'direction' | 'whole'>;

/** How much of the text before and behind a reference is looked at, in UTF-16 units. */
export const contextBefore = 120;
const contextBehind = 180;

/** The words that name what the reference is a part of: "the report of the Secretary-General (A/74/90)". */
function phraseBehind(text: string, end: number, grammar: CompiledGrammar): string | undefined {
  const window = text.slice(end, end + contextBehind);
  const genitive = grammar.genitive.exec(window);
  if (genitive === null) return undefined;
  const rest = window.slice(genitive[0].length);
  const stop = grammar.phraseEnd.exec(rest);
  return rest.slice(0, stop?.index ?? rest.length);
}

/** Whether the words before `start` end by naming another text: "A/74/90, ", "resolution 74/50, ". */
export function isNamedBefore(text: string, start: number, grammar: CompiledGrammar): boolean {
  const window = text.slice(Math.max(0, start - contextBefore), start);
  const symbol = grammar.symbolBefore.exec(window);
  if (symbol !== null && /\d/u.test(symbol[0])) return true;
  return grammar.otherTextBefore.test(window);
}

/** Reads the setting of a reference that stands in `[start, end)`. */
export function readReferenceSetting(
  text: string,
  start: number,
  end: number,
  grammar: CompiledGrammar,
): ReferenceSetting {
  if (matchAt(grammar.above, text, end) !== undefined)
    return { scope: 'this', direction: 'above', whole: undefined };
  if (matchAt(grammar.below, text, end) !== undefined)
    return { scope: 'this', direction: 'below', whole: undefined };
  if (matchAt(grammar.presentReport, text, end) !== undefined)
    return { scope: 'this', direction: undefined, whole: 'report' };
  if (matchAt(grammar.presentPart, text, end) !== undefined)
    return { scope: 'this', direction: undefined, whole: 'part' };
  const phrase = phraseBehind(text, end, grammar);
  const namesOther =
    phrase !== undefined &&
    (grammar.otherText.test(phrase) || /\d/u.test(grammar.symbol.exec(phrase)?.[0] ?? ''));
  const scope = namesOther || isNamedBefore(text, start, grammar) ? 'other' : 'unsaid';
  return { scope, direction: undefined, whole: undefined };
}
