import type { Nodes } from 'mdast';
import type { OffsetRange } from '../text/offsetRange';
import { guard, parser } from './markdown';

/** How Markdown in a line marks its words up. Offsets are UTF-16 units in the line. */
export interface InlineMarks {
  /** Characters that are marks and no words: "**", "](#)", backslashes, known tags; in order, not overlapping. */
  readonly hidden: readonly OffsetRange[];
  readonly strong: readonly OffsetRange[];
  readonly emphasized: readonly OffsetRange[];
}

/** Characters without which there is no Markdown in a line. */
const markup = /[*_`[\]<\\~]/u;
const knownTag = /^<\/?(?:sup|sub|br|b|i|u|em|strong)\s*\/?>$/iu;
/** Bold words in Chinese, where CommonMark asks for a blank beside the marks that nobody writes. */
const closeBold = /\*\*(?=\S)([^*]+?)(?<=\S)\*\*/gu;
const escape = /\\(?=[!-/:-@[-`{-~])/gu;
/** Nodes whose own characters are marks round the words. */
const wrapping = new Set<string>(['strong', 'emphasis', 'delete', 'link', 'linkReference']);
/** Longer lines are shown with their marks: no paragraph is as long, and reading Markdown is not linear. */
const longestRead = 12_000;

const none: InlineMarks = { hidden: [], strong: [], emphasized: [] };

/** The Markdown marks in `line`, words without line ends; none in a very long one. */
export function inlineMarks(line: string): InlineMarks {
  if (line.length > longestRead || !markup.test(line)) return none;
  const found = new MarkFinder(line);
  found.visit(parser.parse(guard + line));
  found.hidden.sort((a, b) => a.start - b.start);
  return found;
}

class MarkFinder implements InlineMarks {
  readonly hidden: OffsetRange[] = [];
  readonly strong: OffsetRange[] = [];
  readonly emphasized: OffsetRange[] = [];
  readonly #line: string;

  constructor(line: string) {
    this.#line = line;
  }

  visit(node: Nodes): void {
    const { start, end } = rangeOf(node);
    const words = this.#line.slice(start, end);
    if (node.type === 'text') this.#visitText(words, start);
    else if (node.type === 'inlineCode') {
      const marks = /^`+/u.exec(words)?.[0].length ?? 0;
      this.#hide(start, start + marks);
      this.#hide(end - marks, end);
    } else if (node.type === 'html') {
      if (knownTag.test(words)) this.#hide(start, end);
    } else if ('children' in node) {
      const [first, last] = [node.children[0], node.children.at(-1)];
      if (first !== undefined && last !== undefined && wrapping.has(node.type))
        this.#unwrap(node.type, { start, end }, { start: rangeOf(first).start, end: rangeOf(last).end });
      for (const child of node.children) this.visit(child);
    }
  }

  #unwrap(type: Nodes['type'], whole: OffsetRange, inner: OffsetRange): void {
    this.#hide(whole.start, inner.start);
    this.#hide(inner.end, whole.end);
    if (type === 'strong') this.strong.push(inner);
    if (type === 'emphasis') this.emphasized.push(inner);
  }

  #visitText(words: string, start: number): void {
    for (const { index } of words.matchAll(escape)) this.#hide(start + index, start + index + 1);
    for (const { index, 0: bold } of words.matchAll(closeBold)) {
      const whole = { start: start + index, end: start + index + bold.length };
      this.#unwrap('strong', whole, { start: whole.start + 2, end: whole.end - 2 });
    }
  }

  #hide(start: number, end: number): void {
    if (start < end) this.hidden.push({ start, end });
  }
}

/** Where a node stands in the line, which has the guard before it when it is parsed. */
function rangeOf(node: Nodes): OffsetRange {
  const start = (node.position?.start.offset ?? guard.length) - guard.length;
  const end = (node.position?.end.offset ?? guard.length) - guard.length;
  return { start: Math.max(0, start), end: Math.max(0, end) };
}
