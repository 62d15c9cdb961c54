/** Why a change of the codes cannot be made, in English; {0}, {1} … are filled by the refusal's arguments. */
export const recodingMessages = {
  noCode: 'The codebook has no code “{0}”.',
  badId: '“{0}” cannot be an id. Use letters, digits, “-”, “_”, “.” and “/” only.',
  idTaken: 'There is a code “{0}” already. Merge the two, or choose another id.',
  sameCode: 'Choose another code than “{0}” itself.',
  belowItself: '“{1}” stands below “{0}”. Move it away first.',
  nothingToDo: 'Nothing would change.',
  cannotEdit:
    'The codebook is written in a way that cannot be changed automatically here. Change codebook.yaml by hand.',
} as const;
