import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Document, YAMLMap } from 'yaml';
import { entryKeys } from '../codebookKeys';
import type { Edit } from '../../text/edit';
import { YamlEntry } from '../yamlEntry';
import { additionEdit } from './addCodes';
import type { CodebookEdit } from './codebookEdit';
import { insertionEdit, pairOf, removalEdit, valueEdit } from './yamlPlaces';
import { yamlScalar } from './yamlScalar';

/**
 * The text of a codebook after `edits`, or `undefined` where it has a form in which they cannot be made: a code
 * that is not there, or one written by means of aliases.
 *
 * Law: lines that an edit is not about stay as they are, comments, blank lines, quotation marks and order with them.
 * Law: the result says what the edits say; it is read again to be sure.
 */
export function editCodebook(text: string, edits: readonly CodebookEdit[]): string | undefined {
  const document = parse(text);
  const changes: Edit[] = [];
  for (const edit of edits) {
    const made = edit.kind === 'add' ? undefined : changeOf(text, document, edit);
    if (edit.kind !== 'add' && made === undefined) return undefined;
    if (made !== undefined && made !== 'nothing') changes.push(made);
  }
  const additions = edits.filter((edit) => edit.kind === 'add');
  for (const after of new Set(additions.map((edit) => edit.after))) {
    const codes = additions.filter((edit) => edit.after === after).map(({ code }) => code);
    const entry = after === undefined ? undefined : entryOf(document, after);
    if (after !== undefined && entry === undefined) return undefined;
    const made = additionEdit(text, document, codes, entry);
    if (made === undefined) return undefined;
    changes.push(made);
  }
  const edited = applied(text, changes);
  return says(edited, edits, document.errors.length) ? edited : undefined;
}

function parse(text: string): Document.Parsed {
  return parseDocument(text, { prettyErrors: false, uniqueKeys: false });
}

function entryOf(document: Document.Parsed, id: string): YAMLMap | undefined {
  return entriesOf(document).find((map) => idIn(document, map) === id);
}

/** The entries of the codes as they are written; what an alias stands for belongs elsewhere. */
function entriesOf(document: Document.Parsed): readonly YAMLMap[] {
  const top = document.contents;
  const list = isMap(top) ? pairOf(top, 'codes')?.value : undefined;
  return isSeq(list) ? list.items.filter((item) => isMap(item)) : [];
}

function idIn(document: Document.Parsed, map: YAMLMap): string | undefined {
  return new YamlEntry(document, map, () => undefined).string('id');
}

function changeOf(
  text: string,
  document: Document.Parsed,
  edit: Exclude<CodebookEdit, { kind: 'add' }>,
): Edit | 'nothing' | undefined {
  const map = entryOf(document, edit.code);
  if (map === undefined) return undefined;
  const pair = pairOf(map, edit.key);
  if (edit.kind === 'remove') return pair === undefined ? 'nothing' : removalEdit(text, map, pair);
  const { key, value, language } = edit;
  if (pair !== undefined && isMap(pair.value)) return wordEdit(text, pair.value, language, value);
  if (pair !== undefined) return valueEdit(text, pair, value);
  const order: readonly string[] = entryKeys.codes;
  const before = map.items.findLast(
    (each) => isScalar(each.key) && order.indexOf(String(each.key.value)) < order.indexOf(key),
  );
  const written = `${key}: ${typeof value === 'string' ? yamlScalar(value) : String(value)}`;
  return before === undefined ? undefined : insertionEdit(text, map, before, written);
}

/** Changes the text for one language of a key that has several; without a language the one that counts for all. */
function wordEdit(
  text: string,
  words: YAMLMap,
  language: string | undefined,
  value: string | boolean,
): Edit | undefined {
  const pair = pairOf(words, language ?? 'default') ?? (language === undefined ? words.items[0] : undefined);
  if (pair !== undefined) return valueEdit(text, pair, value);
  const last = words.items.at(-1);
  if (last === undefined || language === undefined) return undefined;
  return insertionEdit(text, words, last, `${yamlScalar(language)}: ${yamlScalar(String(value))}`);
}

/** `text` after all changes, which do not overlap; those at one place keep their order. */
export function applied(text: string, changes: readonly Edit[]): string {
  const ordered = changes
    .map((change, index) => ({ change, index }))
    .sort((a, b) => b.change.range.start - a.change.range.start || b.index - a.index);
  let result = text;
  for (const { change } of ordered)
    result = result.slice(0, change.range.start) + change.insert + result.slice(change.range.end);
  return result;
}

/** Whether `text` is as sound as before and says what the edits say. */
function says(text: string, edits: readonly CodebookEdit[], errorsBefore: number): boolean {
  const document = parse(text);
  if (document.errors.length > errorsBefore) return false;
  const renamed = new Map(
    edits.flatMap((edit) =>
      edit.kind === 'set' && edit.key === 'id' ? [[edit.code, String(edit.value)] as const] : [],
    ),
  );
  return edits.every((edit) => {
    const id = edit.kind === 'add' ? edit.code.id : (renamed.get(edit.code) ?? edit.code);
    const map = entryOf(document, id);
    if (map === undefined) return false;
    const entry = new YamlEntry(document, map, () => undefined);
    if (edit.kind === 'add') return true;
    if (edit.kind === 'remove') return !map.has(edit.key);
    if (typeof edit.value === 'boolean') return entry.flag(edit.key) === edit.value;
    const words = entry.words(edit.key);
    const said = edit.language === undefined ? words?.default : words?.byLanguage[edit.language];
    return (said ?? words?.default) === edit.value.trim();
  });
}
