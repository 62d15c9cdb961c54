import type {
  CrossReferenceItem,
  CrossReferenceKind,
  CrossReferenceMatch,
  ReferencedLabel,
} from './crossReference';
import { chineseNumeral, digit, documentSymbol, gap, matchAt } from './referencePatterns';
import type { ReferenceSetting } from './referenceScope';

/** What opens a reference; "第" is by far the most frequent and nearly always something else. */
const trigger = /第|附件|附录|附文|脚注|注释?|图?表|同上|[A-Z](?=部分|节)/gu;

const paragraphNumber = `(?:${digit}{1,4}(?:\\.${digit}{1,3})?(?:之[二三四])?|${chineseNumeral})`;
const sectionNumber = `(?:${chineseNumeral}|[IVX]{1,6}|[A-Z]|${digit}{1,2})`;
const annexNumber = `(?:${chineseNumeral}|[IVX]{1,6}(?![A-Za-z])|[A-Z](?![A-Za-z])|${digit}{1,2})`;
const bracketed = '[(（]\\s?([a-zA-Z]|[ivx]{1,5}|[一二三四五六七八九十]{1,3})\\s?[)）]';

const ordinal = /第/uy;
const blanks = new RegExp(gap, 'uy');
const paragraphLabel = new RegExp(`(${paragraphNumber})(?:\\s?${bracketed})?(?:\\s?${bracketed})?`, 'uy');
const sectionLabel = new RegExp(
  `(${sectionNumber})(?:\\s?[.．]?\\s?([A-Z])|\\s?[(（]\\s?([A-Z])\\s?[)）])?(?:[.．](${digit}{1,2}))?`,
  'uy',
);
const annexLabel = new RegExp(`(${annexNumber})(?!${digit})`, 'uy');
const rangeMark = new RegExp(`${gap}(?:至|到|[-‐‑–—~～])${gap}(?:第${gap})?`, 'uy');
const ordinalListMark = new RegExp(`${gap}(?:[、,，]|以及|和|及|与|或)${gap}(?:第${gap})?`, 'uy');
/** Where the noun stands before the list, a comma ends it: "附件三，第4段". */
const listMark = new RegExp(`${gap}(?:、|以及|和|及|与|或)${gap}`, 'uy');

const paragraphNoun = /\s?段(?!时|落|路|话|历)/uy;
const sectionNoun = /\s?(?:节|章|部分)(?!程|鱼|车|人(?!权))/uy;

const contextBefore = 60;
const aboveBefore = /(?:上文|以上|上述|前述|前面)(?:的|中)?\s*[(（]?$/u;
const belowBefore = /(?:下文|以下|下述|后面)(?:的|中)?\s*$/u;
const reportBefore = /(?:本报告|本文件|本说明|本函|本研究报告)(?:的|中|所附)?\s*$/u;
const partBefore = /(?:本附件|本附录|本决定|本决议|本条|本节|本章|本草案)(?:的|中|所附)?\s*$/u;
const partOfOther = '(?:[,，、的之]|中的|所附)?\\s*(?:序言部分|序言|执行部分|正文)?(?:的)?\\s*$';
const otherBefore = new RegExp(
  `(?:》|决议|決議|决定|公约|条约|议定书|协定|宪章|规约|声明|宣言|规则|规章|条例|该文件|该报告|第\\s?${digit}{1,4}\\s?条)(?:\\s?[(（][^()（）]{1,40}[)）])?\\s*${partOfOther}`,
  'u',
);
const symbolBefore = new RegExp(`${documentSymbol}(?:号文件|号决议)?[)）]?\\s*${partOfOther}`, 'u');

const hanBefore = /\p{Script=Han}$/u;
const wordBeforeNote = /(?:^|[^\p{Script=Han}]|[见在如和及与的由据照阅看上下文])\s*$/u;
const lineStart = /(?:^|\n)[\s#*_|>]*$/u;
const headingBehind = /[ \t\u3000*_]*(?:\r?\n|$|[:：|]|\.{2,}|…)|[ \t\u3000]+\p{Script=Han}/uy;
const annexUseBehind = /(?:所|中|内|载|列|\s?[)）。；])/uy;
const annexUseBefore = /(?:见|于|在|的|列入|本报告|本文件)\s*$/u;
const sameBehind = /\s*(?:[,，。.；;、)）]|$|\n|第|附件|注)/uy;

type ReadLabel = (
  text: string,
  index: number,
) => { readonly value: ReferencedLabel; readonly end: number } | undefined;

const readParagraph: ReadLabel = (text, index) => {
  const match = matchAt(paragraphLabel, text, index);
  if (match?.[1] === undefined) return undefined;
  const subitems = [match[2], match[3]].filter((part) => part !== undefined);
  return { value: { label: match[1], subitems }, end: index + match[0].length };
};

const readPath =
  (pattern: RegExp): ReadLabel =>
  (text, index) => {
    const match = matchAt(pattern, text, index);
    if (match === undefined) return undefined;
    const label = match.slice(1).filter(Boolean).join('.');
    return { value: { label, subitems: [] }, end: index + match[0].length };
  };
const readSection = readPath(sectionLabel);
const readAnnex = readPath(annexLabel);

interface Reading {
  readonly items: CrossReferenceItem[];
  readonly end: number;
}

function readList(text: string, index: number, readLabel: ReadLabel, mark: RegExp): Reading | undefined {
  const items: CrossReferenceItem[] = [];
  let start = index + (matchAt(blanks, text, index)?.[0].length ?? 0);
  let first = readLabel(text, start);
  while (first !== undefined) {
    const range = matchAt(rangeMark, text, first.end);
    const last = range === undefined ? undefined : readLabel(text, first.end + range[0].length);
    const end = last?.end ?? first.end;
    items.push({ start, end, from: first.value, to: last?.value });
    const separator = matchAt(mark, text, end);
    if (separator === undefined) break;
    start = end + separator[0].length;
    first = readLabel(text, start);
  }
  const end = items.at(-1)?.end;
  return end === undefined ? undefined : { items, end };
}

/** "第27至32段", also "第5段和第7段": a list may repeat the noun. Where there is none, only the end of the list is told. */
function readOrdinals(
  text: string,
  start: number,
  readLabel: ReadLabel,
  noun: RegExp,
): (Reading & { readonly noun: string }) | { readonly readUntil: number } {
  const items: CrossReferenceItem[] = [];
  let found: { end: number; noun: string } | undefined;
  let readUntil = start;
  for (let from = start; matchAt(ordinal, text, from) !== undefined;) {
    const list = readList(text, from + 1, readLabel, ordinalListMark);
    readUntil = list?.end ?? readUntil;
    const word = list === undefined ? undefined : matchAt(noun, text, list.end);
    if (list === undefined || word === undefined || (found !== undefined && found.noun !== word[0].trim()))
      break;
    items.push(...list.items);
    found = { end: list.end + word[0].length, noun: word[0].trim() };
    const separator = matchAt(ordinalListMark, text, found.end);
    if (separator === undefined) break;
    from = found.end + separator[0].replace(/第\s*$/u, '').length;
  }
  return found === undefined ? { readUntil } : { items, ...found };
}

function settingOf(before: string): ReferenceSetting {
  if (aboveBefore.test(before)) return { scope: 'this', direction: 'above', whole: undefined };
  if (belowBefore.test(before)) return { scope: 'this', direction: 'below', whole: undefined };
  if (reportBefore.test(before)) return { scope: 'this', direction: undefined, whole: 'report' };
  if (partBefore.test(before)) return { scope: 'this', direction: undefined, whole: 'part' };
  const isOther = otherBefore.test(before) || /\d/u.test(symbolBefore.exec(before)?.[0] ?? '');
  return { scope: isOther ? 'other' : 'unsaid', direction: undefined, whole: undefined };
}

interface Found {
  readonly kind: CrossReferenceKind;
  readonly noun: string;
  readonly items: readonly CrossReferenceItem[];
  readonly end: number;
}

function readNoted(text: string, start: number, word: string, before: string): Found | undefined {
  const index = start + word.length;
  if (word === '同上') {
    const follows = matchAt(sameBehind, text, index) !== undefined && !hanBefore.test(before);
    return follows ? { kind: 'ibid', noun: word, items: [], end: index } : undefined;
  }
  if (word.startsWith('附')) {
    const list = readList(text, index, readAnnex, listMark);
    if (list !== undefined) return { kind: 'annex', noun: word, ...list };
    const isUsed =
      matchAt(annexUseBehind, text, index) !== undefined ||
      annexUseBefore.test(before) ||
      settingOf(before).scope === 'other';
    return isUsed ? { kind: 'annex', noun: word, items: [], end: index } : undefined;
  }
  const isNote = word.endsWith('注') || word === '注释';
  if (word !== '脚注' && !wordBeforeNote.test(before)) return undefined;
  const list = isNote
    ? readList(text, index, readParagraph, listMark)
    : readList(text, index, readAnnex, listMark);
  if (list === undefined) return undefined;
  // "注" alone is a word of its own ("注：…", "注 1 …" under a table): only a place in the report makes it a reference.
  if (word === '注' && !/[见上下文]\s*$/u.test(before)) return undefined;
  return { kind: isNote ? 'footnote' : 'table', noun: word, ...list };
}

/** The reference at `start`, or the offset up to which no reference begins. */
function readAt(text: string, start: number, word: string, before: string): Found | number {
  if (word === '第') {
    const paragraph = readOrdinals(text, start, readParagraph, paragraphNoun);
    if ('items' in paragraph) return { kind: 'paragraph', ...paragraph };
    const section = readOrdinals(text, start, readSection, sectionNoun);
    if ('items' in section) return { kind: 'section', ...section };
    // The tail of a list without a noun has none either; reading it again from each number would cost the square.
    return Math.min(paragraph.readUntil, section.readUntil);
  }
  if (!/^[A-Z]$/u.test(word)) return readNoted(text, start, word, before) ?? start;
  const noun = matchAt(sectionNoun, text, start + 1);
  if (noun === undefined || /[A-Za-z0-9]$/u.test(before)) return start;
  const item = { start, end: start + 1, from: { label: word, subitems: [] }, to: undefined };
  const end = start + 1 + noun[0].length;
  return { kind: 'section', noun: noun[0].trim(), items: [item], end };
}

/** Whether a label at the beginning of a line is that of a heading, a caption or a row of the contents. */
function isHeading(text: string, { kind, end }: Found, before: string): boolean {
  if (kind === 'paragraph' || kind === 'footnote' || kind === 'ibid') return false;
  return lineStart.test(before) && matchAt(headingBehind, text, end) !== undefined;
}

/** The references in Chinese, in order, without containers: "上文第27至32段", "第二(E)部分", "附件三", "脚注9", "同上". */
export function chineseReferences(text: string): CrossReferenceMatch[] {
  const matches: CrossReferenceMatch[] = [];
  let done = 0;
  for (const { index: start, 0: word } of text.matchAll(trigger)) {
    if (start < done) continue;
    const next = text.charCodeAt(start + word.length);
    // Most of "第" is settled by the character behind it: 第 + 阶, 届 + … never opens a number.
    if (word === '第' && next > 0x9fff && next < 0xff00) continue;
    // A blank instead of the text before a cut keeps "the beginning of the text" from matching there.
    const from = Math.max(0, start - contextBefore);
    const before = (from > 0 ? ' ' : '') + text.slice(from, start);
    const found = readAt(text, start, word, before);
    if (typeof found === 'number') done = found;
    if (typeof found === 'number' || isHeading(text, found, before)) continue;
    const setting: ReferenceSetting =
      found.kind === 'ibid' ? { scope: 'other', direction: undefined, whole: undefined } : settingOf(before);
    matches.push({ start, ...found, ...setting, container: undefined });
    done = found.end;
  }
  return matches;
}
