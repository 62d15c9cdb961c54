import type { Coverage, Touched } from '../../annotations/coverage';
import { nothingRead } from '../../annotations/readParagraphs';
import type { Localizer } from '../localizer';
import { joinedPhrases } from '../joinedPhrases';
import { isolated, shownWords } from '../shownWords';
import type { OutlineNode } from '../navigation/outline';
import { coverageIn, readingWords } from './coverageWords';

/**
 * The units of a label from right to left: the editor cuts a label at its right end, which is where such a
 * one begins, so it has to fit into a side bar of the usual width. The tooltip has all of it.
 */
const longestRightToLeft = 28;

/** What the Report view says of a node. */
export interface NodeWords {
  readonly label: string;
  /** Counts of notes and annotations; "" for none. */
  readonly description: string;
  /** How many annotations it has. */
  readonly annotations: number;
  /** The same in full sentences' words, for screen readers. */
  readonly spoken: string;
}

/** How many notes and annotations paragraphs, sections and annexes have, by their ids; none for what is not in it. */
export interface NodeCounts {
  readonly notes: ReadonlyMap<string, number>;
  readonly annotations: ReadonlyMap<string, number>;
  /** What has been done to paragraphs. */
  readonly touched: Touched;
}

/** Nothing is counted, and nothing done. */
export const noCounts: NodeCounts = {
  notes: new Map(),
  annotations: new Map(),
  touched: { annotated: new Set(), ...nothingRead },
};

/** The words of the node of any report with the counts of the one that is shown. */
export function nodeWords(
  node: OutlineNode,
  { notes, annotations, touched }: NodeCounts,
  l10n: Localizer,
): NodeWords {
  const label = [shownLabel(node), node.title].map(shownWords).filter((part) => part !== '');
  const annotated = annotations.get(keyOf(node)) ?? 0;
  const progress = progressOf(node, touched);
  const counted = [
    progress === undefined ? '' : `✓ ${progress.paragraphs - progress.untouched}/${progress.paragraphs}`,
    noteCount(notes.get(keyOf(node)) ?? 0, l10n),
    annotationCount(annotated, l10n),
  ].filter((part) => part !== '');
  const spokenCounts = [
    progress === undefined
      ? ''
      : l10n.t(
          '{0} of {1} paragraphs read or annotated',
          progress.paragraphs - progress.untouched,
          progress.paragraphs,
        ),
    ...counted.slice(progress === undefined ? 0 : 1),
    node.source.kind === 'paragraph' ? readingWords(node.source.paragraph.id, touched, l10n) : '',
  ].filter((part) => part !== '');
  return {
    label: isolated(label.join('  '), { longest: longestRightToLeft }) || '…',
    annotations: annotated,
    description: counted.join(' · '),
    spoken: joinedPhrases([spokenLabel(node, l10n), shownWords(node.title), ...spokenCounts], l10n),
  };
}

/** How far a part has been worked through; `undefined` where nobody marks what they have read, and for paragraphs. */
function progressOf(node: OutlineNode, touched: Touched): Coverage | undefined {
  const isPart = node.source.kind === 'section' || node.source.kind === 'annex';
  if (!isPart || touched.read.size + touched.changed.size === 0) return undefined;
  return coverageIn(node.report, touched).get(keyOf(node));
}

/** The id under which annotations of a node are counted; items have none of their own. */
function keyOf({ source }: OutlineNode): string {
  switch (source.kind) {
    case 'section':
      return source.section.id;
    case 'annex':
      return source.annex.id;
    case 'paragraph':
      return source.paragraph.id;
    case 'item':
      return '';
  }
}

/** Labels stand with the dot that the text gives them, so that "2." the section is not "2" the paragraph. */
function shownLabel({ source, label }: OutlineNode): string {
  return source.kind === 'section' && label !== '' ? `${label}.` : label;
}

function spokenLabel({ source, label }: OutlineNode, l10n: Localizer): string {
  switch (source.kind) {
    case 'section':
      return label === '' ? '' : l10n.t('section {0}', source.section.id);
    case 'annex':
      return label;
    case 'paragraph':
      return l10n.t('para. {0}', label);
    case 'item':
      return l10n.t('item {0}', label);
  }
}

function noteCount(count: number, l10n: Localizer): string {
  if (count === 0) return '';
  return count === 1 ? l10n.t('1 note') : l10n.t('{0} notes', count);
}

function annotationCount(count: number, l10n: Localizer): string {
  if (count === 0) return '';
  return count === 1 ? l10n.t('1 annotation') : l10n.t('{0} annotations', count);
}
