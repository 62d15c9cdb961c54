import { readFile } from 'node:fs/promises';
import { readReport } from '../report/readReport';
import type { Report } from '../report/report';
import { createText } from '../text/createText';
import { CommandError } from './commandError';
import { errorCodeOf } from './errorCode';

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file. Check the path.',
  ENOTDIR: 'a part of the path is no folder. Check the path.',
  EISDIR: 'this is a folder. Name a file in it.',
  EACCES: 'the file must not be read. Check its permissions.',
  EPERM: 'the file must not be read. Check its permissions.',
  ENAMETOOLONG: 'the name is too long. Check the path.',
};

/** Reads the report in a file, as UTF-8. Throws a `CommandError` that names the file and the remedy. */
export async function readReportFile(path: string): Promise<Report> {
  const report = await tryReadReportFile(path);
  if (report === undefined)
    throw new CommandError(
      `${path}: this is not a text file. Convert it to UTF-8 text first, a PDF with pdftotext.`,
    );
  return report;
}

/** The same, but `undefined` for a file that holds no text. */
export async function tryReadReportFile(path: string): Promise<Report | undefined> {
  const content = await readContent(path);
  if (content.includes('\0') || content.startsWith('%PDF-')) return undefined;
  return readReport(createText(content));
}

async function readContent(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const code = errorCodeOf(error);
    if (code === undefined) throw error;
    throw new CommandError(
      `${path}: ${reasons[code] ?? `the file cannot be read (${code}). Check the path and the disk.`}`,
    );
  }
}
