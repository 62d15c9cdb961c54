import type { OffsetRange } from '../../text/offsetRange';
import { mentionsIn } from '../lookup';
import { countUpTo } from '../placeIndex';
import type { Footnote, Report } from '../report';
import { ReportSnapshot } from '../reportSnapshot';
import type { Steps } from '../steps';
import { draftPage } from './pageDraft';
import type { BlockDraft, PartDraft } from './partDraft';
import type { Block, PageNote, Part, ReadingPage, Run } from './readingBlock';
import { runsOfLines } from './runsOfLines';
import { drawnTable, isDrawnRow, isTabbedRow, tabbedTable } from './tableRows';

/** Blocks that are made in a step. */
const blocksAtATime = 8;
/** So many lines with gaps in them are columns. */
const fewestColumns = 2;

const gap = /\S {3,}\S/u;
const leaders = /(?:\.{3,}|(?:\s\.){3,}|…+|(?:·\s?){4,}|_{4,})[\s.…]*$/u;

/**
 * `report` as a page to read: paragraphs whole over page ends, notes with the words that refer to them, without page
 * furniture. Linear.
 *
 * Law: every letter and figure of the text that is no page furniture stands in one run, and in one only.
 */
export function* readingPage(report: Report): Steps<ReadingPage> {
  if (!(report instanceof ReportSnapshot)) return [];
  const draft = yield* draftPage(report);
  const notes = placeNotes(report, draft.blocks, draft.notes);
  const blocks: Block[] = [];
  for (const [index, block] of draft.blocks.entries()) {
    if (index % blocksAtATime === 0) yield;
    blocks.push(blockOf(report, block, notes.get(block) ?? [], draft.notes));
  }
  return blocks;
}

/** The notes of each block: those that it is the first to refer to; a note without reference goes to the block above it. */
function placeNotes(
  report: Report,
  blocks: readonly BlockDraft[],
  texts: ReadonlyMap<Footnote, readonly PartDraft[]>,
): ReadonlyMap<BlockDraft, readonly Footnote[]> {
  const starts = blocks.map(startOf);
  const placed = new Map<BlockDraft, Footnote[]>();
  for (const [note, parts] of texts) {
    const [reference] = note.references;
    const offset =
      reference === undefined ? (parts[0]?.lines[0]?.start ?? 0) : report.rangeOf(reference).start;
    const block = blocks[Math.max(0, countUpTo(starts.length, offset, (at) => starts[at] ?? 0) - 1)];
    if (block === undefined) continue;
    const others = placed.get(block);
    if (others === undefined) placed.set(block, [note]);
    else others.push(note);
  }
  return placed;
}

function startOf({ label, parts }: BlockDraft): number {
  const [first] = parts;
  return label?.start ?? first?.label?.start ?? first?.lines[0]?.start ?? 0;
}

function endOf({ label, parts }: BlockDraft): number {
  return parts.at(-1)?.lines.at(-1)?.end ?? label?.end ?? 0;
}

function blockOf(
  report: Report,
  draft: BlockDraft,
  notes: readonly Footnote[],
  texts: ReadonlyMap<Footnote, readonly PartDraft[]>,
): Block {
  const start = draft.kind === 'contents' ? (draft.parts[0]?.lines[0]?.start ?? 0) : startOf(draft);
  const { kind, level, isFront } = draft;
  return {
    kind,
    start,
    length: endOf(draft) - start,
    level,
    label: draft.label && runAt(report, draft.label, start),
    isFront,
    parts: draft.parts.flatMap((part) => partsOf(report, part, start)),
    notes: notes.map((note) => noteOf(report, note, texts.get(note) ?? [], start)),
  };
}

function noteOf(report: Report, note: Footnote, parts: readonly PartDraft[], base: number): PageNote {
  const { id, marker } = note;
  const [first, ...others] = parts;
  const line = first?.lines[0];
  const whole = note.parts[0] && report.rangeOf(note.parts[0]);
  const definition =
    line &&
    mentionsIn(report, { start: whole?.start ?? line.start, end: line.end }).find(
      (mention) => mention.kind === 'footnote-definition' && mention.footnote === note,
    );
  if (first === undefined || line === undefined || definition === undefined)
    return { id, marker, label: undefined, parts: parts.flatMap((part) => partsOf(report, part, base)) };
  const place = report.rangeOf(definition.place);
  const rest = trimmed(report, { start: place.end, end: line.end });
  const lines = [rest, ...first.lines.slice(1)].filter(({ start, end }) => start < end);
  return {
    id,
    marker,
    label: runAt(report, coreOf(report, place), base),
    parts: [{ ...first, lines }, ...others].flatMap((part) => partsOf(report, part, base)),
  };
}

/** A marker without what marks it up: "4" of "[^4]:". */
function coreOf(report: Report, { start, end }: OffsetRange): OffsetRange {
  const core = /(?!<sup>)[\p{L}\p{N}*\\][^\s\]</)]*/u.exec(
    report.text.slice(start, end).replace('<sup>', '     '),
  );
  return core === null
    ? { start, end }
    : { start: start + core.index, end: start + core.index + core[0].length };
}

function partsOf(report: Report, part: PartDraft, base: number): readonly Part[] {
  switch (part.kind) {
    case 'item':
      return [
        {
          kind: 'item',
          depth: part.depth,
          label: runAt(report, part.label ?? { start: base, end: base }, base),
          runs: runsOfLines(report, filled(part.lines), base, 'reflow'),
        },
      ];
    case 'entry':
      return [entryOf(report, part, base)];
    case 'lines':
      return [{ kind: 'lines', runs: runsOfLines(report, part.lines, base, 'keep') }];
    case 'text':
      return groupsOf(report, filled(part.lines)).map((group) => textPart(report, group, base));
  }
}

/** Lines that are drawn alike. */
interface LineGroup {
  readonly form: 'text' | 'drawn' | 'tabbed' | 'columns';
  readonly lines: OffsetRange[];
}

/** `lines` in groups of text, tables and columns; a single line with a gap is text. */
function groupsOf(report: Report, lines: readonly OffsetRange[]): readonly LineGroup[] {
  const groups: LineGroup[] = [];
  for (const line of lines) {
    const text = report.text.slice(line.start, line.end);
    const form = isDrawnRow(text)
      ? 'drawn'
      : isTabbedRow(text)
        ? 'tabbed'
        : gap.test(text)
          ? 'columns'
          : 'text';
    const last = groups.at(-1);
    if (last?.form === form) last.lines.push(line);
    else groups.push({ form, lines: [line] });
  }
  const told: LineGroup[] = [];
  for (const { form, lines: grouped } of groups) {
    const own = form === 'drawn' || grouped.length >= fewestColumns ? form : 'text';
    const last = told.at(-1);
    if (own === 'text' && last?.form === 'text') last.lines.push(...grouped);
    else told.push({ form: own, lines: grouped });
  }
  return told;
}

function textPart(report: Report, { form, lines }: LineGroup, base: number): Part {
  switch (form) {
    case 'text':
      return { kind: 'text', runs: runsOfLines(report, lines, base, 'reflow') };
    case 'tabbed':
      return { kind: 'table', rows: tabbedTable(report, lines, base) };
    case 'columns':
      return columnsPart(report, lines, base);
    case 'drawn': {
      const rows = drawnTable(report, lines, base);
      return rows === undefined ? columnsPart(report, lines, base) : { kind: 'table', rows };
    }
  }
}

/** Lines with the blanks that they have before them, but for those that all have. */
function columnsPart({ text }: Report, lines: readonly OffsetRange[], base: number): Part {
  const starts = lines.map(({ start }) => text.lineStart(text.lineAt(start)));
  const indent = Math.min(...lines.map(({ start }, index) => start - (starts[index] ?? start)));
  const runs = lines.map((line, index): Run => {
    const { end } = line;
    const margin = (starts[index] ?? 0) + indent;
    // The number of a paragraph stands by itself.
    const start = text.slice(margin, line.start).trim() === '' ? margin : line.start;
    const run = { text: text.slice(start, end), at: start - base };
    return index === 0 ? run : { ...run, before: '\n' };
  });
  return { kind: 'lines', runs };
}

/** An entry of the contents without the dots that lead to its page. */
function entryOf(report: Report, { lines, depth, isLink, label: page }: PartDraft, base: number): Part {
  const words = lines.map((line) => {
    const isWithPage = page !== undefined && page.start > line.start && page.end <= line.end;
    const end = isWithPage ? page.start : line.end;
    const text = report.text.slice(line.start, end).trimEnd().replace(leaders, '').trimEnd();
    return { start: line.start, end: line.start + text.length };
  });
  const runs = runsOfLines(report, filled(words), base, 'join');
  return {
    kind: 'entry',
    depth,
    runs: isLink ? runs.map((run) => ({ ...run, link: 'reference' })) : runs,
    page: page && runAt(report, page, base),
  };
}

function runAt(report: Report, { start, end }: OffsetRange, base: number): Run {
  return { text: report.text.slice(start, end), at: start - base };
}

function filled(lines: readonly OffsetRange[]): readonly OffsetRange[] {
  return lines.filter(({ start, end }) => start < end);
}

function trimmed(report: Report, { start, end }: OffsetRange): OffsetRange {
  const words = report.text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  return { start: from, end: Math.max(from, start + words.trimEnd().length) };
}
