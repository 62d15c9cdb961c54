import type { Localizer } from '../../../src/editor/localizer';

/** Messages as they stand in the source, their places filled. */
export const english: Localizer = {
  t: (message, ...args) =>
    message.replace(/\{(\d+)\}/g, (_, index: string) => String(args[Number(index)] ?? `{${index}}`)),
};
