/** What can be done about a problem of a codebook, in English; {0} is filled by the fix's arguments. */
export const codebookFixMessages = {
  giveId: 'Give it the id “{0}”',
  changeTo: 'Change it to “{0}”',
  removeLine: 'Remove “{0}”',
  addMarks: 'Put quotation marks around it',
  retire: 'Retire the code “{0}”',
} as const;
