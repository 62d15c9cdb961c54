import { Disposable, commands, env, l10n, window } from 'vscode';
import { languageIn } from '../../annotations/codebook';
import type { Code } from '../../annotations/codebook';
import type { CodebookChange } from '../../annotations/recoding/codebookChange';
import { isCodeId } from '../../annotations/yamlEntry';
import type { OpenAnnotations } from '../annotations/openAnnotations';
import { askForCode, codeToChange } from './askForCode';
import type { CodebookChanges } from './codebookChanges';
import { readCodebookInUse } from './codebookInUse';
import type { CodebookInUse } from './codebookInUse';
import { readProjectRecords } from './projectRecords';
import { askForSplit } from './splitCode';

/**
 * What a command may be given by a link, a code action or another extension; what is missing is asked for. Nothing
 * in it is trusted: ids that there are not lead to a question or a refusal.
 */
interface Given {
  readonly codebook: string | undefined;
  readonly code: string | undefined;
  readonly id: string | undefined;
  readonly name: string | undefined;
  readonly into: string | undefined;
  readonly by: string | undefined;
}

/** A change as asked for, and its title; `undefined` when given up. */
interface Asked {
  readonly title: string;
  readonly change: CodebookChange;
}

type Ask = (inUse: CodebookInUse, code: Code, given: Given) => Promise<Asked | undefined>;

/** The commands that rename, merge, split, move, retire and restore codes, each with a preview and undo. */
export function registerChangeCommands(annotations: OpenAnnotations, changes: CodebookChanges): Disposable {
  const changing = (name: string, title: string, offered: (code: Code) => boolean, ask: Ask): Disposable =>
    commands.registerCommand(`reportAnnotator.${name}`, async (argument: unknown) => {
      const given = givenIn(argument);
      const inUse = await readCodebookInUse(annotations, given.codebook);
      const code = inUse && (await codeToChange(inUse, given.code, { title, offered }));
      const asked = code && (await ask(inUse, code, given));
      if (inUse !== undefined && asked !== undefined) await changes.make(inUse, asked.title, asked.change);
    });
  const isUsed = ({ retired }: Code): boolean => !retired;

  return Disposable.from(
    changing('renameCode', l10n.t('Rename Which Code?'), () => true, askForRename),
    changing('mergeCode', l10n.t('Merge Which Code Into Another?'), () => true, askForMerge),
    changing('moveCode', l10n.t('Move Which Code?'), () => true, askForMove),
    changing('retireCode', l10n.t('Retire Which Code?'), isUsed, ({ words }, { id, name }) =>
      Promise.resolve({
        title: l10n.t('Retire “{0}”', words.text(name)),
        change: { kind: 'retire', code: id },
      }),
    ),
    changing(
      'restoreCode',
      l10n.t('Restore Which Code?'),
      ({ retired }) => retired,
      ({ words }, { id, name }) =>
        Promise.resolve({
          title: l10n.t('Restore “{0}”', words.text(name)),
          change: { kind: 'restore', code: id },
        }),
    ),
    commands.registerCommand('reportAnnotator.splitCode', async (argument: unknown) => {
      const given = givenIn(argument);
      const inUse = await readCodebookInUse(annotations, given.codebook);
      const question = { title: l10n.t('Split Which Code?'), offered: isUsed };
      const code = inUse && (await codeToChange(inUse, given.code, question));
      const reports = code && (await readProjectRecords(inUse.uri));
      const change = reports && (await askForSplit(inUse, code, reports));
      if (inUse === undefined || code === undefined || change === undefined) return;
      await changes.make(inUse, l10n.t('Split “{0}”', inUse.words.text(code.name)), change, reports);
    }),
    commands.registerCommand('reportAnnotator.replaceCode', async (argument: unknown) => {
      const { codebook, code, by } = givenIn(argument);
      const inUse = await readCodebookInUse(annotations, codebook);
      if (inUse === undefined || code === undefined) return;
      const title = l10n.t('Replace “{0}” By', code);
      const known = await codeToChange(inUse, by, { title, offered: isUsed });
      if (known === undefined) return;
      const change = { kind: 'replace', code, by: known.id } as const;
      await changes.make(inUse, l10n.t('Replace “{0}” by “{1}”', code, inUse.words.text(known.name)), change);
    }),
    commands.registerCommand('reportAnnotator.undoCodeChange', () => changes.undoLast()),
  );
}

async function askForRename({ words }: CodebookInUse, code: Code, given: Given): Promise<Asked | undefined> {
  const before = words.text(code.name);
  const isAsked = given.id === undefined && given.name === undefined;
  const name = isAsked
    ? await window.showInputBox({
        title: l10n.t('Rename “{0}” (1 of 2)', before),
        prompt: l10n.t('The name that readers see; Enter leaves it as it is.'),
        value: before,
        validateInput: (text) => (text.trim() === '' ? l10n.t('A name is needed.') : undefined),
      })
    : (given.name ?? before);
  if (name === undefined) return undefined;
  const id = isAsked
    ? await window.showInputBox({
        title: l10n.t('Rename “{0}” (2 of 2)', before),
        prompt: l10n.t('The id that annotation files hold. All of them are changed with it.'),
        value: code.id,
        validateInput: (text) =>
          isCodeId(text.trim()) ? undefined : l10n.t('Use letters, digits, “-”, “_”, “.” and “/” only.'),
      })
    : (given.id ?? code.id);
  if (id === undefined) return undefined;
  const text = name.trim();
  return {
    title: l10n.t('Rename “{0}”', before),
    change: {
      kind: 'rename',
      code: code.id,
      id: id.trim(),
      ...(text === before ? {} : { name: { language: languageIn(code.name, env.language), text } }),
    },
  };
}

async function askForMerge(inUse: CodebookInUse, code: Code, given: Given): Promise<Asked | undefined> {
  const name = inUse.words.text(code.name);
  const into = await codeToChange(inUse, given.into, {
    title: l10n.t('Merge “{0}” Into', name),
    offered: ({ id, retired }) => id !== code.id && !retired,
  });
  return into === undefined
    ? undefined
    : {
        title: l10n.t('Merge “{0}” into “{1}”', name, inUse.words.text(into.name)),
        change: { kind: 'merge', code: code.id, into: into.id },
      };
}

async function askForMove(inUse: CodebookInUse, code: Code, given: Given): Promise<Asked | undefined> {
  const name = inUse.words.text(code.name);
  const isGiven = given.into !== undefined;
  const answer = isGiven
    ? { code: { id: given.into } }
    : await askForCode(inUse, {
        title: l10n.t('Move “{0}” Below', name),
        offered: ({ id, retired }) => id !== code.id && !retired,
        none: l10n.t('No code: at the top'),
      });
  return answer === undefined
    ? undefined
    : {
        title: l10n.t('Move “{0}”', name),
        change: { kind: 'move', code: code.id, parent: answer.code?.id },
      };
}

function givenIn(argument: unknown): Given {
  const at = (key: string): string | undefined => {
    const value: unknown =
      typeof argument === 'object' && argument !== null && Object.hasOwn(argument, key)
        ? (argument as Record<string, unknown>)[key]
        : undefined;
    return typeof value === 'string' ? value : undefined;
  };
  return {
    codebook: at('codebook'),
    code: at('code'),
    id: at('id'),
    name: at('name'),
    into: at('into'),
    by: at('by'),
  };
}
