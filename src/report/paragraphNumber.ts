/** Blanks, marks of Markdown and of direction. */
const marks = '[\\s*_#>\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]';
const figure = '[\\d０-９٠-٩۰-۹]';

/** "16. ", "5 bis. ", "140.1 ", "- 16. "; in Arabic "16 - ", "2-1 ", and with the dash before it as conversions turn it. */
const number = new RegExp(
  `^${marks}{0,40}(?:[-–]\\s{0,3})?${figure}{1,6}` +
    `(?:[.-]${figure}{1,3}(?!${figure}|[年月日]))?(?: (?:bis|ter|quater|quinquies))?\\u202c?` +
    `(?:\\\\?[.．、)]|[\\s\\u00a0]?[-–](?=${marks}{0,8}[\\p{Script=Arabic}«“"(]))?${marks}{0,8}`,
  'u',
);

/** How many UTF-16 units at the head of a numbered paragraph are its number, with marks and blanks: "16. "; 0 for none. */
export function paragraphNumberLength(head: string): number {
  return number.exec(head.slice(0, 100))?.[0].length ?? 0;
}
