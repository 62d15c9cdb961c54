import type { CodebookList } from '../codebookKeys';

/** What the keys of a codebook mean, in English: for completion and hovers. A fixed list, so that it can be translated. */
export const codebookKeyMessages: Readonly<Record<CodebookList | 'top', Readonly<Record<string, string>>>> = {
  top: {
    version: 'The version of the codebook, for your own use.',
    title: 'A title, for your own use.',
    language: 'The language of the codebook, for your own use.',
    codes: 'What a passage can be coded as, in the order in which the codes are offered.',
    kinds: 'Kinds of annotation, such as comment, question, coding. Without them the built-in ones count.',
    statuses:
      'The statuses of annotations, the first open one for new ones. At least one is closed and one not.',
    fields: 'Fields of your own, which annotations are asked for beside comment and codes.',
  },
  codes: {
    id: 'Stands for the code in annotation files. To change it everywhere, run “Rename Code…”.',
    guid: 'The name of the code in other programs; written by an import.',
    name: 'The name that readers see: one for all, or one for each language.',
    parent: 'The id of the code above.',
    color: 'The colour of the passages, as "#rrggbb" in quotation marks.',
    shortcut: 'One letter or digit: the key of the code in coding mode.',
    voice:
      'Whose words the code is proposed for while coding: a speaker, a stance or both, such as "some doubt".',
    definition: 'What the code means. It is shown while coding.',
    include: 'When to use the code.',
    exclude: 'When not to use the code.',
    example: 'A passage to which the code applies.',
    retired: 'Whether the code is kept for old annotations only and no longer offered.',
    mergedInto: 'The id of the code that took the place of this one, which is retired.',
  },
  kinds: {
    id: 'Stands for the kind in annotation files and never changes.',
    name: 'The name that readers see: one for all, or one for each language.',
  },
  statuses: {
    id: 'Stands for the status in annotation files and never changes.',
    name: 'The name that readers see: one for all, or one for each language.',
    closed: 'Whether an annotation of this status counts as done.',
  },
  fields: {
    id: 'Stands for the field in annotation files and never changes.',
    name: 'The name that readers see: one for all, or one for each language.',
    type: 'What is asked for: text, a choice, a number, or people. Text where it is missing.',
    choices: 'The answers that a choice offers, in their order.',
    kinds: 'The kinds of annotation that have the field. Without them all have it.',
    definition: 'What is meant, for whoever fills it in.',
  },
  choices: {
    id: 'Stands for the answer in annotation files and never changes.',
    name: 'The name that readers see: one for all, or one for each language.',
  },
};
