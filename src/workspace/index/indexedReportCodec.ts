import { isObject } from '../../annotations/jsonValue';
import type { JsonObject } from '../../annotations/jsonValue';
import { optionalString, requiredCount, requiredString, wrongType } from '../../annotations/shapeChecks';
import type { CitedParagraphs } from '../../report/citedDocuments';
import type { Language } from '../../report/report';
import type { OffsetRange } from '../../text/offsetRange';
import type {
  IndexedCitation,
  IndexedName,
  IndexedNameKind,
  IndexedPlace,
  IndexedPosition,
  IndexedReport,
} from '../reportIndex';

const languages: readonly string[] = ['ar', 'de', 'en', 'es', 'fr', 'ru', 'zh'] satisfies Language[];
const kinds: readonly string[] = [
  'paragraph',
  'section',
  'annex',
  'paper',
  'expert',
] satisfies IndexedNameKind[];

/** What was kept of a file, from the JSON of an `IndexedReport`; throws where it is something else. */
export function decodeIndexedReport(value: unknown): IndexedReport {
  const object = objectOf(value);
  const language = optionalString(object, ['language']);
  if (language !== undefined && !isLanguage(language)) throw new TypeError(`no language: ${language}`);
  return {
    uri: requiredString(object, ['uri']),
    symbol: optionalString(object, ['symbol']),
    language,
    title: optionalString(object, ['title']),
    names: listOf(object['names']).map(decodeName),
    citations: listOf(object['citations']).map(decodeCitation),
  };
}

function decodeName(value: unknown): IndexedName {
  const object = objectOf(value);
  const kind = requiredString(object, ['kind']);
  if (!isKind(kind)) throw new TypeError(`no kind of name: ${kind}`);
  return {
    kind,
    label: requiredString(object, ['label']),
    words: requiredString(object, ['words']),
    run: optionalString(object, ['run']),
    ...decodePlace(object),
  };
}

function decodeCitation(value: unknown): IndexedCitation {
  const object = objectOf(value);
  return {
    symbol: requiredString(object, ['symbol']),
    symbolRange: decodeRange(object['symbolRange']),
    paragraphs: listOf(object['paragraphs']).map(decodeParagraphs),
    excerpt: requiredString(object, ['excerpt']),
    ...decodePlace(object),
  };
}

function decodeParagraphs(value: unknown): CitedParagraphs {
  const object = objectOf(value);
  return {
    first: requiredString(object, ['first']),
    last: requiredString(object, ['last']),
    range: decodeRange(object['range']),
    annex: optionalString(object, ['annex']),
  };
}

function decodePlace(object: JsonObject): IndexedPlace {
  return {
    range: decodeRange(object['range']),
    start: decodePosition(object['start']),
    end: decodePosition(object['end']),
  };
}

function decodePosition(value: unknown): IndexedPosition {
  const object = objectOf(value);
  return { line0: requiredCount(object, ['line0']), character: requiredCount(object, ['character']) };
}

function decodeRange(value: unknown): OffsetRange {
  const object = objectOf(value);
  return { start: requiredCount(object, ['start']), end: requiredCount(object, ['end']) };
}

function objectOf(value: unknown): JsonObject {
  if (!isObject(value)) throw wrongType([], 'an object');
  return value;
}

function listOf(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw wrongType([], 'a list');
  return value;
}

function isLanguage(language: string): language is Language {
  return languages.includes(language);
}

function isKind(kind: string): kind is IndexedNameKind {
  return kinds.includes(kind);
}
