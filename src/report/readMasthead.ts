import type { Structure } from './buildStructure';
import type { FrontLine } from './frontLines';
import { frontLines } from './frontLines';
import { mastheadTitle } from './mastheadTitle';
import { isOfMasthead } from './mastheadWords';
import { ownSymbol } from './ownSymbol';
import { pageFacts } from './pageFacts';
import type { ReadingSequence } from './readingSequence';
import type { Steps } from './steps';
import { normalForm, parseSymbol } from './symbols/documentSymbol';
import { cleanTitle } from './titles';
import { namedPart } from './vocabulary';

/** What a report says about itself before it begins, and whether it is one. */
export interface Masthead {
  readonly symbol: string | undefined;
  readonly title: string | undefined;
  readonly isReport: boolean;
}

/** A numbered paragraph of running text is at least so long on average. */
const shortestAverage = 50;
/** Numbered paragraphs that make a report by themselves, and beside other evidence. */
const plainEvidence = 8;
const supportedEvidence = 3;

/**
 * Reads the masthead: front matter between "---" if there is any, else what stands before the first heading or number.
 *
 * In steps, for the first time each of its patterns is used takes milliseconds.
 */
export function* readMasthead(sequence: ReadingSequence, structure: Structure): Steps<Masthead> {
  const front = frontLines(sequence);
  const yaml = yamlOf(front);
  yield;
  const symbol = yaml.symbol ?? ownSymbol(front, sequence);
  yield;
  const isOne = isReport(structure, sequence, symbol);
  yield;
  const title = yaml.title ?? topHeading(front) ?? (isOne ? mastheadTitle(front) : undefined);
  return { symbol, title, isReport: isOne };
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

/** The title that a "#" heading gives at the head of the text: the first that names no organ. */
function topHeading(front: readonly FrontLine[]): string | undefined {
  const top = front.find(
    ({ line: { hashes, content } }) =>
      hashes === 1 && !isOfMasthead(content) && namedPart(content) === undefined,
  );
  return top === undefined ? undefined : cleanTitle(top.line.content);
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
  // A list of steps may begin with 0, paragraphs never do.
  const isProse =
    body.length > 0 && body[0]?.number !== '0' && length / structure.paragraphs.length >= shortestAverage;
  // Articles and steps have numbers before their titles too; a report's chapters have letters or Roman numerals.
  const labelled = structure.sections.filter(({ label }) =>
    symbol === undefined ? /^\P{N}/u.test(label) : label !== '',
  ).length;
  const evidence =
    (symbol === undefined ? 0 : 2) +
    (labelled >= 2 ? 1 : 0) +
    (notes >= 2 ? 1 : 0) +
    (structure.annexes.length > 0 ? 1 : 0) +
    (furniture >= 6 ? 1 : 0);
  // The parts of a licence have numbers of their own, and letters before their titles.
  const isMain = 2 * body.length > structure.paragraphs.length;
  if (isProse && body.length >= plainEvidence && evidence >= (isMain ? 1 : 2)) return true;
  if (isProse && body.length >= supportedEvidence && evidence >= 2) return true;
  if (labelled >= supportedEvidence && evidence >= 3) return true;
  return symbol !== undefined && evidence >= 3;
}
