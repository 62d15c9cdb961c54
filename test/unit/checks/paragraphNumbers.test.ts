import assert from 'node:assert/strict';
import { numberGaps } from '../../../src/checks/paragraphNumbers';
import { readReport } from '../../../src/report/readReport';
import { createText } from '../../../src/text/createText';

/** Where paragraphs with these numbers leave one out: "4 after 2". */
function gaps(...numbers: readonly string[]): readonly string[] {
  const text = numbers.map((number) => `${number} The Council heard an expert on the tides of the sea.\n\n`);
  return [...numberGaps(readReport(createText(text.join(''))))].map(
    ({ missing, before }) => `${missing} after ${before.number}`,
  );
}

describe('numberGaps', () => {
  it('finds none between paragraphs, their parts and what is put between them', () => {
    assert.deepEqual(gaps('1.', '2.', '2 bis.', '3.', '3.1', '3.2', '4.', '5.'), []);
    assert.deepEqual(gaps('1.1', '1.2', '2.1', '2.2', '3.', '4.1', '4.2'), []);
  });

  it('finds paragraphs that are left out', () => {
    assert.deepEqual(gaps('1.', '2.', '4.', '5.'), ['3 after 2']);
  });

  it('finds parts that are left out', () => {
    assert.deepEqual(gaps('1.', '2.', '2.1', '2.2', '2.4', '2.5', '3.'), ['2.3 after 2.2']);
    assert.deepEqual(gaps('1.1', '1.2', '1.3', '1.5', '2.1', '2.2'), ['1.4 after 1.3']);
  });

  it('finds parts in Arabic, whose numbers have a dash, also out of their order', () => {
    const words = 'استمع المجلس إلى خبير في شؤون المد والجزر في البحر.';
    const report = (...numbers: readonly string[]): ReturnType<typeof readReport> =>
      readReport(createText(numbers.map((number) => `${number} ${words}\n\n`).join('')));
    const [lost] = numberGaps(report('1-1', '1-2', '1-3', '1-5', '2-1', '2-2'));
    assert.deepEqual([lost?.missing, lost?.misplaced], ['1-4', undefined]);
    const [moved] = numberGaps(report('1-1', '1-2', '1-3', '1-5', '1-4', '2-1', '2-2'));
    assert.deepEqual([moved?.missing, moved?.misplaced?.at], ['1-4', 'line-start']);
  });
});
