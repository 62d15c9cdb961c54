/** Walks through the lines of a string, which end at LF, CR LF or a lone CR. */
export class LineBreaks {
  /** Behind the last character of the line, before its line end. */
  end = 0;
  /** Where the next line begins; the length of the text behind the last one. */
  next = 0;
  readonly #text: string;
  /** The next line feed and the next carriage return; -1 once there is none. */
  #feed: number;
  #carriage: number;

  constructor(text: string) {
    this.#text = text;
    this.#feed = text.indexOf('\n');
    this.#carriage = text.indexOf('\r');
  }

  /** Goes on to the line that begins at `next`. */
  advance(): void {
    const start = this.next;
    if (this.#feed >= 0 && this.#feed < start) this.#feed = this.#text.indexOf('\n', start);
    if (this.#carriage >= 0 && this.#carriage < start) this.#carriage = this.#text.indexOf('\r', start);
    const isReturn = this.#carriage >= 0 && (this.#feed < 0 || this.#carriage < this.#feed);
    const lineBreak = isReturn ? this.#carriage : this.#feed;
    this.end = lineBreak < 0 ? this.#text.length : lineBreak;
    this.next =
      isReturn && this.#feed === this.#carriage + 1
        ? this.#feed + 1
        : Math.min(this.end + 1, this.#text.length);
  }
}
