import type { HeadingNode, ReportNode } from './nodes';
import type { Page } from './readingSequence';

type NodeOf<Kind extends ReportNode['kind']> = Extract<ReportNode, { kind: Kind }>;

/** A heading with "#" and no label, before anything else that begins a report. */
export interface LeadingHeading {
  readonly node: HeadingNode;
  /** UTF-16 units of text below it. */
  readonly textLength: number;
}

/** What the nodes of a page say without those of the pages before and behind it. */
export interface PageFacts {
  /** In order: what runs of paragraph numbers are told from. */
  readonly numbersAndAnnexes: readonly (NodeOf<'number'> | NodeOf<'annex'>)[];
  readonly contents: readonly NodeOf<'contents'>[];
  /** How many of those stand before the first annex of the page; Infinity where there is none. */
  readonly contentsBeforeAnnex: number;
  /** How many headings have one "#". */
  readonly topHeadings: number;
  /** The headings with "#" and no label before `begin`, and UTF-16 units of text before the first of them. */
  readonly leading: readonly LeadingHeading[];
  readonly textBefore: number;
  /** The first number, annex, entry of contents or other heading. */
  readonly begin: ReportNode | undefined;
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
  let contentsBeforeAnnex = Infinity;
  const front = new FrontGatherer();
  let [proseLength, furniture, notes, topHeadings] = [0, 0, 0, 0];
  for (const { nodes } of readings)
    for (const node of nodes) {
      if (node.kind === 'number' || node.kind === 'text') proseLength += Math.max(0, node.end - node.start);
      if (node.kind === 'annex') contentsBeforeAnnex = Math.min(contentsBeforeAnnex, contents.length);
      if (node.kind === 'number' || node.kind === 'annex') numbersAndAnnexes.push(node);
      else if (node.kind === 'contents') contents.push(node);
      else if (node.kind === 'note') notes += node.form === 'asterisks' ? 0 : 1;
      else if (node.kind === 'furniture') furniture += node.isPageless === true ? 0 : 1;
      else if (node.kind === 'heading' && node.hashes === 1) topHeadings++;
      if (front.begin === undefined) front.take(node);
    }
  const { leading, textBefore, begin } = front;
  return {
    numbersAndAnnexes,
    contentsBeforeAnnex,
    contents,
    topHeadings,
    leading,
    textBefore,
    begin,
    proseLength,
    furniture,
    notes,
  };
}

/** Takes the nodes of a page up to the first that begins something. */
class FrontGatherer {
  readonly leading: LeadingHeading[] = [];
  textBefore = 0;
  begin: ReportNode | undefined;

  take(node: ReportNode): void {
    switch (node.kind) {
      case 'heading':
        if (node.needsContents) this.#addText(node);
        else if (node.form === 'plain' && node.hashes > 0) this.leading.push({ node, textLength: 0 });
        else this.begin = node;
        return;
      case 'number':
      case 'annex':
      case 'contents':
        this.begin = node;
        return;
      case 'furniture':
        return;
      case 'text':
      case 'aside':
      case 'item':
      case 'note':
      case 'note-text':
        this.#addText(node);
    }
  }

  #addText({ start, end }: ReportNode): void {
    const length = Math.max(0, end - start);
    const last = this.leading.pop();
    if (last === undefined) this.textBefore += length;
    else this.leading.push({ node: last.node, textLength: last.textLength + length });
  }
}
