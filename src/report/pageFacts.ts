import type { ReportNode } from './nodes';
import type { Page } from './readingSequence';

type NodeOf<Kind extends ReportNode['kind']> = Extract<ReportNode, { kind: Kind }>;

/** What the nodes of a page say without those of the pages before and behind it. */
export interface PageFacts {
  /** In order: what runs of paragraph numbers are told from. */
  readonly numbersAndAnnexes: readonly (NodeOf<'number'> | NodeOf<'annex'>)[];
  readonly contents: readonly NodeOf<'contents'>[];
  /** How many headings have one "#". */
  readonly topHeadings: number;
  /** The first node that is neither furniture nor an aside. */
  readonly first: ReportNode | undefined;
  /** UTF-16 units of numbered paragraphs and running text. */
  readonly proseLength: number;
  /** How many nodes are page furniture, and how many are notes; asterisks are as often a list or the sides of a box. */
  readonly furniture: number;
  readonly notes: number;
}

const known = new WeakMap<Page, PageFacts>();

/** The facts of a page, kept with it. Linear in the page when first asked for. */
export function pageFacts(page: Page): PageFacts {
  let facts = known.get(page);
  if (facts === undefined) known.set(page, (facts = gather(page)));
  return facts;
}

function gather({ readings }: Page): PageFacts {
  const numbersAndAnnexes: (NodeOf<'number'> | NodeOf<'annex'>)[] = [];
  const contents: NodeOf<'contents'>[] = [];
  let first: ReportNode | undefined;
  let [proseLength, furniture, notes, topHeadings] = [0, 0, 0, 0];
  for (const { nodes } of readings)
    for (const node of nodes) {
      if (node.kind === 'number' || node.kind === 'text') proseLength += Math.max(0, node.end - node.start);
      if (node.kind === 'number' || node.kind === 'annex') numbersAndAnnexes.push(node);
      else if (node.kind === 'contents') contents.push(node);
      else if (node.kind === 'note') notes += node.form === 'asterisks' ? 0 : 1;
      else if (node.kind === 'furniture') furniture += node.isPageless === true ? 0 : 1;
      else if (node.kind === 'heading' && node.hashes === 1) topHeadings++;
      if (node.kind !== 'furniture' && node.kind !== 'aside') first ??= node;
    }
  return { numbersAndAnnexes, contents, topHeadings, first, proseLength, furniture, notes };
}
