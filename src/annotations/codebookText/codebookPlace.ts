import type { OffsetRange } from '../../text/offsetRange';
import { entryKeys } from '../codebookKeys';
import type { CodebookList } from '../codebookKeys';

/**
 * What a place in a codebook's text is, for completion and hovers. The lines tell, not a parser: half-typed text is
 * no YAML yet.
 */
export type CodebookPlace =
  | {
      readonly kind: 'key';
      /** `undefined` at the top of the file. */
      readonly list: CodebookList | undefined;
      /** The keys that stand beside it, itself not among them. */
      readonly present: readonly string[];
      /** What is typed or stands there, UTF-16 offsets. */
      readonly range: OffsetRange;
    }
  | {
      readonly kind: 'value';
      readonly list: CodebookList | undefined;
      readonly key: string;
      /** The id of the entry, without quotation marks; `undefined` where it has none yet. */
      readonly entry: string | undefined;
      /** What is typed or stands there, quotation marks included. */
      readonly range: OffsetRange;
    };

/** One key of a line and the value behind it. */
const pairPattern = /([\w-]+)(\s*:(?:\s+|$))("(?:[^"\\]|\\.)*"?|'(?:[^']|'')*'?|[^,}#\n]*)/gu;

/** The place at `offset`; `undefined` in comments, in words for a language, and where nothing is known to stand. */
export function codebookPlaceAt(text: string, offset: number): CodebookPlace | undefined {
  const lines = text.split('\n');
  const line0 = text.slice(0, offset).split('\n').length - 1;
  const line = lines[line0]?.replace(/\r$/u, '') ?? '';
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const column = offset - start;
  if (/(?:^|\s)#(?![0-9a-fA-F]{3})/u.test(line.slice(0, column))) return undefined;
  const owner = ownerOf(lines, line0, line, column);
  if (owner === undefined) return undefined;
  const { list, words, item } = owner;
  const rangeAt = (from: number, length: number): OffsetRange => ({
    start: start + from,
    end: start + from + length,
  });
  if (item !== undefined)
    return { kind: 'value', list, key: item.key, entry: undefined, range: rangeAt(item.from, item.length) };
  // Without the texts for each language, whose tags are no keys.
  const entryText = entryAt(lines, line0, line, column).replace(/:\s*[{[][^{}\]]*[}\]]/gu, ': x');
  const present = [...entryText.matchAll(pairPattern)].map(([, key = '']) => key);
  for (const match of line.matchAll(pairPattern)) {
    const [whole, key = '', gap = '', value = ''] = match;
    if (column < match.index || column > match.index + whole.length) continue;
    const others = present.filter((each) => each !== key);
    if (column <= match.index + key.length)
      return words
        ? undefined
        : { kind: 'key', list, present: others, range: rangeAt(match.index, key.length) };
    const from = match.index + key.length + gap.length;
    if (column < from && gap.trim() !== ':') return undefined;
    const typed = value.trimEnd();
    if (typed.startsWith('{') || typed.startsWith('[') || words) continue;
    return {
      kind: 'value',
      list,
      key,
      entry: idIn(entryText),
      range: rangeAt(Math.min(from, line.length), typed.length),
    };
  }
  const begun = /[\w-]*$/u.exec(line.slice(0, column))?.[0] ?? '';
  const before = line.slice(0, column - begun.length);
  if (words || !/^\s*(?:-\s+)?$|[{,]\s*$/u.test(before)) return undefined;
  if (list === undefined && before !== '') return undefined;
  return { kind: 'key', list, present, range: rangeAt(column - begun.length, begun.length) };
}

/** The id that the text of an entry gives. */
function idIn(entry: string): string | undefined {
  for (const [, key, , value = ''] of entry.matchAll(pairPattern))
    if (key === 'id') return value.trim().replace(/^(["'])(.*)\1$/u, '$2');
  return undefined;
}

interface Owner {
  readonly list: CodebookList | undefined;
  /** Whether the place is in a text for each language. */
  readonly words: boolean;
  /** Where the line is an item of a plain list: of which key, and what stands there. */
  readonly item: { readonly key: string; readonly from: number; readonly length: number } | undefined;
}

/** A key that a line stands below. */
interface KeyAbove {
  readonly key: string;
  readonly column: number;
  /** The column of the dash before it; -1 for none. */
  readonly dash: number;
}

/** Which list the entry of a line belongs to, by the lines above that are indented less. */
function ownerOf(lines: readonly string[], line0: number, line: string, column: number): Owner | undefined {
  const above: KeyAbove[] = [];
  const leave = (dash: number, key: number): void => {
    const isLeft = ({ column: at, dash: own }: KeyAbove): boolean =>
      dash === -1 ? at >= key : at > dash || own === dash;
    while (above.length > 0 && isLeft(above.at(-1) ?? { key: '', column: 0, dash: -1 })) above.pop();
  };
  for (const other of lines.slice(0, line0)) {
    if (other.trim() === '' || other.trimStart().startsWith('#')) continue;
    const [dash, at] = [dashColumn(other), keyColumn(other)];
    leave(dash, at);
    const key = /^\s*(?:-\s+)?([\w-]+)\s*:/u.exec(other)?.[1];
    if (key !== undefined) above.push({ key, column: at, dash });
  }
  leave(dashColumn(line), keyColumn(line.trim() === '' ? ' '.repeat(column) : line));
  const inLine = /([\w-]+)\s*:\s*[{[](?!.*[}\]])/u.exec(line.slice(0, column))?.[1];
  const listInLine = /^([\w-]+)\s*:\s*\[.*[{,]/u.exec(line.slice(0, column))?.[1];
  const path = [...above.map(({ key }) => key), ...[listInLine ?? inLine].filter((key) => key !== undefined)];
  return ownerBy(path, line, dashColumn(line) !== -1);
}

function dashColumn(line: string): number {
  return /^\s*-(?:\s|$)/u.test(line) ? line.indexOf('-') : -1;
}

function ownerBy(path: readonly string[], line: string, isItem: boolean): Owner | undefined {
  const [top, ...below] = path;
  if (top === undefined) return { list: undefined, words: false, item: undefined };
  if (!isList(top)) return undefined;
  const inner = below.at(-1);
  const plain = /^(\s*-\s+)([\w-]*)\s*$/u.exec(line);
  if (inner === 'kinds' && isItem && plain !== null)
    return {
      list: top,
      words: false,
      item: { key: 'kinds', from: plain[1]?.length ?? 0, length: plain[2]?.length ?? 0 },
    };
  if (below.includes('choices')) return { list: 'choices', words: inner !== 'choices', item: undefined };
  return { list: top, words: inner !== undefined, item: undefined };
}

function isList(key: string): key is CodebookList {
  return Object.hasOwn(entryKeys, key) && key !== 'choices';
}

/** The column of the key of a line, behind a dash; the number of blanks where there is none. */
function keyColumn(line: string): number {
  return /^\s*(?:-\s+)?/u.exec(line)?.[0].length ?? 0;
}

/** The text of the entry around a place: of the braces, or the lines from its dash to the next. */
function entryAt(lines: readonly string[], line0: number, line: string, column: number): string {
  const open = line.lastIndexOf('{', column - 1);
  if (open !== -1 && !line.slice(open, column).includes('}')) {
    const close = line.indexOf('}', column);
    return line.slice(open + 1, close === -1 ? undefined : close);
  }
  const indent = keyColumn(line.trim() === '' ? ' '.repeat(column) : line);
  let first = line0;
  while (first > 0 && !isDashAt(lines[first], indent) && keyColumnOf(lines[first], indent) >= indent) first--;
  if (keyColumnOf(lines[first], indent) < indent) first++;
  let last = line0;
  while (
    last + 1 < lines.length &&
    !isDashAt(lines[last + 1], indent) &&
    keyColumnOf(lines[last + 1], indent) >= indent
  )
    last++;
  return lines
    .slice(first, last + 1)
    .filter((each) => keyColumn(each) === indent)
    .join('\n');
}

function isDashAt(line: string | undefined, indent: number): boolean {
  return line !== undefined && /^\s*-\s/u.test(line) && keyColumn(line) === indent;
}

/** As `keyColumn`; blank lines and comments belong to what stands around them. */
function keyColumnOf(line: string | undefined, around: number): number {
  if (line === undefined || line.trim() === '' || line.trimStart().startsWith('#')) return around;
  return keyColumn(line);
}
