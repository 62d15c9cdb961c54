import assert from 'node:assert/strict';
import { manifest, readJson } from './manifest';
import type { Words } from './manifest';
import { sourceFacts, sourceFactsOf } from './sourceFacts';
import { symbolMeanings } from './symbolMeanings';
import { keyFindings, keysIn, placeholderFindings } from './wordsFindings';

const english = readJson('package.nls.json') as Words;
const chinese = readJson('package.nls.zh-cn.json') as Words;
const bundle = readJson('l10n/bundle.l10n.zh-cn.json') as Words;

/** Latin words in a translation that are names, file names, keys and codes of our own. */
const isChinese = (text: string): boolean => /\p{Script=Han}/u.test(text) || !/[a-z]{3}/iu.test(text);

describe('words for people', () => {
  it('has every key of package.json in English and in Chinese, and none left over', () => {
    const keys = keysIn(manifest);
    assert.deepEqual(keyFindings(keys, english), []);
    assert.deepEqual(keyFindings(keys, chinese), []);
  });

  it('has every text of the source in Chinese, and none left over', () => {
    const texts = new Set([...sourceFacts().texts, ...symbolMeanings()]);
    assert.deepEqual(keyFindings(texts, bundle), []);
  });

  it('keeps placeholders, icons and links in every translation', () => {
    const pairs = Object.entries(english).map(([key, text]) => [text, chinese[key] ?? ''] as const);
    assert.deepEqual(placeholderFindings(pairs), []);
    assert.deepEqual(placeholderFindings(Object.entries(bundle)), []);
  });

  it('has Chinese in the Chinese files', () => {
    const plain = [...Object.values(chinese), ...Object.values(bundle)].filter((text) => !isChinese(text));
    assert.deepEqual(plain, []);
  });

  describe('would see', () => {
    it('a key without words, with empty words, and words without a key', () => {
      const keys = keysIn({ title: '%a%', list: [{ name: '%b%' }, '%c%', 'plain', 3, null] });
      assert.deepEqual(keyFindings(keys, { a: 'A', c: ' ', d: 'D' }), [
        'missing: b',
        'empty: c',
        'left over: d',
      ]);
    });

    it('a placeholder or a link that got lost', () => {
      const good = ['{0} of {1}', '{1} 中的 {0}'] as const;
      const lost = ['{0} of {1}', '共 {0}'] as const;
      const link = ['[Go](command:a)', '[前往](command:b)'] as const;
      assert.deepEqual(placeholderFindings([good, lost, link]), [
        'differs: "{0} of {1}" and "共 {0}"',
        'differs: "[Go](command:a)" and "[前往](command:b)"',
      ]);
    });

    it('texts in every form in which the source gives them', () => {
      const { texts } = sourceFactsOf([
        ['src/a.ts', "l10n.t('One'); vscode.l10n.t(`Two`, x); localizer.t(flag ? 'Three' : 'Four {0}', 1);"],
        [
          'src/b.ts',
          "l10n.t({ message: 'Five', comment: [] }); const word = 'Six'; l10n.t(word); other('Not');",
        ],
        ['src/c.ts', "problems.push({ rule: 'r', message: 'Seven {0}', args: [] });"],
        ['src/someReasons.ts', "import x from './a b'; export const reasons = ['Eight words'] as const;"],
      ]);
      assert.deepEqual([...texts].sort(), [
        'Eight words',
        'Five',
        'Four {0}',
        'One',
        'Seven {0}',
        'Six',
        'Three',
        'Two',
      ]);
    });

    it('a translation that was forgotten', () => {
      assert.equal(isChinese('Open the report'), false);
      assert.equal(isChinese('{0}–{1}'), true);
    });
  });
});
