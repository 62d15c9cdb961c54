import type {
  CrossReference,
  DocumentSymbol,
  Footnote,
  Place,
  Resolution,
  SymbolOccurrence,
  WorkingPaper,
} from './report';

/**
 * What stands at an offset and refers to, or is referred to from, another place: the one value that hovers,
 * definitions, references and links are made of. The signatures of the look-ups in `lookup.ts`.
 */
export type Mention =
  | {
      readonly kind: 'symbol';
      readonly place: Place;
      readonly symbol: DocumentSymbol;
      readonly occurrence: SymbolOccurrence;
      readonly workingPaper: WorkingPaper | undefined;
    }
  | { readonly kind: 'resolution'; readonly place: Place; readonly resolution: Resolution }
  | { readonly kind: 'footnote-reference'; readonly place: Place; readonly footnote: Footnote }
  | { readonly kind: 'footnote-definition'; readonly place: Place; readonly footnote: Footnote }
  | { readonly kind: 'cross-reference'; readonly place: Place; readonly reference: CrossReference };
