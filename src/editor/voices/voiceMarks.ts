import { Disposable, ThemeColor, window } from 'vscode';
import type { DecorationRenderOptions, Range, TextEditor, TextEditorDecorationType } from 'vscode';
import type { Report } from '../../report/report';
import { paragraphVoices } from '../../report/voices/paragraphVoices';
import type { SentenceVoices, Speaker, Stance } from '../../report/voices/voice';
import { whenQuiet } from '../annotations/whenQuiet';
import { offsetsOf, rangeAt } from '../positions';
import type { ReportService } from '../services';
import { paragraphsIn } from './paragraphsIn';

/** When the marks follow a change or the scrolling. */
const patience = { pause: 80, atMost: 500 };

/** The line below the words that name a speaker; the colour tells who, the line where they stand. */
const lines: Readonly<Record<Stance, string>> = {
  support: 'underline solid 2px',
  none: 'underline solid 1px',
  doubt: 'underline dashed 2px',
  disagreement: 'underline double 2px',
};

/**
 * The quiet colouring of who says what: the words that name a speaker are coloured and underlined, solid for what is
 * stated, dashed for doubt, double for disagreement. Only what is on the screen is read and drawn.
 */
export class VoiceMarks implements Disposable {
  readonly #reports: ReportService;
  readonly #types = new Map<string, TextEditorDecorationType>();
  readonly #drawing = whenQuiet(() => {
    for (const editor of window.visibleTextEditors) void this.#draw(editor);
  }, patience);
  readonly #subscription: Disposable;

  constructor(reports: ReportService) {
    this.#reports = reports;
    const soon = (): void => {
      this.#drawing.ask();
    };
    this.#subscription = Disposable.from(
      reports.onDidChange(soon),
      window.onDidChangeVisibleTextEditors(soon),
      window.onDidChangeTextEditorVisibleRanges(soon),
    );
    soon();
  }

  dispose(): void {
    this.#drawing.cancel();
    this.#subscription.dispose();
    for (const type of this.#types.values()) type.dispose();
  }

  async #draw(editor: TextEditor): Promise<void> {
    const report = await this.#reports.whenListed(editor.document);
    const ranges = report === undefined ? new Map<string, Range[]>() : this.#marksIn(editor, report);
    for (const [key, type] of this.#types) editor.setDecorations(type, ranges.get(key) ?? []);
  }

  #marksIn(editor: TextEditor, report: Report): Map<string, Range[]> {
    const ranges = new Map<string, Range[]>();
    for (const visible of editor.visibleRanges)
      for (const paragraph of paragraphsIn(report, offsetsOf(report.text, visible)))
        for (const sentence of paragraphVoices(report, paragraph)) this.#mark(sentence, report, ranges);
    return ranges;
  }

  #mark({ voices }: SentenceVoices, report: Report, ranges: Map<string, Range[]>): void {
    for (const { speaker, stance, words } of voices) {
      if (words === undefined) continue;
      const key = this.#typeFor(speaker, stance);
      const alike = ranges.get(key) ?? [];
      alike.push(rangeAt(report.text, words));
      ranges.set(key, alike);
    }
  }

  #typeFor(speaker: Speaker, stance: Stance): string {
    const key = `${speaker} ${stance}`;
    if (!this.#types.has(key))
      this.#types.set(key, window.createTextEditorDecorationType(lookOf(speaker, stance)));
    return key;
  }
}

function lookOf(speaker: Speaker, stance: Stance): DecorationRenderOptions {
  const color = new ThemeColor(`reportAnnotator.voice.${speaker}`);
  return { color, textDecoration: lines[stance], fontWeight: '600' };
}
