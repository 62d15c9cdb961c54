import assert from 'node:assert/strict';
import { plainText, plainTextOf } from '../../../src/report/markdown';
import { readReport } from '../../../src/report/readReport';
import { createText } from '../../../src/text/createText';

describe('plainText', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['a **bold** word', 'a bold word'],
    ['第 [74/50](#) 号决议', '第 74/50 号决议'],
    ['16. The Group met.', '16. The Group met.'],
    ['## Findings', 'Findings'],
    ['- (一) 收费应当公平。', '(一) 收费应当公平。'],
    ['科学和\n技术活动', '科学和技术活动'],
    ['the harbour\n    of the north', 'the harbour of the north'],
    ['met.[^1] It', 'met. It'],
    ['met.<sup>2</sup>', 'met.'],
    ['one<br>two', 'one two'],
    ['<script>alert(1)</script>x', 'alert(1)x'],
    ['snake_case and 2 * 3 * 4', 'snake_case and 2 * 3 * 4'],
    ['\u202bA/79/1\u202c', 'A/79/1'],
    ['', ''],
  ];
  for (const [raw, words] of cases)
    it(JSON.stringify(raw), () => {
      assert.equal(plainText(raw), words);
    });
});

describe('plainTextOf', () => {
  it('takes away the asterisks that mark notes and keeps emphasis apart from them', () => {
    const text = createText('Item 102 of the agenda** and **more** items\n\n* First.\n\n** Second.\n');
    const report = readReport(text);
    const [origin] = [report.footnotes[0]!.parts[0]!.origin];
    const whole = { origin, start: 0, end: text.lineEnd(0) };
    assert.equal(plainTextOf(report, whole), 'Item 102 of the agenda and more items');
  });
});
