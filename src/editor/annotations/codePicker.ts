import { QuickPickItemKind, l10n, window } from 'vscode';
import type { QuickPickItem } from 'vscode';
import type { Code, Codebook } from '../../annotations/codebook';
import type { CodebookWords } from './annotationWords';
import type { CodeColors } from './codeColors';

/** A code in the list. */
interface CodeItem extends QuickPickItem {
  readonly id: string;
  /** A digit that takes the code at once; "" for none. */
  readonly key: string;
}

/** What the picker shows and starts with. */
export interface CodeChoice {
  readonly title: string;
  readonly codebook: Codebook;
  readonly words: CodebookWords;
  readonly colors: CodeColors;
  /** Ids that are chosen at first; those that the codebook does not know can be dropped, too. */
  readonly chosen: readonly string[];
  /** Ids that were used lately, the latest first. */
  readonly recent: readonly string[];
  /** Ids that the words of the passage suggest; they come first. */
  readonly proposed: readonly string[];
}

/**
 * Lets the person choose codes, several at once, by searching names, ids and definitions.
 *
 * Enter also takes the code under the cursor when something was typed, so that one code needs no ticking. Where
 * nothing is chosen yet, a digit takes one of the first nine at once, those that the words suggest and the recently used ones first.
 * Resolves to ids in the order of the list; `undefined` when the choice was given up.
 */
export function pickCodes(choice: CodeChoice): Promise<readonly string[] | undefined> {
  const pick = window.createQuickPick<CodeItem>();
  pick.title = choice.title;
  pick.placeholder = l10n.t(
    'Search names and definitions; a digit takes one, Space or a click ticks, Enter takes',
  );
  pick.canSelectMany = true;
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.items = itemsOf(choice);
  pick.selectedItems = pick.items.filter(({ id }) => choice.chosen.includes(id));
  return new Promise((resolve) => {
    pick.onDidChangeValue((typed) => {
      const taken = pick.selectedItems.length > 0 ? undefined : pick.items.find(({ key }) => key === typed);
      if (typed === '' || taken === undefined) return;
      resolve([taken.id]);
      pick.hide();
    });
    pick.onDidAccept(() => {
      const [meant] = pick.activeItems.length > 0 ? pick.activeItems : [bestMatch(pick.items, pick.value)];
      const typed = pick.value.trim() === '' || meant === undefined ? [] : [meant];
      const ids = new Set([...pick.selectedItems, ...typed].map(({ id }) => id));
      resolve([...ids].filter((id) => id !== ''));
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

/**
 * The code that `typed` means most likely: by the beginning of its name, else by its name, id or definition.
 * VS Code puts the cursor on no item of a list with ticks, although it shows only what matches.
 */
function bestMatch(items: readonly CodeItem[], typed: string): CodeItem | undefined {
  const wanted = typed.trim().toLowerCase();
  const codes = items.filter(({ id }) => id !== '');
  const where = (test: (item: CodeItem) => boolean): CodeItem | undefined => codes.find(test);
  return (
    where(({ label }) => label.toLowerCase().startsWith(wanted)) ??
    where(({ label }) => label.toLowerCase().includes(wanted)) ??
    where(({ id }) => id.toLowerCase().includes(wanted)) ??
    where(({ detail = '' }) => detail.toLowerCase().includes(wanted))
  );
}

function itemsOf(choice: CodeChoice): CodeItem[] {
  const { codebook, words, colors, chosen, recent, proposed } = choice;
  const offered = codebook.codes.filter(({ id, retired }) => !retired || chosen.includes(id));
  const known = new Map(offered.map((code) => [code.id, code]));
  const suggested = proposed.flatMap((id) => known.get(id) ?? []);
  const latest = recent.flatMap((id) => known.get(id) ?? []).filter((code) => !suggested.includes(code));
  const rest = offered.filter((code) => !suggested.includes(code) && !latest.includes(code));
  const unknown = chosen.filter((id) => !known.has(id)).map((id) => unknownItem(id));
  const keys = keysFor([...suggested, ...latest, ...rest], choice);
  const item = (code: Code): CodeItem => ({
    id: code.id,
    key: keys.get(code) ?? '',
    label: words.text(code.name),
    description: descriptionOf(code, words, keys.get(code)),
    iconPath: colors.swatchOf(code.id),
    ...(code.definition === undefined ? {} : { detail: words.text(code.definition) }),
  });
  return [
    ...group(l10n.t('Suggested by the words'), suggested.map(item)),
    ...group(l10n.t('Recently used'), latest.map(item)),
    ...group(l10n.t('Codebook'), rest.map(item)),
    ...group(l10n.t('Not in the codebook'), unknown),
  ];
}

/** The digits of the first codes; none where ticks stand already or a digit may be the beginning of a search. */
function keysFor(codes: readonly Code[], { words, chosen }: CodeChoice): ReadonlyMap<Code, string> {
  const isSearched = codes.some(({ id, name }) => /^\d/u.test(id) || /^\d/u.test(words.text(name)));
  if (chosen.length > 0 || isSearched) return new Map();
  return new Map(codes.slice(0, 9).map((code, index) => [code, String(index + 1)]));
}

/** The digit, the id, and the name of the code above, so that a search for the family finds its members. */
function descriptionOf(code: Code, words: CodebookWords, key: string | undefined): string {
  const above = code.parent === undefined ? undefined : words.code(code.parent);
  return [key, `#${code.id}`, above].filter((part) => part !== undefined).join(' · ');
}

function unknownItem(id: string): CodeItem {
  return { id, key: '', label: id, description: `#${id}` };
}

function group(label: string, items: readonly CodeItem[]): CodeItem[] {
  return items.length === 0 ? [] : [{ id: '', key: '', label, kind: QuickPickItemKind.Separator }, ...items];
}
