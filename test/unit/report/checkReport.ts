import assert from 'node:assert/strict';
import { mentionAt, paragraphAt, sectionAt } from '../../../src/report/lookup';
import { plainTextOf } from '../../../src/report/markdown';
import type { Place, Report } from '../../../src/report/report';
import type { OffsetRange } from '../../../src/text/offsetRange';

/** Asserts what is true of the report of any text, be it nonsense. */
export function checkReport(report: Report): void {
  const { sections, annexes, paragraphs, footnotes, symbols, resolutions, contents, problems } = report;
  const rangesOf = (places: readonly Place[]): OffsetRange[] =>
    places.map((place) => checkPlace(report, place));
  const parts = new Set(checkUnique([...sections, ...annexes].map(({ id }) => id)));
  checkUnique(paragraphs.map(({ id }) => id));
  checkUnique(footnotes.map(({ id }) => id));

  checkAscending(rangesOf(sections.map(({ place }) => place)));
  checkAscending(rangesOf(annexes.map(({ place }) => place)));
  checkAscending(rangesOf(paragraphs.flatMap((paragraph) => paragraph.parts.slice(0, 1))));
  rangesOf(problems.map(({ place }) => place));
  rangesOf([...report.workingPapers, ...report.experts, ...contents].map(({ place }) => place));

  for (const section of sections) {
    const { id, parent, place, titlePlace, level, title } = section;
    assert.ok(parent === undefined || parts.has(parent), `${id} stands in ${parent}`);
    assert.ok(level >= 1, `${id} has level ${level}`);
    assert.ok(!/[\r\n]/u.test(title), `title of ${id}`);
    const [outer, inner] = [report.rangeOf(place), checkPlace(report, titlePlace)];
    assert.ok(outer.start <= inner.start && inner.end <= outer.end, `title of ${id} outside its heading`);
  }
  for (const part of [...sections, ...annexes]) {
    const { start, end } = report.extentOf(part);
    assert.ok(report.rangeOf(part.place).end <= end && end <= report.text.length, `extent of ${part.id}`);
    assert.equal(start, report.rangeOf(part.place).start);
  }
  for (const paragraph of paragraphs) {
    const { id, section, items } = paragraph;
    assert.ok(section === undefined || parts.has(section), `${id} stands in ${section}`);
    assert.ok(paragraph.parts.length > 0, `paragraph ${id} is nowhere`);
    checkApart(rangesOf(paragraph.parts));
    checkAscending(rangesOf(items.map(({ place }) => place)));
    plainTextOf(report, paragraph.parts[0]!);
  }
  for (const footnote of footnotes) {
    checkApart(rangesOf(footnote.parts));
    checkApart(rangesOf(footnote.references));
    assert.ok(footnote.parts.length + footnote.references.length > 0, `note ${footnote.id} is nowhere`);
  }
  for (const { symbol, occurrences } of symbols) {
    assert.ok(occurrences.length > 0, symbol);
    checkAscending(rangesOf(occurrences.map(({ place }) => place)));
  }
  for (const { id, occurrences } of resolutions) {
    assert.ok(occurrences.length > 0, id);
    checkAscending(rangesOf(occurrences));
  }
  for (const { target } of contents) assert.ok(target === undefined || parts.has(target), target);
  for (const offset of [0, Math.floor(report.text.length / 2), report.text.length])
    for (const look of [mentionAt, paragraphAt, sectionAt]) look(report, offset);
}

/** The range of `place`, which stands in the text. */
function checkPlace(report: Report, place: Place): OffsetRange {
  const range = report.rangeOf(place);
  assert.ok(
    0 <= range.start && range.start <= range.end && range.end <= report.text.length,
    `[${range.start}, ${range.end}) of ${report.text.length}`,
  );
  return range;
}

function checkUnique(ids: readonly string[]): readonly string[] {
  const known = new Set<string>();
  for (const id of ids) {
    assert.ok(!known.has(id), `two are called ${JSON.stringify(id)}`);
    known.add(id);
  }
  return ids;
}

function checkAscending(ranges: readonly OffsetRange[]): void {
  ranges.forEach(({ start }, index) => {
    assert.ok(index === 0 || ranges[index - 1]!.start <= start, `${start} in the wrong order`);
  });
}

function checkApart(ranges: readonly OffsetRange[]): void {
  ranges.forEach(({ start }, index) => {
    assert.ok(index === 0 || ranges[index - 1]!.end <= start, `${start} overlaps what stands before it`);
  });
}
