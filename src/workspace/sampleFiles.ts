/**
 * The files of `samples/`, by their paths in it, in the order in which they are copied: reports last, so that
 * a report that opens already has its codebook and annotations beside it.
 *
 * A list and not a look into the folder: a browser serves an extension's files but cannot list them. A test
 * compares it with the folder.
 */
export const sampleFiles: readonly string[] = [
  'codebook.yaml',
  'flood-warning.zh.md.annotations/1a7e5c38-d402-4b9f-97c6-f3b80e2d6c15.json',
  'flood-warning.zh.md.annotations/3f0c1f52-8f0d-4a36-9d0b-0c5a2f7e6b11.json',
  'flood-warning.zh.md.annotations/8b1de9a4-25c7-4f0e-8a53-6e4f1d9c2a77.json',
  'flood-warning.zh.md.annotations/c94a7d10-6b3e-47a8-b1f2-2d8e5c0f9a34.json',
  'flood-warning.zh.md.annotations/e26f8b07-43d1-4c5a-a8e9-7b1c9f0d3e62.json',
  'submarine-cables.en.txt.annotations/29e5b6d3-04f7-4c1a-9b82-c7a0f1e3d865.json',
  'submarine-cables.en.txt.annotations/5d2b7c90-1e84-4f6a-b3d7-90c1e8a24f58.json',
  'submarine-cables.en.txt.annotations/a06f3d1b-7c59-42e8-8e14-3b9d5f70c2e6.json',
  'submarine-cables.en.txt.annotations/f7c8410e-9a2d-4b63-a5f0-1d6e83b97c04.json',
  'flood-warning.zh.md',
  'submarine-cables.en.txt',
];

/** The sample report to show to a reader whose editor speaks `language`, a BCP 47 tag as `vscode.env.language` gives it. */
export function sampleReportFor(language: string): string {
  return /^zh\b/iu.test(language) ? 'flood-warning.zh.md' : 'submarine-cables.en.txt';
}
