/** What can be wrong with the file of an ignored finding, in English; {0} is filled by the problem's arguments. */
export const ignoredFindingMessages = {
  unreadable: 'The ignored findings cannot be read: {0}',
  notOne: 'This file is no record of an ignored finding. It was left as it is.',
  newerVersion: 'This record of an ignored finding was written by a newer version. It was left as it is.',
} as const;
