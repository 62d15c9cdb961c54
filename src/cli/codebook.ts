import { basename } from 'node:path';
import { codePath, textIn } from '../annotations/codebook';
import { decodeCodebook } from '../annotations/decodeCodebook';
import type { DecodedCodebook } from '../annotations/decodeCodebook';
import { editCodebook } from '../annotations/codebookText/editCodebook';
import { recodingMessages } from '../annotations/recoding/recodingMessages';
import { codebookFormats, exportCodebook, readCodes } from '../exchange/codebookFormats';
import { importMessages } from '../exchange/importMessages';
import { importCodes } from '../exchange/importCodes';
import { FileError } from '../workspace/ports';
import { decodeUtf8 } from '../workspace/readSidecar';
import { filledText } from '../text/filledText';
import { CommandError } from './commandError';
import type { VerbUsage } from './commandLine';
import { readCommandLine } from './commandLine';
import { uriOf } from './filePlace';
import { nodeFiles } from './nodeFiles';
import { printJson, printLines } from './printDocument';
import { takeValueOptions } from './valueOptions';

export const codebookUsage: VerbUsage = {
  name: 'codebook',
  synopsis: 'FILE [--json] [--export qdc|csv] [--language TAG] [--import FILE]',
  files: { count: 1, words: 'one codebook.yaml' },
  options: ['--json'],
};

/**
 * `codebook FILE [--json] [--export qdc|csv] [--language TAG] [--import FILE]`: the codes of a codebook and what is
 * wrong with it. `--import` takes the codes of a REFI-QDA codebook or a CSV table into FILE first, which is made where
 * there is none; `--export` prints the codes in another format. Exit code 1 where anything is wrong with the codebook.
 */
export async function codebookVerb(args: readonly string[]): Promise<number> {
  const { rest, values } = takeValueOptions('codebook', args, ['--export', '--import', '--language']);
  const { files, options } = readCommandLine(rest, codebookUsage);
  const [file = ''] = files;
  const format = values.get('--export')?.at(-1);
  const known = codebookFormats.find((each) => each === format);
  if (format !== undefined && known === undefined)
    throw new CommandError(`codebook knows no format "${format}", only ${codebookFormats.join(' and ')}.`);
  const source = values.get('--import')?.join(',');
  const imported = source === undefined ? undefined : await takeIn(file, source);
  const decoded = decodeCodebook(await textOf(file), uriOf(file));
  // The schema of the format wants at least one code.
  if (known === 'qdc' && decoded.codebook.codes.length === 0)
    throw new CommandError(`${file}: ${importMessages.noCodes}`);
  if (known !== undefined)
    process.stdout.write(exportCodebook(decoded.codebook, known, values.get('--language')?.at(-1) ?? 'en'));
  else if (options.has('--json')) printJson({ ...documentOf(file, decoded), ...(imported && { imported }) });
  else printLines([...linesOf(file, decoded), ...(imported === undefined ? [] : [importLine(imported)])]);
  return decoded.problems.length === 0 ? 0 : 1;
}

interface ImportCounts {
  readonly added: readonly string[];
  readonly completed: readonly string[];
  readonly unchanged: number;
}

async function takeIn(file: string, source: string): Promise<ImportCounts> {
  const read = readCodes(await textOf(source));
  if (read.kind === 'unreadable') throw new CommandError(`${source}: ${filledText(read.message, read.args)}`);
  const text = (await tryTextOf(file)) ?? '';
  const { edits, ...counts } = importCodes(decodeCodebook(text, uriOf(file)).codebook, read.codes);
  const edited = editCodebook(text, edits);
  if (edited === undefined) throw new CommandError(`${file}: ${recodingMessages.cannotEdit}`);
  try {
    if (edited !== text) await nodeFiles.write(uriOf(file), new TextEncoder().encode(edited));
  } catch (error) {
    throw new CommandError(
      `${file}: cannot be written (${error instanceof Error ? error.message : String(error)}).`,
    );
  }
  return counts;
}

async function textOf(file: string): Promise<string> {
  const text = await tryTextOf(file);
  if (text === undefined) throw new CommandError(`${file}: there is no such file.`);
  return text;
}

async function tryTextOf(file: string): Promise<string | undefined> {
  try {
    const bytes = await nodeFiles.read(uriOf(file));
    const text = bytes === undefined ? undefined : decodeUtf8(bytes);
    if (bytes !== undefined && text === undefined) throw new CommandError(`${file}: is not UTF-8 text.`);
    return text;
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    throw new CommandError(`${file}: cannot be read (${error.message}).`);
  }
}

function documentOf(file: string, { codebook, problems }: DecodedCodebook): object {
  const { codes, kinds, statuses, fields } = codebook;
  return {
    file,
    codes,
    kinds,
    statuses,
    fields,
    problems: problems.map(({ line, column, message, args }) => ({
      line,
      column,
      message: filledText(message, args),
    })),
  };
}

function linesOf(file: string, { codebook, problems }: DecodedCodebook): readonly string[] {
  const codes = codebook.codes.map((code) => {
    const margin = '  '.repeat(codePath(codebook, code.id).length - 1);
    const notes = [
      code.shortcut === undefined ? '' : `[${code.shortcut}]`,
      code.retired ? `retired${code.mergedInto === undefined ? '' : `, merged into ${code.mergedInto}`}` : '',
    ];
    return [`${margin}${code.id}  ${textIn(code.name, 'en')}`, ...notes]
      .filter((part) => part !== '')
      .join('  ');
  });
  return [
    ...codes,
    ...problems.map(
      ({ line, column, message, args }) => `${file}:${line}:${column}: ${filledText(message, args)}`,
    ),
    `${basename(file)}: ${codebook.codes.length} codes, ${problems.length} problems`,
  ];
}

function importLine({ added, completed, unchanged }: ImportCounts): string {
  return `${added.length} codes added, ${completed.length} completed, ${unchanged} unchanged`;
}
