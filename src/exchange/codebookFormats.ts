import type { Codebook } from '../annotations/codebook';
import { readCsvCodebook, writeCsvCodebook } from './csvCodebook';
import type { ImportedCodes } from './importedCodes';
import { readRefiCodebook, writeRefiCodebook } from './refiCodebook';

/** The formats that a codebook is exchanged in; also the ends of the files' names. */
export type CodebookFormat = 'qdc' | 'csv';

/** All of them. */
export const codebookFormats: readonly CodebookFormat[] = ['qdc', 'csv'];

/** The codebook in `format`; `language` is a BCP 47 tag and counts where the format has one language only. */
export function exportCodebook(codebook: Codebook, format: CodebookFormat, language: string): string {
  switch (format) {
    case 'qdc':
      return writeRefiCodebook(codebook, language);
    case 'csv':
      return writeCsvCodebook(codebook);
  }
}

/** The codes of a file: XML by its first sign, else a table. */
export function readCodes(text: string): ImportedCodes {
  return /^\uFEFF?\s*</u.test(text) ? readRefiCodebook(text) : readCsvCodebook(text);
}
