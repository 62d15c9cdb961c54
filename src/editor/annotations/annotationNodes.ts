import type { Report } from '../../report/report';
import type { SidecarProblem } from '../../workspace/annotationStore';
import type { Anchor } from '../../annotations/annotation';
import type { Codebook } from '../../annotations/codebook';
import { asksForReview } from '../../annotations/anchorReasons';
import { groupAnnotations } from '../../annotations/groupAnnotations';
import type { AnnotationGroup, Grouping } from '../../annotations/groupAnnotations';
import type { Localizer } from '../localizer';
import { nameOfPart } from '../navigation/whereabouts';
import type { CodebookWords } from './annotationWords';
import { shownRangeOf } from './discussions';
import type { Discussion } from './discussions';

/** Every grouping, in the order in which they are offered. */
export const groupings: readonly Grouping[] = ['section', 'code', 'status', 'author'];

/** An item of the Annotations view. */
export type AnnotationNode =
  | {
      readonly kind: 'group';
      readonly id: string;
      readonly label: string;
      /** What the group is for: those that need a person come first. */
      readonly about: 'needs-review' | 'orphaned' | 'searching' | 'gone' | 'shown' | 'problems';
      readonly code: string | undefined;
      /** The name of the author whose annotations it holds. */
      readonly author: string | undefined;
      readonly children: readonly AnnotationNode[];
    }
  | {
      readonly kind: 'annotation';
      readonly id: string;
      readonly uri: string;
      readonly report: Report;
      readonly discussion: Discussion;
    }
  | { readonly kind: 'problem'; readonly id: string; readonly problem: SidecarProblem };

/** What the view shows of one report. */
export interface ViewContent {
  readonly uri: string;
  readonly report: Report;
  readonly codebook: Codebook;
  readonly words: CodebookWords;
  readonly localizer: Localizer;
  /** What the filter shows. */
  readonly discussions: readonly Discussion[];
  readonly problems: readonly SidecarProblem[];
  readonly grouping: Grouping;
}

/**
 * The items at the top of the view: what needs review, what has no place, what is being looked for, files that could
 * not be read, then the groups, and last what somebody confirmed to be gone.
 */
export function nodesOf(content: ViewContent): readonly AnnotationNode[] {
  const { discussions, problems, grouping, localizer } = content;
  const inState = (state: Discussion['anchor']['state']): readonly Discussion[] =>
    discussions.filter(({ anchor }) => anchor.state === state);
  const lost = inState('orphaned').filter(({ anchor }) => asksForReview(anchor));
  const gone = inState('orphaned').filter(({ anchor }) => !asksForReview(anchor));
  return [
    makeGroup(content, 'needs-review', localizer.t('Needs review'), inState('needs-review')),
    makeGroup(content, 'orphaned', localizer.t('Not found in the text'), lost),
    makeGroup(content, 'searching', localizer.t('Being looked for'), inState('searching')),
    problemsGroup(problems, localizer.t('Files that could not be read')),
    ...groupNodes(content, inState('anchored'), grouping),
    makeGroup(content, 'gone', localizer.t('Confirmed to be gone'), gone),
  ].filter((group) => group !== undefined);
}

function groupNodes(
  content: ViewContent,
  discussions: readonly Discussion[],
  grouping: Grouping,
): readonly AnnotationNode[] {
  const byId = new Map(discussions.map((discussion) => [discussion.root.id, discussion]));
  const annotations = discussions.map(({ root }) => root);
  const anchors = new Map<string, Anchor>(discussions.map(({ root, anchor }) => [root.id, anchor]));
  return groupAnnotations({ annotations, anchors, codebook: content.codebook }, content.report, grouping).map(
    (group) => {
      const id = `${group.by}:${group.key ?? ''}`;
      const members = group.annotations.flatMap((annotation) => byId.get(annotation.id) ?? []);
      return {
        kind: 'group',
        id,
        label: headingOf(group, content),
        about: 'shown',
        code: group.by === 'code' ? group.key : undefined,
        author: group.by === 'author' ? group.key : undefined,
        children: members.map((each) => annotationNode(content, id, each)),
      };
    },
  );
}

function headingOf({ by, key }: AnnotationGroup, { report, words, localizer }: ViewContent): string {
  switch (by) {
    case 'section': {
      const part = [...report.sections, ...report.annexes].find(({ id }) => id === key);
      if (part === undefined) return localizer.t('Before the first section');
      const name = nameOfPart(part);
      return part.title === '' || part.title === name ? name : `${name} ${part.title}`;
    }
    case 'code':
      return key === undefined ? localizer.t('Without a code') : words.code(key);
    case 'status':
      return words.status(key ?? '');
    case 'author':
      return key ?? '';
  }
}

function makeGroup(
  content: ViewContent,
  about: 'needs-review' | 'orphaned' | 'searching' | 'gone',
  label: string,
  discussions: readonly Discussion[],
): AnnotationNode | undefined {
  if (discussions.length === 0) return undefined;
  const children = inTextOrder(discussions).map((each) => annotationNode(content, about, each));
  return { kind: 'group', id: about, label, about, code: undefined, author: undefined, children };
}

/** The same annotation may stand in several groups, so its item carries the group's name. */
function annotationNode(content: ViewContent, group: string, discussion: Discussion): AnnotationNode {
  const { uri, report } = content;
  return { kind: 'annotation', id: `${group}/${discussion.root.id}`, uri, report, discussion };
}

/** In the order of the text, those without a place last in order of creation. */
function inTextOrder(discussions: readonly Discussion[]): readonly Discussion[] {
  const start = (discussion: Discussion): number =>
    shownRangeOf(discussion)?.start ?? Number.MAX_SAFE_INTEGER;
  return [...discussions].sort((a, b) => start(a) - start(b));
}

function problemsGroup(problems: readonly SidecarProblem[], label: string): AnnotationNode | undefined {
  if (problems.length === 0) return undefined;
  const children = problems.map((problem, index): AnnotationNode => {
    return { kind: 'problem', id: `problem/${problem.uri}/${index}`, problem };
  });
  return {
    kind: 'group',
    id: 'problems',
    label,
    about: 'problems',
    code: undefined,
    author: undefined,
    children,
  };
}
