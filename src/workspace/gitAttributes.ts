/** The name under which git knows the merge driver. */
export const mergeDriverName = 'report-annotator';

/**
 * What a checkout's own configuration needs beside the driver's command.
 *
 * Left alone, git takes a new annotation for a deleted one that was renamed, as all look much alike, and merges what
 * a colleague did to the one into the other. `merge.renames` forbids that; before git 2.50 only the strategy
 * "recursive" heeds it, which has been another name of the usual one since.
 */
export const mergeSettings = {
  [`merge.${mergeDriverName}.name`]: 'Annotations of reports, field by field',
  'merge.renames': 'false',
  'pull.twohead': 'recursive',
} as const;

const pattern = '**/*.annotations/*.json';

/** The line of `.gitattributes` that gives every annotation to the merge driver; line ends stay LF everywhere. */
const attributeLine = `${pattern} text eol=lf merge=${mergeDriverName}`;

/**
 * The text of a `.gitattributes` with the line for annotations at its end; the same text where there is one for
 * this driver already, whatever else that line says.
 */
export function withMergeAttribute(attributes: string): string {
  const isThere = attributes.split(/\r?\n/u).some((line) => {
    const [files, ...words] = line.trim().split(/\s+/u);
    return files === pattern && words.includes(`merge=${mergeDriverName}`);
  });
  if (isThere) return attributes;
  const end = attributes.includes('\r\n') ? '\r\n' : '\n';
  const isClosed = attributes === '' || attributes.endsWith('\n');
  return `${attributes}${isClosed ? '' : end}${attributeLine}${end}`;
}
