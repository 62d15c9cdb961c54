import assert from 'node:assert/strict';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import {
  blocks,
  escapeMarkdown,
  join,
  link,
  list,
  strong,
  table,
  words,
} from '../../../src/editor/hovers/hoverMarkdown';

/** Renders more than the editor does (HTML, bare addresses, typography), so what it leaves alone the editor does too. */
const renderer = new MarkdownIt({ html: true, linkify: true, typographer: false });

/** What a hostile text renders to: the tags, and the text between them. */
function rendered(markdown: string): { readonly tags: readonly string[]; readonly text: string } {
  const html = renderer.render(markdown);
  const text = html
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .trim();
  return { tags: html.match(/<[a-z][^>]*>/gi) ?? [], text };
}

const hostile = [
  '[click](command:workbench.action.terminal.new)',
  '![x](https://evil.example/x.png)',
  '<img src=x onerror=alert(1)>',
  '<a href="command:foo">x</a>',
  'https://evil.example/path and www.evil.example and me@evil.example',
  '<https://evil.example>',
  '`code` ``more`` ```fence',
  '~~~ fence',
  '| a | b |',
  '# heading',
  '1. list',
  '- list',
  '+ list',
  '* list',
  '> quote',
  '---',
  '===',
  '**bold** _emphasis_ ~~gone~~ __bold__',
  '[ref]: https://evil.example "t"',
  '[^1]: note',
  '&lt;script&gt; &#60; &nbsp;',
  '\\[escaped\\]',
  '$(alert) $(sync~spin)',
  'a\\',
  ']](command:x) [[',
];

describe('hover Markdown', () => {
  for (const text of hostile)
    it(`shows as it is: ${text}`, () => {
      assert.deepEqual(rendered(words(text).markdown), { tags: ['<p>'], text });
    });

  it('shows any text as it is, on one line', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...hostile, '中文', ' ', '\n', '\\', '"', "'", '﻿')), (parts) => {
        const text = parts.join('');
        const shown = text.replace(/﻿/g, '').replace(/\s+/g, ' ').trim();
        const { tags, text: seen } = rendered(words(text).markdown);
        assert.deepEqual(tags, shown === '' ? [] : ['<p>']);
        assert.equal(seen, shown);
      }),
      { seed: 2, numRuns: 300 },
    );
  });

  it('keeps a label and a title inside their link', () => {
    for (const text of hostile) {
      const { tags } = rendered(link(text, 'command:a?%5B%5D', text).markdown);
      assert.equal(tags.length, 2, text);
      assert.match(tags[1] ?? '', /^<a href="command:a\?%5B%5D" title="/);
    }
  });

  it('keeps what it says inside a table cell', () => {
    const gfm = new MarkdownIt({ html: true, linkify: true });
    for (const text of hostile) {
      const html = gfm.render(table([words('A'), words('B')], [[words(text), words(text)]]).markdown);
      assert.equal(html.match(/<td>/g)?.length, 2, text);
      assert.equal(/<(?:a|img|script|code|strong|em|h1|li)\b/.test(html), false, text);
    }
  });

  it('removes what turns the writing around', () => {
    assert.equal(escapeMarkdown('a‮b⁦c­'), 'abc');
  });

  it('cuts what no hover can show', () => {
    assert.ok(words('x'.repeat(100_000)).markdown.length < 25_000);
  });

  it('joins what is there and leaves out what is not', () => {
    assert.equal(join([words('a'), words(''), words('b')], ', ').markdown, 'a\\, b');
    assert.equal(blocks([strong('a'), strong(' '), words('b')]).markdown, '**a**\n\nb');
    assert.equal(list([words('a'), words('')]).markdown, '- a');
  });
});
