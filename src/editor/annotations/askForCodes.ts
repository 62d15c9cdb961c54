import { l10n, window } from 'vscode';
import type { Annotation } from '../../annotations/annotation';
import type { Codebook } from '../../annotations/codebook';
import type { CodebookWords } from './annotationWords';
import { CodeColors } from './codeColors';
import { pickCodes } from './codePicker';

/** What codes are chosen from. */
export interface CodesOffered {
  readonly codebook: Codebook;
  readonly words: CodebookWords;
  /** Ids that were used lately, the latest first. */
  readonly recent: readonly string[];
  /** Ids that the words of the passage suggest; absent where no passage is meant. */
  readonly proposed?: readonly string[];
}

/** Lets the person choose codes; `undefined` when given up, or where there are none, which the person is told. */
export async function askForCodes(
  { codebook, words, recent, proposed = [] }: CodesOffered,
  chosen: readonly string[],
): Promise<readonly string[] | undefined> {
  if (codebook.codes.length === 0 && chosen.length === 0) {
    void window.showInformationMessage(
      l10n.t(
        'There is no codebook yet. Put a file “codebook.yaml” beside the report or in a folder above it.',
      ),
    );
    return undefined;
  }
  const colors = new CodeColors(codebook);
  return pickCodes({ title: l10n.t('Codes'), codebook, words, colors, chosen, recent, proposed });
}

/**
 * Lets the person say how the codes of `annotations` change: of one all that it has, of several which are added to
 * all or removed from those that have them. Gives the codes that an annotation then has; `undefined` when given up.
 */
export async function askForChangedCodes(
  offered: CodesOffered,
  annotations: readonly Annotation[],
): Promise<((annotation: Annotation) => readonly string[]) | undefined> {
  const [first, second] = annotations;
  if (first !== undefined && second === undefined) {
    const codes = await askForCodes(offered, first.codes);
    return codes === undefined ? undefined : () => codes;
  }
  const there = [...new Set(annotations.flatMap(({ codes }) => codes))];
  const ways = [
    { label: l10n.t('Add Codes…'), way: 'add' as const },
    ...(there.length === 0 ? [] : [{ label: l10n.t('Remove Codes…'), way: 'remove' as const }]),
  ];
  const title = l10n.t('Codes of {0} Annotations', annotations.length);
  const chosen = ways.length === 1 ? ways[0] : await window.showQuickPick(ways, { title });
  if (chosen === undefined) return undefined;
  if (chosen.way === 'add') {
    const added = await askForCodes(offered, []);
    return added === undefined ? undefined : ({ codes }) => [...new Set([...codes, ...added])];
  }
  const items = there.map((id) => ({
    label: offered.words.code(id),
    description: l10n.t(
      '{0} of {1}',
      annotations.filter(({ codes }) => codes.includes(id)).length,
      annotations.length,
    ),
    id,
  }));
  const picked = await window.showQuickPick(items, { title, canPickMany: true });
  if (picked === undefined) return undefined;
  const removed = new Set(picked.map(({ id }) => id));
  return ({ codes }) => codes.filter((code) => !removed.has(code));
}
