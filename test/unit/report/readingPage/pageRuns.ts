import type { Block, Part, ReadingPage, Run } from '../../../../src/report/readingPage/readingBlock';

/** A run with its offset in the report's text. */
export interface PlacedRun {
  readonly run: Run;
  readonly start: number;
  readonly end: number;
}

/** All runs of a page in the order in which they are shown. */
export function runsOn(page: ReadingPage): readonly PlacedRun[] {
  return page.flatMap((block) => runsOf(block).map((run) => placed(block, run)));
}

/** The words of a block as they are shown, without its notes. */
export function wordsOf({ label, parts }: Block): string {
  return [label?.text ?? '', ...parts.map(partWords)].filter((words) => words !== '').join(' ¶ ');
}

/** The words of a part: cells between bars, an item behind its label. */
export function partWords(part: Part): string {
  switch (part.kind) {
    case 'table':
      return part.rows
        .map(({ isHead, cells }) => `${isHead ? '# ' : ''}${cells.map(shown).join(' | ')}`)
        .join('\n');
    case 'item':
      return `${part.label.text} ${shown(part.runs)}`;
    case 'entry':
      return `${shown(part.runs)} … ${part.page?.text ?? ''}`;
    case 'text':
    case 'lines':
      return shown(part.runs);
  }
}

function shown(runs: readonly Run[]): string {
  return runs
    .map(({ text, before = '', link }) => `${before}${link === 'note' ? `{${text}}` : text}`)
    .join('');
}

function placed(block: Block, run: Run): PlacedRun {
  const start = block.start + run.at;
  return { run, start, end: start + run.text.length };
}

function runsOf({ label, parts, notes }: Block): readonly Run[] {
  return [
    ...(label === undefined ? [] : [label]),
    ...parts.flatMap(runsOfPart),
    ...notes.flatMap((note) => [
      ...(note.label === undefined ? [] : [note.label]),
      ...note.parts.flatMap(runsOfPart),
    ]),
  ];
}

function runsOfPart(part: Part): readonly Run[] {
  switch (part.kind) {
    case 'table':
      return part.rows.flatMap(({ cells }) => cells.flat());
    case 'item':
      return [part.label, ...part.runs];
    case 'entry':
      return part.page === undefined ? part.runs : [...part.runs, part.page];
    case 'text':
    case 'lines':
      return part.runs;
  }
}
