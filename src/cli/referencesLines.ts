import type { UnresolvedReason } from '../report/references/crossReference';
import { shortened } from './printDocument';
import type { DocumentedReference, ReferencesDocument } from './referencesDocument';

const reasons: Readonly<Record<UnresolvedReason, string>> = {
  'other-text': 'in another text',
  'no-such-part': 'no such part in this report',
  'several-parts': 'several parts of this name',
  'not-in-a-note': 'not in a note',
  'nothing-before': 'no note before it',
};

/** What a report refers to, for people: grouped, each with the lines where it is named, and counts. */
export function referencesLines(document: ReferencesDocument): readonly string[] {
  const { symbols, resolutions, footnotes, crossReferences } = document;
  return [
    ...group(
      'Documents',
      symbols.map(({ symbol, title, occurrences }) =>
        entry(
          symbol,
          title ?? '',
          occurrences.map(({ line }) => line),
        ),
      ),
    ),
    ...group(
      'Resolutions and decisions',
      resolutions.map(({ id, occurrences }) =>
        entry(
          id,
          '',
          occurrences.map(({ line }) => line),
        ),
      ),
    ),
    ...group(
      'Footnotes',
      footnotes.map(({ marker, line, references }) =>
        entry(
          marker,
          line === null ? 'no text in this file' : `line ${line}`,
          references.map((each) => each.line),
        ),
      ),
    ),
    ...group('Cross-references', crossReferences.map(crossReferenceLine)),
    `${symbols.length} documents, ${resolutions.length} resolutions and decisions, ${footnotes.length} footnotes, ${crossReferences.length} cross-references`,
  ];
}

function group(heading: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`${heading} (${lines.length})`, ...lines.map((line) => `  ${line}`), ''];
}

/** "A/78/120  Title  ← 3, 17": what is named, and the lines where it is, each once. */
function entry(name: string, words: string, lines: readonly number[]): string {
  const uses = lines.length === 0 ? '' : `← ${[...new Set(lines)].join(', ')}`;
  return [name, shortened(words), uses].filter((part) => part !== '').join('  ');
}

function crossReferenceLine({
  text,
  line,
  column,
  targets,
  missing,
  unresolved,
}: DocumentedReference): string {
  const [first, last] = [targets[0], targets.at(-1)];
  const where =
    unresolved !== null
      ? reasons[unresolved]
      : first === undefined || last === undefined || first === last
        ? `→ ${nameOf(first)}`
        : `→ ${nameOf(first)} to ${nameOf(last)}`;
  const lacking = missing.length === 0 ? '' : `(missing: ${missing.join(', ')})`;
  return [`${line}:${column}`, `“${shortened(text)}”`, where, lacking]
    .filter((part) => part !== '')
    .join('  ');
}

function nameOf(target: DocumentedReference['targets'][number] | undefined): string {
  if (target === undefined) return '–';
  // The ids of annexes and tables say what they are: "annex-2".
  const { kind, id, line } = target;
  return `${kind === 'annex' || kind === 'table' ? id : `${kind} ${id}`}, line ${line}`;
}
