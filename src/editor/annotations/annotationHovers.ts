import { Hover, MarkdownString, env, l10n, languages } from 'vscode';
import type { Disposable, Position, TextDocument } from 'vscode';
import { touchesOffset } from '../../text/offsetRange';
import { escapeMarkdown } from '../hovers/hoverMarkdown';
import { encodeStrictly } from '../navigation/destination';
import { offsetAt, rangeAt } from '../positions';
import { codeNames, describeBesideCodes, plainBody, shortened } from './annotationWords';
import { quotedWords, shownRangeOf } from './discussions';
import type { Discussion } from './discussions';
import type { OpenAnnotations } from './openAnnotations';

/** The command behind the links of the hover: it unfolds the thread of one annotation. */
export const showThreadCommand = 'reportAnnotator.showThread';

/** How many characters of a comment a hover shows; the thread has the rest. */
const bodyLength = 280;

/** Lists the annotations of the words under the mouse. */
export function registerAnnotationHovers(annotations: OpenAnnotations): Disposable {
  return languages.registerHoverProvider([{ language: 'markdown' }, { language: 'plaintext' }], {
    provideHover: (document, position) => hoverAt(annotations, document, position),
  });
}

function hoverAt(
  annotations: OpenAnnotations,
  document: TextDocument,
  position: Position,
): Hover | undefined {
  const report = annotations.reports.reportOf(document);
  if (report === undefined) return undefined;
  const uri = document.uri.toString();
  const offset = offsetAt(report.text, position);
  const here = annotations.shownIn(uri).flatMap((discussion) => {
    const range = shownRangeOf(discussion);
    return range !== undefined && touchesOffset(range, offset) ? [{ discussion, range }] : [];
  });
  const [narrowest] = [...here].sort((a, b) => a.range.end - a.range.start - (b.range.end - b.range.start));
  if (narrowest === undefined) return undefined;
  const contents = here.map(({ discussion }) => contentOf(annotations, uri, discussion));
  return new Hover(contents, rangeAt(report.text, narrowest.range));
}

/** The first line is short: other hovers stand above or below. All words are escaped. */
function contentOf(annotations: OpenAnnotations, uri: string, discussion: Discussion): MarkdownString {
  const { root, replies, anchor } = discussion;
  const words = annotations.wordsFor(uri);
  const link = `command:${showThreadCommand}?${encodeStrictly(JSON.stringify([{ uri, id: root.id }]))}`;
  const head = codeNames(root, words, l10n) || l10n.t('Annotation');
  const was =
    anchor.state === 'needs-review'
      ? l10n.t('Needs review; the words were: “{0}”', shortened(quotedWords(discussion), bodyLength))
      : '';
  const mark = annotations.markOf(uri, root.creator.name);
  const date = new Date(root.created).toLocaleDateString(env.language);
  const about = [
    describeBesideCodes(root, words, l10n),
    mark === undefined ? root.creator.name : l10n.t('{0} ({1})', root.creator.name, mark.initials),
    date,
    replies.length === 0 ? '' : l10n.t('replies: {0}', replies.length),
  ].filter((part) => part !== '');
  const paragraphs = [plainBody(root, bodyLength), was, about.join(' · ')].filter((each) => each !== '');
  const hover = new MarkdownString(
    [`**${escapeMarkdown(head)}** — [${l10n.t('Show')}](${link})`, ...paragraphs.map(escapeMarkdown)].join(
      '\n\n',
    ),
  );
  hover.isTrusted = { enabledCommands: [showThreadCommand] };
  return hover;
}
