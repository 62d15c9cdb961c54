/** An object of a JSON document: own, enumerable keys. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether `value` is an object of a JSON document, neither an array nor null. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value of an own key; `undefined` where `value` is no object or lacks it. Inherited keys do not count. */
export function valueAt(value: unknown, key: string): unknown {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** The object under an own key; an empty one where there is none. */
export function objectAt(value: unknown, key: string): JsonObject {
  const found = valueAt(value, key);
  return isObject(found) ? found : {};
}

/** The array under an own key; an empty one where there is none. */
export function arrayAt(value: unknown, key: string): readonly unknown[] {
  const found = valueAt(value, key);
  return Array.isArray(found) ? found : [];
}

/** The object without `keys`. A key such as "__proto__" stays an ordinary key. */
export function without(value: JsonObject, keys: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)));
}

/** An object of the entries whose value is not `undefined`, not an empty object and not an empty array. */
export function compact(entries: readonly (readonly [string, unknown])[]): JsonObject {
  return Object.fromEntries(
    entries.filter(
      ([, value]) =>
        value !== undefined &&
        !(Array.isArray(value) && value.length === 0) &&
        !(isObject(value) && Object.keys(value).length === 0),
    ),
  );
}

/** The objects' entries in one object, later ones over earlier ones. */
export function joined(...objects: readonly JsonObject[]): JsonObject {
  return Object.fromEntries(objects.flatMap((object) => Object.entries(object)));
}

/** The object with its keys in the order of their UTF-16 units. */
export function sorted(value: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Whether two JSON values say the same; keys may come in any order. */
export function isSameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((entry, index) => isSameJson(entry, b[index]));
  if (!isObject(a) || !isObject(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && isSameJson(a[key], b[key]))
  );
}
