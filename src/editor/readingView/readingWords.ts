import type { TextDocument } from 'vscode';
import { l10n, workspace } from 'vscode';
import type { ReadingLook, ReadingWords } from './readingMessages';

/** The words of the view, in the language of the window. */
export function readingWords(): ReadingWords {
  return {
    annotate: l10n.t('Annotate'),
    code: l10n.t('Code'),
    note: l10n.t('Note {0}'),
    backToText: l10n.t('Note {0}: back to the text'),
    paragraph: l10n.t('Paragraph {0}'),
    contents: l10n.t('Contents'),
    page: l10n.t('Reading view of {0}'),
    actions: l10n.t('Actions for the selected words'),
  };
}

/** The section whose settings say how previews are set: people who want them larger want this one larger. */
const previewSection = 'markdown.preview';

/** How the text is set: by the settings for previews, where somebody changed them. */
export function readingLook(document: TextDocument | undefined): ReadingLook {
  const settings = workspace.getConfiguration(previewSection, document);
  const chosen = <T extends string | number>(key: string, none: T): T => {
    const found = settings.inspect<T>(key);
    const value = found?.workspaceFolderValue ?? found?.workspaceValue ?? found?.globalValue ?? none;
    return typeof value === typeof none ? value : none;
  };
  return {
    fontFamily: chosen('fontFamily', ''),
    fontSize: chosen('fontSize', 0),
    lineHeight: chosen('lineHeight', 0),
  };
}

/** Whether a change of the settings changes how the text is set. */
export const lookSettings: readonly string[] = ['fontFamily', 'fontSize', 'lineHeight'].map(
  (key) => `${previewSection}.${key}`,
);
