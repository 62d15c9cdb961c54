/** What is wrong with a kept text of an earlier version, in English; a fixed list, so that the editor can translate it. */
export const snapshotMessages = {
  damaged:
    'The kept text of an earlier version is damaged and is not used. Annotations made on it are looked for by their words alone. Restore the file from version control, or delete it.',
} as const;
