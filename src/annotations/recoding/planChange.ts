import { codeOf, codePath } from '../codebook';
import type { Code, Codebook } from '../codebook';
import type { CodebookEdit } from '../codebookText/codebookEdit';
import { isCodeId } from '../yamlEntry';
import type { CodebookChange } from './codebookChange';
import { recodingMessages } from './recodingMessages';

/** What a change means for the codebook's text and for the records. */
export interface ChangePlan {
  readonly kind: 'plan';
  readonly edits: readonly CodebookEdit[];
  /** By the code that records have: the code that they get instead. */
  readonly ids: ReadonlyMap<string, string>;
  /** For a split: the code, and by the id of an annotation what it has in the place of the code. */
  readonly split: Pick<Extract<CodebookChange, { kind: 'split' }>, 'code' | 'choices'> | undefined;
}

/** Why there is no plan. */
export interface RefusedChange {
  readonly kind: 'refused';
  /** One of `recodingMessages`. */
  readonly message: string;
  readonly args: readonly string[];
}

/** What `change` means where `codebook` counts, or why it cannot be made. Changes nothing itself. */
export function planChange(codebook: Codebook, change: CodebookChange): ChangePlan | RefusedChange {
  const code = codeOf(codebook, change.code);
  if (change.kind === 'replace') {
    if (codeOf(codebook, change.by) === undefined) return refused('noCode', change.by);
    return plan([], new Map([[change.code, change.by]]));
  }
  if (code === undefined) return refused('noCode', change.code);
  switch (change.kind) {
    case 'rename':
      return planRename(codebook, code, change);
    case 'merge':
      return planMerge(codebook, code, change.into);
    case 'split': {
      const taken = change.added.find(({ id }) => codeOf(codebook, id) !== undefined);
      if (taken !== undefined) return refused('idTaken', taken.id);
      const added = change.added.map((each) => ({ kind: 'add', code: each, after: code.id }) as const);
      return { ...plan(added, new Map()), split: { code: code.id, choices: change.choices } };
    }
    case 'move':
      return planMove(codebook, code, change.parent);
    case 'retire':
      return code.retired
        ? refused('nothingToDo')
        : plan([{ kind: 'set', code: code.id, key: 'retired', value: true }], new Map());
    case 'restore':
      return code.retired
        ? plan(
            [
              { kind: 'remove', code: code.id, key: 'retired' },
              { kind: 'remove', code: code.id, key: 'mergedInto' },
            ],
            new Map(),
          )
        : refused('nothingToDo');
  }
}

function plan(edits: readonly CodebookEdit[], ids: ReadonlyMap<string, string>): ChangePlan {
  return { kind: 'plan', edits, ids, split: undefined };
}

function refused(reason: keyof typeof recodingMessages, ...args: readonly string[]): RefusedChange {
  return { kind: 'refused', message: recodingMessages[reason], args };
}

function planRename(
  codebook: Codebook,
  code: Code,
  { id = code.id, name }: Extract<CodebookChange, { kind: 'rename' }>,
): ChangePlan | RefusedChange {
  const ids = idsBelow(codebook, code.id, id);
  const clash = clashOf(codebook, ids);
  if (clash !== undefined) return clash;
  const named: readonly CodebookEdit[] =
    name === undefined
      ? []
      : [{ kind: 'set', code: code.id, key: 'name', language: name.language, value: name.text }];
  const edits = [...named, ...idEdits(codebook, ids)];
  return edits.length === 0 ? refused('nothingToDo') : plan(edits, ids);
}

function planMerge(codebook: Codebook, code: Code, into: string): ChangePlan | RefusedChange {
  if (codeOf(codebook, into) === undefined) return refused('noCode', into);
  if (into === code.id) return refused('sameCode', code.id);
  if (codePath(codebook, into).includes(code)) return refused('belowItself', code.id, into);
  const children = codebook.codes.filter(({ parent }) => parent === code.id);
  const edits: readonly CodebookEdit[] = [
    ...(code.retired ? [] : [{ kind: 'set', code: code.id, key: 'retired', value: true } as const]),
    { kind: 'set', code: code.id, key: 'mergedInto', value: into },
    ...children.map(({ id }) => ({ kind: 'set', code: id, key: 'parent', value: into }) as const),
  ];
  return plan(edits, new Map([[code.id, into]]));
}

function planMove(codebook: Codebook, code: Code, parent: string | undefined): ChangePlan | RefusedChange {
  if (parent === code.parent) return refused('nothingToDo');
  if (parent !== undefined && codeOf(codebook, parent) === undefined) return refused('noCode', parent);
  if (parent === code.id) return refused('sameCode', code.id);
  if (parent !== undefined && codePath(codebook, parent).includes(code))
    return refused('belowItself', code.id, parent);
  // An id that says where the code stands follows; one that does not stays, as it means nothing.
  const own = code.parent === undefined ? undefined : `${code.parent}/`;
  const name = own !== undefined && code.id.startsWith(own) ? code.id.slice(own.length) : undefined;
  const id = name === undefined ? code.id : parent === undefined ? name : `${parent}/${name}`;
  const ids = idsBelow(codebook, code.id, id);
  const clash = clashOf(codebook, ids);
  if (clash !== undefined) return clash;
  const edit: CodebookEdit =
    parent === undefined
      ? { kind: 'remove', code: code.id, key: 'parent' }
      : { kind: 'set', code: code.id, key: 'parent', value: parent };
  return plan([edit, ...idEdits(codebook, ids, code.id)], ids);
}

/** The new ids, by the old ones, when the code `from` becomes `to`: of it and of the codes that its id begins. */
function idsBelow(codebook: Codebook, from: string, to: string): ReadonlyMap<string, string> {
  if (from === to) return new Map();
  const below = codebook.codes.filter(
    ({ id }) => id.startsWith(`${from}/`) && codePath(codebook, id).some((each) => each.id === from),
  );
  return new Map([[from, to], ...below.map(({ id }) => [id, to + id.slice(from.length)] as const)]);
}

function clashOf(codebook: Codebook, ids: ReadonlyMap<string, string>): RefusedChange | undefined {
  for (const id of ids.values()) {
    if (!isCodeId(id)) return refused('badId', id);
    if (codeOf(codebook, id) !== undefined && !ids.has(id)) return refused('idTaken', id);
  }
  return undefined;
}

/** Puts new ids into the places of old ones: of the codes, and where others name them. `moved` has its parent already. */
function idEdits(
  codebook: Codebook,
  ids: ReadonlyMap<string, string>,
  moved?: string,
): readonly CodebookEdit[] {
  return codebook.codes.flatMap((code): readonly CodebookEdit[] => {
    const edit = (key: 'id' | 'parent' | 'mergedInto'): readonly CodebookEdit[] => {
      const value = code[key] === undefined ? undefined : ids.get(code[key]);
      return value === undefined ? [] : [{ kind: 'set', code: code.id, key, value }];
    };
    return [...edit('id'), ...(code.id === moved ? [] : edit('parent')), ...edit('mergedInto')];
  });
}
