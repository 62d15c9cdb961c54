import assert from 'node:assert/strict';
import { documentLink } from '../../../src/editor/hovers/documentLink';

const template = 'https://undocs.org/{language}/{symbol}';

describe('document link', () => {
  it('keeps slashes and fills in the language', () => {
    assert.equal(documentLink('A/78/120', 'zh', template), 'https://undocs.org/zh/A/78/120');
  });

  it('falls back to English where the language has no version', () => {
    assert.equal(documentLink('A/78/120', 'de', template), 'https://undocs.org/en/A/78/120');
    assert.equal(documentLink('A/78/120', undefined, template), 'https://undocs.org/en/A/78/120');
  });

  it('encodes what could end a Markdown link', () => {
    assert.equal(
      documentLink('S/RES/2208 (2015)', 'en', template),
      'https://undocs.org/en/S/RES/2208%282015%29',
    );
    assert.equal(
      documentLink('A/1)](command:x "y', 'en', 'https://x.org/{symbol}?a=(b) "c"'),
      'https://x.org/A/1%29%5D%28command%3Ax%20%22y?a=%28b%29%20%22c%22',
    );
  });

  it('inserts a symbol as it is, whatever replacement marks it holds', () => {
    assert.equal(documentLink('A/$&/1', 'en', 'https://x.org/{symbol}'), 'https://x.org/A/%24%26/1');
  });

  for (const bad of [
    '',
    'command:x?{symbol}',
    'javascript:{symbol}',
    'https://x.org/',
    'file:///{symbol}',
    'https:// {symbol}',
  ])
    it(`makes none from "${bad}"`, () => {
      assert.equal(documentLink('A/78/120', 'en', bad), undefined);
    });
});
