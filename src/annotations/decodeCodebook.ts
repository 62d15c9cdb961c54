import { isMap, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Document, Node } from 'yaml';
import { builtInCodebook } from './builtInCodebook';
import type { AnnotationKind, AnnotationStatus, Code, Codebook } from './codebook';
import { codebookMessages } from './codebookMessages';
import type { CodebookProblem, Located, ReportProblem } from './codebookProblem';
import { checkParents, checkShortcuts } from './codebookRelations';
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
  book.reportUnknownKeys(['version', 'title', 'language', 'codes', 'kinds', 'statuses']);
  const codes = readEntries(book, 'codes', readCode);
  const kinds = readEntries(book, 'kinds', readKind);
  const statuses = readEntries(book, 'statuses', readStatus);
  if (statuses.length > 0 && !(statuses.some(isDone) && statuses.some((entry) => !isDone(entry))))
    report(book.offsetOf('statuses'), codebookMessages.fewStatuses);
  const usable = statuses.some(isDone) && statuses.some((entry) => !isDone(entry));
  return {
    uri,
    codes: checkShortcuts(checkParents(codes, report), report).map(({ value }) => value),
    kinds: kinds.length === 0 ? builtInCodebook.kinds : kinds.map(({ value }) => value),
    statuses: usable ? statuses.map(({ value }) => value) : builtInCodebook.statuses,
  };
}

function isDone({ value }: Located<AnnotationStatus>): boolean {
  return value.closed;
}

function readEntries<T extends { readonly id: string }>(
  book: YamlEntry,
  key: string,
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
    const offset = node?.range?.[0] ?? book.offsetOf(key);
    if (!isMap(node)) {
      book.report(offset, codebookMessages.notEntry, key);
      continue;
    }
    const entry = new YamlEntry(book.document, node, book.report);
    const id = entry.id(key);
    if (id === undefined) continue;
    if (found.has(id)) book.report(entry.offsetOf('id'), codebookMessages.sameId, id);
    else found.set(id, { value: read(entry, id), offset });
  }
  return [...found.values()];
}

function readCode(entry: YamlEntry, id: string): Code {
  entry.reportUnknownKeys([
    'id',
    'name',
    'color',
    'definition',
    'include',
    'exclude',
    'example',
    'shortcut',
    'parent',
    'retired',
  ]);
  return {
    id,
    name: entry.words('name') ?? { default: id, byLanguage: {} },
    color: entry.color('color'),
    definition: entry.words('definition'),
    include: entry.words('include'),
    exclude: entry.words('exclude'),
    example: entry.words('example'),
    shortcut: entry.shortcut('shortcut'),
    parent: entry.string('parent'),
    retired: entry.flag('retired'),
  };
}

function readKind(entry: YamlEntry, id: string): AnnotationKind {
  entry.reportUnknownKeys(['id', 'name']);
  return { id, name: entry.words('name') ?? { default: id, byLanguage: {} } };
}

function readStatus(entry: YamlEntry, id: string): AnnotationStatus {
  entry.reportUnknownKeys(['id', 'name', 'closed']);
  return {
    id,
    name: entry.words('name') ?? { default: id, byLanguage: {} },
    closed: entry.flag('closed'),
  };
}
