import assert from 'node:assert/strict';
import { coverageOf, paragraphsBelow } from '../../../src/annotations/coverage';
import { nothingRead } from '../../../src/annotations/readParagraphs';
import type { Report, Section } from '../../../src/report/report';
import { plainReport } from './plainReport';

const report = plainReport('1. Before.\n# I\n2. One.\n3. Two.\n# II\nNothing.\n# III\n4. Three.\n');

/** The report with a section put below another. */
function below(id: string, parent: string): Report {
  const sections = report.sections.map((each): Section => (each.id === id ? { ...each, parent } : each));
  return { ...report, sections };
}

function check(of: Report, annotated: readonly string[], expected: Readonly<Record<string, string>>): void {
  const told = [...coverageOf(of, { annotated: new Set(annotated), ...nothingRead })].map(
    ([id, coverage]) => [id, `${coverage.annotated}/${coverage.paragraphs}`],
  );
  assert.deepEqual(Object.fromEntries(told), expected);
}

describe('coverage', () => {
  it('counts the annotated paragraphs of each section that has any', () => {
    check(report, [], { I: '0/2', III: '0/1' });
    check(report, ['3', '4', '1'], { I: '1/2', III: '1/1' });
  });

  it('counts those of subsections, too', () => {
    check(below('III', 'I'), ['4'], { I: '1/3', III: '1/1' });
    check(below('III', 'II'), ['4'], { I: '0/2', II: '1/1', III: '1/1' });
  });

  it('tells what is annotated, read, changed since and untouched', () => {
    const touched = { annotated: new Set(['2']), read: new Set(['2', '4']), changed: new Set(['3']) };
    assert.deepEqual(Object.fromEntries(coverageOf(report, touched)), {
      I: { paragraphs: 2, annotated: 1, read: 1, changed: 1, untouched: 1 },
      III: { paragraphs: 1, annotated: 0, read: 1, changed: 0, untouched: 0 },
    });
  });

  it('knows the paragraphs of a section and of those below it', () => {
    assert.deepEqual(paragraphsBelow(report, 'I'), ['2', '3']);
    assert.deepEqual(paragraphsBelow(below('III', 'I'), 'I'), ['2', '3', '4']);
    assert.deepEqual(paragraphsBelow(report, 'II'), []);
  });

  it('ends where a section is said to stand in itself', () => {
    check(below('III', 'III'), ['4'], { I: '0/2', III: '1/1' });
  });
});
