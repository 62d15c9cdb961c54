import { XmlElement, XmlText, parseXml } from '@rgrove/parse-xml';

const namespace = 'urn:QDA-XML:codebook:1.0';

/** GUIDType: with or without braces, letters large or small. */
const guidType =
  /^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\{[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\})$/iu;

/** RGBType. */
const rgbType = /^#(?:[0-9a-f]{6}|[0-9a-f]{3})$/iu;

/** A type of the schema: what an element may hold and say. */
interface Rule {
  /** The children in their order, and how often each may stand. */
  readonly children: readonly { readonly name: string; readonly least: number; readonly most: number }[];
  readonly content: 'elements' | 'text';
  readonly attributes: Readonly<Record<string, { readonly isRequired: boolean; readonly type: RegExp }>>;
}

const any = /^/u;
const description = { name: 'Description', least: 0, most: 1 };
const guid = { isRequired: true, type: guidType };
const name = { isRequired: true, type: any };

/** The types of the REFI-QDA codebook schema, version 1.0 (Codebook.xsd), in our own words, by element. */
const rules: Readonly<Record<string, Rule>> = {
  CodeBook: {
    children: [
      { name: 'Codes', least: 1, most: 1 },
      { name: 'Sets', least: 0, most: 1 },
    ],
    content: 'elements',
    attributes: { origin: { isRequired: false, type: any } },
  },
  Codes: { children: [{ name: 'Code', least: 1, most: Infinity }], content: 'elements', attributes: {} },
  Code: {
    children: [description, { name: 'Code', least: 0, most: Infinity }],
    content: 'elements',
    attributes: {
      guid,
      name,
      isCodable: { isRequired: true, type: /^(?:true|false|1|0)$/u },
      color: { isRequired: false, type: rgbType },
    },
  },
  Sets: { children: [{ name: 'Set', least: 1, most: Infinity }], content: 'elements', attributes: {} },
  Set: {
    children: [description, { name: 'MemberCode', least: 0, most: Infinity }],
    content: 'elements',
    attributes: { guid, name },
  },
  MemberCode: { children: [], content: 'elements', attributes: { guid } },
  Description: { children: [], content: 'text', attributes: {} },
};

/**
 * What a codebook file breaks of the REFI-QDA codebook schema, and of what the standard says beside it: every guid is
 * there once, and sets name codes that are there. Empty where it is valid. Throws where it is no XML.
 */
export function refiProblems(xml: string): readonly string[] {
  const { root } = parseXml(xml);
  if (root === null) return ['there is no root element'];
  const problems: string[] = [];
  const isUtf8 = /^<\?xml version="1\.0" encoding="utf-8"(?: standalone="(?:yes|no)")?\s*\?>/iu.test(xml);
  if (!isUtf8) problems.push('the declaration does not say UTF-8');
  if (root.name !== 'CodeBook' || root.attributes['xmlns'] !== namespace)
    problems.push(`the root is ${root.name} of ${root.attributes['xmlns'] ?? 'no namespace'}`);
  check(root, problems);
  const guids = all(root, ['Code', 'Set']).map(({ attributes }) => attributes['guid']?.toLowerCase());
  if (new Set(guids).size < guids.length) problems.push('a guid is there twice');
  const codes = new Set(all(root, ['Code']).map(({ attributes }) => attributes['guid']?.toLowerCase()));
  for (const { attributes } of all(root, ['MemberCode']))
    if (!codes.has(attributes['guid']?.toLowerCase())) problems.push('a member of a set is no code');
  return problems;
}

function check(element: XmlElement, problems: string[]): void {
  const rule = rules[element.name];
  if (rule === undefined) {
    problems.push(`${element.name} is not known`);
    return;
  }
  for (const [key, { isRequired, type }] of Object.entries(rule.attributes)) {
    const value = element.attributes[key];
    if (value === undefined && isRequired) problems.push(`${element.name} has no ${key}`);
    // A token: blanks around it do not count.
    if (value !== undefined && !type.test(value.trim()))
      problems.push(`${key} of ${element.name} is "${value}"`);
  }
  for (const key of Object.keys(element.attributes))
    if (!(key in rule.attributes) && !/^(?:xmlns(?::.*)?|xsi:.*)$/u.test(key))
      problems.push(`${element.name} has ${key}`);
  const children = element.children.filter((child) => child instanceof XmlElement);
  const isMixed = element.children.some((child) => child instanceof XmlText && child.text.trim() !== '');
  if (isMixed && rule.content === 'elements') problems.push(`there is text in ${element.name}`);
  let next = 0;
  for (const { name: expected, least, most } of rule.children) {
    let count = 0;
    for (; children[next]?.name === expected; next++) count++;
    if (count < least || count > most) problems.push(`${element.name} has ${count} ${expected}`);
  }
  if (next < children.length)
    problems.push(`${children[next]?.name ?? ''} is out of place in ${element.name}`);
  for (const child of children) check(child, problems);
}

function all(element: XmlElement, names: readonly string[]): readonly XmlElement[] {
  const children = element.children.filter((child) => child instanceof XmlElement);
  return [
    ...children.filter((child) => names.includes(child.name)),
    ...children.flatMap((child) => all(child, names)),
  ];
}
