import { addressesOf } from '../annotations/reportAddresses';
import type { OutlineDocument } from '../report/outlineDocument';
import { outlineDocument } from '../report/outlineDocument';
import type { CrossReferenceMatch } from '../report/references/crossReference';
import { findCrossReferences } from '../report/references/findCrossReferences';
import type { ReferenceView } from '../report/references/referenceView';
import { resolveCrossReference } from '../report/references/resolveCrossReference';
import type { UnresolvedReason } from '../report/references/resolveCrossReference';
import type { Report } from '../report/report';

/** A part of the report that a cross-reference means, and the line where it begins. */
export interface DocumentedTarget {
  readonly kind: 'section' | 'paragraph' | 'annex' | 'footnote';
  /** As in the outline; the marker of a footnote. */
  readonly id: string;
  readonly line: number;
}

/** A reference to a part of a report: "paras. 27–32", "第二节", "annex II". */
export interface DocumentedReference {
  readonly kind: CrossReferenceMatch['kind'];
  /** As printed. */
  readonly text: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** Whose parts are meant, as `CrossReferenceMatch.scope`. */
  readonly scope: CrossReferenceMatch['scope'];
  /** In the order of the report; empty where the reference leads nowhere. */
  readonly targets: readonly DocumentedTarget[];
  /** What it names and the report does not have, as printed. */
  readonly missing: readonly string[];
  /** Why it leads nowhere; null where it does lead somewhere. */
  readonly unresolved: UnresolvedReason | null;
}

/** The document of `report-annotator references FILE --json`: what a report refers to, and from where. */
export interface ReferencesDocument extends Pick<
  OutlineDocument,
  'file' | 'language' | 'symbol' | 'symbols' | 'resolutions' | 'footnotes'
> {
  readonly crossReferences: readonly DocumentedReference[];
}

/** What `report`, which stands in `file`, refers to; lines and columns from 1, columns in UTF-16 units. */
export function referencesDocument(report: Report, file: string): ReferencesDocument {
  const { language, symbol, symbols, resolutions, footnotes } = outlineDocument(report, file);
  return {
    file,
    language,
    symbol,
    symbols,
    resolutions,
    footnotes,
    crossReferences: crossReferencesIn(report),
  };
}

function crossReferencesIn(report: Report): readonly DocumentedReference[] {
  const text = report.text.toString();
  const view = viewOf(report);
  const addresses = addressesOf(report);
  const targetOf = targetsOf(report);
  return findCrossReferences(text, report.language).map((match) => {
    const { section, footnote } = addresses.at(match.start);
    const resolution = resolveCrossReference(match, view, { offset: match.start, section, footnote });
    const isResolved = resolution.kind === 'resolved';
    const [start, end] = [positionAt(report, match.start), positionAt(report, match.end)];
    return {
      kind: match.kind,
      text: text.slice(match.start, match.end),
      ...start,
      endLine: end.line,
      endColumn: end.column,
      scope: match.scope,
      targets: isResolved
        ? [
            ...resolution.sections.flatMap((id) => targetOf('section', id)),
            ...resolution.paragraphs.flatMap((id) => targetOf('paragraph', id)),
            ...resolution.annexes.flatMap((id) => targetOf('annex', id)),
            ...resolution.footnotes.flatMap((id) => targetOf('footnote', id)),
          ]
        : [],
      missing: isResolved ? resolution.missing : [],
      unresolved: isResolved ? null : resolution.reason,
    };
  });
}

/** What cross-references are resolved against: notes in the order of print, as ibid. counts back in it. */
function viewOf(report: Report): ReferenceView {
  const footnotes = report.footnotes.flatMap(({ id, marker, parts, references }) => {
    const place = parts[0] ?? references[0];
    return place === undefined ? [] : [{ id, marker, offset: report.rangeOf(place).start }];
  });
  return {
    sections: report.sections,
    paragraphs: report.paragraphs,
    annexes: report.annexes,
    footnotes: footnotes.sort((a, b) => a.offset - b.offset),
  };
}

/** Looks a part up by its kind and id; nothing where there is none. */
function targetsOf(
  report: Report,
): (kind: DocumentedTarget['kind'], id: string) => readonly DocumentedTarget[] {
  const targets = new Map<string, DocumentedTarget>();
  const add = (
    kind: DocumentedTarget['kind'],
    key: string,
    id: string,
    place: Parameters<Report['rangeOf']>[0] | undefined,
  ): void => {
    if (place === undefined) return;
    targets.set(`${kind} ${key}`, { kind, id, ...lineOf(report, report.rangeOf(place).start) });
  };
  for (const { id, titlePlace } of report.sections) add('section', id, id, titlePlace);
  for (const { id, parts } of report.paragraphs) add('paragraph', id, id, parts[0]);
  for (const { id, place } of report.annexes) add('annex', id, id, place);
  for (const { id, marker, parts, references } of report.footnotes)
    add('footnote', id, marker, parts[0] ?? references[0]);
  return (kind, id) => {
    const target = targets.get(`${kind} ${id}`);
    return target === undefined ? [] : [target];
  };
}

function lineOf(report: Report, offset: number): { readonly line: number } {
  return { line: report.text.lineAt(offset) + 1 };
}

function positionAt({ text }: Report, offset: number): { readonly line: number; readonly column: number } {
  const line0 = text.lineAt(offset);
  return { line: line0 + 1, column: offset - text.lineStart(line0) + 1 };
}
