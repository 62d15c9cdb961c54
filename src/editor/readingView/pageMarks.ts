import { l10n } from 'vscode';
import { authorMarks } from '../../annotations/authorMarks';
import { CodeColors } from '../annotations/codeColors';
import { codeNames, plainBody } from '../annotations/annotationWords';
import type { CodebookWords } from '../annotations/annotationWords';
import type { Discussion } from '../annotations/discussions';
import { shownRangeOf } from '../annotations/discussions';
import { layeredMarks } from '../annotations/layeredMarks';
import { markColoring } from '../annotations/markColoring';
import { lookKey, markedLines } from '../annotations/markedLines';
import { markLanes } from '../annotations/markLanes';
import { lookOf } from '../annotations/markLooks';
import type { LookContext } from '../annotations/markLooks';
import type { OpenAnnotations } from '../annotations/openAnnotations';
import type { PageMark } from './readingMessages';

/** How many characters of a comment a mark's label says; the thread has the rest. */
const bodyLength = 160;

/** The annotations that the filter shows, as marks on the page: in the same looks as in the source. */
export function pageMarks(annotations: OpenAnnotations, uri: string): readonly PageMark[] {
  const set = annotations.storeOf(uri)?.current;
  if (set === undefined) return [];
  const context: LookContext = {
    coloring: markColoring(),
    codebook: set.codebook,
    colors: new CodeColors(set.codebook),
    authors: authorMarks(set.annotations),
  };
  const marked = annotations.shownIn(uri).flatMap((discussion) => {
    const range = shownRangeOf(discussion);
    return range === undefined ? [] : [{ discussion, range, look: lookOf(discussion, context) }];
  });
  const lanes = markLanes(marked, lookKey);
  const words = annotations.wordsFor(uri);
  const laid = marked.map(({ discussion, range, look }, index) => ({
    range,
    look: { ...look, lane: lanes[index] ?? 0, discussion },
  }));
  return layeredMarks(laid).map(({ start, end, looks }) => ({
    start,
    end,
    ...markedLines(looks),
    ids: looks.map(({ discussion }) => discussion.root.id),
    label: looks.map(({ discussion }) => labelOf(discussion, words)).join('\n'),
  }));
}

/** "doubt — Lin Yue: Why is the dam left out?" */
function labelOf({ root, anchor }: Discussion, words: CodebookWords): string {
  const head = codeNames(root, words, l10n) || l10n.t('Annotation');
  const about = anchor.state === 'needs-review' ? l10n.t('{0} (needs review)', head) : head;
  const said = plainBody(root, bodyLength);
  return said === ''
    ? l10n.t('{0} — {1}', about, root.creator.name)
    : l10n.t('{0} — {1}: {2}', about, root.creator.name, said);
}
