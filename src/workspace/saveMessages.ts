import { FileError } from './ports';
import type { SidecarFile } from './readSidecar';

/**
 * Why something was not written, in English; {0} is filled by the first argument. A fixed list, so that the
 * editor can translate it.
 */
export const saveMessages = {
  noPermission: 'Not saved: you have no permission to write {0}. Your text is kept here; try again.',
  readOnly: 'Not saved: {0} is read-only. Your text is kept here; try again.',
  noSpace: 'Not saved: there is no space left for {0}. Your text is kept here; try again.',
  notAFile:
    'Not saved: something else stands in the place of {0} or of its folder. Your text is kept here; try again.',
  other: 'Not saved: {0} could not be written ({1}). Your text is kept here; try again.',
  nothingSelected: 'Select some words first: nothing but blanks is selected.',
  gone: 'This annotation does not exist any more.',
  newerVersion: 'Not saved: {0} was written by a newer version of this extension. Update it to make changes.',
  inConflict:
    'Not saved: a merge left two versions of this annotation in {0}. Choose between them first, then make your change.',
  unreadableOnDisk: 'Not saved: {0} was changed on disk and cannot be read any more. It was left as it is.',
  changedOnDisk:
    'Not saved: somebody else changed {0} of this annotation meanwhile. Their version is shown now; save again to replace it with yours.',
  changedBeforeDeletion:
    'Not deleted: somebody else changed this annotation meanwhile. Their version is shown now; delete it again if you still want to.',
  changedSinceSettled:
    'Not undone: this annotation was changed after the versions were joined. It was left as it is.',
  existsAlready: 'Not restored: {0} exists already and says something else.',
  notAReply: 'A reply stands where its thread does; attach the annotation that it answers.',
} as const;

/** A failed save: which of `saveMessages`, and what fills it. */
export interface SaveFailure {
  readonly ok: false;
  readonly message: string;
  readonly args: readonly string[];
}

/** The failure that says `message`. */
export function failure(message: string, ...args: readonly string[]): SaveFailure {
  return { ok: false, message, args };
}

/** Why a file is not written that must not be: a merge left two versions in it, or a newer version wrote it. */
export function lockedFailure(file: Pick<SidecarFile, 'versions'>, name: string): SaveFailure {
  return failure(file.versions === undefined ? saveMessages.newerVersion : saveMessages.inConflict, name);
}

/** The failure that a rejected write or deletion means; `name` is the file's. */
export function failureOf(error: unknown, name: string): SaveFailure {
  const reason = error instanceof FileError ? error.reason : 'other';
  const detail = error instanceof Error ? error.message : String(error);
  switch (reason) {
    case 'no-permission':
      return failure(saveMessages.noPermission, name);
    case 'read-only':
      return failure(saveMessages.readOnly, name);
    case 'no-space':
      return failure(saveMessages.noSpace, name);
    case 'not-a-file':
      return failure(saveMessages.notAFile, name);
    case 'unavailable':
    case 'other':
      return failure(saveMessages.other, name, detail);
  }
}
