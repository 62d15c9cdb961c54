import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { nothingRead } from '../../../../src/annotations/readParagraphs';
import { EditorReports } from '../../../../src/editor/reports/reportService';
import { Treatments } from '../../../../src/editor/reports/treatments';
import { ReportTree } from '../../../../src/editor/reportView/reportTree';
import { readReport } from '../../../../src/report/readReport';
import { updateReport } from '../../../../src/report/updateReport';
import { openReports } from '../../../../src/workspace/openReports';
import { requestedHost } from '../../harness/hostKind';
import { eventually } from './openReport';

/** UTF-16 units of the long report: about ten megabytes. */
const longLength = 10_000_000;
const paragraphsInSection = 20;
const sectionsInAnnex = 40;

/** A report of at least `length` UTF-16 units: annexes of chapters, whose paragraphs are numbered from 1 in each annex. */
function longReport(length: number): string {
  const pieces = ['Report of the Committee on River Gauges\n\nRG/2024/1\n\n'];
  let made = 0;
  for (let section = 0; made < length; section += 1) {
    const annex = Math.floor(section / sectionsInAnnex);
    const chapter = section % sectionsInAnnex;
    if (annex > 0 && chapter === 0) pieces.push(`Annex ${roman(annex)}\n\nReadings of year ${annex}\n\n`);
    pieces.push(`${roman(chapter + 1)}. Findings of session ${section + 1}\n\n`);
    for (let index = 1; index <= paragraphsInSection; index += 1) {
      const piece = paragraph(chapter * paragraphsInSection + index, section);
      pieces.push(piece);
      made += piece.length;
    }
  }
  return pieces.join('');
}

function paragraph(number: number, session: number): string {
  return (
    `${number}. The Committee considered the readings of session ${session + 1}, which the gauges of the upper ` +
    'river had given from spring to autumn, and noted that they differed from one season to the next by more ' +
    `than had been expected when document RG/2024/WP.${(number % 60) + 1} was written. It asked the members ` +
    'to go on, and to bear the following in mind:\n\n' +
    '(a) Morning readings are taken before the locks are opened, in any weather;\n\n' +
    '(b) Evening readings are taken after they are closed, where somebody is there to take them.\n\n'
  );
}

function roman(number: number): string {
  let rest = number;
  let numeral = '';
  for (const [value, letters] of [
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ] as const)
    for (; rest >= value; rest -= value) numeral += letters;
  return numeral;
}

/** What was seen of the extension host's turns. */
interface Stretches {
  readonly ticks: number;
  /** Milliseconds in which it did not come round at worst, whatever kept it from it. */
  readonly longest: number;
  /** The same without the time in which other programs had the processor; as `longest` where the host cannot tell. */
  readonly longestWork: number;
}

/** Milliseconds of processor time that the host has used; `undefined` in the web worker. */
function processorTime(): number | undefined {
  const host = (globalThis as { process?: { cpuUsage?: () => { user: number; system: number } } }).process;
  const used = host?.cpuUsage?.();
  return used && (used.user + used.system) / 1000;
}

/** Counts how often the extension host comes round, and how long it did not at worst. */
function watchStretches(): { readonly stop: () => Stretches } {
  let ticks = 0;
  let longest = 0;
  let longestWork = 0;
  let last = performance.now();
  let used = processorTime() ?? 0;
  const timer = setInterval(() => {
    const now = performance.now();
    const usedNow = processorTime();
    const stretch = now - last;
    longest = Math.max(longest, stretch);
    longestWork = Math.max(longestWork, Math.min(stretch, (usedNow ?? Infinity) - used));
    last = now;
    used = usedNow ?? 0;
    ticks += 1;
  }, 5);
  return {
    stop: () => {
      clearInterval(timer);
      return { ticks, longest, longestWork };
    },
  };
}

/** How long the editor is left to itself behind opening a file, in milliseconds: it asks for links and colours then. */
const settling = 1_500;

/** What opening a text of this length costs where there is nothing to read in it: the editor's own part. */
async function openPlainText(content: string): Promise<Stretches> {
  const uri = await write('long-plain.txt', content);
  try {
    const stretches = watchStretches();
    const document = await show(uri);
    await new Promise((resolve) => setTimeout(resolve, settling));
    const seen = stretches.stop();
    await close(document);
    return seen;
  } finally {
    await vscode.workspace.fs.delete(uri);
  }
}

/** Writes a file into the workspace; opened with `show`, nothing but its tab keeps it open. */
async function write(name: string, content: string): Promise<vscode.Uri> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder);
  const uri = vscode.Uri.joinPath(folder.uri, name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(content));
  return uri;
}

async function show(uri: vscode.Uri): Promise<vscode.TextDocument> {
  await vscode.commands.executeCommand('vscode.open', uri);
  const document = await eventually(() =>
    vscode.window.visibleTextEditors
      .map((editor) => editor.document)
      .find((shown) => shown.uri.toString() === uri.toString()),
  );
  assert.ok(document);
  return document;
}

/** Closes the tab; the editor may keep the document itself for a while. */
async function close({ uri }: vscode.TextDocument): Promise<void> {
  const tabs = vscode.window.tabGroups.all
    .flatMap((group) => group.tabs)
    .filter(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString());
  for (const document of vscode.workspace.textDocuments)
    if (document.uri.toString() === uri.toString() && document.isDirty) await document.save();
  await vscode.window.tabGroups.close(tabs);
}

/** A service of its own beside the extension's, to look at from outside. */
function ownReports(): EditorReports {
  const memory = new Map<string, unknown>();
  const memento = {
    keys: () => [...memory.keys()],
    get: (key: string) => memory.get(key),
    update: (key: string, value: unknown) => {
      memory.set(key, value);
      return Promise.resolve();
    },
  } as vscode.Memento;
  const reports = new EditorReports(
    openReports({ read: readReport, update: updateReport }),
    readReport,
    new Treatments(memento),
  );
  return reports;
}

describe('a report of ten megabytes', function () {
  this.timeout(90_000);
  let uri: vscode.Uri;
  before(async () => {
    uri = await write('long-report.txt', longReport(longLength));
  });
  after(async () => {
    await vscode.workspace.fs.delete(uri);
  });

  it('is read while the host goes on', async function () {
    await vscode.extensions.getExtension('report-annotator.report-annotator')?.activate();
    const plain = await openPlainText(longReport(longLength).replaceAll(/[\dA-Z]/gu, 'x'));
    const start = performance.now();
    const stretches = watchStretches();
    const document = await show(uri);
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      uri,
    );
    const { ticks, longest, longestWork } = stretches.stop();
    const seconds = (performance.now() - start) / 1_000;
    assert.ok(symbols.length > sectionsInAnnex, `${symbols.length} symbols at the top`);
    assert.ok(ticks > 50, `${ticks} ticks in ${seconds} s`);
    if (this.test)
      this.test.title +=
        ` (${requestedHost}: ${seconds.toFixed(1)} s with opening it, ${ticks} ticks, ` +
        `longest stretch ${longest.toFixed(0)} ms, of work ${longestWork.toFixed(0)} ms, ` +
        `where nothing is read ${plain.longestWork.toFixed(0)} ms)`;
    await close(document);
  });

  it('fills the tree in several steps, and takes an edit in', async function () {
    const document = await show(uri);
    const reports = ownReports();
    const services = {
      reports,
      annotations: {
        storeOf: () => undefined,
        onDidChange: () => new vscode.Disposable(() => undefined),
        countsOf: () => new Map<string, number>(),
        annotatedParagraphs: () => new Set<string>(),
      },
      readMarks: {
        readingOf: () => nothingRead,
        toggle: () => Promise.resolve('unread' as const),
        onDidChange: () => new vscode.Disposable(() => undefined),
      },
    };
    const tree = new ReportTree(services, { detail: 'items', filter: '' });
    const tops: number[] = [];
    const listening = tree.onDidChangeTreeData(() => {
      const top = tree.getChildren().length;
      if (top > 0 && top !== tops.at(-1)) tops.push(top);
    });
    try {
      const stretches = watchStretches();
      reports.start();
      assert.equal(reports.stateOf(document), 'reading');
      assert.equal(reports.reportOf(document), undefined, 'what is being read is no report yet');
      assert.equal(reports.active, document);
      const first = await eventually(() => reports.partOf(document), 20_000);
      assert.ok(first && first.percent < 100);
      const edit = new vscode.WorkspaceEdit();
      edit.insert(uri, new vscode.Position(0, 0), 'Geneva\n\n');
      await vscode.workspace.applyEdit(edit);
      const report = await reports.whenListed(document);
      assert.equal(reports.stateOf(document), 'report');
      assert.ok(report);
      assert.ok(report.text.slice(0, 20).startsWith('Geneva\n\nReport'), 'the edit is in it');
      assert.equal(report.text.length, document.getText().length);
      assert.ok(tops.length > 2, `sections and annexes at the top: ${tops.join(', ')}`);
      assert.deepEqual(
        tops,
        tops.toSorted((a, b) => a - b),
        'the tree only grows',
      );
      const { longest, longestWork } = stretches.stop();
      if (this.test)
        this.test.title +=
          ` (${tops.join(', ')} at the top; longest stretch ${longest.toFixed(0)} ms, ` +
          `of work ${longestWork.toFixed(0)} ms)`;
    } finally {
      listening.dispose();
      tree.dispose();
      reports.dispose();
      await close(document);
    }
  });

  it('is read no further when its tab is closed', async () => {
    const document = await show(uri);
    const reports = ownReports();
    try {
      reports.start();
      assert.ok(await eventually(() => reports.partOf(document), 20_000));
      let parts = 0;
      reports.onDidReadPart(() => {
        parts += 1;
      });
      const waiting = reports.whenListed(document);
      await close(document);
      assert.equal(await waiting, undefined);
      const partsAtEnd = parts;
      await new Promise((resolve) => setTimeout(resolve, 300));
      assert.equal(parts, partsAtEnd);
      assert.equal(reports.get(uri.toString()), undefined);
      assert.notEqual(reports.active, document);
    } finally {
      reports.dispose();
    }
  });
});

describe('a long text that is no report', () => {
  it('is none after it was read', async () => {
    const line = '1. The Committee considered the item and took note of document A/78/120 once more.\n';
    const uri = await write('long-list.txt', line.repeat(5_000));
    const document = await show(uri);
    const reports = ownReports();
    try {
      assert.equal(reports.stateOf(document), 'reading');
      assert.equal(await reports.whenListed(document), undefined);
      assert.equal(reports.stateOf(document), 'not-a-report');
      assert.equal(reports.get(uri.toString()), undefined);
    } finally {
      reports.dispose();
      await close(document);
      await vscode.workspace.fs.delete(uri);
    }
  });
});
