import type { CompiledGrammar } from './compiledGrammar';
import type { CrossReferenceItem, CrossReferenceKind, ReferencedLabel } from './crossReference';
import type { ReferenceNoun } from './referenceGrammar';
import { matchAt } from './referencePatterns';

/** How the numbers behind a noun look: figures with items, or labels as headings carry them. */
type NumberStyle = 'figure' | 'label';

const styles: Readonly<Record<CrossReferenceKind, NumberStyle | undefined>> = {
  paragraph: 'figure',
  footnote: 'figure',
  section: 'label',
  annex: 'label',
  table: 'label',
  ibid: undefined,
};

/** The numbers behind a noun, and where they end. */
export interface ReferenceItems {
  readonly items: readonly CrossReferenceItem[];
  readonly end: number;
}

interface LabelReading {
  readonly value: ReferencedLabel;
  readonly end: number;
}

/** How many labels of items stand one in the other at most: "2 (a) (i) b". */
const deepestItem = 4;
const year = /^(?:19|20)\d\d$/u;
const capitalBehind = /[ \u00a0]\p{Lu}\p{L}/uy;

function readSubitems(
  text: string,
  index: number,
  grammar: CompiledGrammar,
): { labels: string[]; end: number } {
  const labels: string[] = [];
  let end = index;
  while (labels.length < deepestItem) {
    const match = matchAt(grammar.subitem, text, end);
    const label = match?.[1] ?? match?.[2];
    if (match === undefined || label === undefined) break;
    labels.push(label);
    end += match[0].length;
  }
  return { labels, end };
}

function readFigure(text: string, index: number, grammar: CompiledGrammar): LabelReading | undefined {
  const match = matchAt(grammar.figure, text, index);
  if (match?.[1] === undefined) return undefined;
  const { labels, end } = readSubitems(text, index + match[0].length, grammar);
  return { value: { label: match[1], subitems: labels }, end };
}

function readLabel(text: string, index: number, grammar: CompiledGrammar): LabelReading | undefined {
  const match = matchAt(grammar.label, text, index);
  if (match?.[1] !== undefined) {
    const path = [match[1], match[2], match[3]].filter((part) => part !== undefined);
    return { value: { label: path.join('.'), subitems: [] }, end: index + match[0].length };
  }
  const words = matchAt(grammar.labelWords, text, index);
  if (words?.[1] === undefined) return undefined;
  const label = words[1].replace(/\s?[-–.]\s?/u, '.');
  return { value: { label, subitems: [] }, end: index + words[0].length };
}

/** A number, or items of the number before: the "(b)" of "41 (a) and (b)". */
function readOne(
  text: string,
  index: number,
  style: NumberStyle,
  grammar: CompiledGrammar,
  previous: ReferencedLabel | undefined,
): LabelReading | undefined {
  const whole = style === 'figure' ? readFigure(text, index, grammar) : readLabel(text, index, grammar);
  if (whole !== undefined || previous === undefined || previous.subitems.length === 0) return whole;
  // "13 a) y b)": the letter may stand at the very place, without the blank that parts it from a number.
  const { labels, end } = readSubitems(text, index, grammar);
  if (labels.length > 0) return { value: { label: previous.label, subitems: labels }, end };
  const behindBlank = readSubitems(text, index - 1, grammar);
  if (behindBlank.labels.length === 0) return undefined;
  return { value: { label: previous.label, subitems: behindBlank.labels }, end: behindBlank.end };
}

/**
 * Reads the number, range or list that begins at `index` or behind blanks there: "27–32 and 41 (a)".
 *
 * A noun in the singular takes one number, a range, or several items of that number. `undefined` where no number stands
 * there. Linear in what it reads.
 */
export function readReferenceItems(
  text: string,
  index: number,
  noun: ReferenceNoun,
  grammar: CompiledGrammar,
): ReferenceItems | undefined {
  const style = styles[noun.kind];
  if (style === undefined) return undefined;
  const items: CrossReferenceItem[] = [];
  let start = index + (matchAt(grammar.toNumbers, text, index)?.[0].length ?? 0);
  let reading = readOne(text, start, style, grammar, undefined);
  while (reading !== undefined) {
    const first = reading;
    const range = matchAt(grammar.range, text, first.end);
    const last =
      range === undefined
        ? undefined
        : readOne(text, first.end + range[0].length, style, grammar, first.value);
    const end = last?.end ?? first.end;
    items.push({ start, end, from: first.value, to: last?.value });
    const separator = matchAt(grammar.list, text, end);
    if (separator === undefined) break;
    start = end + separator[0].length;
    const next = readOne(text, start, style, grammar, last?.value ?? first.value);
    if (next === undefined) break;
    const isItemOfSame = next.value.label === first.value.label && style === 'figure';
    const isJoined = separator[1] !== undefined || separator[2] !== undefined;
    if (noun.count === 'one' && !isItemOfSame) break;
    // "paragraph 5, 12 May", "paras. 3, 2019": a comma alone may also begin another clause.
    if (!isJoined && (year.test(next.value.label) || matchAt(capitalBehind, text, next.end) !== undefined))
      break;
    reading = next;
  }
  const end = items.at(-1)?.end;
  return end === undefined ? undefined : { items, end };
}
