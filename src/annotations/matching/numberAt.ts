/**
 * The number at `index`; throws a RangeError outside the array.
 *
 * The compiler cannot know that an index is inside, and a silent 0 would be a place in the text.
 */
export function numberAt(
  values: Int32Array | Float32Array | Uint8Array | readonly number[],
  index: number,
): number {
  const value = values[index];
  if (value === undefined) throw new RangeError(`no element ${index} of ${values.length}`);
  return value;
}
