/** Gives names that are unique in a report: a name that is taken gets a number behind it. */
export class NameGiver {
  readonly #given = new Set<string>();
  readonly #counts = new Map<string, number>();

  /** `wanted`, or `wanted`, `separator` and the first number from 2 on that is free. */
  give(wanted: string, separator: string): string {
    let name = wanted;
    while (this.#given.has(name)) {
      const count = (this.#counts.get(wanted) ?? 1) + 1;
      this.#counts.set(wanted, count);
      name = `${wanted}${separator}${count}`;
    }
    this.#given.add(name);
    return name;
  }
}
