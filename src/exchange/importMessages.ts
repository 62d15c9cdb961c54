/** Why a codebook of another program cannot be taken in, in English; {0} is filled. A fixed list, to be translated. */
export const importMessages = {
  tooLong: 'This file is too large for a codebook.',
  notXml: 'This file is not valid XML: {0}',
  notCodebook: 'This file is no REFI-QDA codebook: it has no element “CodeBook”.',
  noName: 'The table has no column “name” or “id” in its first line.',
  noCodes: 'There are no codes in this file.',
} as const;
