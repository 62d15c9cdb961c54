/**
 * What can be wrong with a codebook and what to do about it, in English; {0}, {1} … are filled by the
 * problem's arguments. A fixed list, so that the editor can translate it.
 */
export const codebookMessages = {
  notText: 'The codebook is not UTF-8 text. Save it as UTF-8.',
  notYaml: 'The codebook is not valid YAML: {0}',
  notMap: 'The codebook must have keys such as “codes”, “kinds”, “statuses” and “fields”.',
  unknownKey: '“{0}” is not known here and has no effect. Known are: {1}.',
  notList: '“{0}” must be a list, one entry after each “-”.',
  notEntry: 'An entry of “{0}” must have keys such as “id” and “name”. This one is left out.',
  noId: 'An entry of “{0}” has no “id”. Give it one: it stands for it in files and never changes.',
  badId: '“{0}” cannot be an id. Use letters, digits, “-”, “_”, “.” and “/” only.',
  sameId: '“{0}” is defined twice. The first counts; give this one another id.',
  notWords: '“{0}” must be text, or a text for each language. Put quotation marks around it.',
  badColor: '“{0}” is no colour. Write it as "#rrggbb", in quotation marks.',
  notFlag: '“{0}” must be true or false.',
  badShortcut: '“{0}” cannot be a shortcut. Use one letter or digit.',
  sameShortcut: '“{0}” is the shortcut of “{1}” already. Choose another.',
  noParent: '“{0}” names a parent “{1}” that does not exist. It stands at the top for now.',
  ownParent: '“{0}” stands below itself. It stands at the top for now; change its “parent”.',
  badMerge: '“{0}” is merged into “{1}”, which does not exist. Name a code of this codebook.',
  ownMerge: '“{0}” is merged into itself in the end. Change its “mergedInto”.',
  notRetired: '“{0}” is merged into “{1}”, but not retired. Add “retired: true”.',
  badVoice: '“{0}” is no voice. Use a speaker, a stance or both: {1}.',
  badGuid: '“{0}” is no GUID. Take the line out; a new one is made when the codebook is exported.',
  badType: '“{0}” is no type of field. Use text, choice, number or people.',
  noChoices: 'The field “{0}” has no choices. List them below “choices”.',
  strayChoices: 'Only a field of the type “choice” has choices. They have no effect here.',
  noKind: '“{0}” is no kind of this codebook.',
  fewStatuses: 'The statuses need one that is closed and one that is not. The built-in ones are used.',
} as const;
