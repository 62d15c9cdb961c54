import type { TextEditor } from 'vscode';
import { Disposable, Range, TextEditorRevealType, window, workspace } from 'vscode';
import { isInTab } from '../reports/documentStanding';
import type { ReportService } from '../services';
import { settingsSection } from '../settings';
import { lineBeside, parallelLines } from './parallelLines';

/** The setting that keeps versions in step. */
export const scrollTogetherSetting = 'languageVersions.scrollTogether';

/** How long scrolling can be the answer to being moved, in milliseconds: it may be animated. */
const answersWithin = 400;
/** How far above the line that was asked for an editor may end: it leaves room for headings that stick to its top. */
const roomAbove = 12;

/** Two versions that are shown beside each other, by the URIs of their documents. */
type Pair = readonly [string, string];

/** What was done to an editor: its first line goes from one to another for some time. */
interface Move {
  readonly from: number;
  readonly to: number;
  /** Milliseconds since 1970. */
  readonly until: number;
}

/** Keeps language versions beside each other at the same paragraph while one of them is scrolled. */
export class ScrollTogether implements Disposable {
  readonly #reports: ReportService;
  readonly #pairs: Pair[] = [];
  /** What was last done to each document, by URI: its answer is not what a person does. */
  readonly #moves = new Map<string, Move>();
  readonly #lifetime: Disposable;

  constructor(reports: ReportService) {
    this.#reports = reports;
    this.#lifetime = Disposable.from(
      window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
        this.#scrolled(textEditor);
      }),
      window.tabGroups.onDidChangeTabs(({ closed }) => {
        if (closed.length > 0) this.#forgetClosed();
      }),
    );
  }

  /** Brings `b`, just opened, to where `a` is, and keeps the two in step from now on, until one of them is closed. */
  join(a: TextEditor, b: TextEditor): void {
    const pair: Pair = [uriOf(a), uriOf(b)];
    if (!this.#pairs.some((known) => known.every((uri) => pair.includes(uri)))) this.#pairs.push(pair);
    // It has just been opened somewhere; wherever that is, nobody has scrolled there.
    this.#moves.set(uriOf(b), { from: 0, to: Infinity, until: Date.now() + answersWithin });
    this.#follow(a, b);
  }

  #follow(leader: TextEditor, follower: TextEditor): void {
    const report = this.#reports.reportOf(leader.document);
    const other = this.#reports.reportOf(follower.document);
    const top = leader.visibleRanges[0]?.start.line;
    if (report === undefined || other === undefined || top === undefined) return;
    // Lists of a long report are not waited for: the next turn of the wheel finds them made.
    if (!this.#reports.isListed(report) || !this.#reports.isListed(other)) return;
    const line = lineBeside(parallelLines(report, other), top);
    const before = follower.visibleRanges[0]?.start.line ?? 0;
    if (before === line) return;
    this.#moves.set(uriOf(follower), { from: before, to: line, until: Date.now() + answersWithin });
    follower.revealRange(new Range(line, 0, line, 0), TextEditorRevealType.AtTop);
  }

  #scrolled(leader: TextEditor): void {
    const uri = uriOf(leader);
    const pairs = this.#pairs.filter((pair) => pair.includes(uri));
    if (pairs.length === 0 || this.#answers(leader)) return;
    if (!workspace.getConfiguration(settingsSection).get<boolean>(scrollTogetherSetting, true)) return;
    for (const editor of window.visibleTextEditors)
      if (uriOf(editor) !== uri && pairs.some((pair) => pair.includes(uriOf(editor))))
        this.#follow(leader, editor);
  }

  /** Whether what an editor shows is the answer to having been moved. */
  #answers(editor: TextEditor): boolean {
    const move = this.#moves.get(uriOf(editor));
    const top = editor.visibleRanges[0]?.start.line ?? 0;
    if (move === undefined || move.until < Date.now()) return false;
    return top >= Math.min(move.from, move.to) - roomAbove && top <= Math.max(move.from, move.to);
  }

  #forgetClosed(): void {
    const open = new Set(
      workspace.textDocuments.filter((document) => isInTab(document)).map(({ uri }) => uri.toString()),
    );
    const kept = this.#pairs.filter((pair) => pair.every((uri) => open.has(uri)));
    this.#pairs.splice(0, this.#pairs.length, ...kept);
  }

  dispose(): void {
    this.#lifetime.dispose();
    this.#pairs.length = 0;
  }
}

function uriOf({ document }: TextEditor): string {
  return document.uri.toString();
}
