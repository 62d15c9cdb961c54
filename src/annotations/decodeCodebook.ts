import { isMap, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Document, Node } from 'yaml';
import { builtInCodebook } from './builtInCodebook';
import type {
  AnnotationField,
  AnnotationKind,
  AnnotationStatus,
  Code,
  Codebook,
  LocalizedText,
} from './codebook';
import { entryKeys, fieldTypes, topCodebookKeys } from './codebookKeys';
import type { CodebookList } from './codebookKeys';
import { codebookMessages } from './codebookMessages';
import type { CodebookProblem, Located, ReportProblem } from './codebookProblem';
import { checkFieldKinds, checkMerges, checkParents, checkShortcuts } from './codebookRelations';
import { YamlEntry } from './yamlEntry';

/** A codebook as far as it can be read, and what is wrong with the rest. */
export interface DecodedCodebook {
  readonly codebook: Codebook;
  /** In the order of the file. */
  readonly problems: readonly CodebookProblem[];
}

/**
 * Reads a `codebook.yaml`. Never throws; an entry that cannot be read is left out and reported, the others
 * load. Kinds and statuses that the file does not give are the built-in ones.
 */
export function decodeCodebook(text: string, uri: string): DecodedCodebook {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
  const problems: CodebookProblem[] = [];
  const report: ReportProblem = (offset, message, ...args) => {
    const { line, col } = lines.linePos(offset);
    problems.push({ line, column: col, message, args });
  };
  for (const error of document.errors) report(error.pos[0], codebookMessages.notYaml, error.message);
  const codebook = readCodebook(document, uri, report);
  problems.sort((a, b) => a.line - b.line || a.column - b.column);
  return { codebook, problems };
}

function readCodebook(document: Document.Parsed, uri: string, report: ReportProblem): Codebook {
  const empty = { ...builtInCodebook, uri };
  const top = document.contents as Node | null;
  if (top === null) return empty;
  if (!isMap(top)) {
    if (document.errors.length === 0) report(top.range?.[0] ?? 0, codebookMessages.notMap);
    return empty;
  }
  const book = new YamlEntry(document, top, report);
  book.reportUnknownKeys(topCodebookKeys);
  const codes = readEntries(book, 'codes', readCode);
  const kinds = readEntries(book, 'kinds', readKind).map(({ value }) => value);
  const statuses = readEntries(book, 'statuses', readStatus).map(({ value }) => value);
  const fields = readEntries(book, 'fields', readField);
  const usable = statuses.some(({ closed }) => closed) && statuses.some(({ closed }) => !closed);
  if (statuses.length > 0 && !usable) report(book.offsetOf('statuses'), codebookMessages.fewStatuses);
  const knownKinds = kinds.length === 0 ? builtInCodebook.kinds : kinds;
  checkFieldKinds(fields, knownKinds, report);
  const related = checkMerges(checkShortcuts(checkParents(codes, report), report), report);
  return {
    uri,
    codes: related.map(({ value }) => value),
    kinds: knownKinds,
    statuses: usable ? statuses : builtInCodebook.statuses,
    fields: fields.map(({ value }) => value),
  };
}

function readEntries<T extends { readonly id: string }>(
  book: YamlEntry,
  key: CodebookList,
  read: (entry: YamlEntry, id: string) => T,
): readonly Located<T>[] {
  const list = book.nodeAt(key);
  if (list === undefined) return [];
  if (!isSeq(list)) {
    book.report(book.offsetOf(key), codebookMessages.notList, key);
    return [];
  }
  const found = new Map<string, Located<T>>();
  for (const item of list.items) {
    const node = book.resolved(item);
    if (!isMap(node)) {
      book.report(node?.range?.[0] ?? book.offsetOf(key), codebookMessages.notEntry, key);
      continue;
    }
    const entry = new YamlEntry(book.document, node, book.report);
    const id = entry.id(key);
    if (id === undefined) continue;
    entry.reportUnknownKeys(entryKeys[key]);
    if (found.has(id)) book.report(entry.offsetOf('id'), codebookMessages.sameId, id);
    else found.set(id, { value: read(entry, id), offsetOf: (each) => entry.offsetOf(each) });
  }
  return [...found.values()];
}

function readCode(entry: YamlEntry, id: string): Code {
  return {
    id,
    name: nameOf(entry, id),
    color: entry.color('color'),
    definition: entry.words('definition'),
    include: entry.words('include'),
    exclude: entry.words('exclude'),
    example: entry.words('example'),
    shortcut: entry.shortcut('shortcut'),
    parent: entry.string('parent'),
    retired: entry.flag('retired'),
    mergedInto: entry.string('mergedInto'),
    voice: entry.voice('voice'),
    guid: entry.guid('guid'),
  };
}

function readKind(entry: YamlEntry, id: string): AnnotationKind {
  return { id, name: nameOf(entry, id) };
}

function readStatus(entry: YamlEntry, id: string): AnnotationStatus {
  return { id, name: nameOf(entry, id), closed: entry.flag('closed') };
}

function readField(entry: YamlEntry, id: string): AnnotationField {
  const said = entry.string('type') ?? 'text';
  const type = fieldTypes.find((each) => each === said);
  if (type === undefined) entry.report(entry.offsetOf('type'), codebookMessages.badType, said);
  const choices = readEntries(entry, 'choices', readKind).map(({ value }) => value);
  if (type === 'choice' && choices.length === 0)
    entry.report(entry.offsetOf('choices'), codebookMessages.noChoices, id);
  if (type !== 'choice' && type !== undefined && choices.length > 0)
    entry.report(entry.offsetOf('choices'), codebookMessages.strayChoices);
  return {
    id,
    name: nameOf(entry, id),
    // Without choices nobody could answer: then words are asked for.
    type: type === undefined || (type === 'choice' && choices.length === 0) ? 'text' : type,
    choices: type === 'choice' ? choices : [],
    kinds: entry.strings('kinds'),
    definition: entry.words('definition'),
  };
}

function nameOf(entry: YamlEntry, id: string): LocalizedText {
  return entry.words('name') ?? { default: id, byLanguage: {} };
}
