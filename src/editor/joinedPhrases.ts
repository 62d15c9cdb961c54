import type { Localizer } from './localizer';

/** Phrases one after another with the reader's comma, for screen readers: "para. 16, a title, 2 notes". Empty ones are left out. */
export function joinedPhrases(phrases: readonly string[], l10n: Localizer): string {
  const said = phrases.filter((phrase) => phrase !== '');
  return said.length === 0 ? '' : said.reduce((before, phrase) => l10n.t('{0}, {1}', before, phrase));
}
