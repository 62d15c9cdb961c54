import type { Code, Codebook, LocalizedText } from '../annotations/codebook';
import { wordsOfVoice } from '../annotations/voiceOfCode';
import { readCsvTable, writeCsvTable } from './csvTable';
import { importMessages } from './importMessages';
import { longestImport, mostCodes, unreadableImport } from './importedCodes';
import type { ImportedCode, ImportedCodes } from './importedCodes';
import { guidOf } from './refiCodebook';

/** The columns with words, which come once for each language: "name", "name:zh-cn". */
const wordColumns = ['name', 'definition', 'include', 'exclude', 'example'] as const;

/** The codes as a table, one row each; the columns of words come once for each language that is used. */
export function writeCsvCodebook({ codes }: Codebook): string {
  const columns: readonly (readonly [title: string, value: (code: Code) => string])[] = [
    ['id', ({ id }) => id],
    ...languageColumns(codes, 'name'),
    ['parent', ({ parent }) => parent ?? ''],
    ['color', ({ color }) => color ?? ''],
    ...wordColumns.slice(1).flatMap((key) => languageColumns(codes, key)),
    ['shortcut', ({ shortcut }) => shortcut ?? ''],
    ['voice', ({ voice }) => (voice === undefined ? '' : wordsOfVoice(voice))],
    ['retired', ({ retired }) => (retired ? 'true' : '')],
    ['mergedInto', ({ mergedInto }) => mergedInto ?? ''],
    ['guid', (code) => guidOf(code)],
  ];
  return writeCsvTable([
    columns.map(([title]) => title),
    ...codes.map((code) => columns.map(([, value]) => value(code))),
  ]);
}

/** A column for the words for all where one has no language, and one for each language. */
function languageColumns(
  codes: readonly Code[],
  key: (typeof wordColumns)[number],
): readonly (readonly [title: string, value: (code: Code) => string])[] {
  const texts = codes.flatMap((code) => code[key] ?? []);
  const languages = [...new Set(texts.flatMap(({ byLanguage }) => Object.keys(byLanguage)))];
  const needsDefault = languages.length === 0 || texts.some(hasOwnDefault);
  return [
    ...(needsDefault ? [[key, (code: Code) => ownDefault(code[key])] as const] : []),
    ...languages.map(
      (language) => [`${key}:${language}`, (code: Code) => code[key]?.byLanguage[language] ?? ''] as const,
    ),
  ];
}

/** Whether the word for all is none of those for a language. */
function hasOwnDefault(text: LocalizedText): boolean {
  return !Object.values(text.byLanguage).includes(text.default);
}

function ownDefault(text: LocalizedText | undefined): string {
  return text !== undefined && hasOwnDefault(text) ? text.default : '';
}

/** Reads a table of codes: columns in any order, told by their titles; others are left aside. Never throws. */
export function readCsvCodebook(csv: string): ImportedCodes {
  if (csv.length > longestImport) return unreadableImport(importMessages.tooLong);
  const [head = [], ...rows] = readCsvTable(csv);
  const titles = head.map((title) => title.trim());
  const isNamed = titles.some((title) => /^(?:id|name)(?::|$)/iu.test(title));
  if (!isNamed) return unreadableImport(importMessages.noName);
  if (rows.length === 0) return unreadableImport(importMessages.noCodes);
  if (rows.length > mostCodes) return unreadableImport(importMessages.tooLong);
  return { kind: 'codes', codes: rows.map((row, index) => codeIn(titles, row, index)) };
}

function codeIn(titles: readonly string[], row: readonly string[], index: number): ImportedCode {
  const at = (title: string): string | undefined => {
    const value = row[titles.findIndex((each) => each.toLowerCase() === title.toLowerCase())]?.trim();
    return value === '' ? undefined : value;
  };
  const words = (key: string): Readonly<Record<string, string>> =>
    Object.fromEntries(
      titles.flatMap((title, column) => {
        const [name = '', language = 'default'] = title.split(':');
        const value = row[column]?.trim() ?? '';
        return name.toLowerCase() === key && value !== '' ? [[language, value]] : [];
      }),
    );
  const id = at('id');
  const name = words('name');
  return {
    key: id ?? `#${index}`,
    parent: at('parent'),
    id,
    guid: at('guid')?.toLowerCase(),
    name: Object.keys(name).length > 0 || id === undefined ? name : { default: id },
    definition: words('definition'),
    include: words('include'),
    exclude: words('exclude'),
    example: words('example'),
    color: at('color')?.toLowerCase(),
    shortcut: at('shortcut'),
    voice: at('voice'),
    retired: /^(?:true|1|yes|x|是)$/iu.test(at('retired') ?? ''),
  };
}
