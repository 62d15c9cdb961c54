import { readFileSync } from 'node:fs';
import { createText } from '../../../src/text/createText';
import { readReport } from '../../../src/report/readReport';
import type { Place, Report } from '../../../src/report/report';
import { root } from '../manifest/trackedFiles';

/** What is true of a sample, as far as the tests compare it. Lines count from 1. */
export interface Facts {
  readonly language: string | undefined;
  readonly symbol: string | undefined;
  readonly title: string | undefined;
  /** Level, label, title and line of its title; without the headings in annexes. */
  readonly sections: readonly (readonly [number, string, string, number])[];
  /** Number and line, in the body's run. */
  readonly paragraphs: readonly (readonly [string, number])[];
  /** Paragraphs with numbers of their own, in annexes and quotations. */
  readonly innerParagraphs: readonly (readonly [string, number])[];
  /** Marker, line of its text and lines of its references. */
  readonly footnotes: readonly (readonly [string, number | undefined, readonly number[]])[];
  /** Symbol and the lines where it is cited or listed; without the report's own. */
  readonly symbols: Readonly<Record<string, readonly number[]>>;
  /** "resolution 91/88" and the lines that name it. */
  readonly resolutions: Readonly<Record<string, readonly number[]>>;
  readonly annexes: readonly (readonly [string, string, number])[];
  /** Symbol, title and line of the rows of the list of working papers. */
  readonly workingPapers: readonly (readonly [string, string, number])[];
  /** Name, country, sessions, post and line. */
  readonly experts: readonly (readonly [string, string, string, string, number])[];
}

/** The part of a `.gt.json` that is compared; the keys are those of the outline scorer. */
interface GroundTruth {
  readonly language: string;
  readonly symbol: string;
  readonly title: string;
  readonly sections: readonly (readonly [number, string, string, number])[];
  readonly paragraph_lines: readonly (readonly [number, number])[];
  readonly inner_runs?: readonly { readonly lines: readonly (readonly [number, number])[] }[];
  readonly footnotes: readonly Note[];
  readonly symbols: Readonly<Record<string, readonly number[]>>;
  readonly resolutions: Readonly<Record<string, readonly number[]>>;
  readonly annexes: readonly {
    readonly label: string;
    readonly title: string;
    readonly line: number;
    readonly paragraphs?: readonly (readonly [number, number])[];
    readonly footnotes?: readonly Note[];
    readonly table?: { readonly rows: readonly (readonly [string, string, number])[] };
  }[];
  readonly experts: readonly {
    readonly name: string;
    readonly country: string;
    readonly sessions: string;
    readonly post: string;
    readonly line: number;
  }[];
}

type Note = readonly [marker: string, line: number, references: readonly number[]];

/** The facts in `name`, a ground truth of this folder, written by hand. */
export function trueFacts(name: string): Facts {
  const truth = JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8')) as GroundTruth;
  const symbols = Object.fromEntries(Object.entries(truth.symbols).filter(([symbol]) => symbol !== truth.symbol));
  const inner = [
    ...(truth.inner_runs ?? []).flatMap(({ lines }) => lines),
    ...truth.annexes.flatMap(({ paragraphs = [] }) => paragraphs),
  ];
  return {
    language: truth.language,
    symbol: truth.symbol,
    title: truth.title,
    sections: truth.sections,
    paragraphs: truth.paragraph_lines.map(([number, line]) => [String(number), line]),
    innerParagraphs: inner.map(([number, line]) => [String(number), line]),
    footnotes: byLine([...truth.footnotes, ...truth.annexes.flatMap(({ footnotes = [] }) => footnotes)]),
    symbols: sorted(symbols),
    resolutions: sorted(truth.resolutions),
    annexes: truth.annexes.map(({ label, title, line }) => [label, title, line]),
    workingPapers: truth.annexes.flatMap(({ table }) => table?.rows ?? []),
    experts: truth.experts.map(({ name, country, sessions, post, line }) => [name, country, sessions, post, line]),
  };
}

/** The same facts as the reader sees them in `name`, a file of `samples/`. */
export function readFacts(name: string): Facts {
  const report = readReport(createText(readFileSync(new URL(`samples/${name}`, root), 'utf8')));
  const { line1 } = linesOf(report);
  const isInAnnex = (id: string | undefined): boolean => report.annexes.some((annex) => annex.id === id);
  const marked = report.symbols.filter(({ symbol }) => symbol !== report.symbol);
  return {
    language: report.language,
    symbol: report.symbol,
    title: report.title,
    sections: report.sections
      .filter(({ parent }) => !isInAnnex(parent))
      .map(({ level, label, title, titlePlace }) => [level, label, title, line1(titlePlace)]),
    paragraphs: report.paragraphs.filter(({ run }) => run === 'body').map(({ number, parts }) => [number, line1(parts[0])]),
    innerParagraphs: report.paragraphs
      .filter(({ run }) => run !== 'body')
      .map(({ number, parts }) => [number, line1(parts[0])]),
    footnotes: byLine(
      report.footnotes.map(({ marker, parts, references }): Note => [marker, line1(parts[0]), references.map(line1)]),
    ),
    symbols: sorted(
      Object.fromEntries(
        marked.map(({ symbol, occurrences }) => [symbol, unique(occurrences.map(({ place }) => line1(place)))]),
      ),
    ),
    resolutions: sorted(
      Object.fromEntries(
        report.resolutions.map(({ kind, number, occurrences }) => [`${kind} ${number}`, unique(occurrences.map(line1))]),
      ),
    ),
    annexes: report.annexes.map(({ label, title, place }) => [label, title, line1(place)]),
    workingPapers: report.workingPapers.map(({ symbol, title, place }) => [symbol, title, line1(place)]),
    experts: report.experts.map(({ name: who, country, sessions = '', post = '', place }) => [
      who,
      country,
      sessions,
      post,
      line1(place),
    ]),
  };
}

function linesOf(report: Report): { readonly line1: (place: Place | undefined) => number } {
  return { line1: (place) => (place ? report.text.lineAt(report.rangeOf(place).start) + 1 : 0) };
}

function byLine(notes: readonly Note[]): readonly Note[] {
  return [...notes].sort((a, b) => a[1] - b[1]);
}

function unique(lines: readonly number[]): readonly number[] {
  return [...new Set(lines)];
}

function sorted(facts: Readonly<Record<string, readonly number[]>>): Readonly<Record<string, readonly number[]>> {
  return Object.fromEntries(Object.entries(facts).sort(([a], [b]) => (a < b ? -1 : 1)));
}
