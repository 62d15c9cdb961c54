import type { Speaker, Stance, Voice } from './voice';
import type { CompiledVoices } from './compileVoices';

/** A speaker with a verb, and how far what is said reaches. */
interface Said {
  readonly speaker: Speaker;
  readonly start: number;
  readonly end: number;
  readonly verbKind: Stance;
}

/** How far before a speaker is looked for what makes it something else, in UTF-16 units. */
const lookBehind = 24;

/** Longer than any sentence; what is longer is no prose. In UTF-16 units. */
const longestSentence = 4000;

/**
 * Who speaks in `sentence`; offsets of `words` count from its start. `before` is what the sentence before it gave, for
 * "these experts". Empty where nobody is said to speak. Linear in the sentence.
 */
export function readVoices(
  sentence: string,
  grammar: CompiledVoices,
  before: readonly Voice[] = [],
): readonly Voice[] {
  if (sentence.length > longestSentence) return [];
  const said = speakersOf(sentence, grammar, before);
  if (said.length === 0) return impliedVoices(sentence, grammar);
  return said.map((one, index) => {
    const words = { start: one.start, end: one.end };
    const content = sentence.slice(one.end, said[index + 1]?.start ?? sentence.length);
    return { speaker: one.speaker, stance: stanceOf(one, content, grammar), words };
  });
}

function impliedVoices(sentence: string, grammar: CompiledVoices): readonly Voice[] {
  if (grammar.noConsensus.test(sentence))
    return [{ speaker: 'group', stance: 'disagreement', words: undefined }];
  if (grammar.impliedGroup.test(sentence)) return [{ speaker: 'group', stance: 'none', words: undefined }];
  return [];
}

function speakersOf(sentence: string, grammar: CompiledVoices, before: readonly Voice[]): readonly Said[] {
  const found = candidatesOf(sentence, grammar, before);
  const said: Said[] = [];
  found.forEach(({ speaker, start, end }, index) => {
    const last = said.at(-1);
    const early = grammar.verbFirst ? verbBefore(sentence, last?.end ?? 0, start, grammar) : undefined;
    const head = early?.at ?? start;
    if (last !== undefined && isWithinWords(last, speaker, sentence.slice(last.end, head), grammar)) return;
    const limit = Math.min(found[index + 1]?.start ?? sentence.length, end + grammar.reach);
    const verb = early ?? verbIn(sentence.slice(end, limit), grammar);
    if (verb !== undefined) said.push({ speaker, start, end, verbKind: verb.kind });
  });
  return said;
}

interface Candidate {
  readonly speaker: Speaker;
  readonly start: number;
  readonly end: number;
}

function candidatesOf(
  sentence: string,
  grammar: CompiledVoices,
  before: readonly Voice[],
): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const match of sentence.matchAll(grammar.speakers)) {
    const kind = grammar.kinds.findIndex((_, index) => match[index + 1] !== undefined);
    const start = match.index;
    const end = start + match[0].length;
    const kindOf = grammar.kinds[kind];
    const speaker = kindOf === undefined ? severalOf(before.at(-1)?.speaker) : kindOf.speaker;
    if (speaker === undefined) continue;
    const ahead = sentence.slice(Math.max(0, start - lookBehind), start);
    if (kindOf?.notAfter?.test(ahead) === true || kindOf?.onlyAfter?.test(ahead) === false) continue;
    found.push({ speaker, start, end });
  }
  return found;
}

/** Whom "these experts" means: several of whom one was named, else who spoke before. */
function severalOf(speaker: Speaker | undefined): Speaker | undefined {
  return speaker === 'one' ? 'some' : speaker;
}

/** Whether a name stands in what somebody else says, and is no speaker itself. */
function isWithinWords(last: Said, speaker: Speaker, between: string, { turn }: CompiledVoices): boolean {
  const isSet = turn.test(between);
  if (speaker === 'some' || speaker === 'others' || speaker === 'one') return !isSet;
  return last.verbKind !== 'none' || !isSet;
}

function verbIn(text: string, grammar: CompiledVoices): { at: number; kind: Stance } | undefined {
  let first: { at: number; kind: Stance } | undefined;
  for (const [kind, pattern] of grammar.verbs) {
    const at = text.search(pattern);
    if (at >= 0 && (first === undefined || at < first.at)) first = { at, kind };
  }
  return first;
}

/** The verb right before its subject, at most a few words between; its offset is one of the sentence. */
function verbBefore(
  sentence: string,
  from: number,
  start: number,
  grammar: CompiledVoices,
): { at: number; kind: Stance } | undefined {
  const begin = Math.max(from, start - lookBehind);
  const found = verbIn(sentence.slice(begin, start), grammar);
  return found === undefined ? undefined : { at: begin + found.at, kind: found.kind };
}

function stanceOf({ speaker, verbKind }: Said, content: string, grammar: CompiledVoices): Stance {
  if (grammar.opposing.test(content)) return 'disagreement';
  if (verbKind === 'doubt') return 'doubt';
  const isPart = speaker === 'some' || speaker === 'others' || speaker === 'one';
  return isPart && grammar.doubting.test(content) ? 'doubt' : verbKind;
}
