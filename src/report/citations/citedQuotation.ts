import type { OffsetRange } from '../../text/offsetRange';
import type { CitedDocument } from '../citedDocuments';

/** Words that a text quotes, with the paragraphs that it cites for them. */
export interface CitedQuotation {
  /** In quotation marks, or a block quotation of Markdown, which may hold words of one's own. */
  readonly kind: 'marked' | 'block';
  /** What is quoted, without the outer marks; of a block, with the ">" of its later lines. */
  readonly range: OffsetRange;
  /** Names at least one paragraph. */
  readonly citation: CitedDocument;
}
