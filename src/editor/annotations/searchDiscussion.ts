import type { Codebook } from '../../annotations/codebook';
import { codePath } from '../../annotations/codebook';
import { quotedWords } from './discussions';
import type { Discussion } from './discussions';

/**
 * Whether every word of `text` stands in a discussion: in what anybody said or is called, in the quoted words, in
 * the codes' ids or in their names, in any language, and those of the codes above them.
 *
 * Letter case, full-width forms and compatibility characters make no difference.
 */
export function hasWords(discussion: Discussion, text: string, codebook: Codebook): boolean {
  const wanted = folded(text)
    .split(/\s+/u)
    .filter((word) => word !== '');
  if (wanted.length === 0) return true;
  const { root, replies } = discussion;
  const codeNames = root.codes
    .flatMap((id) => codePath(codebook, id))
    .flatMap(({ name }) => [name.default, ...Object.values(name.byLanguage)]);
  const said = [root, ...replies].flatMap(({ body, creator }) => [body, creator.name]);
  const found = folded([quotedWords(discussion), ...root.codes, ...codeNames, ...said].join('\n'));
  return wanted.every((word) => found.includes(word));
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
