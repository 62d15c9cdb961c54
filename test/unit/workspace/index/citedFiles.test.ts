import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { citationAt } from '../../../../src/editor/index/citationAt';
import { filesHover } from '../../../../src/editor/index/filesHover';
import { readReport } from '../../../../src/report/readReport';
import { createText } from '../../../../src/text/createText';
import { citedFiles, citesParagraph } from '../../../../src/workspace/index/citedFiles';
import { english } from '../../editor/english';
import type { Desk } from './indexedWorkspace';
import { desk, uriOf } from './indexedWorkspace';

const folder = join(import.meta.dirname, '../../../host/fixtures/workspace/harbour');
const names = ['en-a-91-307.md', 'zh-a-91-307.md', 'en-a-91-412.txt'];
const files = Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));

/** What a text cites where "|" stands. */
function citedAt(marked: string): ReturnType<typeof citationAt> {
  const offset = marked.indexOf('|');
  return citationAt(readReport(createText(marked.replace('|', ''))), offset);
}

describe('citedFiles', () => {
  let made: Desk;
  before(async () => {
    made = desk(files);
    await made.index.whenReady();
  });
  after(() => {
    made.index.dispose();
  });

  /** The files and paragraphs that a text means where "|" stands, for a reader of Chinese. */
  function found(marked: string): string[] {
    const cited = citedAt(marked);
    if (cited === undefined) return [];
    return citedFiles(made.index, cited, { uri: uriOf('en-a-91-412.txt'), language: 'zh' }).map(
      ({ report, paragraph }) =>
        [report.uri.slice(uriOf('').length), paragraph?.run, paragraph?.words].filter(Boolean).join(' '),
    );
  }

  it('leads to each version, that in the language of the text first, at the paragraph', () => {
    assert.deepEqual(found('See A/91/3|07.'), ['zh-a-91-307.md', 'en-a-91-307.md']);
    assert.deepEqual(
      found('See A/91/307, par|a. 3.')[0],
      'zh-a-91-307.md 在大多数港口，灯标由一人看管。此人患病时，就无人看管。',
    );
    assert.match(found('See A/91/307, paras. 3 and 5|.')[1]!, /Fees are collected/u);
    assert.match(found('See A/91/3|07, annex, para. 2.')[1]!, /^en-a-91-307\.md annex-1 The verifier/u);
    assert.deepEqual(found('See A/91/307, para. 9|9.'), ['zh-a-91-307.md', 'en-a-91-307.md']);
    assert.deepEqual(found('See A/91/412, para. 1|.'), [], 'the file itself');
    assert.deepEqual(found('See par|a. 3 of this.'), []);
  });

  it('tells whether a paragraph is among those cited', () => {
    const cited = citedAt('See A/91/30|7, paras. 3–5 and annex, para. 8.')!;
    assert.deepEqual(
      ['2', '3', '4', '5', '8'].map((number) => citesParagraph(cited, number)),
      [false, true, true, true, false],
    );
  });

  it('says in a hover which files they are, in words that do nothing', () => {
    const cited = citedAt('See A/91/307, para. 5|.')!;
    const found = citedFiles(made.index, cited, { uri: '', language: 'en' });
    const [file] = found;
    assert.ok(file);
    const { markdown } = filesHover(
      [{ ...file, report: { ...file.report, title: '[x](command:y) <b>' } }],
      english,
    );
    assert.match(markdown, /In this workspace/u);
    assert.ok(markdown.includes('\\[x\\]\\(command\\:y\\) \\<b\\>'));
    assert.match(markdown, /para\\\. 5\\: Fees are collected/u);
    assert.equal(filesHover([], english).markdown, '');
  });
});
