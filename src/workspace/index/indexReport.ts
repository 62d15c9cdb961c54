import { makeListsInSlices } from '../../report/readReportInSlices';
import { paragraphNumberLength } from '../../report/paragraphNumber';
import { firstWords } from '../../report/plainWords';
import type { Paragraph, Place, Report } from '../../report/report';
import type { Steps } from '../../report/steps';
import { symbolInFileName } from '../../report/symbols/symbolInFileName';
import type { IndexedName, IndexedReport } from '../reportIndex';
import { nameOf } from '../uriPath';
import { indexCitations } from './indexCitations';
import { indexedPlace } from './indexedPlace';

/** How many UTF-16 units of a paragraph's beginning are kept. */
const wordsKept = 90;
/** How many of a title, which is searched whole. */
const titleKept = 240;
/** Names and citations made at a time. */
const namesAtATime = 64;
/** More paragraphs than this of one file are not to be found by name: a list of thousands helps nobody. */
const mostParagraphs = 20_000;

/** What the index keeps of `report`, made in steps with the lists that it is made from. */
export function* indexReport(report: Report, uri: string): Steps<IndexedReport> {
  yield* makeListsInSlices(report);
  const fileName = nameOf(uri).replace(/\.[^.]*$/u, '');
  const names: IndexedName[] = [];
  for (const make of namesOf(report)) if (names.push(make()) % namesAtATime === 0) yield;
  return {
    uri,
    symbol: report.symbol ?? symbolInFileName(fileName),
    language: report.language,
    title: report.title,
    names,
    citations: yield* indexCitations(report),
  };
}

/** What a report gives a name to, each to be made when its turn comes. */
function* namesOf(report: Report): Iterable<() => IndexedName> {
  const name =
    (kind: IndexedName['kind'], label: string, words: string, place: Place) => (): IndexedName => ({
      kind,
      label,
      words: firstWords(words, titleKept),
      run: undefined,
      ...indexedPlace(report.text, report.rangeOf(place)),
    });
  for (const { id, label, title, place } of report.sections)
    yield name('section', label === '' ? '' : id, title, place);
  for (const { label, title, place } of report.annexes) yield name('annex', label, title, place);
  for (const paragraph of report.paragraphs.slice(0, mostParagraphs))
    yield () => paragraphName(report, paragraph);
  for (const { symbol, title, place } of report.workingPapers) yield name('paper', symbol, title, place);
  for (const expert of report.experts) yield name('expert', expert.name, expert.country, expert.place);
}

/** A paragraph stands where its first part begins; all of a long one would be no place to go to. */
function paragraphName(report: Report, { number, run, parts }: Paragraph): IndexedName {
  const part = parts[0];
  const range = part === undefined ? { start: 0, end: 0 } : report.rangeOf(part);
  const head = report.text.slice(range.start, Math.min(range.end, range.start + wordsKept * 4));
  return {
    kind: 'paragraph',
    label: number,
    words: firstWords(head.slice(paragraphNumberLength(head)), wordsKept),
    run: run === 'body' ? undefined : run,
    ...indexedPlace(report.text, range),
  };
}
