import assert from 'node:assert/strict';
import { coverageOf } from '../../../src/annotations/coverage';
import type { Report, Section } from '../../../src/report/report';
import { plainReport } from './plainReport';

const report = plainReport('1. Before.\n# I\n2. One.\n3. Two.\n# II\nNothing.\n# III\n4. Three.\n');

/** The report with a section put below another. */
function below(id: string, parent: string): Report {
  const sections = report.sections.map((each): Section => (each.id === id ? { ...each, parent } : each));
  return { ...report, sections };
}

function check(of: Report, annotated: readonly string[], expected: Readonly<Record<string, string>>): void {
  const told = [...coverageOf(of, new Set(annotated))].map(([id, coverage]) => [
    id,
    `${coverage.annotated}/${coverage.paragraphs}`,
  ]);
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

  it('ends where a section is said to stand in itself', () => {
    check(below('III', 'III'), ['4'], { I: '0/2', III: '1/1' });
  });
});
