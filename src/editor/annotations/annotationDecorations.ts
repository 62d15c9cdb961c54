import { OverviewRulerLane, Range, window, workspace } from 'vscode';
import type { DecorationRenderOptions, Disposable, TextEditor, TextEditorDecorationType } from 'vscode';
import { isClosed } from '../../annotations/codebook';
import type { AuthorMark } from '../../annotations/authorMarks';
import { authorMarks } from '../../annotations/authorMarks';
import type { Report } from '../../report/report';
import type { OffsetRange } from '../../text/offsetRange';
import { rangeAt } from '../positions';
import { settingsSection } from '../settings';
import { CodeColors } from './codeColors';
import { shownRangeOf } from './discussions';
import type { Discussion } from './discussions';
import { layeredMarks } from './layeredMarks';
import { markColoring, markColoringSetting } from './markColoring';
import { lookKey, markedLines } from './markedLines';
import type { Look } from './markedLines';
import { markLanes } from './markLanes';
import { lookOf } from './markLooks';
import type { LookContext } from './markLooks';
import { markStyle, paintOf } from './markStyle';
import type { OpenAnnotations } from './openAnnotations';
import { whenQuiet } from './whenQuiet';

/** When the marks follow a change: while somebody types, VS Code moves them itself. */
const patience = { pause: 60, atMost: 1000 };

/** An annotation with a place, as it is drawn. */
interface Marked {
  readonly discussion: Discussion;
  readonly range: OffsetRange;
  readonly look: Look;
}

/**
 * The marks of annotations in the text and in the overview ruler.
 *
 * Each character is marked once, with a line for each look, so that passages that overlap are told apart and their
 * tints do not add up to words nobody can read. By author, passages of several end with their initials.
 */
export class AnnotationDecorations implements Disposable {
  readonly #annotations: OpenAnnotations;
  readonly #types = new Map<string, TextEditorDecorationType>();
  readonly #subscriptions: readonly { dispose(): void }[];
  readonly #drawing = whenQuiet(() => {
    this.#drawAll();
  }, patience);

  constructor(annotations: OpenAnnotations) {
    this.#annotations = annotations;
    const soon = this.#drawing.ask;
    this.#subscriptions = [
      annotations.onDidChange(() => {
        soon();
      }),
      window.onDidChangeVisibleTextEditors(() => {
        soon();
      }),
      window.onDidChangeActiveColorTheme(() => {
        this.#dropTypes();
        soon();
      }),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(`${settingsSection}.${markColoringSetting}`)) soon();
      }),
    ];
    this.#drawAll();
  }

  dispose(): void {
    this.#drawing.cancel();
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#dropTypes();
  }

  #drawAll(): void {
    for (const editor of window.visibleTextEditors) this.#draw(editor);
  }

  #draw(editor: TextEditor): void {
    const uri = editor.document.uri.toString();
    const report = this.#annotations.reports.get(uri);
    const set = this.#annotations.storeOf(uri)?.current;
    const ranges = new Map<string, Range[]>();
    if (report !== undefined && set !== undefined) {
      const context: LookContext = {
        coloring: markColoring(),
        codebook: set.codebook,
        colors: new CodeColors(set.codebook),
        authors: authorMarks(set.annotations),
      };
      const marked = this.#annotations.shownIn(uri).flatMap((discussion): readonly Marked[] => {
        const range = shownRangeOf(discussion);
        return range === undefined ? [] : [{ discussion, range, look: lookOf(discussion, context) }];
      });
      this.#drawWords(marked, report, ranges);
      for (const each of marked) this.#drawAround(each, context, report, ranges);
    }
    for (const [key, type] of this.#types) editor.setDecorations(type, ranges.get(key) ?? []);
  }

  #drawWords(marked: readonly Marked[], report: Report, ranges: Map<string, Range[]>): void {
    const lanes = markLanes(marked, lookKey);
    const laid = marked.map(({ range, look }, index) => ({
      range,
      look: { ...look, lane: lanes[index] ?? 0 },
    }));
    for (const { looks, ...range } of layeredMarks(laid)) {
      const lines = markedLines(looks);
      this.#add(ranges, `words ${JSON.stringify(lines)}`, rangeAt(report.text, range), () =>
        markStyle(lines),
      );
    }
  }

  /** The mark in the overview ruler, and the initials behind the passage. */
  #drawAround(
    { discussion, range, look }: Marked,
    { coloring, codebook, authors }: LookContext,
    report: Report,
    ranges: Map<string, Range[]>,
  ): void {
    const author = coloring === 'author' ? authors.get(discussion.root.creator.name) : undefined;
    const place = rangeAt(report.text, range);
    const lane = rulerLaneOf(author);
    const color = paintOf(look.color);
    this.#add(ranges, `ruler ${lane} ${look.color}`, place, () => ({
      overviewRulerColor: color,
      overviewRulerLane: lane,
    }));
    if (author === undefined || authors.size < 2) return;
    const isOpen = !isClosed(codebook, discussion.root.status);
    const sign = discussion.anchor.state !== 'anchored' ? ' ?' : isOpen ? '' : ' ✓';
    const words = `${author.initials}${sign}`;
    this.#add(ranges, `initials ${words} ${look.color}`, new Range(place.end, place.end), () => ({
      after: {
        contentText: words,
        color,
        border: '1px solid',
        borderColor: color,
        margin: '0 2px',
        fontWeight: '600',
      },
    }));
  }

  /** Draws `range` with the decoration type for `key`, which is made when it is first needed. */
  #add(
    ranges: Map<string, Range[]>,
    key: string,
    range: Range,
    optionsOf: () => DecorationRenderOptions,
  ): void {
    if (!this.#types.has(key)) this.#types.set(key, window.createTextEditorDecorationType(optionsOf()));
    const alike = ranges.get(key) ?? [];
    alike.push(range);
    ranges.set(key, alike);
  }

  #dropTypes(): void {
    for (const type of this.#types.values()) type.dispose();
    this.#types.clear();
  }
}

/** Three lanes side by side for authors, so that the ruler, too, shows where several wrote. */
function rulerLaneOf(author: AuthorMark | undefined): OverviewRulerLane {
  const rulerLanes = [OverviewRulerLane.Center, OverviewRulerLane.Left, OverviewRulerLane.Right];
  return rulerLanes[(author?.slot ?? 0) % rulerLanes.length] ?? OverviewRulerLane.Center;
}
