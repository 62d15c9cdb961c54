import type { CrossReferenceMatch } from './crossReference';
import type { Steps } from '../steps';
import { finish } from '../steps';
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

/** Makes in steps what resolving in `view` is looked up in, once: a view is an immutable snapshot. Linear. */
export function* prepareReferences(view: ReferenceView): Steps<ReferenceIndex> {
  const index = indexes.get(view) ?? (yield* indexReferences(view));
  indexes.set(view, index);
  return index;
}

/**
 * Finds what `reference`, standing at `at`, means in the report of `view`.
 *
 * Labels compare across scripts ("二(E)" is section II.E). In an annex the nearest numbering comes first, unless the
 * reference says "the present report". Ibid. is the note before it in print. Costs what it finds once
 * `prepareReferences` has been through; the first call for a view makes that up.
 */
export function resolveCrossReference(
  reference: CrossReferenceMatch,
  view: ReferenceView,
  at: ReferencePosition,
): Resolution {
  if (reference.kind !== 'ibid' && reference.scope === 'other') return 'other-text';
  const index = finish(prepareReferences(view));
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
