/** What the parts of a document symbol say, after research.un.org/en/docs/symbols. */
export interface SymbolParts {
  /** The key of the parent organ or series ("A", "S", "E", "GE-NDVF", "CCW"); for looking up its name. */
  readonly series: string;
  /** Bodies below it, in order: "C.1", "AC.292", "CN.4". */
  readonly bodies: readonly string[];
  /** A session of the General Assembly ("78", "S-10", "ES-10"); `undefined` where the symbol has none. */
  readonly session: string | undefined;
  /** "2022"; `undefined` where the symbol has none. */
  readonly year: string | undefined;
  /** The key of the nature of the document ("WP", "RES", "L") with its number ("4"); "" where it has none. */
  readonly kinds: readonly { readonly kind: string; readonly number: string }[];
  /** A plain number that is left: the "120" of A/78/120. */
  readonly number: string | undefined;
  /** "Rev.1", "Add.2" as key and number, in order. */
  readonly suffixes: readonly { readonly kind: string; readonly number: string }[];
  /** What stands in parentheses: "Part III", "2015". */
  readonly extra: readonly string[];
}

const bodyPart = /^(?:AC|C|CN|CONF|GC|GGE|SC|Sub|WG)\.\d+$/i;
const kindPart = /^(CRP|DEC|L|MISC|NGO|PET|PV|R|SR|TECH|WP)\.(.+)$/i;
const wordKind = /^(CO|DEC|INF|NGO|PET|PRST|PV|Q|RES|SR)$/i;
const suffixPart = /^(Add|Amend|Corr|Rev)\.(\d+)$/i;
const yearPart = /^(?:19|20)\d\d$/;
const sessionPart = /^(?:E?S-)?\d{1,3}$/i;

/**
 * Takes a symbol in its normal form apart.
 *
 * Parts that mean nothing to it are left out: it explains, it does not check. Linear in the symbol.
 */
export function symbolParts(symbol: string): SymbolParts {
  const extra = [...symbol.matchAll(/\(([^()]*)\)/g)].map((match) => match[1] ?? '');
  const [series = '', ...rest] = symbol
    .replace(/\([^()]*\)/g, '')
    .split('/')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const bodies: string[] = [];
  const kinds: { kind: string; number: string }[] = [];
  const suffixes: { kind: string; number: string }[] = [];
  const numbers: string[] = [];
  let session: string | undefined;
  let year: string | undefined;
  for (const part of rest) {
    const suffix = suffixPart.exec(part);
    const kind = kindPart.exec(part);
    if (suffix !== null) suffixes.push({ kind: capitalised(suffix[1]), number: suffix[2] ?? '' });
    else if (bodyPart.test(part)) bodies.push(part);
    else if (kind !== null) kinds.push({ kind: (kind[1] ?? '').toUpperCase(), number: kind[2] ?? '' });
    else if (wordKind.test(part)) kinds.push({ kind: part.toUpperCase(), number: '' });
    else if (yearPart.test(part) && year === undefined) year = part;
    else if (
      series === 'A' &&
      session === undefined &&
      year === undefined &&
      sessionPart.test(part) &&
      numbers.length === 0
    )
      session = part.toUpperCase();
    else if (/^\d/.test(part)) numbers.push(part);
    else if (/^[A-Z]/i.test(part) && kinds.length === 0 && numbers.length === 0) bodies.push(part);
  }
  const last = kinds.at(-1);
  if (last?.number === '' && numbers.length > 0)
    kinds[kinds.length - 1] = { ...last, number: numbers.shift() ?? '' };
  return { series, bodies, session, year, kinds, number: numbers[0], suffixes, extra };
}

function capitalised(word = ''): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}
