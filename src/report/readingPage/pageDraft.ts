import type { OffsetRange } from '../../text/offsetRange';
import type { LineFacts } from '../lineFacts';
import type { Footnote, Place, Section } from '../report';
import type { ReportSnapshot } from '../reportSnapshot';
import type { Steps } from '../steps';
import { endsSentence } from '../titles';
import { endsItem, goesOn, widthOf } from './joinLines';
import { NoteDrafts } from './noteDrafts';
import type { PageLine } from './pageLines';
import { pageLines } from './pageLines';
import type { BlockDraft, Gap, PartDraft } from './partDraft';
import { partOf } from './partDraft';
import { isDrawnRow } from './tableRows';

/** The blocks of a report and the texts of its notes. */
export interface PageDraft {
  readonly blocks: readonly BlockDraft[];
  readonly notes: ReadonlyMap<Footnote, readonly PartDraft[]>;
}

/** Lines that are looked at in a step. */
const linesAtATime = 256;
/** A line that is narrower ends where somebody ended it. */
const narrowestWrapped = 40;

/** A page, or the numbers of paragraphs, on a line of its own below what stands there. */
const pageAlone = /^[\d\s–+-]{1,12}\.?$/u;

/** Puts the lines of a report together: paragraphs over page ends, notes apart, page furniture left out. Linear. */
export function* draftPage(report: ReportSnapshot): Steps<PageDraft> {
  const notes = yield* NoteDrafts.of(report);
  const drafter = new PageDrafter(report, notes);
  let count = 0;
  for (const line of pageLines(report.sequence)) {
    if (++count % linesAtATime === 0) yield;
    drafter.take(line);
  }
  return { blocks: drafter.blocks, notes: notes.texts };
}

class PageDrafter {
  readonly blocks: BlockDraft[] = [];
  readonly #report: ReportSnapshot;
  readonly #sections: ReadonlyMap<Place, Section>;
  readonly #annexes: ReadonlySet<Place>;
  readonly #entries: ReadonlyMap<Place, { readonly target: string | undefined }>;
  /** By the ids of sections. */
  readonly #levels: ReadonlyMap<string, number>;
  readonly #notes: NoteDrafts;
  #nextParagraph = 0;
  #gap: Gap = 'nothing';
  #isFront = true;

  constructor(report: ReportSnapshot, notes: NoteDrafts) {
    this.#report = report;
    this.#notes = notes;
    this.#sections = new Map(report.sections.map((section) => [section.place, section]));
    this.#levels = new Map(report.sections.map(({ id, level }) => [id, level]));
    this.#annexes = new Set(report.annexes.map(({ place }) => place));
    this.#entries = new Map(report.contents.map((entry) => [entry.place, entry]));
  }

  take(line: PageLine): void {
    const { node, range } = line;
    if (node === undefined) {
      this.#widen('blank');
      this.#notes.takeBlank();
      return;
    }
    if (this.#notes.take(range)) {
      this.#gap = 'interruption';
      return;
    }
    switch (node.kind) {
      case 'furniture':
        if (node.isPageless === true) this.#takeEnclosed(line);
        else this.#widen('interruption');
        return;
      case 'heading':
      case 'annex':
        this.#takeHeading(line);
        return;
      case 'contents':
        this.#takeEntry(line);
        return;
      case 'number':
        if (this.#isParagraph(this.#report.rangeOf(node).start)) this.#beginParagraph(line);
        else this.#takeText(line);
        return;
      case 'text':
      case 'aside':
      case 'note':
      case 'note-text':
        this.#takeText(line);
    }
  }

  get #block(): BlockDraft | undefined {
    return this.blocks.at(-1);
  }

  #widen(gap: Gap): void {
    if (this.#gap !== 'interruption') this.#gap = gap;
  }

  #begin(block: Pick<BlockDraft, 'kind'> & Partial<BlockDraft>): BlockDraft {
    const begun = { level: 0, label: undefined, isFront: this.#isFront, parts: [], ...block };
    this.blocks.push(begun);
    this.#gap = 'nothing';
    return begun;
  }

  #takeHeading(line: PageLine): void {
    const node = line.node;
    if (node?.kind !== 'heading' && node?.kind !== 'annex') return;
    const section = this.#sections.get(node);
    const isTitle =
      node.kind === 'heading' && section === undefined && !node.needsContents && node.hashes === 1;
    if (section === undefined && !isTitle && !this.#annexes.has(node)) {
      this.#takeText(line);
      return;
    }
    if (!line.isFirst) {
      this.#block?.parts[0]?.lines.push(line.range);
      this.#gap = 'nothing';
      return;
    }
    if (!isTitle) this.#isFront = false;
    const title = section && this.#report.rangeOf(section.titlePlace).start;
    const label =
      title !== undefined && title > line.range.start ? labelBefore(line.range, title) : undefined;
    const words = { start: label?.end ?? line.range.start, end: line.range.end };
    this.#begin({
      kind: isTitle ? 'title' : 'heading',
      level: isTitle ? 0 : (section?.level ?? 1),
      label: label && this.#trimmed(label),
      parts: [partOf('text', [this.#trimmed(words)])],
    });
  }

  /** Whether a paragraph begins at `offset`; to be asked in the order of the text. */
  #isParagraph(offset: number): boolean {
    const { paragraphs } = this.#report;
    for (; this.#nextParagraph < paragraphs.length; this.#nextParagraph++) {
      const first = paragraphs[this.#nextParagraph]?.parts[0];
      const start = first === undefined ? -1 : this.#report.rangeOf(first).start;
      if (start >= offset) return start === offset;
    }
    return false;
  }

  #beginParagraph({ range, number }: PageLine): void {
    this.#isFront = false;
    const label = number && this.#trimmed(number);
    const words = this.#trimmed({ start: number?.end ?? range.start, end: range.end });
    this.#begin({ kind: 'paragraph', label, parts: [partOf('text', [words])] });
  }

  #takeEntry({ node, range, isFirst, facts }: PageLine): void {
    if (this.#block?.kind !== 'contents') this.#begin({ kind: 'contents' });
    const entry = node && this.#entries.get(node);
    const part = this.#block?.parts.at(-1);
    const parts = this.#block?.parts ?? [];
    if (!isFirst && part !== undefined) part.lines.push(range);
    else if (part?.label === undefined && part !== undefined && pageAlone.test(facts.content))
      parts[parts.length - 1] = { ...part, label: range };
    else {
      const depth = entry?.target === undefined ? 1 : (this.#levels.get(entry.target) ?? 1);
      const isLink = entry?.target !== undefined;
      parts.push({ ...partOf('entry', [range]), depth, isLink, label: pageOf(facts, range) });
    }
    this.#gap = 'nothing';
  }

  /** Front matter between "---" and fenced code, without what encloses it. */
  #takeEnclosed({ facts, range }: PageLine): void {
    if (facts.kind === 'rule' || /^(?:```|~~~)/u.test(facts.content)) {
      this.#widen('blank');
      return;
    }
    const part = this.#block?.parts.at(-1);
    if (part?.kind === 'lines' && this.#gap === 'nothing') part.lines.push(range);
    else this.#begin({ kind: 'text', parts: [partOf('lines', [range])] });
  }

  #takeText(line: PageLine): void {
    const { range, node } = line;
    const isOwn = node?.kind !== 'aside' && this.#block?.kind === 'paragraph';
    const block = isOwn || this.#block?.kind === 'text' ? this.#block : undefined;
    const part = block?.parts.at(-1);
    const before = part && this.#lastLineOf(part);
    const text = this.#report.text.slice(range.start, range.end);
    const item = line.item ?? (this.#mayBeginItem(line, part, before) ? itemOf(line.facts) : undefined);
    const made = item === undefined ? partOf('text', [range]) : this.#itemPart(range, text, item);
    const continues =
      part !== undefined && before !== undefined && item === undefined && this.#continues(part, before, text);
    if (continues) part.lines.push(range);
    else if (block !== undefined && (isOwn || this.#gap === 'nothing' || made.kind === 'item'))
      block.parts.push(made);
    else this.#begin({ kind: 'text', parts: [made] });
    this.#gap = 'nothing';
  }

  /** Whether a line goes on with the part whose last line is `before`. */
  #continues(part: PartDraft, before: string, text: string): boolean {
    if (part.kind === 'lines' || part.kind === 'entry') return false;
    if (part.kind === 'item' && isDrawnRow(text)) return false;
    // A label that stands alone has its words to come.
    if (part.kind === 'item' && before === '') return true;
    switch (this.#gap) {
      case 'nothing':
        return true;
      case 'interruption':
        return goesOn(before, text);
      case 'blank':
        return widthOf(before) >= narrowestWrapped && !endsSentence(before) && /^\p{Ll}/u.test(text);
    }
  }

  /** Whether a line that looks like an item is one, where the reader of paragraphs did not say so. */
  #mayBeginItem({ node, facts }: PageLine, part: PartDraft | undefined, before: string | undefined): boolean {
    if (facts.item === undefined) return false;
    if (node?.kind === 'aside') return this.#gap !== 'nothing' || part === undefined || part.kind === 'item';
    return part?.kind === 'item' && before !== undefined && endsItem(before);
  }

  #itemPart(
    range: OffsetRange,
    text: string,
    item: { readonly label: string; readonly depth: number },
  ): PartDraft {
    const end = range.start + Math.max(0, text.indexOf(item.label)) + item.label.length;
    const words = this.#trimmed({ start: end, end: range.end });
    return { ...partOf('item', [words]), depth: item.depth, label: { start: range.start, end } };
  }

  #lastLineOf({ lines }: PartDraft): string {
    const { start, end } = lines.at(-1) ?? { start: 0, end: 0 };
    return this.#report.text.slice(start, end);
  }

  #trimmed({ start, end }: OffsetRange): OffsetRange {
    const words = this.#report.text.slice(start, end);
    const from = start + words.length - words.trimStart().length;
    return { start: from, end: Math.max(from, start + words.trimEnd().length) };
  }
}

/** The label of a heading on the line `line`; all of the line where the title stands below it. */
function labelBefore({ start, end }: OffsetRange, title: number): OffsetRange {
  return { start, end: Math.min(title, end) };
}

function itemOf({ item }: LineFacts): { readonly label: string; readonly depth: number } | undefined {
  return item && { label: item.label, depth: 1 };
}

/** Where the page stands at the end of a line of the contents. */
function pageOf({ page }: LineFacts, { end }: OffsetRange): OffsetRange | undefined {
  return page === undefined || page === '' ? undefined : { start: end - page.length, end };
}
