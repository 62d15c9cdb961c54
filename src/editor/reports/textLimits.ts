/**
 * The longest text that is read, in UTF-16 units. VS Code hands no text beyond its own limit of 50 MiB to
 * extensions at all: such a document is never opened for them, and the views stay as they were.
 */
export const longestText = 50 * 1024 * 1024;

/**
 * The longest text that is read in one go, in UTF-16 units: that takes some 30 milliseconds. Longer ones
 * are read in slices, and are no reports until they are read.
 */
export const longestAtOnce = 120_000;
