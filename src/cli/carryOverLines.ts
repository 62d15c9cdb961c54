import { changesOf } from '../exchange/carryOverDocument';
import type { CarryOverDocument, DocumentedCarry } from '../exchange/carryOverDocument';
import type { WordChange } from '../exchange/wordChanges';
import { shortened } from './printDocument';

const headings: readonly (readonly [DocumentedCarry['state'], string])[] = [
  ['anchored', 'Carried over'],
  ['needs-review', 'To review'],
  ['orphaned', 'Gone'],
];

/** What became of annotations for people: by state, in order of the new text, with what changed under each. */
export function carryOverLines(document: CarryOverDocument): readonly string[] {
  const lines = [`${document.old} → ${document.new}`];
  for (const [state, heading] of headings) {
    const those = document.annotations
      .filter((annotation) => annotation.state === state)
      .sort((a, b) => (a.start ?? 0) - (b.start ?? 0));
    if (those.length > 0) lines.push('', `${heading} (${those.length})`, ...those.flatMap(linesOf));
  }
  const { anchored, changed, needsReview, orphaned, replies } = document.counts;
  lines.push(
    '',
    `${anchored} carried over, ${changed} of them with changed words, ${needsReview} to review, ${orphaned} gone; ${replies} replies`,
  );
  return lines;
}

function linesOf(carry: DocumentedCarry): readonly string[] {
  const { old, line, column, oldQuote, quote, method, score, state, evidence, runnerUp, id, author } = carry;
  const places = [old, line === null ? null : { line, column: column ?? 1 }].map((place) =>
    place === null ? '–' : `${place.line}:${place.column}`,
  );
  const how =
    state === 'anchored' ? [method] : state === 'orphaned' ? evidence : [method, percent(score), ...evidence];
  const first = `  ${places.join(' → ')}  “${shortened(quote ?? oldQuote ?? '')}”  ${author}  (${how.join(', ')})  ${id}`;
  const changes = changesOf(carry) ?? [];
  const isChanged = changes.some(({ kind }) => kind === 'changed');
  return [
    first,
    ...(isChanged ? [`      ${changes.map(marked).join('')}`] : []),
    ...(runnerUp === null
      ? []
      : [
          `      or ${runnerUp.line}:${runnerUp.column}  “${shortened(runnerUp.quote)}”  (${percent(runnerUp.score)})`,
        ]),
  ];
}

function percent(score: number | null): string {
  return `${Math.round((score ?? 0) * 100)} %`;
}

/** So many characters of kept words stand on each side of a change. */
const shownAround = 20;

/** A stretch of words on one line: "[-taken out-]{+put in+}", and of long kept stretches the ends. */
function marked({ kind, ...words }: WordChange): string {
  const [old, now] = [words.old, words.new].map((side) => side.replace(/\s+/gu, ' '));
  if (kind === 'kept') {
    const ends = new RegExp(`^(.{${shownAround}}).{3,}(.{${shownAround}})$`, 'u').exec(now ?? '');
    return ends === null ? (now ?? '') : `${ends[1] ?? ''}…${ends[2] ?? ''}`;
  }
  return `${old === '' ? '' : `[-${old ?? ''}-]`}${now === '' ? '' : `{+${now ?? ''}+}`}`;
}
