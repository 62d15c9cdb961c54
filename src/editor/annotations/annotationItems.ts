import {
  Range,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  env,
  l10n,
  MarkdownString,
} from 'vscode';
import { escapeMarkdown } from '../hovers/hoverMarkdown';
import { contestedFields, hasTwoVersions, troubleOf } from '../sharing/versionWords';
import { nameOfWhereabouts } from '../navigation/whereabouts';
import type { AnnotationNode } from './annotationNodes';
import { asksForReview, reasonsOf } from '../../annotations/anchorReasons';
import { isClosed } from '../../annotations/codebook';
import { codeNames, describeAnnotation, describeBesideCodes, plainBody, shortened } from './annotationWords';
import { authorAvatar } from './authorAvatar';
import { CodeColors } from './codeColors';
import { quotedWords, shownRangeOf } from './discussions';
import type { OpenAnnotations } from './openAnnotations';
import { describeProblem } from './sidecarDiagnostics';

/** The command behind a click on an annotation; its argument is the item. */
export const goToAnnotationCommand = 'reportAnnotator.goToAnnotation';

/** How many characters of a comment or quotation stand in the tree; the tooltip has more. */
const lineLength = 90;
const tooltipLength = 600;

type Group = Extract<AnnotationNode, { kind: 'group' }>;
type Leaf = Extract<AnnotationNode, { kind: 'annotation' }>;
type ProblemLeaf = Extract<AnnotationNode, { kind: 'problem' }>;

/** What the view shows for a node. */
export function itemOf(node: AnnotationNode, annotations: OpenAnnotations, reportUri: string): TreeItem {
  switch (node.kind) {
    case 'group':
      return groupItem(node, annotations, reportUri);
    case 'annotation':
      return annotationItem(node, annotations);
    case 'problem':
      return problemItem(node);
  }
}

function groupItem(node: Group, annotations: OpenAnnotations, reportUri: string): TreeItem {
  const item = new TreeItem(node.label, TreeItemCollapsibleState.Expanded);
  item.id = node.id;
  item.description = String(node.children.length);
  item.accessibilityInformation = { label: l10n.t('{0}: {1} annotations', node.label, node.children.length) };
  item.contextValue = `group ${node.about}`;
  const codebook = annotations.storeOf(reportUri)?.current.codebook;
  if (node.about === 'needs-review')
    item.iconPath = new ThemeIcon('question', new ThemeColor('reportAnnotator.needsReview'));
  if (node.about === 'searching') item.iconPath = new ThemeIcon('search');
  if (node.about === 'gone') {
    item.iconPath = new ThemeIcon('circle-slash');
    item.collapsibleState = TreeItemCollapsibleState.Collapsed;
  }
  if (node.about === 'orphaned')
    item.iconPath = new ThemeIcon('debug-disconnect', new ThemeColor('reportAnnotator.needsReview'));
  if (node.about === 'problems')
    item.iconPath = new ThemeIcon('warning', new ThemeColor('list.warningForeground'));
  if (node.code !== undefined && codebook !== undefined)
    item.iconPath = new CodeColors(codebook).swatchOf(node.code);
  const mark = node.author === undefined ? undefined : annotations.markOf(reportUri, node.author);
  if (mark !== undefined) item.iconPath = authorAvatar(mark);
  return item;
}

function annotationItem(node: Leaf, annotations: OpenAnnotations): TreeItem {
  const { discussion, report, uri } = node;
  const { root, replies, anchor } = discussion;
  const words = annotations.wordsFor(uri);
  const codebook = annotations.storeOf(uri)?.current.codebook;
  const closed = codebook !== undefined && isClosed(codebook, root.status);
  const range = shownRangeOf(discussion);
  const place = range === undefined ? '' : nameOfWhereabouts(report, range.start, l10n);
  const quotation = `“${shortened(quotedWords(discussion), lineLength)}”`;
  const body = plainBody(root, lineLength);
  const said = body || codeNames(root, words, l10n) || quotation;
  const about = (body === '' ? describeBesideCodes : describeAnnotation)(root, words, l10n);

  const mark = annotations.markOf(uri, root.creator.name);
  const label = anchor.state === 'anchored' ? said : quotation;
  const item = new TreeItem(mark === undefined ? label : l10n.t('{0}: {1}', mark.initials, label));
  item.id = node.id;
  const set = annotations.storeOf(uri)?.current;
  const troubled =
    set === undefined ? undefined : [root, ...replies].find((each) => troubleOf(set, each, l10n) !== '');
  const trouble = set === undefined || troubled === undefined ? '' : troubleOf(set, troubled, l10n);
  const versions = set !== undefined && [root, ...replies].some((each) => hasTwoVersions(set, each));
  item.description = [trouble, place, anchor.state === 'anchored' ? about : said, repliesOf(replies.length)]
    .filter((part) => part !== '')
    .join(' · ');
  item.iconPath = new ThemeIcon(
    versions && anchor.state === 'anchored' ? 'git-merge' : iconOf(anchor.state, closed),
    anchor.state === 'anchored' && !versions ? undefined : new ThemeColor('reportAnnotator.needsReview'),
  );
  item.contextValue = `annotation ${anchor.state} ${closed ? 'closed' : 'open'}${versions ? ' two-versions' : ''}${asksForReview(anchor) ? ' asks' : ''}`;
  item.tooltip = tooltipOf(node, annotations);
  item.command = { command: goToAnnotationCommand, title: l10n.t('Go to Annotation'), arguments: [node] };
  return item;
}

function iconOf(state: Leaf['discussion']['anchor']['state'], closed: boolean): string {
  switch (state) {
    case 'needs-review':
      return 'question';
    case 'orphaned':
      return 'debug-disconnect';
    case 'searching':
      return 'search';
    case 'anchored':
      return closed ? 'pass' : 'comment';
  }
}

function repliesOf(count: number): string {
  return count === 0 ? '' : l10n.t('replies: {0}', count);
}

/** All as text: what annotations and reports say is not read as Markdown. */
function tooltipOf({ discussion, uri }: Leaf, annotations: OpenAnnotations): MarkdownString {
  const { root, replies, anchor } = discussion;
  const tooltip = new MarkdownString();
  const add = (text: string): void => {
    if (text !== '') tooltip.appendMarkdown(`${escapeMarkdown(shortened(text, tooltipLength))}\n\n`);
  };
  add(`“${quotedWords(discussion)}”`);
  add(
    reasonsOf(anchor)
      .map((reason) => l10n.t(reason))
      .join(' '),
  );
  for (const each of [root, ...replies])
    for (const { name, versions } of contestedFields(each, annotations.wordsFor(uri), l10n))
      add(l10n.t('{0}: {1}', name, versions.map((version) => `“${version.words}”`).join(' / ')));
  add(root.body);
  add(describeAnnotation(root, annotations.wordsFor(uri), l10n));
  add(l10n.t('{0}, {1}', root.creator.name, new Date(root.created).toLocaleString(env.language)));
  for (const reply of replies) add(l10n.t('{0}: {1}', reply.creator.name, reply.body));
  return tooltip;
}

function problemItem({ id, problem }: ProblemLeaf): TreeItem {
  const uri = Uri.parse(problem.uri);
  const item = new TreeItem(describeProblem(problem));
  item.id = id;
  item.description = uri.path.split('/').at(-1) ?? '';
  item.iconPath = new ThemeIcon('warning', new ThemeColor('list.warningForeground'));
  item.contextValue = `problem ${problem.kind}`;
  item.tooltip = `${describeProblem(problem)}\n${uri.path}`;
  const line0 = Math.max(0, (problem.line ?? 1) - 1);
  if (problem.kind !== 'not-a-file' && problem.kind !== 'lost-report')
    item.command = {
      command: 'vscode.open',
      title: l10n.t('Open File'),
      arguments: [uri, { selection: new Range(line0, 0, line0, 0) }],
    };
  return item;
}
