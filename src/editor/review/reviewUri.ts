import { TabInputTextDiff, Uri, window } from 'vscode';
import type { AnnotationReference } from '../annotations/annotationActions';
import type { ReviewedPlace } from './reviewQueue';

/** The scheme of the read-only documents that a review compares. */
export const reviewScheme = 'report-annotator-review';

/** What a document of a review shows. */
export interface ReviewedSide extends AnnotationReference {
  /** The passage as it was annotated, or a place where it may stand now. */
  readonly side: 'then' | 'now';
  readonly place: ReviewedPlace;
}

/** The document that shows a side; its name is the report's, so that it is shown in the report's language. */
export function reviewUri({ uri, id, side, place }: ReviewedSide): Uri {
  const name = Uri.parse(uri).path.split('/').at(-1) ?? '';
  return Uri.from({
    scheme: reviewScheme,
    path: `/${side}/${name}`,
    query: JSON.stringify({ uri, id, side, place }),
  });
}

/** What a document shows; `undefined` where it is none of a review. */
export function reviewedSideOf({ scheme, query }: Uri): ReviewedSide | undefined {
  if (scheme !== reviewScheme) return undefined;
  const value: unknown = tryParse(query);
  if (typeof value !== 'object' || value === null) return undefined;
  const { uri, id, side, place } = value as Readonly<Record<string, unknown>>;
  if (typeof uri !== 'string' || typeof id !== 'string') return undefined;
  return { uri, id, side: side === 'then' ? side : 'now', place: place === 'other' ? place : 'proposed' };
}

/** What the review in front shows; `undefined` where none is in front. */
export function reviewedNow(): ReviewedSide | undefined {
  const input = window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof TabInputTextDiff ? reviewedSideOf(input.modified) : undefined;
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Somebody else's URI in our scheme shows nothing.
    return undefined;
  }
}
