import type { Code } from './codebook';
import { codebookMessages } from './codebookMessages';
import type { Located, ReportProblem } from './codebookProblem';

/** The codes with every parent that exists and does not stand below its own child; the others are reported. */
export function checkParents(
  codes: readonly Located<Code>[],
  report: ReportProblem,
): readonly Located<Code>[] {
  const parents = new Map(codes.map(({ value }) => [value.id, value.parent]));
  return codes.map(({ value, offset }) => {
    if (value.parent === undefined) return { value, offset };
    if (!parents.has(value.parent)) report(offset, codebookMessages.noParent, value.id, value.parent);
    else if (standsBelowItself(value.id, parents)) report(offset, codebookMessages.ownParent, value.id);
    else return { value, offset };
    parents.set(value.id, undefined);
    return { value: { ...value, parent: undefined }, offset };
  });
}

function standsBelowItself(id: string, parents: ReadonlyMap<string, string | undefined>): boolean {
  const seen = new Set<string>();
  let above = parents.get(id);
  while (above !== undefined && above !== id && !seen.has(above)) {
    seen.add(above);
    above = parents.get(above);
  }
  return above === id;
}

/** The codes with every shortcut that only one of them has; of several the first keeps it. */
export function checkShortcuts(
  codes: readonly Located<Code>[],
  report: ReportProblem,
): readonly Located<Code>[] {
  const owners = new Map<string, string>();
  return codes.map(({ value, offset }) => {
    const { shortcut } = value;
    if (shortcut === undefined) return { value, offset };
    const owner = owners.get(shortcut);
    if (owner === undefined) {
      owners.set(shortcut, value.id);
      return { value, offset };
    }
    report(offset, codebookMessages.sameShortcut, shortcut, owner);
    return { value: { ...value, shortcut: undefined }, offset };
  });
}
