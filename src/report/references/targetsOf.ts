import type {
  Annex,
  CrossReferenceTarget,
  Footnote,
  Item,
  Paragraph,
  Section,
  TableCaption,
} from '../report';
import type { CrossReferenceMatch, ReferencedLabel } from './crossReference';
import { plainFigures } from '../numerals';
import { numberKey } from './referenceIndex';

/** The parts of a report by their ids. */
interface Parts {
  readonly sections: readonly Section[];
  readonly annexes: readonly Annex[];
  readonly paragraphs: readonly Paragraph[];
  readonly footnotes: readonly Footnote[];
  readonly tables: readonly TableCaption[];
}

/** Makes the targets of a reference out of the ids that `resolveCrossReference` found for it. Linear once, then as long as the ids. */
export function targetsOf(
  parts: Parts,
): (match: CrossReferenceMatch, ids: readonly string[]) => readonly CrossReferenceTarget[] {
  const sections = byId(parts.sections);
  const annexes = byId(parts.annexes);
  const paragraphs = byId(parts.paragraphs);
  const footnotes = byId(parts.footnotes);
  const tables = byId(parts.tables);
  return (match, ids) =>
    ids.flatMap((id): readonly CrossReferenceTarget[] => {
      switch (match.kind) {
        case 'section': {
          const section = sections.get(id);
          return section === undefined ? [] : [{ kind: 'section', section }];
        }
        case 'paragraph': {
          const paragraph = paragraphs.get(id);
          return paragraph === undefined ? [] : paragraphTargets(match, paragraph);
        }
        case 'annex': {
          const annex = annexes.get(id);
          return annex === undefined ? [] : [{ kind: 'annex', annex }];
        }
        case 'footnote':
        case 'ibid': {
          const footnote = footnotes.get(id);
          return footnote === undefined ? [] : [{ kind: 'footnote', footnote }];
        }
        case 'table': {
          const table = tables.get(id);
          return table === undefined ? [] : [{ kind: 'table', table }];
        }
      }
    });
}

function byId<T extends { readonly id: string }>(values: readonly T[]): ReadonlyMap<string, T> {
  return new Map(values.map((value) => [value.id, value]));
}

/** The items of `paragraph` that `match` names: (a) and (b) of "41 (a) and (b)"; the paragraph where it names none. */
function paragraphTargets(
  { items }: CrossReferenceMatch,
  paragraph: Paragraph,
): readonly CrossReferenceTarget[] {
  const number = numberKey(paragraph.number);
  const named = items.filter(({ from, to }) => to === undefined && numberKey(from.label) === number);
  if (named.length === 0) return [{ kind: 'paragraph', paragraph, item: undefined }];
  const found = new Set(named.map(({ from }) => tryItem(paragraph, from)));
  return [...found].map((item) => ({ kind: 'paragraph', paragraph, item }));
}

/** The innermost item that the labels lead to, one behind the other; `undefined` where the paragraph has none such. */
function tryItem({ items }: Paragraph, { subitems }: ReferencedLabel): Item | undefined {
  let found: Item | undefined;
  let from = 0;
  for (const wanted of subitems) {
    const index = items.findIndex(({ label }, at) => at >= from && itemKey(label) === itemKey(wanted));
    if (index < 0) return found;
    found = items[index];
    from = index + 1;
  }
  return found;
}

/** "(a)", "a)" and "（A）" are one label. */
function itemKey(label: string): string {
  return plainFigures(label)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
