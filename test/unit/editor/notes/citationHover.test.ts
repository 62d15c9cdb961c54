import assert from 'node:assert/strict';
import { citationHover } from '../../../../src/editor/notes/citationHover';
import { languageAt } from '../../../../src/editor/notes/languageAt';
import { findCitedDocuments } from '../../../../src/report/citations/findCitedDocuments';
import { readReport } from '../../../../src/report/readReport';
import { createText } from '../../../../src/text/createText';
import { english } from '../english';

const report = readReport(
  createText(
    'A/86/12\n\nI. Introduction\n\n1. The Group met in Lisbon in <b>March</b>.\n\n2. It heard [eleven](command:x) observers.\n\n3. It adjourned.\n\nAnnex I\n\nPapers\n\n1. A paper on gauges was read and discussed.\n\n2. Another followed.\n',
  ),
);
const file = { uri: 'file:///reports/a.md', report };
const ctx = { l10n: english, linkTemplate: 'https://example.org/{lang}/{symbol}' };

function hover(note: string, files = [file]): string {
  const [citation] = findCitedDocuments(note);
  assert.ok(citation);
  // Without the addresses of links and the escapes.
  return citationHover(ctx, citation, files)
    .markdown.replace(/\]\(command:[^)]*\)/g, ']')
    .replace(/\\(?=\W)/g, '');
}

describe('the hover over a citation', () => {
  it('begins the words of each cited paragraph, in order', () => {
    const said = hover('A/86/12, paras. 1–2 and 3');
    assert.match(said, /^\*\*\[A\/86\/12\]\*\*/);
    assert.match(
      said,
      /\*\*\[paras\. 1–2\]\*\*\n\nThe Group met in Lisbon in March\. It heard eleven observers\./,
    );
    assert.match(said, /\*\*\[para\. 3\]\*\*\n\nIt adjourned\.$/);
  });

  it('says what the report does not have', () => {
    assert.match(hover('A/86/12, para. 9'), /A\/86\/12 has no paragraph 9; its last is 3\./);
    assert.match(hover('A/86/12, annex I, para. 9'), /A\/86\/12 has no paragraph 9 in annex I\./);
  });

  it('tells the paragraphs of an annex from those of the report', () => {
    assert.match(hover('A/86/12, annex I, para. 1'), /annex I, para\. 1\]\*\*\n\nA paper on gauges/);
  });

  it('says that the workspace has no such document, and where it is on the web', () => {
    const said = hover('A/86/99, para. 2', []);
    assert.match(said, /No report of this workspace has this symbol\./);
    assert.match(said, /Open A\/86\/99 on the web\]\(https:\/\/example\.org\/en\/A\/86\/99\)/);
  });

  it('lists other versions', () => {
    assert.match(
      hover('A/86/12', [file, { uri: 'file:///reports/zh-a.md', report }]),
      /Other versions:\*\* \[zh-a\.md\]/,
    );
  });
});

describe('the language of a note', () => {
  const note = createText(
    '# Brief\n\nThe Panel wants light at every landing of the coast.\n\n小组认为，每个渡口都应有一盏灯。\n\nSee ¶\n',
  );
  const at = (words: string): string | undefined => languageAt(note, note.toString().indexOf(words));

  it('is that of the line; a short line without Chinese is not Chinese', () => {
    assert.deepEqual([at('Panel'), at('渡口'), at('See')], ['en', 'zh', 'en']);
  });
});
