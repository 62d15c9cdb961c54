import { QuickPickItemKind, ThemeIcon, env, l10n, window } from 'vscode';
import type { QuickPickItem, Uri } from 'vscode';
import type { Annotation } from '../../annotations/annotation';
import { authorMarks } from '../../annotations/authorMarks';
import type { AnnotationFilter } from '../../annotations/annotationFilter';
import type { AnnotationSet } from '../../workspace/annotationStore';
import { wordsOf } from './annotationWords';
import { authorAvatar } from './authorAvatar';
import { CodeColors } from './codeColors';

/** What the picker can ask for in lists. */
type Asked = Exclude<keyof AnnotationFilter, 'text'>;

/** One thing to ask for. */
interface FilterItem extends QuickPickItem {
  readonly asks: { readonly of: Asked; readonly value: string } | undefined;
}

/**
 * Lets the person choose which annotations are shown: codes, statuses, kinds, authors and states that occur,
 * several at once. The text of `filter` stays. `undefined` when the choice was given up.
 */
export function pickFilter(
  set: AnnotationSet,
  filter: AnnotationFilter,
): Promise<AnnotationFilter | undefined> {
  const pick = window.createQuickPick<FilterItem>();
  pick.title = l10n.t('Filter Annotations');
  pick.placeholder = l10n.t('Tick what to show; nothing ticked shows everything');
  pick.canSelectMany = true;
  pick.matchOnDescription = true;
  pick.items = itemsOf(set);
  pick.selectedItems = pick.items.filter(({ asks }) => asks !== undefined && isAskedFor(filter, asks));
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      resolve(filterOf(pick.selectedItems, filter.text));
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

/** Asks for words to look for in annotations; "" for none, `undefined` when given up. */
export function askFilterText(filter: AnnotationFilter): Thenable<string | undefined> {
  return window.showInputBox({
    title: l10n.t('Search Annotations'),
    prompt: l10n.t('Words in comments, replies, quotations, codes or names; empty shows everything'),
    value: filter.text,
  });
}

function isAskedFor(filter: AnnotationFilter, { of, value }: { of: Asked; value: string }): boolean {
  return (filter[of] as readonly string[]).includes(value);
}

function filterOf(items: readonly FilterItem[], text: string): AnnotationFilter {
  const values = (of: Asked): readonly string[] =>
    items.flatMap(({ asks }) => (asks?.of === of ? [asks.value] : []));
  return {
    text,
    codes: values('codes'),
    kinds: values('kinds'),
    statuses: values('statuses'),
    authors: values('authors'),
    states: values('states') as AnnotationFilter['states'],
  };
}

function itemsOf(set: AnnotationSet): readonly FilterItem[] {
  const { codebook, annotations, anchors } = set;
  const words = wordsOf(codebook, env.language);
  const colors = new CodeColors(codebook);
  const roots = annotations.filter(({ target }) => target.kind === 'passage');
  const states = [...anchors.values()].map(({ state }) => state);
  const item = (of: Asked, value: string, label: string, icon?: Uri | ThemeIcon): FilterItem => ({
    label,
    description: l10n.t('{0} annotations', countOf(of, value, roots, annotations, states)),
    asks: { of, value },
    ...(icon === undefined ? {} : { iconPath: icon }),
  });
  const codes = inOrder(
    codebook.codes.map(({ id }) => id),
    roots.flatMap((root) => root.codes),
  );
  return [
    ...group(
      l10n.t('Codes'),
      codes.map((id) => item('codes', id, words.code(id), colors.swatchOf(id))),
    ),
    ...group(
      l10n.t('Status'),
      inOrder(
        codebook.statuses.map(({ id }) => id),
        roots.map(({ status }) => status),
      ).map((id) => item('statuses', id, words.status(id))),
    ),
    ...group(
      l10n.t('Kind'),
      inOrder(
        codebook.kinds.map(({ id }) => id),
        roots.flatMap(({ kind }) => kind ?? []),
      ).map((id) => item('kinds', id, words.kind(id))),
    ),
    ...group(
      l10n.t('Author'),
      [...authorMarks(annotations).values()].map((mark) =>
        item('authors', mark.name, mark.name, authorAvatar(mark)),
      ),
    ),
    ...group(l10n.t('Place'), [
      item('states', 'anchored', l10n.t('In place')),
      item('states', 'needs-review', l10n.t('Needs review')),
      item('states', 'orphaned', l10n.t('Not found in the text')),
    ]),
  ];
}

function countOf(
  of: Asked,
  value: string,
  roots: readonly Annotation[],
  all: readonly Annotation[],
  states: readonly string[],
): number {
  switch (of) {
    case 'codes':
      return roots.filter(({ codes }) => codes.includes(value)).length;
    case 'statuses':
      return roots.filter(({ status }) => status === value).length;
    case 'kinds':
      return roots.filter(({ kind }) => kind === value).length;
    case 'authors':
      return all.filter(({ creator }) => creator.name === value).length;
    case 'states':
      return states.filter((state) => state === value).length;
  }
}

/** Those of `present` that `order` names, in that order, then the others; each once. */
function inOrder(order: readonly string[], present: readonly string[]): readonly string[] {
  const found = new Set(present);
  return [...new Set([...order.filter((each) => found.has(each)), ...present])];
}

function group(label: string, items: readonly FilterItem[]): readonly FilterItem[] {
  return items.length === 0 ? [] : [{ label, kind: QuickPickItemKind.Separator, asks: undefined }, ...items];
}
