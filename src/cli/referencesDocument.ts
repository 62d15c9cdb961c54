import type { OutlineDocument } from '../report/outlineDocument';
import { outlineDocument } from '../report/outlineDocument';
import type { UnresolvedReason } from '../report/references/crossReference';
import type { CrossReference, CrossReferenceTarget, Place, Report } from '../report/report';

/** A part of the report that a cross-reference means, and the line where it begins. */
export interface DocumentedTarget {
  readonly kind: CrossReferenceTarget['kind'];
  /** As in the outline; the marker of a footnote, "table-1" for the first table. */
  readonly id: string;
  readonly line: number;
}

/** A reference to a part of a report: "paras. 27–32", "第二节", "annex II". */
export interface DocumentedReference {
  readonly kind: CrossReference['kind'];
  /** As printed. */
  readonly text: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** Whose parts are meant, as `CrossReference.scope`. */
  readonly scope: CrossReference['scope'];
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
  return report.crossReferences.map(({ kind, place, scope, targets, missing, unresolved }) => {
    const range = report.rangeOf(place);
    const end = positionAt(report, range.end);
    return {
      kind,
      text: report.text.slice(range.start, range.end),
      ...positionAt(report, range.start),
      endLine: end.line,
      endColumn: end.column,
      scope,
      targets: targets.flatMap((target) => documentTarget(report, target)),
      missing,
      unresolved: unresolved ?? null,
    };
  });
}

function documentTarget(report: Report, target: CrossReferenceTarget): readonly DocumentedTarget[] {
  const [id, place] = idAndPlace(target);
  if (place === undefined) return [];
  return [{ kind: target.kind, id, line: positionAt(report, report.rangeOf(place).start).line }];
}

function idAndPlace(target: CrossReferenceTarget): readonly [string, Place | undefined] {
  switch (target.kind) {
    case 'section':
      return [target.section.id, target.section.titlePlace];
    case 'paragraph':
      return [target.paragraph.id, target.item?.place ?? target.paragraph.parts[0]];
    case 'annex':
      return [target.annex.id, target.annex.place];
    case 'footnote':
      return [target.footnote.marker, target.footnote.parts[0] ?? target.footnote.references[0]];
    case 'table':
      return [target.table.id, target.table.place];
  }
}

function positionAt({ text }: Report, offset: number): { readonly line: number; readonly column: number } {
  const line0 = text.lineAt(offset);
  return { line: line0 + 1, column: offset - text.lineStart(line0) + 1 };
}
