import type { Component } from './symbolGrammar';
import { headOf } from './symbolGrammar';
import { isPartMark } from './symbolExtra';
import { natureTable, bodyTable, suffixTable } from './symbolSeries';

/** A later member of a list that names only what differs: "L.12" behind "A/C.4/48/L.11". */
export interface EllipticalMember {
  /** Indexes into the folded text that was read. */
  readonly start: number;
  readonly end: number;
  readonly components: readonly Component[];
}

const conjunction =
  '(?:(?<=\\s)(?:and|or|to|et|ou|à|y|e|o|u|a|и|или|по|und|oder|bis)(?=\\s)|&|和|与|及|以及|或|至|(?:و|أو|إلى)(?=\\s?))';
const separatorPattern = new RegExp(`\\s{0,6}(?:([,،、;；])\\s{0,6})?(${conjunction})?\\s{0,6}`, 'y');
const dottedMember =
  /\/?([A-Z][A-Za-z]{0,7}\.\d{1,5}(?:-\d{1,5})?(?:\/[A-Z][A-Za-z]{0,7}\.\d{1,5})*)(?![A-Za-z0-9/])/y;
const numberMember = /(\d{1,5}(?:-\d{1,5})?)(?![A-Za-z0-9/.,]\d|[A-Za-z0-9/%°])/y;
const pairMember = /(\d{1,4}\/\d{1,4})(?![A-Za-z0-9/])/y;
const partMember = /\(([^()/]{1,40})\)/y;
/** A number before one of these counts days or things: "S/2010/12 and 14 March". */
const countedWord =
  /^\s{0,2}(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|janv|f[eé]v|avr|mai|juin|juil|ao[uû]t|d[eé]c|ene|abr|ago|dic|de\s|январ|феврал|март|апрел|ма[яй]|июн|июл|август|сентябр|октябр|ноябр|декабр|年|月|日|个|名|per\s|other|more|autres|otros|других|million|member|state|delegat|countr|day|year|percent|people|person|nation|part(?:y|ies)|para)/i;

/** How long a list may be, in characters. */
const longestList = 1000;
/** How far behind the number before it a bare number may lie to be a document of the same list. */
const widestStep = 200;

function matchAt(pattern: RegExp, text: string, index: number): RegExpExecArray | undefined {
  pattern.lastIndex = index;
  return pattern.exec(text) ?? undefined;
}

function plain(text: string): Component {
  return { text, extra: undefined };
}

/** The components with a dotted member in its place: a nature replaces its like, a suffix follows. */
function withDotted(components: readonly Component[], member: string): readonly Component[] | undefined {
  const parts = member.split('/').map(plain);
  const head = headOf(member);
  const isKnown = suffixTable.has(head) || natureTable.has(head) || bodyTable.has(head);
  if (!isKnown) return undefined;
  const like = components.findLastIndex((component) => headOf(component.text) === head);
  if (like > 0) return [...components.slice(0, like), ...parts];
  if (suffixTable.has(head)) return [...components, ...parts];
  const last = components.at(-1);
  return last !== undefined && /^\d/.test(last.text) ? [...components.slice(0, -1), ...parts] : undefined;
}

/** The figures at the end of a component: 11 of "L.11", 1158 of "1155-1158". */
function lastFigures(component: Component | undefined): string | undefined {
  return component === undefined ? undefined : /(\d+)[A-Z]?$/.exec(component.text)?.[1];
}

function withNumber(components: readonly Component[], member: string): readonly Component[] | undefined {
  const last = components.at(-1);
  const before = lastFigures(last);
  const first = /^\d+/.exec(member)?.[0] ?? '';
  if (last === undefined || before === undefined || first.length < before.length) return undefined;
  const step = Number(first) - Number(before);
  if (step <= 0 || step > widestStep) return undefined;
  const head = /^([A-Za-z.]*)\d/.exec(last.text)?.[1] ?? '';
  return [...components.slice(0, -1), plain(head + member)];
}

function withPair(components: readonly Component[], member: string): readonly Component[] | undefined {
  const [first = '', second = ''] = member.split('/');
  const session = components.at(-2)?.text ?? '';
  const last = components.at(-1)?.text ?? '';
  if (!/^\d+$/.test(session) || !/^\d+[A-Z]?$/.test(last)) return undefined;
  if (Math.abs(Number(first) - Number(session)) > 30) return undefined;
  return [...components.slice(0, -2), plain(first), plain(second)];
}

function withPart(components: readonly Component[], words: string): readonly Component[] | undefined {
  const last = components.at(-1);
  if (last?.extra === undefined || !isPartMark(words)) return undefined;
  return [...components.slice(0, -1), { text: last.text, extra: words }];
}

interface Candidate extends EllipticalMember {
  readonly isBareNumber: boolean;
  /** Whether a conjunction stands before it. */
  readonly joined: boolean;
  /** Whether the component that it continues has letters: "570" behind "SR.569". */
  readonly isDotted: boolean;
  /** How far behind the number before it lies; 0 for all but bare numbers. */
  readonly step: number;
}

const memberForms = [
  { pattern: dottedMember, inherit: withDotted, isBareNumber: false },
  { pattern: pairMember, inherit: withPair, isBareNumber: false },
  { pattern: numberMember, inherit: withNumber, isBareNumber: true },
  { pattern: partMember, inherit: withPart, isBareNumber: false },
];

function readMember(
  text: string,
  index: number,
  joined: boolean,
  before: readonly Component[],
): Candidate | undefined {
  const last = before.at(-1);
  for (const { pattern, inherit, isBareNumber } of memberForms) {
    const match = matchAt(pattern, text, index);
    const member = match?.[1];
    if (match === undefined || member === undefined) continue;
    const components = inherit(before, member.trim());
    if (components === undefined) continue;
    const end = index + match[0].length;
    if (isBareNumber && countedWord.test(text.slice(end, end + 24))) return undefined;
    return {
      start: match[0].startsWith('/') ? index + 1 : index,
      end,
      components,
      isBareNumber,
      joined,
      isDotted: last !== undefined && !/^\d/.test(last.text),
      step: isBareNumber ? Number.parseInt(member, 10) - Number(lastFigures(last)) : 0,
    };
  }
  return undefined;
}

/**
 * The later members of a list that begins with the symbol ending at `index` of the folded `text`.
 *
 * "A/AC.109/1153, 1155-1158 and 1161" gives two: with "1155-1158" and "1161" in place of "1153". Bare numbers
 * count only when they rise, lie near, and the list is closed by a conjunction or by punctuation.
 */
export function readEllipticalMembers(
  text: string,
  index: number,
  first: readonly Component[],
): readonly EllipticalMember[] {
  const members: Candidate[] = [];
  let components = first;
  let end = index;
  for (;;) {
    const separator = matchAt(separatorPattern, text, end);
    const [whole = '', comma, joiner] = separator ?? [];
    if ((comma === undefined && joiner === undefined) || end - index > longestList) break;
    const member = readMember(text, end + whole.length, joiner !== undefined, components);
    if (member === undefined) break;
    members.push(member);
    components = member.components;
    end = member.end;
  }
  return closed(members, text);
}

/** Punctuation behind which a list is over. */
const closing = /^\s{0,2}(?:[.,;:)\]）；。、，]|$|\n)/;
/** A bare number of so many figures, so near to the one before it, is a document even where a word follows. */
const sureFigures = 3;
const sureStep = 20;

/** Drops bare numbers at the end that nothing marks as documents: "A/78/50, 60 delegations", "A/78/50 and 75 States". */
function closed(members: readonly Candidate[], text: string): readonly EllipticalMember[] {
  let count = members.length;
  while (count > 0 && !isClosed(members, count - 1, text)) count--;
  return members.slice(0, count);
}

function isClosed(members: readonly Candidate[], index: number, text: string): boolean {
  const last = members[index];
  if (last?.isBareNumber !== true || closing.test(text.slice(last.end, last.end + 3))) return true;
  if (!last.joined) return false;
  const figures = text.slice(last.start, last.end);
  return index > 0 || last.isDotted || (figures.length >= sureFigures && last.step <= sureStep);
}
