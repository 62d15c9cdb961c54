import type { CrossReferenceMatch } from './crossReference';
import type { ReferenceIndex } from './referenceIndex';
import { indexReferences } from './referenceIndex';
import type { ReferencePosition, ReferenceView } from './referenceView';
import type { Resolution } from './resolution';
import { containerOf, gatherTargets } from './resolution';
import { annexAround, findAnnexes } from './resolveAnnexes';
import { findFootnotes, findNoteBefore, findTables } from './resolveNotes';
import { findParagraphs } from './resolveParagraphs';
import { findSections } from './resolveSections';

const indexes = new WeakMap<ReferenceView, ReferenceIndex>();

/** The index of `view`, made once: a view is an immutable snapshot. */
function indexOf(view: ReferenceView): ReferenceIndex {
  const known = indexes.get(view);
  if (known !== undefined) return known;
  const index = indexReferences(view);
  indexes.set(view, index);
  return index;
}

/**
 * Finds what `reference`, standing at `at`, means in the report of `view`.
 *
 * Labels compare across scripts ("二(E)" is section II.E). In an annex the nearest numbering comes first, unless the
 * reference says "the present report". Ibid. is the note before it in print. The first call for a view costs linear time,
 * the others what they find.
 */
export function resolveCrossReference(
  reference: CrossReferenceMatch,
  view: ReferenceView,
  at: ReferencePosition,
): Resolution {
  if (reference.kind !== 'ibid' && reference.scope === 'other') return 'other-text';
  const index = indexOf(view);
  switch (reference.kind) {
    case 'paragraph':
      return findParagraphs(reference, index, at);
    case 'section':
      return findNamedSections(reference, index, at);
    case 'annex':
      return findAnnexes(reference, index, at);
    case 'footnote':
      return findFootnotes(reference, view, index, at);
    case 'table':
      return findTables(reference, view, index, at);
    case 'ibid':
      return findNoteBefore(view, index, at);
  }
}

/** The sections that a reference names, in the annex and below the section that it names with them. */
function findNamedSections(
  reference: CrossReferenceMatch,
  index: ReferenceIndex,
  at: ReferencePosition,
): Resolution {
  const container = containerOf(reference, 'annex');
  const annexes = container === undefined ? undefined : findAnnexes(container, index, at);
  if (typeof annexes === 'string') return annexes;
  const annex =
    annexes?.ids[0] ?? (reference.whole === 'report' ? undefined : annexAround(at.section, index));
  const above = containerOf(reference, 'section')?.items[0];
  const path = above === undefined ? [] : above.from.label.split('.');
  return gatherTargets(reference.items, (item) =>
    findSections(item, path, { index, annex, near: at.section }),
  );
}
