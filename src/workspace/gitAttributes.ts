/** The name under which git knows the merge driver. */
export const mergeDriverName = 'report-annotator';

/** What the driver is, for `git config`. */
export const mergeDriverTitle = 'Annotations of reports, field by field';

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
