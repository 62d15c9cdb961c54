/** Why a file is left alone when many are changed together, in English; {0} is its name. A fixed list, to be translated. */
export const replaceMessages = {
  changed: '{0} says something else by now and was left as it is.',
  cancelled: '{0} was left as it is, because the change was broken off.',
  mustNotBeWritten: '{0} is of a newer version or in conflict and was left as it is.',
} as const;
