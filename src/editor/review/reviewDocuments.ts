import { EventEmitter, l10n, workspace } from 'vscode';
import type { Disposable, TextDocumentContentProvider, Uri } from 'vscode';
import { reasonsOf } from '../../annotations/anchorReasons';
import type { PassageTarget } from '../../annotations/annotation';
import { findGap } from '../../annotations/matching/findGap';
import { normalizeText } from '../../annotations/normalizedText';
import { positionIn } from '../../annotations/storedRange';
import { createText } from '../../text/createText';
import type { OffsetRange } from '../../text/offsetRange';
import type { OpenAnnotations } from '../annotations/openAnnotations';
import { inSlices } from '../slices';
import { placeIn } from './reviewQueue';
import type { ReviewedSide } from './reviewUri';
import { reviewScheme, reviewedSideOf } from './reviewUri';
import { storedSurroundings, surroundingsIn } from './surroundings';
import type { Surroundings } from './surroundings';

/** What a document of a review shows, and what is said of it. */
export interface ReviewedText extends Surroundings {
  /** What speaks for and against the place, in the reader's language; "" on the side of the old text. */
  readonly note: string;
}

const nothing: ReviewedText = { text: '', range: { start: 0, end: 0 }, note: '' };

/** The documents of reviews: passages with the text around them, then and now. Read-only, and in step with the report. */
export class ReviewDocuments implements TextDocumentContentProvider, Disposable {
  readonly #annotations: OpenAnnotations;
  readonly #changes = new EventEmitter<Uri>();
  readonly #shown = new Map<string, ReviewedText>();
  readonly #subscriptions: readonly { dispose(): void }[];
  #isDisposed = false;

  readonly onDidChange = this.#changes.event;

  constructor(annotations: OpenAnnotations) {
    this.#annotations = annotations;
    this.#subscriptions = [
      workspace.registerTextDocumentContentProvider(reviewScheme, this),
      annotations.onDidChange((uri) => {
        for (const { uri: shown } of workspace.textDocuments)
          if (reviewedSideOf(shown)?.uri === uri) this.#changes.fire(shown);
      }),
      workspace.onDidCloseTextDocument(({ uri }) => {
        this.#shown.delete(uri.toString());
      }),
    ];
  }

  /** What a document shows; `undefined` where it is none of a review, or not shown yet. */
  shownIn(uri: Uri): ReviewedText | undefined {
    return this.#shown.get(uri.toString());
  }

  async provideTextDocumentContent(uri: Uri): Promise<string> {
    const side = reviewedSideOf(uri);
    const made = side === undefined ? nothing : await this.#textOf(side);
    this.#shown.set(uri.toString(), made);
    return made.text;
  }

  dispose(): void {
    this.#isDisposed = true;
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#changes.dispose();
  }

  async #textOf(side: ReviewedSide): Promise<ReviewedText> {
    const discussion = this.#annotations.discussion(side.uri, side.id);
    const target = discussion?.root.target;
    if (discussion === undefined || target?.kind !== 'passage') return nothing;
    if (side.side === 'then') return { ...(await this.#asAnnotated(side.uri, target)), note: '' };
    const report = this.#annotations.reports.get(side.uri);
    const note = reasonsOf(discussion.anchor)
      .map((reason) => l10n.t(reason))
      .join(' ');
    const range = placeIn(discussion.anchor, side.place);
    if (report === undefined) return { ...nothing, note };
    const text = report.text.toString();
    if (range !== undefined) return { ...surroundingsIn(text, range), note };
    const gap = await this.#gapIn(text, side.uri, target);
    return gap === undefined
      ? { ...nothing, note }
      : { ...surroundingsIn(text, gap), note: `${note} ${l10n.t('This is where it stood.')}` };
  }

  /** The passage as it was annotated, with what stood around it as far as that is known. */
  async #asAnnotated(uri: string, target: PassageTarget): Promise<Surroundings> {
    const kept = await this.#annotations.storeOf(uri)?.textOf(target.digest);
    const text = kept === undefined ? undefined : normalizeText(createText(kept));
    const range = text && positionIn(text, target);
    return text === undefined || range === undefined
      ? storedSurroundings(target.quote)
      : surroundingsIn(text.value, range);
  }

  /** Where a passage that is gone stood in `text`, by what stood around it. */
  async #gapIn(text: string, uri: string, target: PassageTarget): Promise<OffsetRange | undefined> {
    const then = await this.#asAnnotated(uri, target);
    const [before, behind] = [then.text.slice(0, then.range.start), then.text.slice(then.range.end)];
    return inSlices(findGap(text, before, behind), () => !this.#isDisposed);
  }
}
