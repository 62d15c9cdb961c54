import { OverviewRulerLane, ThemeColor, window } from 'vscode';
import { isClosed } from '../../annotations/codebook';
import type {
  DecorationRenderOptions,
  Disposable,
  Range,
  TextEditor,
  TextEditorDecorationType,
} from 'vscode';
import type { Codebook } from '../../annotations/codebook';
import { rangeAt } from '../positions';
import { CodeColors, isHighContrast } from './codeColors';
import { shownRangeOf } from './discussions';
import type { Discussion } from './discussions';
import { layeredMarks } from './layeredMarks';
import type { MarkLayer } from './layeredMarks';
import type { OpenAnnotations } from './openAnnotations';
import { whenQuiet } from './whenQuiet';

/** How an annotation's mark looks: in what colour, and with which line, so that colour never tells alone. */
interface Look {
  /** "#rrggbb", or the id of a theme colour. */
  readonly color: string;
  readonly line: 'solid' | 'dashed' | 'dotted';
  readonly width: 'thin' | 'thick';
}

/** How strongly the colour of a code tints the words: hexadecimal opacity. */
const tint = '2b';

/** How wide lines are drawn. */
const lineWidths: Readonly<Record<Look['width'], string>> = { thin: '2px', thick: '4px' };

/** When the marks follow a change: while somebody types, VS Code moves them itself. */
const patience = { pause: 60, atMost: 1000 };

/**
 * The marks of annotations in the text and in the overview ruler.
 *
 * A solid line is an open annotation, a dotted one a closed, a dashed one needs review; a thick one is several.
 * Each character is marked once, so that the tints of passages that overlap do not add up to words nobody can read.
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
    const codebook = this.#annotations.storeOf(uri)?.current.codebook;
    const ranges = new Map<string, Range[]>();
    if (report !== undefined && codebook !== undefined) {
      const colors = new CodeColors(codebook);
      const passages = this.#annotations.shownIn(uri).flatMap((discussion) => {
        const range = shownRangeOf(discussion);
        return range === undefined ? [] : [{ range, look: lookOf(discussion, codebook, colors) }];
      });
      for (const { looks, ...range } of layeredMarks(passages)) {
        const key = this.#typeFor(joinedLook(looks));
        const alike = ranges.get(key) ?? [];
        alike.push(rangeAt(report.text, range));
        ranges.set(key, alike);
      }
    }
    for (const [key, type] of this.#types) editor.setDecorations(type, ranges.get(key) ?? []);
  }

  /** The key of the decoration type for `look`, which is made when it is first needed. */
  #typeFor(look: Look): string {
    const key = `${look.line} ${look.width} ${look.color}`;
    if (!this.#types.has(key)) this.#types.set(key, window.createTextEditorDecorationType(optionsOf(look)));
    return key;
  }

  #dropTypes(): void {
    for (const type of this.#types.values()) type.dispose();
    this.#types.clear();
  }
}

function lookOf({ root, anchor }: Discussion, codebook: Codebook, colors: CodeColors): Look {
  const [code] = root.codes;
  if (anchor.state !== 'anchored')
    return { color: 'reportAnnotator.needsReview', line: 'dashed', width: 'thin' };
  const color =
    code === undefined ? 'reportAnnotator.annotation' : (colors.ownOf(code) ?? colors.paletteIdOf(code));
  return { color, line: isClosed(codebook, root.status) ? 'dotted' : 'solid', width: 'thin' };
}

/** One look for words of several annotations: in the colour of what needs review, else of the narrowest open one. */
function joinedLook(looks: MarkLayer<Look>['looks']): Look {
  const [first, ...others] = looks;
  if (others.length === 0) return first;
  const told =
    looks.find(({ line }) => line === 'dashed') ?? looks.find(({ line }) => line === 'solid') ?? first;
  return { ...told, width: 'thick' };
}

function optionsOf({ color, line, width }: Look): DecorationRenderOptions {
  const isOwn = color.startsWith('#');
  const paint = isOwn ? color : new ThemeColor(color);
  const background = isOwn ? `${color}${tint}` : new ThemeColor(`${color}Background`);
  return {
    borderStyle: line,
    borderWidth: `0 0 ${lineWidths[width]} 0`,
    borderColor: paint,
    overviewRulerColor: paint,
    overviewRulerLane: OverviewRulerLane.Center,
    ...(isHighContrast() || line === 'dotted' ? {} : { backgroundColor: background }),
  };
}
