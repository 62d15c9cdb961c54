import { EventEmitter, commands, env, l10n, window } from 'vscode';
import type { Disposable, Memento, TreeDataProvider, TreeItem, TreeView } from 'vscode';
import { asksForReview } from '../../annotations/anchorReasons';
import { isEmptyFilter } from '../../annotations/annotationFilter';
import type { Grouping } from '../../annotations/groupAnnotations';
import { itemOf } from './annotationItems';
import { groupings, nodesOf } from './annotationNodes';
import { annotationDrag } from './annotationDrag';
import type { AnnotationNode } from './annotationNodes';
import { wordsOf } from './annotationWords';
import { discussionsOf } from './discussions';
import type { OpenAnnotations } from './openAnnotations';
import { whenQuiet } from './whenQuiet';

const viewId = 'reportAnnotator.annotations';
const groupingKey = 'annotations.grouping';

/** When the tree follows a change. */
const patience = { pause: 100, atMost: 1000 };

/** The Annotations view: those of the report in front, in groups. */
export class AnnotationsView implements TreeDataProvider<AnnotationNode>, Disposable {
  readonly #annotations: OpenAnnotations;
  readonly #memory: Memento;
  readonly #changes = new EventEmitter<undefined>();
  readonly #view: TreeView<AnnotationNode>;
  readonly #subscriptions: readonly { dispose(): void }[];
  #top: readonly AnnotationNode[] | undefined;
  readonly #drawing = whenQuiet(() => {
    this.#draw();
  }, patience);

  readonly onDidChangeTreeData = this.#changes.event;

  constructor(annotations: OpenAnnotations, memory: Memento) {
    this.#annotations = annotations;
    this.#memory = memory;
    this.#view = window.createTreeView(viewId, {
      treeDataProvider: this,
      showCollapseAll: true,
      canSelectMany: true,
      dragAndDropController: annotationDrag(),
    });
    this.#subscriptions = [
      annotations.onDidChange((uri) => {
        if (uri === this.#uri) this.#drawing.ask();
      }),
      annotations.reports.onDidChangeActive(() => {
        this.#drawing.ask();
      }),
    ];
    this.#tellAround();
  }

  get grouping(): Grouping {
    const stored = this.#memory.get<string>(groupingKey);
    return groupings.find((each) => each === stored) ?? 'section';
  }

  /** Groups by something else, in this window and the next. */
  groupBy(grouping: Grouping): void {
    void this.#memory.update(groupingKey, grouping);
    this.#draw();
  }

  /** The annotations that are selected in the view. */
  get selection(): readonly AnnotationNode[] {
    return this.#view.selection;
  }

  /** Shows an annotation in the view without taking the cursor there; does nothing where the filter hides it. */
  async reveal(id: string): Promise<void> {
    const node = this.#topNodes()
      .flatMap((group) => (group.kind === 'group' ? group.children : []))
      .find((leaf) => leaf.kind === 'annotation' && leaf.discussion.root.id === id);
    if (node !== undefined && this.#view.visible)
      await this.#view.reveal(node, { focus: false, select: true });
  }

  getTreeItem(node: AnnotationNode): TreeItem {
    return itemOf(node, this.#annotations, this.#uri ?? '');
  }

  getChildren(node?: AnnotationNode): AnnotationNode[] {
    if (node === undefined) return [...this.#topNodes()];
    return node.kind === 'group' ? [...node.children] : [];
  }

  getParent(node: AnnotationNode): AnnotationNode | undefined {
    return this.#topNodes().find((group) => group.kind === 'group' && group.children.includes(node));
  }

  dispose(): void {
    this.#drawing.cancel();
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#view.dispose();
    this.#changes.dispose();
  }

  get #uri(): string | undefined {
    return this.#annotations.reports.active?.uri.toString();
  }

  #topNodes(): readonly AnnotationNode[] {
    this.#top ??= this.#makeNodes();
    return this.#top;
  }

  #makeNodes(): readonly AnnotationNode[] {
    const uri = this.#uri;
    const report = uri === undefined ? undefined : this.#annotations.reports.get(uri);
    const set = uri === undefined ? undefined : this.#annotations.storeOf(uri)?.current;
    if (uri === undefined || report === undefined || set === undefined) return [];
    return nodesOf({
      uri,
      report,
      discussions: this.#annotations.shownIn(uri),
      problems: set.problems,
      grouping: this.grouping,
      codebook: set.codebook,
      words: wordsOf(set.codebook, env.language),
      localizer: l10n,
    });
  }

  #draw(): void {
    this.#drawing.cancel();
    this.#top = undefined;
    this.#tellAround();
    this.#changes.fire(undefined);
  }

  /** The head, badge and message of the view, and what its menus depend on. */
  #tellAround(): void {
    const uri = this.#uri;
    const set = uri === undefined ? undefined : this.#annotations.storeOf(uri)?.current;
    const all = set === undefined ? [] : discussionsOf(set);
    const shown = uri === undefined ? [] : this.#annotations.shownIn(uri);
    const filtering = !isEmptyFilter(this.#annotations.filter);
    const toReview = all.filter(({ anchor }) => asksForReview(anchor)).length;
    const contested = set?.annotations.filter(({ conflicts }) => conflicts.length > 0).length ?? 0;
    const troubled = toReview + contested + (set?.problems.length ?? 0);

    this.#view.description = filtering
      ? l10n.t('{0} of {1}', shown.length, all.length)
      : groupingWords(this.grouping);
    this.#view.badge =
      troubled === 0
        ? undefined
        : { value: troubled, tooltip: l10n.t('{0} annotations or files need attention', troubled) };
    this.#view.message =
      filtering && shown.length === 0 && all.length > 0
        ? l10n.t('The filter hides all {0} annotations.', all.length)
        : '';
    void commands.executeCommand('setContext', 'reportAnnotator.grouping', this.grouping);
    void commands.executeCommand('setContext', 'reportAnnotator.filtering', filtering);
    void commands.executeCommand('setContext', 'reportAnnotator.toReview', toReview > 0);
  }
}

function groupingWords(grouping: Grouping): string {
  switch (grouping) {
    case 'section':
      return l10n.t('by section');
    case 'code':
      return l10n.t('by code');
    case 'status':
      return l10n.t('by status');
    case 'author':
      return l10n.t('by author');
  }
}

/** What a row brings where it is dropped: the words of an annotation that has its place. */
