import { QuickPickItemKind, l10n, window } from 'vscode';
import type { QuickPickItem } from 'vscode';
import { codeOf, codePath } from '../../annotations/codebook';
import type { Code } from '../../annotations/codebook';
import { CodeColors } from '../annotations/codeColors';
import type { CodebookInUse } from './codebookInUse';

/** One line of the list. */
interface CodeLine extends QuickPickItem {
  readonly code: Code | undefined;
}

/** Which codes are offered. */
export interface CodeQuestion {
  readonly title: string;
  readonly offered: (code: Code) => boolean;
  /** A line that stands for no code, above the others. */
  readonly none?: string;
}

/** Asks for one code: `undefined` when given up, `{ code: undefined }` for the line that stands for none. */
export async function askForCode(
  { codebook, words }: CodebookInUse,
  { title, offered, none }: CodeQuestion,
): Promise<{ readonly code: Code | undefined } | undefined> {
  const colors = new CodeColors(codebook);
  const lines = codebook.codes.filter(offered).map((code): CodeLine => {
    const above = codePath(codebook, code.id).slice(0, -1);
    return {
      label: words.text(code.name),
      description: [
        `#${code.id}`,
        ...above.map(({ name }) => words.text(name)).reverse(),
        code.retired ? l10n.t('retired') : '',
      ]
        .filter((part) => part !== '')
        .join(' · '),
      ...(code.definition === undefined ? {} : { detail: words.text(code.definition) }),
      iconPath: colors.swatchOf(code.id),
      code,
    };
  });
  const first: readonly CodeLine[] =
    none === undefined
      ? []
      : [
          { label: none, code: undefined },
          { label: l10n.t('Codebook'), kind: QuickPickItemKind.Separator, code: undefined },
        ];
  const chosen = await window.showQuickPick([...first, ...lines], {
    title,
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return chosen === undefined ? undefined : { code: chosen.code };
}

/** The code that a command is about: the one with `id`, else asked for. */
export async function codeToChange(
  inUse: CodebookInUse,
  id: string | undefined,
  question: CodeQuestion,
): Promise<Code | undefined> {
  const given = id === undefined ? undefined : codeOf(inUse.codebook, id);
  return given ?? (await askForCode(inUse, question))?.code;
}
