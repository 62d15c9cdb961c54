/** The lists of a codebook whose entries have keys of their own. */
export type CodebookList = 'codes' | 'kinds' | 'statuses' | 'fields' | 'choices';

/** The keys at the top of a codebook, in the order in which they are offered. */
export const topCodebookKeys = [
  'version',
  'title',
  'language',
  'codes',
  'kinds',
  'statuses',
  'fields',
] as const;

/** The keys of the entries of each list, in the order in which commands write them. */
export const entryKeys = {
  codes: [
    'id',
    'guid',
    'name',
    'parent',
    'color',
    'shortcut',
    'voice',
    'definition',
    'include',
    'exclude',
    'example',
    'retired',
    'mergedInto',
  ],
  kinds: ['id', 'name'],
  statuses: ['id', 'name', 'closed'],
  fields: ['id', 'name', 'type', 'choices', 'kinds', 'definition'],
  choices: ['id', 'name'],
} as const satisfies Readonly<Record<CodebookList, readonly string[]>>;

/** The types that a field of the project's own can have. */
export const fieldTypes = ['text', 'choice', 'number', 'people'] as const;
