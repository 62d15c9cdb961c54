import assert from 'node:assert/strict';
import { findCrossReferences } from '../../../../src/report/references/findCrossReferences';
import { resolveCrossReference } from '../../../../src/report/references/resolveCrossReference';
import { readReport } from '../../../../src/report/readReport';
import { createText } from '../../../../src/text/createText';
import { sampleReports } from '../sampleReports';

describe('cross-references in real reports', () => {
  for (const { name, content } of sampleReports())
    it(name, () => {
      const report = readReport(createText(content));
      const footnotes = report.footnotes.map(({ id, marker, parts, references }) => {
        const place = parts[0] ?? references[0];
        return { id, marker, offset: place === undefined ? 0 : report.rangeOf(place).start };
      });
      const { sections, paragraphs, annexes } = report;
      const view = { sections, paragraphs, annexes, footnotes };
      const starts = [...report.sections, ...report.annexes]
        .map(({ id, place }) => ({ id, start: report.rangeOf(place).start }))
        .sort((a, b) => a.start - b.start);
      const counts = new Map<string, number>();
      for (const reference of findCrossReferences(content, report.language)) {
        const section = starts.findLast(({ start }) => start <= reference.start)?.id;
        const at = { offset: reference.start, section, footnote: undefined };
        const resolution = resolveCrossReference(reference, view, at);
        const outcome = resolution.kind === 'resolved' ? 'resolved' : resolution.reason;
        const key = `${reference.kind} ${outcome}`;
        counts.set(key, (counts.get(key) ?? 0) + 1);
        assert.ok(
          reference.items.every(({ start, end }) => reference.start <= start && end <= reference.end),
        );
      }
      console.log(
        `      ${[...counts].map(([key, count]) => `${key} ${String(count)}`).join(', ') || 'none'}`,
      );
    });
});
