import type { Report } from '../report/report';
import type { Steps } from '../report/steps';
import type { OffsetRange } from '../text/offsetRange';
import { textStretches } from './textStretches';

/** A name as it is printed somewhere, and where. */
export interface PrintedName {
  readonly name: string;
  /** In document order; never empty. */
  readonly places: readonly OffsetRange[];
  /** Whether the roster of experts has it so. */
  readonly isListed: boolean;
}

/** So far before a symbol its authors are looked for, in UTF-16 units. */
const reach = 600;

const capitalized = "\\p{Lu}[\\p{L}\\p{M}'’-]*\\p{Ll}[\\p{L}\\p{M}'’-]*";
const particle =
  '(?:van|von|zu|der|den|de|del|della|di|da|do|dos|das|du|des|la|le|les|los|el|al|bin|ibn|ben|y|e|ter|ten|af)';
/** Two or more capitalized words, with particles between them: a name in Latin letters wherever it stands. */
const latinName = new RegExp(
  `(?<![\\p{L}\\p{M}])${capitalized}(?:[ \\t]+(?:${particle}[ \\t]+){0,2}${capitalized}){1,6}(?![\\p{L}\\p{M}])`,
  'gu',
);

/** The words of a name, each as its key. */
export function wordKeys(name: string): readonly string[] {
  return name
    .split(/\s+/u)
    .map(nameKey)
    .filter((word) => word !== '');
}

/** The letters of a name without accents, case, hyphens and blanks: what two spellings of it share. */
export function nameKey(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase()
    .replace(/ø/gu, 'o')
    .replace(/ł/gu, 'l')
    .replace(/ß/gu, 'ss');
}

/**
 * The names that the roster and the citations give, in all their spellings, with the places of each: also where running
 * text has a name in another spelling. Names of one word and names in capitals are left out. Linear, in steps.
 */
export function* printedNames(report: Report): Steps<readonly PrintedName[]> {
  const names = new Map<string, { places: Map<number, OffsetRange>; isListed: boolean }>();
  const add = (name: string, range: OffsetRange | undefined, isListed: boolean): void => {
    if (range === undefined || !isFullName(name)) return;
    const known = names.get(name) ?? { places: new Map<number, OffsetRange>(), isListed: false };
    names.set(name, known);
    known.isListed ||= isListed;
    known.places.set(range.start, range);
  };
  for (const { name, place } of report.experts) {
    add(name, findName(report, name, report.rangeOf(place)), true);
    yield;
  }
  for (const { occurrences } of report.symbols)
    for (const { place, authors } of occurrences) {
      const { start } = report.rangeOf(place);
      for (const name of authors)
        add(name, findName(report, name, { start: Math.max(0, start - reach), end: start }), false);
      yield;
    }
  const keys = new Set([...names.keys()].map(nameKey));
  if (keys.size > 0)
    for (const { start, text } of textStretches(report.text)) {
      yield;
      for (const { 0: name, index } of text.matchAll(latinName))
        if (keys.has(nameKey(name)))
          add(name, { start: start + index, end: start + index + name.length }, false);
    }
  return [...names].map(([name, { places, isListed }]) => ({
    name,
    places: [...places.values()].sort((a, b) => a.start - b.start),
    isListed,
  }));
}

function isFullName(name: string): boolean {
  return /\s/u.test(name) && name !== name.toUpperCase();
}

/** The last place of a name in a stretch of the text; `undefined` where it is broken over lines or not there. */
function findName({ text }: Report, name: string, { start, end }: OffsetRange): OffsetRange | undefined {
  const at = text.slice(start, end).lastIndexOf(name);
  return at < 0 ? undefined : { start: start + at, end: start + at + name.length };
}
