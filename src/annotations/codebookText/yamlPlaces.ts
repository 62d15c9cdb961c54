import { isMap, isNode, isScalar, isSeq } from 'yaml';
import type { Pair, YAMLMap } from 'yaml';
import type { Edit } from '../../text/edit';
import { yamlScalar } from './yamlScalar';
import type { ScalarStyle } from './yamlScalar';

/**
 * Where things stand in a YAML text and how to change them there, without touching another character: a document
 * that is written anew loses blank lines, the width of indents and the place of comments.
 */

/** The pair of `key` in a map; `undefined` where it lacks the key. */
export function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((pair) => isScalar(pair.key) && pair.key.value === key);
}

/** The line end that the text uses. */
export function lineEndOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/** The end of what `pair` says: of its value, without the comment behind it and the line ends of a block. */
export function endOfPair(text: string, pair: Pair): number {
  return endOfNode(text, pair.value) ?? endOfNode(text, pair.key) ?? 0;
}

function endOfNode(text: string, node: unknown): number | undefined {
  if (!isNode(node) || !node.range) return undefined;
  // A block map ends where its last value does; its own range runs on over blank lines and comments.
  if (isMap(node) && node.flow !== true) {
    const last = node.items.at(-1);
    if (last !== undefined) return endOfPair(text, last);
  }
  if (isSeq(node) && node.flow !== true) {
    const last = endOfNode(text, node.items.at(-1));
    if (last !== undefined) return last;
  }
  let end = node.range[1];
  while (end > node.range[0] && /\s/.test(text.charAt(end - 1))) end--;
  return end;
}

/** The end of the line that `offset` stands in, before its line end. */
export function endOfLine(text: string, offset: number): number {
  const at = text.indexOf('\n', offset);
  if (at === -1) return text.length;
  return text.charAt(at - 1) === '\r' ? at - 1 : at;
}

/** How many characters stand before `offset` in its line. */
export function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}

/** The offset of a pair's key. */
export function startOfPair(pair: Pair): number {
  return (isNode(pair.key) ? pair.key.range?.[0] : undefined) ?? 0;
}

/** The edit that makes the value of `pair` this text or flag, in the quotation marks that it has. */
export function valueEdit(text: string, pair: Pair, value: string | boolean): Edit {
  const node = pair.value;
  const written = typeof value === 'string' ? yamlScalar(value, styleOf(node)) : String(value);
  if (!isNode(node) || !node.range || (isScalar(node) && node.value === null && node.source === '')) {
    const colon = text.indexOf(':', endOfNode(text, pair.key) ?? 0) + 1;
    return { range: { start: colon, end: colon }, insert: ` ${written}` };
  }
  return { range: { start: node.range[0], end: endOfNode(text, node) ?? node.range[1] }, insert: written };
}

function styleOf(node: unknown): ScalarStyle {
  const type = isScalar(node) ? node.type : undefined;
  return type === 'QUOTE_SINGLE' ? 'single' : type === 'QUOTE_DOUBLE' ? 'double' : 'plain';
}

/** The edit that puts `written`, "key: value", behind `before`, a pair of `map`. */
export function insertionEdit(text: string, map: YAMLMap, before: Pair, written: string): Edit {
  const end = endOfPair(text, before);
  if (map.flow === true) return { range: { start: end, end }, insert: `, ${written}` };
  const at = endOfLine(text, end);
  const indent = ' '.repeat(columnOf(text, startOfPair(map.items.at(-1) ?? before)));
  return { range: { start: at, end: at }, insert: `${lineEndOf(text)}${indent}${written}` };
}

/** The edit that takes `pair` out of `map`, with its line where it has one of its own. */
export function removalEdit(text: string, map: YAMLMap, pair: Pair): Edit {
  const index = map.items.indexOf(pair);
  const [before, after] = [map.items[index - 1], map.items[index + 1]];
  if (before === undefined || map.flow === true) {
    const start = before === undefined ? startOfPair(pair) : endOfPair(text, before);
    const end = before === undefined && after !== undefined ? startOfPair(after) : endOfPair(text, pair);
    return { range: { start, end }, insert: '' };
  }
  const start = endOfLine(text, endOfPair(text, before));
  // Comments between the two pairs stay: only the lines of the pair itself go.
  const lineStart = startOfPair(pair) - columnOf(text, startOfPair(pair));
  const newline = text.lastIndexOf('\n', lineStart - 1);
  const from = Math.max(start, text.charAt(newline - 1) === '\r' ? newline - 1 : newline);
  return { range: { start: from, end: endOfLine(text, endOfPair(text, pair)) }, insert: '' };
}
