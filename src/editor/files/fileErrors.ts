import { FileSystemError } from 'vscode';
import { FileError } from '../../workspace/ports';

/**
 * What the system's own error names say, as they appear in messages: VS Code passes most of them on as
 * `Unknown`. EDQUOT is a full quota, which for a person is a full disk.
 */
const systemReasons: readonly (readonly [RegExp, FileError['reason']])[] = [
  [/\b(ENOSPC|EDQUOT)\b|no space left|quota exceeded/iu, 'no-space'],
  [/\bEROFS\b|read-?only file ?system/iu, 'read-only'],
  [/\b(EACCES|EPERM)\b/u, 'no-permission'],
  [/\b(EISDIR|ENOTDIR)\b/u, 'not-a-file'],
];

const reasonsByCode: Readonly<Record<string, FileError['reason']>> = {
  FileIsADirectory: 'not-a-file',
  FileNotADirectory: 'not-a-file',
  NoPermissions: 'no-permission',
  Unavailable: 'unavailable',
};

/** Whether `error` says that there is no such file or folder. */
export function isNotFound(error: unknown): boolean {
  return error instanceof FileSystemError
    ? error.code === 'FileNotFound' || error.code === 'EntryNotFound'
    : /\bENOENT\b/u.test(messageOf(error));
}

/** The failure of an operation on `uri` in the terms of the port; an error that is one already stays as it is. */
export function toFileError(uri: string, error: unknown): FileError {
  if (error instanceof FileError) return error;
  const message = messageOf(error);
  const bySystem = systemReasons.find(([pattern]) => pattern.test(message))?.[1];
  const byCode = error instanceof FileSystemError ? reasonsByCode[error.code] : undefined;
  return new FileError(uri, bySystem ?? byCode ?? 'other', message);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
