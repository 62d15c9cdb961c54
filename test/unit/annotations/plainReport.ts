import type { Origin, Paragraph, Place, Report, Section } from '../../../src/report/report';
import { createText } from '../../../src/text/createText';
import type { Text } from '../../../src/text/text';

const origin: Origin = { kind: 'origin' };

/**
 * A report with the least structure that anchoring looks at: lines "# A" head sections, lines "1. …" are
 * paragraphs. Keeps the tests of anchoring apart from those of reading.
 */
export function plainReport(content: string | Text): Report {
  const text = typeof content === 'string' ? createText(content) : content;
  const sections: Section[] = [];
  const paragraphs: Paragraph[] = [];
  for (let line0 = 0; line0 < text.lineCount; line0++) {
    const line = text.line(line0);
    const place: Place = { origin, start: text.lineStart(line0), end: text.lineEnd(line0) };
    const heading = /^# (\S+)/.exec(line)?.[1];
    const number = /^(\d+)\. /.exec(line)?.[1];
    if (heading !== undefined)
      sections.push({
        id: heading,
        parent: undefined,
        level: 1,
        label: heading,
        title: '',
        kind: 'section',
        place,
        titlePlace: place,
        confidence: 'certain',
      });
    if (number !== undefined)
      paragraphs.push({
        id: number,
        run: 'body',
        number,
        section: sections.at(-1)?.id,
        parts: [place],
        items: [],
        confidence: 'certain',
      });
  }
  const none = { annexes: [], footnotes: [], symbols: [], resolutions: [], workingPapers: [] };
  return {
    ...none,
    text,
    isReport: true,
    language: undefined,
    symbol: undefined,
    title: undefined,
    sections,
    paragraphs,
    experts: [],
    contents: [],
    tables: [],
    crossReferences: [],
    problems: [],
    rangeOf: ({ start, end }) => ({ start, end }),
    extentOf: ({ place }) => ({ start: place.start, end: text.length }),
  };
}
