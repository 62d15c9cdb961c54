import type { PageMark, ShownLine } from '../editor/readingView/readingMessages';

/** The marks of the page, in the order of the text and not overlapping. */
export class Marks {
  readonly #marks: readonly PageMark[];

  constructor(marks: readonly PageMark[]) {
    this.#marks = marks;
  }

  /** Those that share a character with `[start, end)`. Logarithmic, and as long as the answer. */
  within(start: number, end: number): readonly PageMark[] {
    let low = 0;
    let high = this.#marks.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#marks[middle]?.end ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    let last = low;
    while ((this.#marks[last]?.start ?? Infinity) < end) last++;
    return this.#marks.slice(low, last);
  }

  /** The marks that are in one of the two and not in the other. */
  differing(other: Marks): Marks {
    const own = new Map(this.#marks.map((mark) => [JSON.stringify(mark), mark]));
    const differing: PageMark[] = [];
    for (const mark of other.#marks) if (!own.delete(JSON.stringify(mark))) differing.push(mark);
    return new Marks([...differing, ...own.values()].sort((a, b) => a.start - b.start || a.end - b.end));
  }
}

/** The element for words of a mark: a line for each annotation, so that colour never tells alone, and a tint. */
export function markElement({ below, close, above, tint, ids, label }: PageMark): HTMLElement {
  const element = document.createElement('mark');
  const { style } = element;
  const set = (name: string, line: ShownLine | undefined): void => {
    if (line === undefined) return;
    style.setProperty(`--${name}-color`, colorOf(line.color));
    style.setProperty(`--${name}-line`, line.line);
    style.setProperty(`--${name}-width`, line.width === 'thick' ? '4px' : '2px');
  };
  set('below', below);
  set('close', close);
  set('above', above);
  if (close !== undefined) element.classList.add('close');
  if (tint !== undefined) style.setProperty('--tint', colorOf(tint));
  element.dataset['annotation'] = ids[0] ?? '';
  element.title = label;
  return element;
}

/** A colour of a code, or of the theme, in the words of a style sheet. */
function colorOf(color: string): string {
  return color.startsWith('#') ? color : `var(--vscode-${color.replaceAll('.', '-')})`;
}
