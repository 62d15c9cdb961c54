import type { TextDocument } from 'vscode';
import type { CitedDocument } from '../../report/citedDocuments';
import { findCitedDocuments } from '../../report/citations/findCitedDocuments';
import { touchesOffset } from '../../text/offsetRange';
import { createText } from '../../text/createText';
import type { Text } from '../../text/text';

/** A text of one's own with the documents that it cites. */
export interface CitingText {
  readonly text: Text;
  readonly citations: readonly CitedDocument[];
}

const known = new WeakMap<TextDocument, CitingText & { readonly version: number }>();

/** Longer texts are no notes, in UTF-16 units: they are not looked through. */
const longestNote = 1_000_000;

/** What `document` cites, as it stands now; read once for each of its versions. Linear. */
export function citationsOf(document: TextDocument): CitingText {
  const before = known.get(document);
  if (before?.version === document.version) return before;
  const content = document.getText();
  const citations = content.length > longestNote ? [] : findCitedDocuments(content);
  const made = { version: document.version, text: createText(content), citations };
  known.set(document, made);
  return made;
}

/** The citation whose words stand at `offset`; `undefined` for none. */
export function citationAt({ citations }: CitingText, offset: number): CitedDocument | undefined {
  return citations.find(({ range }) => touchesOffset(range, offset));
}
