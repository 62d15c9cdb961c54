/**
 * The files of `samples/`, by their paths in it, in the order in which they are copied: reports last, so that
 * a report that opens already has its codebook and annotations beside it.
 *
 * A list and not a look into the folder: a browser serves an extension's files but cannot list them. A test
 * compares it with the folder.
 */
export const sampleFiles: readonly string[] = [
  'codebook.yaml',
  'flood-warning.zh.md',
  'submarine-cables.en.txt',
];

/** The sample report to show to a reader whose editor speaks `language`, a BCP 47 tag as `vscode.env.language` gives it. */
export function sampleReportFor(language: string): string {
  return /^zh\b/iu.test(language) ? 'flood-warning.zh.md' : 'submarine-cables.en.txt';
}
