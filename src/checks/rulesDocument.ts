import type { Severity } from './finding';
import type { Rule, RuleExample } from './rule';

/** Puts a text into the reader's language; the English text is its key. */
interface Words {
  t(message: string): string;
}

/** The line, from 1, on which `rulesDocument` explains the rule `id`; the same in every language. */
export function lineOfRule(rules: readonly Rule[], id: string): number {
  const lines = rulesDocument(rules, { t: (message) => message }).split('\n');
  return lines.indexOf(headingOf(id)) + 1;
}

/**
 * The explanation of all rules in Markdown, `docs/rules.md`: one heading each, what is wrong, why it matters, how much it
 * matters, and an example.
 */
export function rulesDocument(rules: readonly Rule[], words: Words): string {
  return [
    `# ${words.t('What the check finds')}`,
    '',
    words.t(
      'Each rule has a name, by which the settings and the command line know it. In the examples ⟦ and ⟧ stand round what is found.',
    ),
    '',
    ...rules.flatMap((rule) => ruleLines(rule, words)),
  ].join('\n');
}

function headingOf(id: string): string {
  return `## ${id}`;
}

function ruleLines({ id, severity, title, reason, examples }: Rule, words: Words): readonly string[] {
  return [
    headingOf(id),
    '',
    `**${words.t(title)}** (${severityWord(severity, words)})`,
    '',
    words.t(reason),
    '',
    ...examples.slice(0, 1).flatMap((example) => exampleLines(example, words)),
  ];
}

function exampleLines({ wrong, right, cited }: RuleExample, words: Words): readonly string[] {
  return [
    ...(cited === undefined
      ? []
      : [words.t('The report that is cited:'), '', '```text', ...cited.trimEnd().split('\n'), '```', '']),
    ...[words.t('Wrong:'), '', '```text', ...wrong.trimEnd().split('\n'), '```', ''],
    ...[words.t('Right:'), '', '```text', ...right.trimEnd().split('\n'), '```', ''],
  ];
}

function severityWord(severity: Severity, words: Words): string {
  switch (severity) {
    case 'error':
      return words.t('error');
    case 'warning':
      return words.t('warning');
    case 'information':
      return words.t('information');
  }
}
