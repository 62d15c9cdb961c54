import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { readWorkingPaperRows } from '../../../../src/report/symbols/workingPaperTable';

/** Each row as "lines: symbol | title", lines from 1. */
function check(name: string, text: string, ...expected: string[]): void {
  it(name, () => {
    assert.deepEqual(
      readWorkingPaperRows(text.split('\n')).map(
        (row) => `${row.startLine + 1}-${row.endLine + 1}: ${row.symbol} | ${row.title}`,
      ),
      expected,
    );
  });
}

describe('readWorkingPaperRows', () => {
  check(
    'tabs, a note and the header again behind the page end',
    `提交的工作文件清单*

文号\t标题
GE-SEA/2021/WP.1\t航标的定义
GE-SEA/2021/WP.2\t关于灯塔及其在港口
管理中的作用的意见

* 仅以英文分发。

5/9
文号\t标题
GE-SEA/2021/WP.4/Rev.1\t浮标`,
    '4-4: GE-SEA/2021/WP.1 | 航标的定义',
    '5-6: GE-SEA/2021/WP.2 | 关于灯塔及其在港口管理中的作用的意见',
    '12-12: GE-SEA/2021/WP.4/Rev.1 | 浮标',
  );
  check(
    'a Markdown table with more columns, links and line breaks',
    `| Symbol | Agenda item | Title or description |
|:---|---|---|
| [GE-SEA/2021/WP.1](https://undocs.org/GE-SEA/2021/WP.1) | 4 | Buoys:<br>a definition |
| **GE-SEA/2021/WP.2**\\* | 5 | Lights |
|  |  | of the sea |

After the table.`,
    '3-3: GE-SEA/2021/WP.1 | Buoys: a definition',
    '4-5: GE-SEA/2021/WP.2 | Lights of the sea',
  );
  check(
    'a grid table',
    `+---------------------+----------+
| Cote                | Titre    |
+=====================+==========+
| GE-SEA/2021/WP.1    | Bouées   |
|                     | et feux  |
+---------------------+----------+
| NPT/CONF.2000/28    | Document |
| (Part III)          | final    |
+---------------------+----------+`,
    '4-5: GE-SEA/2021/WP.1 | Bouées et feux',
    '7-8: NPT/CONF.2000/28 (Part III) | Document final',
  );
  check(
    'two columns of blanks, cells over lines, a page head between',
    `Signatura              Título
GE-SEA/2021/WP.1       Las boyas y su
                       definición
A/78/120
GE-SEA/2021/WP.2       Los faros`,
    '2-3: GE-SEA/2021/WP.1 | Las boyas y su definición',
    '5-5: GE-SEA/2021/WP.2 | Los faros',
  );
  check(
    'one cell a line',
    `Symbol

Title

GE-SEA/2021/WP.1

Buoys: a
definition

GE-SEA/2021/WP.2

Lights

That is all.

GE-SEA/2021/WP.3`,
    '5-8: GE-SEA/2021/WP.1 | Buoys: a definition',
    '10-12: GE-SEA/2021/WP.2 | Lights',
  );
  check(
    'Russian and Arabic headers',
    `Условное обозначение\tНазвание
A/AC.292/2024/3\tМаяки
الرمز\tالعنوان
A/AC.292/2024/4\tالمنارات`,
    '2-2: A/AC.292/2024/3 | Маяки',
    '4-4: A/AC.292/2024/4 | المنارات',
  );
  check('the title first', 'Title\tSymbol\nBuoys\tGE-SEA/2021/WP.1', '2-2: GE-SEA/2021/WP.1 | Buoys');
  check('a title without words', 'Symbol\tTitle\nGE-SEA/2021/WP.1\t', '2-2: GE-SEA/2021/WP.1 | ');
  check('prose', 'The symbol A/78/120 has the title Buoys.\n\nA/78/120\tand more');
  check('nothing', '');

  it('leaves out the lines it is told of', () => {
    const rows = readWorkingPaperRows(
      ['Symbol\tTitle', 'A/78/1\tBuoys', 'United Nations', 'A/78/2\tLights'],
      (line0) => line0 === 2,
    );
    assert.deepEqual(
      rows.map(({ title }) => title),
      ['Buoys', 'Lights'],
    );
  });

  const reports = new URL('../../../../../shared/reports/', import.meta.url);
  it('reads the list of a real report', function () {
    if (!existsSync(reports)) {
      console.log('      no ../shared/reports here');
      this.skip();
    }
    const truth = JSON.parse(readFileSync(new URL('zh-a-78-120.gt.json', reports), 'utf8')) as {
      annexes: { table?: { rows: [string, string, number][] } }[];
    };
    const expected = truth.annexes.flatMap(({ table }) => table?.rows ?? []);
    const rows = readWorkingPaperRows(readFileSync(new URL('zh-a-78-120.txt', reports), 'utf8').split('\n'));
    assert.deepEqual(
      rows.map(({ symbol, title, startLine }) => [symbol, title, startLine + 1]),
      expected,
    );
  });
});
