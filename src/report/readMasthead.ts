import type { Structure } from './buildStructure';
import type { LineFacts } from './lineFacts';
import type { ReportNode } from './nodes';
import { pageFacts } from './pageFacts';
import type { ReadingSequence } from './readingSequence';
import { normalForm, parseSymbol } from './symbols/documentSymbol';
import { findSymbols } from './symbols/findSymbols';
import { cleanTitle, continuesTitle, isTitle } from './titles';

/** What a report says about itself before it begins, and whether it is one. */
export interface Masthead {
  readonly symbol: string | undefined;
  readonly title: string | undefined;
  readonly isReport: boolean;
}

/** Lines of a masthead at most. */
const longestMasthead = 90;
/** A numbered paragraph of running text is at least so long on average. */
const shortestAverage = 50;
/** Numbered paragraphs that make a report by themselves, and beside other evidence. */
const plainEvidence = 8;
const supportedEvidence = 3;

/** Reads the masthead: front matter between "---" if there is any, else what stands before the first heading or number. */
export function readMasthead(sequence: ReadingSequence, structure: Structure): Masthead {
  const front = frontLines(sequence);
  const yaml = yamlOf(front);
  const symbol = yaml.symbol ?? symbolOf(front);
  const isOne = isReport(structure, sequence, symbol);
  const title = yaml.title ?? topHeading(front) ?? (isOne ? titleOf(front) : undefined);
  return { symbol, title, isReport: isOne };
}

/** Whether the report begins with `node`; its title as a first "#" heading is still its front. */
function begins(node: ReportNode | undefined): boolean {
  if (node?.kind === 'heading') return !node.needsContents && node.hashes !== 1;
  return node?.kind === 'number' || node?.kind === 'annex';
}

interface FrontLine {
  readonly line: LineFacts;
  readonly kind: 'aside' | 'furniture' | 'other';
}

/** The lines before the first heading, number or annex. */
function frontLines(sequence: ReadingSequence): FrontLine[] {
  const lines: FrontLine[] = [];
  for (const { segment, nodes } of sequence) {
    const kinds = new Map(nodes.map((node) => [node.start, node]));
    let node: ReportNode | undefined;
    for (const line of segment.lines) {
      const beginning = kinds.get(line.start);
      if (beginning !== undefined || node === undefined || node.end < line.end) node = beginning;
      if (begins(node) || lines.length >= longestMasthead) return lines;
      const kind =
        node?.kind === 'aside' || node?.kind === 'heading'
          ? 'aside'
          : node?.kind === 'furniture'
            ? 'furniture'
            : 'other';
      lines.push({ line, kind });
    }
  }
  return lines;
}

function yamlOf(front: readonly FrontLine[]): {
  readonly symbol: string | undefined;
  readonly title: string | undefined;
} {
  const isYaml = front[0]?.line.content === '---';
  const end = isYaml ? front.findIndex(({ line }, index) => index > 0 && line.content === '---') : -1;
  const field = (name: string): string | undefined => {
    for (const { line } of front.slice(1, Math.max(1, end))) {
      const match = new RegExp(`^${name}:\\s*(.+)$`, 'iu').exec(line.content);
      if (match?.[1] !== undefined)
        return match[1]
          .replace(/^["']|["']$/gu, '')
          .replace(/\\"/gu, '"')
          .replace(/\s*:\s*$/u, '')
          .trim();
    }
    return undefined;
  };
  const symbol = field('symbol');
  const title = field('title');
  return {
    symbol: symbol !== undefined && parseSymbol(symbol) !== undefined ? normalForm(symbol) : undefined,
    title: title === '' ? undefined : title,
  };
}

/** The title that a "#" heading gives at the head of the text. */
function topHeading(front: readonly FrontLine[]): string | undefined {
  const top = front.find(({ line }) => line.hashes === 1);
  return top === undefined ? undefined : cleanTitle(top.line.content);
}

/** The first symbol that stands by itself: alone on its line, in a cell, or set off by blanks. */
function symbolOf(front: readonly FrontLine[]): string | undefined {
  for (const { line, kind } of front) {
    if (kind === 'other' && line.kind !== 'row') continue;
    if (!line.content.includes('/') || line.content.length > 300) continue;
    const first = findSymbols(line.content)[0];
    if (first === undefined) continue;
    const before = line.content.slice(0, first.start);
    const behind = line.content.slice(first.end);
    const isApart =
      /(?:^|\t|\s{3,}|\|\s*|\*\*\s*|[:：]\**\s*|#\s)$/u.test(before) &&
      /^(?:\*{0,4}\s*$|\t|\s{2,}|\s*\||\**\s+[-–—]\s)/u.test(behind);
    if (isApart) return first.symbol;
  }
  return undefined;
}

/** "Note by the Secretary-General": who writes, in the place of a title. */
const authorLine =
  /^(?!.* (?:on|sur|sobre|über|о|об) )(?:(?:note|report|memorandum|letter|message|document) (?:prepared )?(?:by|of|from) the .{3,60}|(?:note|rapport|document) (?:établie? )?(?:du|de la|des|par) .{3,60}|(?:nota|informe|documento|carta) (?:del|de la|de los) .{3,60}|(?:записка|доклад|письмо) (?:Генерального|Секретариата|Председателя).{0,60}|.{2,8}的(?:说明|报告|照会)|(?:مذكرة|تقرير) (?:من )?(?:الأمين|الأمانة).{0,40}|(?:bericht|mitteilung) (?:des|der) .{3,60})$/iu;

/** The longest title in the last block before the report begins that does not only say who writes. */
function titleOf(front: readonly FrontLine[]): string | undefined {
  let fallback: string | undefined;
  for (let end = front.length; end > 0; end--) {
    if (front[end - 1]?.kind !== 'aside') continue;
    let start = end;
    while (start > 0 && front[start - 1]?.kind === 'aside' && front[start - 1]?.line.kind === 'text') start--;
    const title = longestTitle(front.slice(start, end).map(({ line }) => line));
    if (title !== undefined && !authorLine.test(title)) return title;
    fallback ??= title;
    if (start < end) end = start + 1;
  }
  return fallback;
}

function longestTitle(lines: readonly LineFacts[]): string | undefined {
  let best: string | undefined;
  for (let index = 0; index < lines.length; index++) {
    let text = lines[index]?.content ?? '';
    let last = text;
    for (
      let next = lines[index + 1];
      next !== undefined && continuesTitle(last, next);
      next = lines[index + 1]
    ) {
      text += ` ${next.content}`;
      last = next.content;
      index++;
    }
    const title = cleanTitle(text);
    if (isTitle(text) && !/^[([]/u.test(text) && title.length > (best?.length ?? 0)) best = title;
  }
  return best;
}

/**
 * Whether a text is a report: a run of numbered paragraphs of some length, together with headings, notes, annexes,
 * page heads or a symbol of its own. A numbered list of a few steps is none, and neither are headings alone.
 */
function isReport(structure: Structure, sequence: ReadingSequence, symbol: string | undefined): boolean {
  const body = structure.paragraphs.filter(({ run }) => run === 'body');
  let length = 0;
  let furniture = 0;
  let notes = 0;
  for (const page of sequence.pages) {
    const facts = pageFacts(page);
    length += facts.proseLength;
    furniture += facts.furniture;
    notes += facts.notes;
  }
  const isProse = body.length > 0 && length / structure.paragraphs.length >= shortestAverage;
  const labelled = structure.sections.filter(({ label }) => label !== '').length;
  const evidence =
    (symbol === undefined ? 0 : 2) +
    (labelled >= 2 ? 1 : 0) +
    (notes >= 2 ? 1 : 0) +
    (structure.annexes.length > 0 ? 1 : 0) +
    (furniture >= 6 ? 1 : 0);
  if (isProse && body.length >= plainEvidence && evidence >= 1) return true;
  if (isProse && body.length >= supportedEvidence && evidence >= 2) return true;
  if (labelled >= supportedEvidence && evidence >= 3) return true;
  return symbol !== undefined && evidence >= 3;
}
