import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  lineBeside,
  parallelLines,
  placeBeside,
} from '../../../../src/editor/languageVersions/parallelLines';
import { readReport } from '../../../../src/report/readReport';
import type { Report } from '../../../../src/report/report';
import { createText } from '../../../../src/text/createText';

const folder = join(import.meta.dirname, '../../../host/fixtures/workspace/harbour');
const read = (name: string, change = (text: string): string => text): Report =>
  readReport(createText(change(readFileSync(join(folder, name), 'utf8'))));
const english = read('en-a-91-307.md');
const chinese = read('zh-a-91-307.md');

/** The line of `report` that begins with `words`. */
function lineOf({ text }: Report, words: string): number {
  for (let line0 = 0; line0 < text.lineCount; line0++) if (text.line(line0).startsWith(words)) return line0;
  throw new Error(`no line "${words}"`);
}

/** The Chinese line beside an English one. */
function beside(words: string, other = chinese): string {
  return other.text.line(lineBeside(parallelLines(english, other), lineOf(english, words)));
}

describe('parallelLines', () => {
  it('pairs paragraphs, sections and annexes, and tells their numbers apart', () => {
    assert.match(beside('7. The Group'), /^7\. 专家组建议/u);
    assert.match(beside('II. Findings'), /^二\. 结论/u);
    assert.match(beside('B. Paying'), /^B\. 灯标的费用/u);
    assert.match(beside('2. It held'), /^2\. 专家组于/u);
    assert.match(beside('2. The verifier'), /^2\. 核查人员/u);
  });

  it('leads to the nearest beginning before from what has no number, and from end to end', () => {
    const parallel = parallelLines(english, chinese);
    assert.equal(lineBeside(parallel, 0), 0);
    assert.equal(lineBeside(parallel, english.text.lineCount - 1), chinese.text.lineCount - 1);
    const between = lineBeside(parallel, lineOf(english, '7. The Group') + 1);
    assert.ok(between >= lineOf(chinese, '7.') && between < lineOf(chinese, '8.'));
  });

  it('leaves out what one of them lacks or has elsewhere', () => {
    const shorter = read('zh-a-91-307.md', (text) =>
      text.replace(/5\. 只有[^\n]*\n\n/u, '').replace(/(3\. [^\n]*)\n\n(4\. [^\n]*)/u, '$1\n\n$2'),
    );
    assert.match(beside('6. Some', shorter), /^6\. /u);
    assert.match(beside('5. Fees', shorter), /^B\. |^$/u);
  });

  it('finds the place of a paragraph, else of its section', () => {
    const at = (words: string): number => english.text.lineStart(lineOf(english, words)) + 4;
    const words = (offset: number): string | undefined => {
      const place = placeBeside(english, offset, chinese);
      return place && chinese.text.slice(chinese.rangeOf(place).start, chinese.rangeOf(place).start + 8);
    };
    assert.equal(words(at('1. A lamp')), '1. 每月第一个');
    assert.equal(words(at('A. Keeping')), 'A. 灯标的看管');
    assert.match(words(at('Verification'))!, /^附件/u);
    assert.equal(words(0), undefined);
  });
});
