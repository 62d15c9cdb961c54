import assert from 'node:assert/strict';
import { outlineOf } from '../../../src/editor/navigation/outline';
import { nodeTooltip } from '../../../src/editor/reportView/nodeTooltip';
import { updateReport } from '../../../src/report/updateReport';
import { exampleReport } from './exampleReport';

describe('tooltip of a node', () => {
  it('stays after an edit of the very paragraph, until the tree shows the report after it', () => {
    const report = exampleReport();
    const find = (id: string, nodes = outlineOf(report)): (typeof nodes)[number] | undefined => {
      for (const node of nodes) {
        const found = node.id === id ? node : find(id, node.children);
        if (found !== undefined) return found;
      }
      return undefined;
    };
    const node = find('paragraph:3');
    assert.ok(node);
    const before = nodeTooltip(node);
    assert.match(before, /Most lamps are old/);
    const start = report.rangeOf(node.place).start;
    const after = updateReport(report, { range: { start, end: start + 8 }, insert: '' });
    // The place is not of the later report: asking that one fails.
    assert.throws(() => after.rangeOf(node.place), RangeError);
    assert.equal(nodeTooltip(node), before);
  });
});
