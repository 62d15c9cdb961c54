import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A text to edit, found in `../shared` beside the repository. */
export interface Corpus {
  readonly name: string;
  readonly language: 'zh' | 'de' | 'en';
  readonly text: string;
}

const shared = fileURLToPath(new URL('../../../shared/', import.meta.url));

const files: readonly (readonly [Corpus['language'], string])[] = [
  ['zh', 'revisions/zh-civil-procedure-interp.2020.md'],
  ['zh', 'reports/zh-a-78-120.txt'],
  ['de', 'revisions/de-aufenthg.2012-08-03.md'],
  ['en', 'reports/en-a-hrc-59-15.md'],
  ['en', 'reports/en-a-res-80-5.md'],
];

/** The texts that are there; none where `../shared` is not. */
export function readCorpora(): Corpus[] {
  return files
    .filter(([, path]) => existsSync(shared + path))
    .map(([language, path]) => ({
      name: path.replace(/^.*\/|\.\w+$/g, ''),
      language,
      text: readText(path) ?? '',
    }));
}

/** A file of `../shared` with line ends LF and no byte-order mark; `undefined` where it is absent. */
export function readText(path: string): string | undefined {
  if (!existsSync(shared + path)) return undefined;
  return readFileSync(shared + path, 'utf8')
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n');
}
