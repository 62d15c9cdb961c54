import type { DocumentSymbol } from '../report';
import { foldString } from './foldedWindow';
import type { Component, SymbolReading } from './symbolGrammar';
import { headOf, joinComponents, readSymbol } from './symbolGrammar';
import { suffixTable } from './symbolSeries';

/** A symbol taken apart. */
export interface ParsedSymbol {
  /** The normal form: no blank round "/", one before "(", ASCII hyphens, no marks of direction. */
  readonly symbol: string;
  /** The first component: "A", "GE-NDVF". */
  readonly series: string;
  /** From the series on, suffixes included. */
  readonly components: readonly Component[];
  /** "Rev.1", "Add.2", "Corr.1" at the end, in order. */
  readonly suffixes: readonly string[];
  /** The other symbol of the same document: "S/2025/230" of "A/79/876-S/2025/230". */
  readonly twin: ParsedSymbol | undefined;
}

const seriesPattern = /^[ /]*([A-Za-z]{1,12}(?:-[A-Za-z]{1,12})?)(?=[ ]*\/)/;
const trailingMarks = /^[\s*]*$/;

/** Whether a component is a suffix: "Rev.1", "Summary". */
export function isSuffix(component: string): boolean {
  return suffixTable.has(headOf(component)) && /(?:\.\d|^Summary$)/.test(component);
}

/** Turns what the grammar read into a value. */
export function parsedFromReading(
  reading: Pick<SymbolReading, 'components'>,
  twin?: ParsedSymbol,
): ParsedSymbol {
  const { components } = reading;
  const own = joinComponents(components);
  const firstSuffix = components.findIndex((component) => isSuffix(component.text));
  return {
    symbol: twin === undefined ? own : `${own}-${twin.symbol}`,
    series: components[0]?.text ?? '',
    components,
    suffixes: firstSuffix < 0 ? [] : components.slice(firstSuffix).map((component) => component.text),
    twin,
  };
}

function parseFolded(text: string): ParsedSymbol | undefined {
  const start = seriesPattern.exec(text);
  if (start === null) return undefined;
  const series = start[1] ?? '';
  // Whoever asks about one symbol knows that it is one: its own series counts as known.
  const reading = readSymbol(text, series, start[0].length, series);
  if (reading === undefined) return undefined;
  const rest = text.slice(reading.end);
  if (trailingMarks.test(rest)) return parsedFromReading(reading);
  if (!rest.startsWith('-')) return undefined;
  const twin = parseFolded(rest.slice(1));
  return twin === undefined ? undefined : parsedFromReading(reading, twin);
}

/**
 * Parses a text that is one symbol and nothing else, in any of its spellings: with blanks or a line end inside,
 * marks of direction, non-breaking hyphens, asterisks behind. `undefined` where it is none.
 */
export function parseSymbol(text: string): ParsedSymbol | undefined {
  return parseFolded(foldString(text).trim());
}

/** The normal form of a symbol; of any other text, the text without invisible characters and surplus blanks. */
export function normalForm(text: string): string {
  const parsed = parseSymbol(text);
  if (parsed !== undefined) return parsed.symbol;
  return foldString(text)
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/\s*\/\s*/g, '/')
    .replace(/\s*\(\s*/g, ' (')
    .trim();
}

/** The key under which two spellings of a symbol are the same: the normal form in upper case. */
export function comparisonKey(text: string): string {
  const known = knownKeys.get(text);
  if (known !== undefined) return known;
  if (knownKeys.size >= mostKnownKeys) knownKeys.clear();
  const key = normalForm(text).toUpperCase();
  knownKeys.set(text, key);
  return key;
}

/** The keys asked for lately: a report names few documents, many times. */
const knownKeys = new Map<string, string>();
const mostKnownKeys = 2000;

/** A hyphen behind the first slash, as before the second half of a double symbol: "A/79/876-S/2025/230". */
const mayBeDouble = /\/[^/]*-\s*[A-Z]+\s*\//u;

/** Whether two texts name the same document; a double symbol names the document of either half. */
export function isSameDocument(a: string, b: string): boolean {
  const [left, right] = [comparisonKey(a), comparisonKey(b)];
  if (left === right || !(mayBeDouble.test(left) || mayBeDouble.test(right))) return left === right;
  const keysOfA = halvesOf(a);
  return halvesOf(b).some((key) => keysOfA.includes(key));
}

function halvesOf(text: string): string[] {
  const keys: string[] = [];
  for (let parsed = parseSymbol(text); parsed !== undefined; parsed = parsed.twin)
    keys.push(joinComponents(parsed.components).toUpperCase());
  return keys.length > 0 ? keys : [comparisonKey(text)];
}

/**
 * Orders symbols as a list of documents does: by components, figures by their value ("WP.2" before "WP.10"), a
 * document before its addenda. For `sort`; zero for two spellings of one symbol.
 */
export function compareSymbols(a: string, b: string): number {
  const left = comparisonKey(a).split('/');
  const right = comparisonKey(b).split('/');
  for (let index = 0; index < Math.min(left.length, right.length); index++) {
    const order = compareComponents(left[index] ?? '', right[index] ?? '');
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

function compareComponents(a: string, b: string): number {
  const left = a.match(/\d+|\D+/g) ?? [];
  const right = b.match(/\d+|\D+/g) ?? [];
  for (let index = 0; index < Math.min(left.length, right.length); index++) {
    const [x = '', y = ''] = [left[index], right[index]];
    const difference = /^\d/.test(x) && /^\d/.test(y) ? Number(x) - Number(y) : x < y ? -1 : x > y ? 1 : 0;
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

/**
 * What kind of document a symbol names, as far as a symbol says it: session documents such as "A/74/90" may be
 * reports, notes or letters, and are `'document'`.
 */
export function kindOf(symbol: ParsedSymbol): DocumentSymbol['kind'] {
  const heads = symbol.components.slice(1).map((component) => headOf(component.text));
  const has = (...names: readonly string[]): boolean => names.some((name) => heads.includes(name));
  if (has('RES', 'Res')) return 'resolution';
  if (has('PV', 'SR')) return 'record';
  if (
    symbol.components.some(
      ({ text }, index) => index > 0 && /^WP\.\d/.test(text) && isDocumentNumber(symbol, index),
    )
  )
    return 'working-paper';
  if (symbol.components.some(({ text }) => /^L\.\d/.test(text))) return 'draft';
  if (has('REP')) return 'report';
  if (symbol.twin !== undefined) return kindOf(symbol.twin);
  return 'document';
}

/** Whether the component at `index` numbers the document itself: "ECE/TRANS/WP.29/2024/1" has a body called WP.29. */
function isDocumentNumber(symbol: ParsedSymbol, index: number): boolean {
  const next = symbol.components[index + 1];
  return next === undefined || isSuffix(next.text);
}
