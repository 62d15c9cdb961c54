import type { Author } from '../annotations/annotation';
import type { IgnoredFinding } from './ignoredFinding';

/** The version of the files that this program writes. */
const formatVersion = 1;
const typeName = 'IgnoredFinding';

/** What a file says: a record, one of a newer version, or why it is none. */
export type DecodedIgnoredFinding =
  | { readonly kind: 'ignored'; readonly ignored: IgnoredFinding }
  | { readonly kind: 'newer-version' | 'wrong-shape' | 'not-json' };

/** The text of the file of an ignored finding: fixed order of keys, one field a line, LF, a line end at the end. */
export function encodeIgnoredFinding(ignored: IgnoredFinding): string {
  const { id, rule, args, quote, creator, created } = ignored;
  const { exact, prefix, suffix } = quote;
  return `${JSON.stringify(
    {
      type: typeName,
      formatVersion,
      id,
      rule,
      args,
      quote: { exact, prefix, suffix },
      creator: { name: creator.name, ...(creator.id === undefined ? {} : { id: creator.id }) },
      created,
    },
    undefined,
    2,
  )}\n`;
}

/** Reads the text of such a file. Never throws. Law: gives back what `encodeIgnoredFinding` wrote. */
export function decodeIgnoredFinding(content: string): DecodedIgnoredFinding {
  const json = tryParse(content);
  if (json === undefined) return { kind: 'not-json' };
  const { value } = json;
  if (!isObject(value) || value['type'] !== typeName) return { kind: 'wrong-shape' };
  const version = value['formatVersion'];
  if (typeof version !== 'number') return { kind: 'wrong-shape' };
  if (version > formatVersion) return { kind: 'newer-version' };
  const { id, rule, args, created } = value;
  const creator = authorIn(value['creator']);
  const quote = quoteIn(value['quote']);
  if (
    typeof id !== 'string' ||
    typeof rule !== 'string' ||
    typeof created !== 'string' ||
    !isStrings(args) ||
    creator === undefined ||
    quote === undefined
  )
    return { kind: 'wrong-shape' };
  return { kind: 'ignored', ignored: { id, rule, args, quote, creator, created } };
}

function authorIn(value: unknown): Author | undefined {
  if (!isObject(value)) return undefined;
  const { name, id } = value;
  if (typeof name !== 'string' || (id !== undefined && typeof id !== 'string')) return undefined;
  return { name, id };
}

function quoteIn(value: unknown): IgnoredFinding['quote'] | undefined {
  if (!isObject(value)) return undefined;
  const { exact, prefix, suffix } = value;
  return typeof exact === 'string' && typeof prefix === 'string' && typeof suffix === 'string'
    ? { exact, prefix, suffix }
    : undefined;
}

function isStrings(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((entry) => typeof entry === 'string');
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function tryParse(content: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(content) as unknown };
  } catch {
    // There is nothing to tell but that it is no JSON.
    return undefined;
  }
}
