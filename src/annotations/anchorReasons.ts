/** Why an annotation is not simply anchored, in English; a fixed list, so that the editor can translate it. */
export const anchorReasons = {
  changedSurroundings: 'The same words were found, but other words stand around them.',
  severalPlaces: 'The same words stand in several places.',
  changedWords: 'The words have changed.',
  replacedWords: 'Other words stand where this passage stood.',
  deleted: 'The passage was deleted; what stood around it is still there.',
  notFound: 'The passage was not found.',
  deletedHere: 'The passage was deleted.',
  parentMissing: 'The annotation that it answers is missing.',
} as const;
