const markerForms =
  /^\s{0,8}(?:\[\^[^\]\s]{1,20}\]:?|<sup>[^<]{1,20}<\/sup>|[⁰¹²³⁴-⁹]{1,4}|(?:\\?\*){1,8}|\(\d{1,4}\)|\d{1,4}\s?\/|\d{1,4}[.．、)]?(?=\s)|[a-z](?=\s))\s{0,8}/iu;

/**
 * How many UTF-16 units at the start of a note are its marker, whatever its form, and the blanks behind it:
 * "⁴ ", "[^4]: ", "4/ ", "\* ". 0 for none. Looks at no more than the longest marker.
 */
export function markerLength(note: string): number {
  return markerForms.exec(note)?.[0].length ?? 0;
}
