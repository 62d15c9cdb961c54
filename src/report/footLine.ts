/**
 * What a line at the foot of a page is: furniture, a marker that stands away from its note's text included; or a line
 * of the note `marker`, its first one or another.
 */
export type FootLine =
  { readonly kind: 'blank' | 'furniture' } | { readonly kind: 'note' | 'note-text'; readonly marker: number };
