import { XmlElement, parseXml } from '@rgrove/parse-xml';
import { textIn } from '../annotations/codebook';
import type { Code, Codebook, LocalizedText } from '../annotations/codebook';
import { codeGuid } from './codeGuid';
import { importMessages } from './importMessages';
import { longestImport, mostCodes, unreadableImport } from './importedCodes';
import type { ImportedCode, ImportedCodes } from './importedCodes';

/** The namespace of REFI-QDA codebooks, version 1.0 as in REFI-QDA 1.5 (https://www.qdasoftware.org). */
const namespace = 'urn:QDA-XML:codebook:1.0';

/** The set in which retired codes stand: the format has no flag for them. */
const retiredSet = 'Retired';

/** What stands before the parts of a description that the format has no place for. */
const parts = [
  ['include', 'Include: '],
  ['exclude', 'Exclude: '],
  ['example', 'Example: '],
] as const;

/**
 * The codes as a REFI-QDA codebook (.qdc), names and definitions in one language, as the format knows no more.
 *
 * Valid by the format's schema, but for a codebook without codes: the schema wants at least one.
 */
export function writeRefiCodebook({ codes }: Codebook, language: string): string {
  const guids = guidsOf(codes);
  const guidIn = ({ id }: Code): string => guids.get(id) ?? codeGuid(id);
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<CodeBook xmlns="${namespace}" origin="Report Annotator">`,
  ];
  const write = (code: Code, depth: number, written: ReadonlySet<string>): void => {
    const margin = '  '.repeat(depth);
    const children = codes.filter(({ id, parent }) => parent === code.id && !written.has(id));
    const description = describe(code, language);
    const open = `${margin}<Code guid="${guidIn(code)}" ${attributes(code, language)}`;
    if (children.length === 0 && description === '') {
      lines.push(`${open}/>`);
      return;
    }
    lines.push(`${open}>`);
    if (description !== '') lines.push(`${margin}  <Description>${escaped(description)}</Description>`);
    for (const child of children) write(child, depth + 1, new Set([...written, child.id]));
    lines.push(`${margin}</Code>`);
  };
  lines.push('  <Codes>');
  for (const code of codes) if (code.parent === undefined) write(code, 2, new Set([code.id]));
  lines.push('  </Codes>');
  const retired = codes.filter((code) => code.retired);
  if (retired.length > 0)
    lines.push(
      '  <Sets>',
      `    <Set guid="${codeGuid(`set:${retiredSet}`)}" name="${retiredSet}">`,
      ...retired.map((code) => `      <MemberCode guid="${guidIn(code)}"/>`),
      '    </Set>',
      '  </Sets>',
    );
  return [...lines, '</CodeBook>', ''].join('\n');
}

/** A GUID for each code, by id. Of several codes that the codebook gives the same, the first keeps it. */
function guidsOf(codes: readonly Code[]): ReadonlyMap<string, string> {
  const owners = new Map<string, string>();
  for (const code of codes) if (!owners.has(guidOf(code))) owners.set(guidOf(code), code.id);
  return new Map(
    codes.map((code) => [code.id, owners.get(guidOf(code)) === code.id ? guidOf(code) : codeGuid(code.id)]),
  );
}

/** The GUID that a code has, or else the one that follows from its id. */
export function guidOf({ id, guid }: Pick<Code, 'id' | 'guid'>): string {
  return guid ?? codeGuid(id);
}

function attributes(code: Code, language: string): string {
  const color = code.color === undefined ? '' : ` color="${code.color}"`;
  return `name="${escaped(textIn(code.name, language)).replaceAll('\n', '&#10;')}" isCodable="true"${color}`;
}

function describe(code: Code, language: string): string {
  const said = (text: LocalizedText | undefined, before: string): readonly string[] =>
    text === undefined ? [] : [before + textIn(text, language)];
  return [...said(code.definition, ''), ...parts.flatMap(([key, before]) => said(code[key], before))].join(
    '\n',
  );
}

/** Text for an element or attribute; characters that XML 1.0 does not allow (§2.2) are left out. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/\r/gu, '&#13;')
    .replace(/\t/gu, '&#9;');
}

/**
 * Reads a REFI-QDA codebook. Never throws. Nothing is fetched and no entity of a document type is expanded; sets
 * other than that of the retired codes are left aside.
 */
export function readRefiCodebook(xml: string): ImportedCodes {
  if (xml.length > longestImport) return unreadableImport(importMessages.tooLong);
  let root: XmlElement | null;
  try {
    root = parseXml(xml).root;
  } catch (error) {
    const detail = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    return unreadableImport(importMessages.notXml, detail);
  }
  if (root === null || localName(root) !== 'CodeBook') return unreadableImport(importMessages.notCodebook);
  const retired = new Set(
    elementsOf(root, 'Sets')
      .flatMap((sets) => elementsOf(sets, 'Set'))
      .filter((set) => set.attributes['name'] === retiredSet)
      .flatMap((set) => elementsOf(set, 'MemberCode'))
      .map((member) => plainGuid(member.attributes['guid'])),
  );
  const codes: ImportedCode[] = [];
  const open = elementsOf(root, 'Codes')
    .flatMap((list) => elementsOf(list, 'Code'))
    .map((element) => ({ element, parent: undefined as string | undefined }));
  // A list in place of calls within calls: however deep the file is, the order is that of the file.
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    if (codes.length >= mostCodes) return unreadableImport(importMessages.tooLong);
    const code = codeIn(next.element, next.parent, String(codes.length), retired);
    codes.push(code);
    open.unshift(...elementsOf(next.element, 'Code').map((element) => ({ element, parent: code.key })));
  }
  return codes.length === 0 ? unreadableImport(importMessages.noCodes) : { kind: 'codes', codes };
}

function codeIn(
  element: XmlElement,
  parent: string | undefined,
  index: string,
  retired: ReadonlySet<string | undefined>,
): ImportedCode {
  const guid = plainGuid(element.attributes['guid']);
  const color = element.attributes['color'];
  const name = (element.attributes['name'] ?? '').trim();
  const said = descriptionParts(elementsOf(element, 'Description')[0]?.text.trim() ?? '');
  const words = (text: string | undefined): Readonly<Record<string, string>> =>
    text === undefined || text === '' ? {} : { default: text };
  return {
    key: guid ?? `#${index}`,
    parent,
    id: undefined,
    guid,
    name: words(name === '' ? guid : name),
    definition: words(said.get('definition')),
    include: words(said.get('include')),
    exclude: words(said.get('exclude')),
    example: words(said.get('example')),
    color: color === undefined ? undefined : longColor(color),
    shortcut: undefined,
    voice: undefined,
    retired: guid !== undefined && retired.has(guid),
  };
}

/** The parts of a description that was written as `describe` does; all of it is the definition otherwise. */
function descriptionParts(description: string): ReadonlyMap<string, string> {
  const found = new Map<string, string[]>([['definition', []]]);
  let current = 'definition';
  for (const line of description.split('\n')) {
    const part = parts.find(([key, before]) => line.startsWith(before) && !found.has(key));
    if (part !== undefined) current = part[0];
    const words = part === undefined ? line : line.slice(part[1].length);
    found.set(current, [...(found.get(current) ?? []), words]);
  }
  return new Map([...found].map(([key, lines]) => [key, lines.join('\n').trim()]));
}

/** The elements of this name directly in `parent`, whatever prefix they have. */
function elementsOf(parent: XmlElement, name: string): readonly XmlElement[] {
  return parent.children.filter(
    (child): child is XmlElement => child instanceof XmlElement && localName(child) === name,
  );
}

function localName({ name }: XmlElement): string {
  return name.slice(name.indexOf(':') + 1);
}

/** A GUID in lower case without braces; `undefined` for anything else. */
function plainGuid(text: string | undefined): string | undefined {
  const guid = text
    ?.trim()
    .replace(/^\{(.*)\}$/u, '$1')
    .toLowerCase();
  return guid !== undefined && /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u.test(guid) ? guid : undefined;
}

/** "#rrggbb"; "#rgb" is made longer, anything else is no colour. */
function longColor(text: string): string | undefined {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/iu.exec(text);
  const color =
    short === null
      ? text
      : `#${short
          .slice(1)
          .map((digit) => digit + digit)
          .join('')}`;
  return /^#[0-9a-f]{6}$/iu.test(color) ? color.toLowerCase() : undefined;
}
