import { isMap, isNode, isScalar, isSeq } from 'yaml';
import type { Document, YAMLMap, YAMLSeq } from 'yaml';
import type { Edit } from '../../text/edit';
import type { NewCode } from './codebookEdit';
import { codeFlow, codeLines } from './writeCode';
import { columnOf, endOfLine, endOfPair, lineEndOf, pairOf } from './yamlPlaces';

/**
 * The edit that writes `codes` into the list of codes: behind the entry `after`, else at its end; a list that is
 * not there yet is made. `undefined` where the file has something else in its place.
 */
export function additionEdit(
  text: string,
  document: Document.Parsed,
  codes: readonly NewCode[],
  after: YAMLMap | undefined,
): Edit | undefined {
  const top = document.contents;
  const newline = lineEndOf(text);
  const block = codes.map((code) => `  - ${codeLines(code, 4).join(newline)}`).join(newline);
  if (top === null || (isScalar(top) && top.value === null)) return atEnd(text, `codes:${newline}${block}`);
  if (!isMap(top)) return undefined;
  const pair = pairOf(top, 'codes');
  if (pair === undefined) return top.flow === true ? undefined : atEnd(text, `codes:${newline}${block}`);
  const list: unknown = pair.value;
  if (isSeq(list) && list.items.length > 0) return intoList(text, list, codes, after);
  if (top.flow === true) return undefined;
  if (isSeq(list) && list.range)
    return {
      range: { start: endOfKey(text, list.range[0]), end: list.range[1] },
      insert: `${newline}${block}`,
    };
  if (isScalar(list) && list.value === null) {
    const at = endOfLine(text, endOfPair(text, pair));
    return { range: { start: at, end: at }, insert: `${newline}${block}` };
  }
  return undefined;
}

/** The offset behind the colon before a value. */
function endOfKey(text: string, value: number): number {
  return text.slice(0, value).trimEnd().length;
}

function atEnd(text: string, addition: string): Edit {
  const newline = lineEndOf(text);
  const gap = text === '' || text.endsWith('\n') ? '' : newline;
  return { range: { start: text.length, end: text.length }, insert: `${gap}${addition}${newline}` };
}

function intoList(
  text: string,
  list: YAMLSeq,
  codes: readonly NewCode[],
  after: YAMLMap | undefined,
): Edit | undefined {
  const previous: unknown = after ?? list.items.at(-1);
  if (!isNode(previous) || !previous.range) return undefined;
  if (list.flow === true) {
    const end = previous.range[1];
    return { range: { start: end, end }, insert: codes.map((code) => `, ${codeFlow(code)}`).join('') };
  }
  const last = isMap(previous) ? previous.items.at(-1) : undefined;
  const at = endOfLine(text, last === undefined ? previous.range[1] : endOfPair(text, last));
  const newline = lineEndOf(text);
  const indent = columnOf(text, previous.range[0]);
  const dash = text.lastIndexOf('-', previous.range[0]);
  const margin = ' '.repeat(columnOf(text, dash));
  const gap = ' '.repeat(Math.max(1, indent - columnOf(text, dash) - 1));
  const between = isSpaced(text, list) ? newline : '';
  const insert = codes
    .map((code) => `${between}${newline}${margin}-${gap}${codeLines(code, indent).join(newline)}`)
    .join('');
  return { range: { start: at, end: at }, insert };
}

/** Whether the entries of the list have blank lines between them. */
function isSpaced(text: string, list: YAMLSeq): boolean {
  const second: unknown = list.items[1];
  if (!isNode(second) || !second.range) return false;
  return /\n[ \t]*\r?\n/u.test(text.slice(list.range?.[0] ?? 0, second.range[0]));
}
