import { reasonsIn } from '../../annotations/anchorReasons';
import type { CarryOverDocument, DocumentedCarry } from '../../exchange/carryOverDocument';
import type { Localizer } from '../localizer';

/** What became of annotations that are shown together. */
export type CarriedGroup = 'unchanged' | 'changed' | 'needs-review' | 'orphaned';

/** A row of the Carry Over view. */
export type CarriedNode =
  | {
      readonly kind: 'group';
      readonly about: CarriedGroup;
      readonly label: string;
      readonly children: readonly CarriedNode[];
    }
  | {
      readonly kind: 'annotation';
      readonly carry: DocumentedCarry;
      readonly children: readonly CarriedNode[];
    }
  /** What the new text changed under an annotation, or what speaks for and against its place. */
  | { readonly kind: 'detail'; readonly id: string; readonly label: string };

/** The rows of the view: what was carried, what must be looked at, and what is gone; empty groups are left out. */
export function carriedNodes(
  { annotations }: CarryOverDocument,
  localizer: Localizer,
): readonly CarriedNode[] {
  const labels: readonly (readonly [CarriedGroup, string])[] = [
    ['needs-review', localizer.t('Carried over, to be reviewed')],
    ['orphaned', localizer.t('Gone: stays beside the old text')],
    ['changed', localizer.t('Carried over, with changed words')],
    ['unchanged', localizer.t('Carried over, unchanged')],
  ];
  return labels.flatMap(([about, label]): readonly CarriedNode[] => {
    const members = annotations
      .filter((carry) => groupOf(carry) === about)
      .sort((a, b) => (a.start ?? a.old?.start ?? 0) - (b.start ?? b.old?.start ?? 0));
    const children = members.map((carry): CarriedNode => {
      return { kind: 'annotation', carry, children: detailsOf(carry, localizer) };
    });
    return children.length === 0 ? [] : [{ kind: 'group', about, label, children }];
  });
}

/** The group of an annotation; `undefined` for replies, which go with what they answer. */
function groupOf({ state, changes }: DocumentedCarry): CarriedGroup | undefined {
  switch (state) {
    case 'reply':
      return undefined;
    case 'anchored':
      return changes.length > 0 ? 'changed' : 'unchanged';
    case 'needs-review':
    case 'orphaned':
      return state;
  }
}

function detailsOf(
  { id, state, evidence, changes }: DocumentedCarry,
  localizer: Localizer,
): readonly CarriedNode[] {
  const changed = changes.map(({ old, new: now }) =>
    old === ''
      ? localizer.t('put in: “{0}”', now)
      : now === ''
        ? localizer.t('taken out: “{0}”', old)
        : localizer.t('“{0}” became “{1}”', old, now),
  );
  const reasons = state === 'anchored' ? [] : reasonsIn(evidence).map((reason) => localizer.t(reason));
  return [...reasons, ...changed].map((label, index) => ({ kind: 'detail', id: `${id}/${index}`, label }));
}
