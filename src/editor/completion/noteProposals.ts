import type { Report } from '../../report/report';
import { firstWords } from '../../report/plainWords';
import { noteWords } from '../navigation/noteWords';
import type { Proposal } from './proposal';

/** How much of a note is shown, in UTF-16 units. */
const wordsShown = 80;
const definition = /^[ ]{0,3}\[\^([^\]\s]{1,24})\]:[ \t]*([^\n]{0,400})/gmu;

/** The notes of a report for "[^", in order, each marker once. */
export function notesOfReport(report: Report): readonly Proposal[] {
  const byMarker = new Map<string, Proposal>();
  for (const footnote of report.footnotes)
    if (!byMarker.has(footnote.marker))
      byMarker.set(footnote.marker, proposal(footnote.marker, noteWords(report, footnote, wordsShown)));
  return [...byMarker.values()];
}

/** The notes that a Markdown text defines: "[^7]: A/78/120, para. 16." */
export function notesOfText(text: string): readonly Proposal[] {
  const byMarker = new Map<string, Proposal>();
  for (const [, marker = '', words = ''] of text.matchAll(definition))
    if (!byMarker.has(marker)) byMarker.set(marker, proposal(marker, firstWords(words, wordsShown)));
  return [...byMarker.values()];
}

function proposal(marker: string, words: string): Proposal {
  const insert = `[^${marker}]`;
  return { kind: 'note', label: insert, words, more: '', from: '', insert, filter: `${insert} ${words}` };
}
