import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readReport } from '../../../../src/report/readReport';
import { readingPage } from '../../../../src/report/readingPage/readingPage';
import { pageLines } from '../../../../src/report/readingPage/pageLines';
import { ReportSnapshot } from '../../../../src/report/reportSnapshot';
import { finish } from '../../../../src/report/steps';
import { createText } from '../../../../src/text/createText';
import { allTexts } from '../allTexts';
import { runsOn } from './pageRuns';

/** What Markdown and HTML say beside the words: link targets, tags with their attributes, fences. */
const beside = /\]\([^()\s]*\)|<\/?[a-z]+(?:\s[a-z-]+="[^"]*")*\s*\/?>|^(?:```|~~~).*$/gimu;
const said = /[\p{L}\p{N}]/u;

describe('a reading page', () => {
  for (const { name, content } of allTexts()) {
    describe(name, () => {
      const report = readReport(createText(content));
      assert.ok(report instanceof ReportSnapshot);
      const { text, sequence } = report;
      const page = finish(readingPage(report));
      const runs = runsOn(page);

      it('says what stands in the text where it says so, and nothing twice', () => {
        const shown = new Uint8Array(text.length);
        for (const { run, start, end } of runs) {
          assert.equal(text.slice(start, end), run.text);
          assert.ok(!/[\r\n]/u.test(run.text), JSON.stringify(run.text));
          for (let at = start; at < end; at++) {
            assert.equal(shown[at], 0, `${JSON.stringify(run.text)} at ${start} is shown twice`);
            shown[at] = 1;
          }
        }
      });

      it('loses no letter and no figure of paragraphs, headings, notes and other text', () => {
        const shown = new Uint8Array(text.length);
        for (const { start, end } of runs) shown.fill(1, start, end);
        const lost: string[] = [];
        const look = (start: number, end: number): void => {
          const words = text.slice(start, end);
          const marks = [...words.matchAll(beside)].map(({ index, 0: mark }) => [index, index + mark.length]);
          for (let at = start; at < end; at++) {
            if (shown[at] === 1 || !said.test(text.slice(at, at + 1))) continue;
            if (marks.some(([from = 0, to = 0]) => at - start >= from && at - start < to)) continue;
            lost.push(`${at}: ${words.slice(Math.max(0, at - start - 10), at - start + 20)}`);
          }
        };
        const places = [
          ...report.paragraphs.flatMap(({ parts }) => parts),
          ...report.footnotes.flatMap(({ parts }) => parts),
          ...[...report.sections, ...report.annexes].map(({ place }) => place),
        ];
        for (const place of places) {
          const { start, end } = report.rangeOf(place);
          look(start, end);
        }
        for (const { node, range } of pageLines(sequence))
          if (node !== undefined && node.kind !== 'furniture') look(range.start, range.end);
        assert.deepEqual(lost.slice(0, 20), []);
      });

      it('takes any selection back to the text', () => {
        const point = fc.tuple(fc.nat(Math.max(0, runs.length - 1)), fc.nat());
        fc.assert(
          fc.property(point, point, (one, other) => {
            const offsets = [one, other].map(([index, at]) => {
              const found = runs[index];
              return found === undefined ? 0 : found.start + (at % (found.run.text.length + 1));
            });
            const [start = 0, end = 0] = offsets.sort((a, b) => a - b);
            // What the page shows of the selection stands in it, in the same characters.
            const words = text.slice(start, end);
            for (const { run, start: from, end: to } of runs) {
              if (from < start || to > end) continue;
              assert.equal(words.slice(from - start, to - start), run.text);
            }
          }),
          { seed: 120, numRuns: 60 },
        );
      });

      it('has its blocks in the order of the text', () => {
        for (const [index, block] of page.entries()) {
          const next = page[index + 1];
          assert.ok(block.length >= 0);
          assert.ok(next === undefined || block.start + block.length <= next.start, `block ${index}`);
        }
      });
    });
  }
});
