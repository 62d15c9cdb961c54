/** The way to a value in a JSON document: keys and indices from the top. */
export type JsonPath = readonly (string | number)[];

/**
 * A value that has not the shape it must have. Thrown inside a decoder and caught by it; never leaves
 * `src/annotations`.
 */
export class ShapeError extends Error {
  constructor(
    readonly path: JsonPath,
    /** English; `args` fill {0}, {1} …; one of `sidecarMessages`. */
    override readonly message: string,
    readonly args: readonly string[],
  ) {
    super(message);
    this.name = 'ShapeError';
  }
}

/** The path as people write it: "target.selector[0].exact"; "the file" for the top. */
export function pathText(path: JsonPath): string {
  const text = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('');
  return text === '' ? 'the file' : text.replace(/^\./, '');
}
