import type { AnnotationField, AnnotationKind, Code } from './codebook';
import { codebookMessages } from './codebookMessages';
import type { Located, ReportProblem } from './codebookProblem';

/** The codes with every parent that exists and does not stand below its own child; the others are reported. */
export function checkParents(
  codes: readonly Located<Code>[],
  report: ReportProblem,
): readonly Located<Code>[] {
  const parents = new Map(codes.map(({ value }) => [value.id, value.parent]));
  return codes.map((code) => {
    const { value, offsetOf } = code;
    if (value.parent === undefined) return code;
    if (!parents.has(value.parent))
      report(offsetOf('parent'), codebookMessages.noParent, value.id, value.parent);
    else if (leadsBack(value.id, parents)) report(offsetOf('parent'), codebookMessages.ownParent, value.id);
    else return code;
    parents.set(value.id, undefined);
    return { value: { ...value, parent: undefined }, offsetOf };
  });
}

/** Whether following `next` from `id` comes back to it. */
function leadsBack(id: string, next: ReadonlyMap<string, string | undefined>): boolean {
  const seen = new Set<string>();
  let current = next.get(id);
  while (current !== undefined && current !== id && !seen.has(current)) {
    seen.add(current);
    current = next.get(current);
  }
  return current === id;
}

/** The codes with every shortcut that only one of them has; of several the first keeps it. */
export function checkShortcuts(
  codes: readonly Located<Code>[],
  report: ReportProblem,
): readonly Located<Code>[] {
  const owners = new Map<string, string>();
  return codes.map((code) => {
    const { value, offsetOf } = code;
    if (value.shortcut === undefined) return code;
    const shortcut = value.shortcut.toLowerCase();
    const owner = owners.get(shortcut);
    if (owner === undefined) {
      owners.set(shortcut, value.id);
      return code;
    }
    report(offsetOf('shortcut'), codebookMessages.sameShortcut, value.shortcut, owner);
    return { value: { ...value, shortcut: undefined }, offsetOf };
  });
}

/** The codes with every `mergedInto` that names another code and comes to an end; the others are reported. */
export function checkMerges(
  codes: readonly Located<Code>[],
  report: ReportProblem,
): readonly Located<Code>[] {
  const targets = new Map(codes.map(({ value }) => [value.id, value.mergedInto]));
  return codes.map((code) => {
    const { value, offsetOf } = code;
    const { id, mergedInto, retired } = value;
    if (mergedInto === undefined) return code;
    const offset = offsetOf('mergedInto');
    if (targets.has(mergedInto) && !leadsBack(id, targets)) {
      if (!retired) report(offset, codebookMessages.notRetired, id, mergedInto);
      return code;
    }
    if (targets.has(mergedInto)) report(offset, codebookMessages.ownMerge, id);
    else report(offset, codebookMessages.badMerge, id, mergedInto);
    targets.set(id, undefined);
    return { value: { ...value, mergedInto: undefined }, offsetOf };
  });
}

/** Reports the kinds that fields name and the codebook lacks. The fields keep them: without one they would be asked of all. */
export function checkFieldKinds(
  fields: readonly Located<AnnotationField>[],
  kinds: readonly AnnotationKind[],
  report: ReportProblem,
): void {
  const known = new Set(kinds.map(({ id }) => id));
  for (const { value, offsetOf } of fields)
    for (const kind of value.kinds)
      if (!known.has(kind)) report(offsetOf('kinds'), codebookMessages.noKind, kind);
}
