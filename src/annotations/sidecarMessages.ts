/**
 * What can be wrong with a sidecar file, in English; {0}, {1} … are filled by the problem's arguments.
 * A fixed list, so that the editor can translate it.
 */
export const sidecarMessages = {
  notText: 'This file is not UTF-8 text. It was left as it is.',
  conflictMarks: 'This file has conflict marks of an unfinished merge. Resolve them to see the annotation.',
  twoVersions:
    'A merge left two versions of this annotation. Choose one or merge them; until then nothing is written.',
  takenForRenamed:
    'Git takes {1} for {0} renamed, but they are two annotations. Set up merging again, then repeat the merge.',
  lostReport:
    'Annotations of a report that is not there were found: {0}. {1} of their {2} passages stand in this text. Attach them, if it is the same report.',
  interruptedSave:
    'Saving {0} was interrupted, and what was to be saved stands nowhere else. Restore it, or delete this file.',
  notJson: 'This file is not complete JSON. It was left as it is.',
  wrongType: '“{0}” must be {1}. The file was left as it is.',
  missing: '“{0}” is missing. The file was left as it is.',
  noSelector: 'The target has no {0}. The file was left as it is.',
  newerVersion:
    'This file was written by a newer version (format {0}, known is {1}). It can be read, but not changed, until you update.',
  notAFile: 'An annotation file is expected here, but this is a folder.',
  unreadable: 'This file cannot be read: {0}',
  folderUnreadable: 'The folder of the annotations cannot be read: {0}',
  duplicateId: 'Another file has the same annotation ({0}). This copy is not shown.',
} as const;
