import type { Place, Report } from '../../report/report';
import type { Localizer } from '../localizer';
import type { OutlineNode } from './outline';
import { outlineOf } from './outline';
import { noteWords } from './noteWords';
import { nameOfWhereabouts } from './whereabouts';
import { firstWords } from '../../report/plainWords';

/** Something that "Go to Paragraph…" offers. */
export interface FoundPlace {
  readonly place: Place;
  /** "16", "II.B.2", "note 9". */
  readonly label: string;
  /** Title or first words. */
  readonly words: string;
  readonly kind: 'section' | 'annex' | 'paragraph' | 'footnote' | 'text';
}

/** The most places that a search for words gives. */
const mostPlaces = 100;
const wordsShown = 72;

/** "fn 9", "note 9", "n. 9", "脚注9", "注 9", "⁹" and the like, in the six languages; the marker is group 1 or 2. */
const footnoteQuery =
  /^(?:(?:fn|fnote|footnote|notes?|n|nota|сн|сноска|прим|脚注|注释?|حاشية)[.:]?\s*([\d*a-z]{1,6})|([⁰¹²³⁴-⁹]{1,4}|\*{1,4}))$/iu;
const paragraphQuery =
  /^(?:(?:¶|para(?:graph|s)?|par|párr|п|第|الفقرة)[.]?\s*)?(\d{1,4}(?:\.\d{1,3})?(?:\s?(?:bis|ter))?)\s*段?$/iu;

/**
 * What `query` may mean in `report`, the likeliest first: a paragraph number ("45"), a section ("II.B.2"),
 * a footnote ("fn 9"), else words in titles and in the text. Everything of the structure for "".
 * Linear in the report.
 */
export function findDestinations(report: Report, query: string, l10n: Localizer): readonly FoundPlace[] {
  const asked = query.trim();
  const structure = flattened(outlineOf(report)).map((node) => foundNode(node));
  if (asked === '') return structure;
  const marker = markerAsked(asked);
  if (marker !== undefined) return footnotes(report, marker, l10n);
  const number = paragraphQuery.exec(asked)?.[1]?.replace(/\s+/g, ' ').toLowerCase();
  const key = asked.toLowerCase();
  const exact = flattened(outlineOf(report)).filter(
    (node) => idOf(node) === key || (node.source.kind === 'paragraph' && node.label.toLowerCase() === number),
  );
  const starting = flattened(outlineOf(report)).filter(
    (node) => !exact.includes(node) && (idOf(node).startsWith(key) || startsNumber(node, number)),
  );
  const titled = flattened(outlineOf(report)).filter(
    (node) => !exact.includes(node) && !starting.includes(node) && node.title.toLowerCase().includes(key),
  );
  const nodes = [...exact, ...starting, ...titled].map(foundNode);
  if (number !== undefined) return nodes;
  const named = new Set(nodes.map(({ place }) => place));
  return [...nodes, ...textMatches(report, asked, l10n).filter(({ place }) => !named.has(place))];
}

function startsNumber(node: OutlineNode, number: string | undefined): boolean {
  return number !== undefined && node.source.kind === 'paragraph' && node.label.startsWith(number);
}

/** The plain marker that a footnote query names; `undefined` where it is no such query. */
function markerAsked(query: string): string | undefined {
  const match = footnoteQuery.exec(query);
  const marker = match?.[1] ?? match?.[2];
  return marker?.replace(/[⁰¹²³⁴-⁹]/g, (digit) => String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit)));
}

function footnotes(report: Report, marker: string, l10n: Localizer): readonly FoundPlace[] {
  const found = report.footnotes.filter((note) => note.marker.startsWith(marker));
  const exactFirst = [...found].sort((a, b) => Number(b.marker === marker) - Number(a.marker === marker));
  return exactFirst.flatMap((note) => {
    const place = note.parts[0] ?? note.references[0];
    if (place === undefined) return [];
    const label = l10n.t('note {0}', note.marker);
    return [{ place, label, words: noteWords(report, note, wordsShown), kind: 'footnote' as const }];
  });
}

function flattened(nodes: readonly OutlineNode[]): readonly OutlineNode[] {
  return nodes.flatMap((node) => (node.source.kind === 'item' ? [] : [node, ...flattened(node.children)]));
}

function idOf({ source }: OutlineNode): string {
  switch (source.kind) {
    case 'section':
      return source.section.id.toLowerCase();
    case 'annex':
      return source.annex.label.toLowerCase();
    case 'paragraph':
    case 'item':
      return source.paragraph.id.toLowerCase();
  }
}

function foundNode(node: OutlineNode): FoundPlace {
  const { source, title, place, label } = node;
  switch (source.kind) {
    case 'section':
      return {
        place,
        label: source.section.label === '' ? title : source.section.id,
        words: source.section.label === '' ? '' : title,
        kind: 'section',
      };
    case 'annex':
      return { place, label, words: title, kind: 'annex' };
    case 'paragraph':
    case 'item':
      return { place, label, words: title, kind: 'paragraph' };
  }
}

/** The paragraphs and footnotes whose text holds `asked`, whatever its case. */
function textMatches(report: Report, asked: string, l10n: Localizer): readonly FoundPlace[] {
  const key = asked.toLowerCase();
  const places = [
    ...report.paragraphs.flatMap(({ parts }) => parts),
    ...report.footnotes.flatMap(({ parts }) => parts),
  ];
  const found: FoundPlace[] = [];
  for (const place of places) {
    if (found.length >= mostPlaces) break;
    const { start, end } = report.rangeOf(place);
    const text = report.text.slice(start, end);
    const at = text.toLowerCase().indexOf(key);
    if (at < 0) continue;
    const label = nameOfWhereabouts(report, start, l10n);
    const words = firstWords(text.slice(Math.max(0, at - 12)), wordsShown);
    found.push({ place, label, words: at > 12 ? `…${words}` : words, kind: 'text' });
  }
  return found;
}
