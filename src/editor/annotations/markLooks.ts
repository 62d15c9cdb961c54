import { isClosed } from '../../annotations/codebook';
import type { Codebook } from '../../annotations/codebook';
import { authorSlots } from '../../annotations/authorMarks';
import type { AuthorMark } from '../../annotations/authorMarks';
import type { CodeColors } from './codeColors';
import type { Discussion } from './discussions';
import type { Look } from './markedLines';

/** What the colours of the marks in the text tell. */
export const markColorings = ['code', 'author', 'status'] as const;
export type MarkColoring = (typeof markColorings)[number];

/** What a look depends on beside the annotation. */
export interface LookContext {
  readonly coloring: MarkColoring;
  readonly codebook: Codebook;
  readonly colors: CodeColors;
  /** By name. */
  readonly authors: ReadonlyMap<string, AuthorMark>;
}

/** The lines of authors, by slot: with them the eight colours are told apart where colours are not seen, too. */
const authorLines = ['solid', 'dashed', 'double', 'dotted'] as const;

/**
 * The look of an annotation's mark. By code or status, a solid line is an open annotation, a dotted one a closed, a
 * dashed one needs review. By author, the line is the author's, and a closed annotation has no tint.
 */
export function lookOf(discussion: Discussion, context: LookContext): Look {
  const { root, anchor } = discussion;
  const { coloring, codebook } = context;
  const needsReview = anchor.state !== 'anchored';
  const closed = isClosed(codebook, root.status);
  const slot = context.authors.get(root.creator.name)?.slot ?? 0;
  const ownLine = coloring === 'author' ? authorLines[slot % authorLines.length] : undefined;
  return {
    color: needsReview ? 'reportAnnotator.needsReview' : colorOf(discussion, slot, context),
    line: ownLine ?? (needsReview ? 'dashed' : closed ? 'dotted' : 'solid'),
    background: closed && !needsReview ? 'plain' : 'tinted',
  };
}

function colorOf(
  { root }: Discussion,
  slot: number,
  { coloring, codebook, colors }: Omit<LookContext, 'authors'>,
): string {
  switch (coloring) {
    case 'code': {
      const [code] = root.codes;
      return code === undefined
        ? 'reportAnnotator.annotation'
        : (colors.ownOf(code) ?? colors.paletteIdOf(code));
    }
    case 'author':
      return paletteColor(slot);
    case 'status':
      return paletteColor(codebook.statuses.findIndex(({ id }) => id === root.status));
  }
}

/** The id of a theme colour of the palette that codes, authors and statuses share; of the first for -1. */
function paletteColor(index: number): string {
  return `reportAnnotator.code${(Math.max(0, index) % authorSlots) + 1}`;
}
