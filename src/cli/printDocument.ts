/** Prints a JSON document to stdout, indented, with a line end. */
export function printJson(document: object): void {
  process.stdout.write(`${JSON.stringify(document, undefined, 2)}\n`);
}

/** Prints lines for people to stdout. Control characters of reports and records, which could steer a terminal, are left out. */
export function printLines(lines: readonly string[]): void {
  const printable = lines.map((line) =>
    line.replace(/\p{Cc}/gu, (character) => (character === '\t' ? '\t' : '')),
  );
  process.stdout.write(printable.map((line) => `${line}\n`).join(''));
}

/** A passage on one line, cut where it is longer than 60 characters: so many tell which it is. */
export function shortened(quote: string): string {
  const line = quote.replace(/\s+/gu, ' ').trim();
  const start = /^.{59}(?=..)/u.exec(line)?.[0];
  return start === undefined ? line : `${start}…`;
}
