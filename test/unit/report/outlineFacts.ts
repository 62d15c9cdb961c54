import { outlineDocument } from '../../../src/report/outlineDocument';
import type { OutlineDocument } from '../../../src/report/outlineDocument';
import { readReport } from '../../../src/report/readReport';
import { createText } from '../../../src/text/createText';

/** The outline of a text as the command line gives it. */
export function outlineOf(content: string): OutlineDocument {
  return outlineDocument(readReport(createText(content)), 'report.txt');
}

/** "II.A | 2 | Title @12": id, level, title and line of each section. */
export function sectionsOf({ sections }: OutlineDocument): string[] {
  return sections.map(({ id, level, title, line }) => `${id} | ${level} | ${title} @${line}`);
}

/** "16@304 II.B": id, line and section of each paragraph. */
export function paragraphsOf({ paragraphs }: OutlineDocument): string[] {
  return paragraphs.map(({ id, line, section }) => `${id}@${line}${section === null ? '' : ` ${section}`}`);
}

/** "1@59 <- 36": marker, line of the text and lines of the references. */
export function notesOf({ footnotes }: OutlineDocument): string[] {
  return footnotes.map(
    ({ marker, line, references }) =>
      `${marker}@${line ?? '?'} <- ${references.map((reference) => reference.line).join(',')}`,
  );
}
