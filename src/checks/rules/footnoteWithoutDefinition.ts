import type { Rule } from '../rule';

/**
 * A marker refers to a note that this file does not have.
 *
 * The note was deleted, or lost between two pages.
 */
export const footnoteWithoutDefinition: Rule = {
  id: 'footnote-without-definition',
  severity: 'warning',
  title: 'A footnote has no text',
  reason: 'The note was deleted without its marker, or lost between two pages: a source is missing.',
  examples: [
    {
      wrong:
        'I. Introduction\n\n1. The Group met in Lisbon.¹\n\n2. It elected a Chair.⟦²⟧\n\n¹ From 1 to 4 March.\n\n3. It adopted its agenda.\n',
      right:
        'I. Introduction\n\n1. The Group met in Lisbon.¹\n\n2. It elected a Chair.²\n\n¹ From 1 to 4 March.\n\n² By acclamation.\n\n3. It adopted its agenda.\n',
    },
  ],
  *check({ report }) {
    for (const { marker, parts, references } of report.footnotes) {
      yield undefined;
      const [reference] = references;
      if (parts.length > 0 || reference === undefined) continue;
      yield {
        message: 'Footnote {0} has no text in this file.',
        args: [marker],
        range: report.rangeOf(reference),
        related: [],
        fixes: [],
      };
    }
  },
};
