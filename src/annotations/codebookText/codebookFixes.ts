import { isMap, isNode, isScalar, parseDocument, visit } from 'yaml';
import type { Pair, YAMLMap } from 'yaml';
import type { Edit } from '../../text/edit';
import type { Codebook } from '../codebook';
import { entryKeys, fieldTypes, topCodebookKeys } from '../codebookKeys';
import { codebookMessages } from '../codebookMessages';
import type { CodebookProblem } from '../codebookProblem';
import { decodeCodebook } from '../decodeCodebook';
import { likelyCodes } from '../recoding/unknownCodes';
import { codebookFixMessages } from './codebookFixMessages';
import { freeColors, freeShortcuts } from './freeValues';
import { insertionEdit, pairOf, removalEdit, startOfPair, valueEdit } from './yamlPlaces';

/** Something that takes a problem out of the world. */
export interface CodebookFix {
  /** One of `codebookFixMessages`. */
  readonly message: string;
  readonly args: readonly string[];
  /** In the text that has the problem. */
  readonly edits: readonly Edit[];
}

/** A pair of the file and the map that it stands in. */
interface PlacedPair {
  readonly map: YAMLMap;
  readonly pair: Pair;
}

/** How many colours, shortcuts and the like are offered at most. */
const mostOffers = 3;

/** What can be done about a problem that `decodeCodebook` found in `text`, the likeliest first; empty for nothing sure. */
export function codebookFixes(text: string, problem: CodebookProblem): readonly CodebookFix[] {
  const place = pairAt(text, offsetOf(text, problem));
  if (place === undefined) return [];
  const { codebook } = decodeCodebook(text, '');
  const { map, pair } = place;
  const [first = '', second = ''] = problem.args;
  const key = isScalar(pair.key) ? String(pair.key.value) : '';
  const changes = (values: readonly string[]): readonly CodebookFix[] =>
    values.slice(0, mostOffers).map((value) => ({
      message: codebookFixMessages.changeTo,
      args: [value],
      edits: [valueEdit(text, pair, value)],
    }));
  const removal: CodebookFix = {
    message: codebookFixMessages.removeLine,
    args: [key],
    edits: [removalEdit(text, map, pair)],
  };
  switch (problem.message) {
    case codebookMessages.sameId: {
      const id = freeId(codebook, first);
      return [{ message: codebookFixMessages.giveId, args: [id], edits: [valueEdit(text, pair, id)] }];
    }
    case codebookMessages.noParent:
    case codebookMessages.badMerge:
      return [...changes(likelyCodes(second, codebook)), removal];
    case codebookMessages.ownParent:
    case codebookMessages.ownMerge:
    case codebookMessages.badGuid:
    case codebookMessages.strayChoices:
      return [removal];
    case codebookMessages.notRetired:
      return [retirement(text, map, pair, first)];
    case codebookMessages.badColor:
      return [...colorMarks(text, pair), ...changes(freeColors(codebook)), removal];
    case codebookMessages.sameShortcut:
    case codebookMessages.badShortcut:
      return [...changes(freeShortcuts(codebook)), removal];
    case codebookMessages.badType:
      return changes(fieldTypes);
    case codebookMessages.unknownKey:
      return [...keyChanges(text, pair, key), removal];
    default:
      return [];
  }
}

/** The UTF-16 offset of a problem. */
function offsetOf(text: string, { line, column }: CodebookProblem): number {
  let start = 0;
  for (let line1 = 1; line1 < line; line1++) start = text.indexOf('\n', start) + 1;
  return start + column - 1;
}

/** The pair whose value, or else whose key, begins at `offset`. */
function pairAt(text: string, offset: number): PlacedPair | undefined {
  const document = parseDocument(text, { prettyErrors: false, uniqueKeys: false });
  let found: PlacedPair | undefined;
  visit(document, {
    Pair: (_, pair, path) => {
      const map = path.at(-1);
      if (!isMap(map)) return;
      const value = isNode(pair.value) ? pair.value.range?.[0] : undefined;
      if (value === offset || startOfPair(pair) === offset) found = { map, pair };
    },
  });
  return found;
}

function freeId(codebook: Codebook, id: string): string {
  const taken = new Set(
    [...codebook.codes, ...codebook.kinds, ...codebook.statuses, ...codebook.fields].map((entry) => entry.id),
  );
  let number = 2;
  while (taken.has(`${id}-${number}`)) number++;
  return `${id}-${number}`;
}

function retirement(text: string, map: YAMLMap, pair: Pair, id: string): CodebookFix {
  const flag = pairOf(map, 'retired');
  const edit =
    flag === undefined ? insertionEdit(text, map, pair, 'retired: true') : valueEdit(text, flag, true);
  return { message: codebookFixMessages.retire, args: [id], edits: [edit] };
}

/** "#rrggbb" without quotation marks is a comment for YAML: they are what was forgotten. */
function colorMarks(text: string, pair: Pair): readonly CodebookFix[] {
  const start = startOfPair(pair);
  const match = /^color\s*:\s*(#[0-9a-f]{6})\b/iu.exec(text.slice(start, start + 100));
  if (match === null) return [];
  const [whole, color = ''] = match;
  const end = start + whole.length;
  const edit = { range: { start: end - color.length, end }, insert: `'${color}'` };
  return [{ message: codebookFixMessages.addMarks, args: [], edits: [edit] }];
}

/** The known key that an unknown one was most likely meant to be. */
function keyChanges(text: string, pair: Pair, key: string): readonly CodebookFix[] {
  const known = [...new Set([...topCodebookKeys, ...Object.values(entryKeys).flat()])];
  const [likely] = known
    .map((each) => ({ each, distance: distanceOf(key.toLowerCase(), each.toLowerCase()) }))
    .filter(({ distance }) => distance <= 2)
    .sort((a, b) => a.distance - b.distance);
  if (likely === undefined) return [];
  const start = startOfPair(pair);
  const edit = { range: { start, end: start + key.length }, insert: likely.each };
  const isPlain = text.slice(start, start + key.length) === key;
  return isPlain ? [{ message: codebookFixMessages.changeTo, args: [likely.each], edits: [edit] }] : [];
}

/** How many letters must be changed, added or taken away to make one word of the other (Levenshtein). */
function distanceOf(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= Math.min(a.length, 30); i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(
        Math.min(
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
          (row[j - 1] ?? 0) + (a.charAt(i - 1) === b.charAt(j - 1) ? 0 : 1),
        ),
      );
    row = next;
  }
  return row[b.length] ?? 0;
}
