import { filledText } from '../text/filledText';
import type { OffsetRange } from '../text/offsetRange';
import type { Place, Report } from './report';

/** A range of whole lines, counted from 1. */
interface Lines {
  readonly line: number;
  readonly endLine: number;
}

/** A position in a file: line and column count from 1, columns in UTF-16 units. */
interface Position {
  readonly line: number;
  readonly column: number;
}

/** Where something stands in a file, with the characters that stand there. */
interface Occurrence extends Position, Lines {
  readonly endColumn: number;
  readonly text: string;
}

/** What the `outline` command says about a report: the contract of the command line. What is not known is null. */
export interface OutlineDocument {
  readonly file: string;
  readonly isReport: boolean;
  readonly language: string | null;
  readonly symbol: string | null;
  readonly title: string | null;
  readonly sections: readonly (Lines & {
    readonly id: string;
    readonly parent: string | null;
    readonly level: number;
    readonly label: string;
    readonly title: string;
  })[];
  readonly paragraphs: readonly (Lines & {
    readonly id: string;
    readonly run: string;
    readonly number: string;
    readonly section: string | null;
    readonly parts: readonly Lines[];
    readonly items: readonly { readonly label: string; readonly line: number }[];
  })[];
  readonly footnotes: readonly {
    readonly marker: string;
    readonly line: number | null;
    readonly endLine: number | null;
    readonly references: readonly Position[];
  }[];
  readonly symbols: readonly {
    readonly symbol: string;
    readonly kind: string;
    readonly title: string | null;
    readonly occurrences: readonly (Occurrence & { readonly role: string })[];
  }[];
  readonly resolutions: readonly {
    readonly id: string;
    readonly kind: string;
    readonly occurrences: readonly Occurrence[];
  }[];
  readonly annexes: readonly {
    readonly id: string;
    readonly label: string;
    readonly title: string;
    readonly line: number;
  }[];
  readonly workingPapers: readonly {
    readonly symbol: string;
    readonly title: string;
    readonly line: number;
  }[];
  readonly problems: readonly (Position & {
    readonly rule: string;
    readonly message: string;
    readonly severity: string;
  })[];
}

/** The outline of `report`, which stands in `file`. */
export function outlineDocument(report: Report, file: string): OutlineDocument {
  const at = new Locator(report);
  return {
    file,
    isReport: report.isReport,
    language: report.language ?? null,
    symbol: report.symbol ?? null,
    title: report.title ?? null,
    sections: report.sections.map((section) => ({
      id: section.id,
      parent: section.parent ?? null,
      level: section.level,
      label: section.label,
      title: section.title,
      line: at.position(section.titlePlace).line,
      endLine: at.lastLine(report.extentOf(section)),
    })),
    paragraphs: report.paragraphs.map(({ id, run, number, section, parts, items }) => {
      const lines = parts.map((part) => at.lines(part));
      return {
        id,
        run,
        number,
        section: section ?? null,
        line: lines[0]?.line ?? 0,
        endLine: lines.at(-1)?.endLine ?? 0,
        parts: lines,
        items: items.map(({ label, place }) => ({ label, line: at.position(place).line })),
      };
    }),
    footnotes: report.footnotes.map(({ marker, parts, references }) => {
      const lines = parts.map((part) => at.lines(part));
      return {
        marker,
        line: lines[0]?.line ?? null,
        endLine: lines.at(-1)?.endLine ?? null,
        references: references.map((place) => at.position(place)),
      };
    }),
    symbols: report.symbols.map(({ symbol, kind, title, occurrences }) => ({
      symbol,
      kind,
      title: title ?? null,
      occurrences: occurrences.map(({ place, role }) => ({ ...at.occurrence(place), role })),
    })),
    resolutions: report.resolutions.map(({ id, kind, occurrences }) => ({
      id,
      kind,
      occurrences: occurrences.map((place) => at.occurrence(place)),
    })),
    annexes: report.annexes.map(({ id, label, title, place }) => ({
      id,
      label,
      title,
      line: at.position(place).line,
    })),
    workingPapers: report.workingPapers.map(({ symbol, title, place }) => ({
      symbol,
      title,
      line: at.position(place).line,
    })),
    problems: report.problems.map(({ rule, message, args, severity, place }) => ({
      rule,
      message: filledText(message, args),
      ...at.position(place),
      severity,
    })),
  };
}

/** Turns places into lines and columns that count from 1. */
class Locator {
  constructor(readonly report: Report) {}

  position(place: Place): Position {
    return this.#positionAt(this.report.rangeOf(place).start);
  }

  lines(place: Place): Lines {
    const { start, end } = this.report.rangeOf(place);
    return { line: this.#positionAt(start).line, endLine: this.#positionAt(end).line };
  }

  occurrence(place: Place): Occurrence {
    const { start, end } = this.report.rangeOf(place);
    const last = this.#positionAt(end);
    return {
      ...this.#positionAt(start),
      endLine: last.line,
      endColumn: last.column,
      text: this.report.text.slice(start, end),
    };
  }

  /** The last line of `range` that is not blank. */
  lastLine({ start, end }: OffsetRange): number {
    const { text } = this.report;
    let line0 = text.lineAt(Math.max(start, end - 1));
    while (line0 > text.lineAt(start) && text.line(line0).trim() === '') line0--;
    return line0 + 1;
  }

  #positionAt(offset: number): Position {
    const { text } = this.report;
    const line0 = text.lineAt(offset);
    return { line: line0 + 1, column: offset - text.lineStart(line0) + 1 };
  }
}
