import { CommentMode, MarkdownString, l10n } from 'vscode';
import type { Comment } from 'vscode';
import type { Annotation } from '../../annotations/annotation';
import { escapeMarkdown } from '../hovers/hoverMarkdown';
import type { CodebookWords } from '../annotations/annotationWords';
import { contestedFields } from './versionWords';

/** Shows below a record what its other version says, field by field, with both versions of each. */
export class OtherVersionComment implements Comment {
  readonly mode = CommentMode.Preview;
  readonly contextValue = 'other-version';
  readonly author = { name: l10n.t('Two versions') };
  readonly body: MarkdownString;

  constructor(
    readonly uri: string,
    readonly annotation: Annotation,
    words: CodebookWords,
  ) {
    const fields = contestedFields(annotation, words, l10n);
    const lines = fields.map(({ name, versions }) => {
      const [kept, ...others] = versions.map((version) => version.words);
      return l10n.t('{0}: “{1}”, or “{2}”', name, kept ?? '', others.join(l10n.t('” or “')));
    });
    // Words of strangers: as text, without marks or links.
    this.body = new MarkdownString(
      lines.length === 0
        ? l10n.t('Both versions can be joined without a choice.')
        : lines.map(escapeMarkdown).join('\n\n'),
    );
  }
}
