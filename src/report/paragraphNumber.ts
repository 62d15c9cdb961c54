const number = /^[\s*_#>]{0,40}[\d０-９٠-٩.]{1,8}(?: (?:bis|ter))?[.．、)]?[\s*_]{0,8}/u;

/** How many UTF-16 units at the head of a numbered paragraph are its number, with marks and blanks: "16. "; 0 for none. */
export function paragraphNumberLength(head: string): number {
  return number.exec(head.slice(0, 100))?.[0].length ?? 0;
}
