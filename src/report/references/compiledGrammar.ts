import type { ReferenceGrammar, ReferenceNoun } from './referenceGrammar';
import { digit, documentSymbol, gap, notInWord, wideGap } from './referencePatterns';

/** A noun with its conditions as expressions; those that look back end with `$` and are tried on a short window. */
export interface CompiledNoun {
  readonly noun: ReferenceNoun;
  readonly before: RegExp | undefined;
  readonly behind: RegExp | undefined;
  readonly bareBefore: RegExp | undefined;
  readonly notBehind: RegExp | undefined;
}

/** A grammar ready to read with. Sticky expressions read at an offset of the text, the others in short windows. */
export interface CompiledGrammar {
  /** Global; group n + 1 is noun n. */
  readonly trigger: RegExp;
  readonly nouns: readonly CompiledNoun[];
  readonly toNumbers: RegExp;
  /** Group 1 is the number without its items. */
  readonly figure: RegExp;
  /** Group 1 is the label of an item in its brackets. */
  readonly subitem: RegExp;
  /** Group 1 is the label or path of labels, 2 and 3 are labels in brackets behind it. */
  readonly label: RegExp;
  readonly labelWords: RegExp;
  readonly range: RegExp;
  /** Group 1 is there where a word joins, not a comma alone. */
  readonly list: RegExp;
  readonly above: RegExp;
  readonly below: RegExp;
  readonly presentReport: RegExp;
  readonly presentPart: RegExp;
  readonly genitive: RegExp;
  readonly phraseEnd: RegExp;
  readonly otherText: RegExp;
  readonly symbol: RegExp;
  readonly otherTextBefore: RegExp;
  readonly symbolBefore: RegExp;
  /** All that stands between a part and the part that it belongs to: " of the ". */
  readonly partOf: RegExp;
  readonly goesOn: RegExp;
}

const letter = '[A-Za-z\\u00aa-\\u024f\\u0400-\\u052f\\u0620-\\u065f]';
/** "E.96.IV.8", as United Nations publications for sale are numbered. */
const salesNumber = '(?<![\\p{L}\\p{N}.])[A-Z]\\.[0-9]{2}\\.[IVX]{1,5}(?:\\.[A-Z])?\\.[0-9]{1,3}';
const latinItem = '[a-z]{1,2}|[ivx]{1,5}|[а-яё]|[\\u0621-\\u064a]{1,2}\\u0640?';
const labelPart = `(?:[IVXLCХІ]{1,7}|[A-ZА-Я]|${digit}{1,3})`;

function compileNoun(noun: ReferenceNoun): CompiledNoun {
  const optional = (pattern: string | undefined, flags: string, around: (source: string) => string) =>
    pattern === undefined ? undefined : new RegExp(around(pattern), flags);
  return {
    noun,
    before: optional(noun.cue?.before, 'iu', (source) => `(?:${source})$`),
    behind: optional(noun.cue?.behind, 'iuy', (source) => source),
    bareBefore: optional(noun.bareCue, 'iu', (source) => `(?:${source})$`),
    notBehind: optional(noun.notBefore, 'iuy', (source) => source),
  };
}

/** Compiles `grammar`; to be done once for each. */
export function compileGrammar(grammar: ReferenceGrammar): CompiledGrammar {
  const closing = grammar.itemStyle === 'parentheses' ? '' : '|[ \\u00a0\\u202f]([a-zа-я]|[ivx]{1,5})\\)';
  const words = `(?:${grammar.listWords})`;
  // An Arabic conjunction is written together with the number behind it.
  const joined = `(?:${words}${wideGap}|(?<=\\s)و${gap})`;
  return {
    trigger: new RegExp(
      grammar.nouns.map(({ pattern }) => `((?:${pattern})(?:(?<=\\.)|(?!${letter})))`).join('|'),
      'gi',
    ),
    nouns: grammar.nouns.map(compileNoun),
    toNumbers: new RegExp(`${gap}(?:(?:${grammar.filler})${gap})?`, 'iuy'),
    figure: new RegExp(
      `(${digit}{1,4}(?:\\.${digit}{1,3})?(?: (?:bis|ter|quater|quinquies)${notInWord})?)(?![\\p{L}\\p{N}%/]|[.,]${digit})`,
      'uy',
    ),
    subitem: new RegExp(`[ \\u00a0\\u202f]?[(（] ?(${latinItem}) ?[)）]${closing}`, 'uy'),
    label: new RegExp(
      `(${labelPart}(?![\\p{L}\\p{N}])(?:\\.${labelPart}(?![\\p{L}\\p{N}])){0,4})(?![/%]|[,]${digit})(?:\\s?\\(([A-Z]|${digit}{1,2})\\))?(?:\\s?\\(([A-Z]|${digit}{1,2})\\))?`,
      'uy',
    ),
    labelWords: new RegExp(
      `((?:${grammar.labelWords})(?:\\s?[-–.]\\s?(?:${grammar.labelWords}|${digit}{1,2}))?)${notInWord}`,
      'iuy',
    ),
    range: new RegExp(
      `(?:[ \\u00a0]?[-‐‑–—]${gap}(?!${gap}-)|${wideGap}(?:${grammar.rangeWords})${wideGap})`,
      'iuy',
    ),
    list: new RegExp(`(?:${gap}[,،]${gap}(${joined})?|${wideGap}(${joined}|&${gap}))`, 'iuy'),
    above: new RegExp(`${gap}[,،]?${gap}(?:${grammar.above})${notInWord}`, 'iuy'),
    below: new RegExp(`${gap}[,،]?${gap}(?:${grammar.below})${notInWord}`, 'iuy'),
    presentReport: new RegExp(`${gap}[,،]?${gap}(?:${grammar.presentReport})`, 'iuy'),
    presentPart: new RegExp(`${gap}[,،]?${gap}(?:${grammar.presentPart})`, 'iuy'),
    genitive: new RegExp(`^(?:${grammar.genitive})`, 'iu'),
    phraseEnd: new RegExp(grammar.phraseEnd, 'iu'),
    otherText: new RegExp(grammar.otherText, 'iu'),
    symbol: new RegExp(documentSymbol, 'u'),
    otherTextBefore: new RegExp(`(?<!\\p{L})(?:${grammar.otherTextBefore})$`, 'iu'),
    symbolBefore: new RegExp(
      `(?:${documentSymbol}|${salesNumber})[)\\]»”"]{0,2}(?:\\s*[,،]\\s*|[ \\u00a0]?)$`,
      'u',
    ),
    partOf: new RegExp(
      `^(?:${grammar.genitive}|\\s*,?\\s*(?:in|dans|en|в|في)\\s+)(?:(?:the|el|la|los|las|l['’])\\s*)?$`,
      'iu',
    ),
    goesOn: new RegExp(`(?:${grammar.goesOn})[ \\t]*\\r?\\n[\\s>#*|]*$`, 'iu'),
  };
}
