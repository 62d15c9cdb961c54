import { Diagnostic, DiagnosticSeverity, Uri, l10n, languages } from 'vscode';
import type { DiagnosticCollection, Disposable } from 'vscode';
import { reasonsOf } from '../../annotations/anchorReasons';
import { shortened } from '../annotations/annotationWords';
import { discussionsOf, quotedWords } from '../annotations/discussions';
import type { OpenAnnotations } from '../annotations/openAnnotations';
import { whenQuiet } from '../annotations/whenQuiet';
import { rangeAt } from '../positions';

/** When the findings follow a change. */
const patience = { pause: 150, atMost: 1000 };

/** How many characters of the old wording a finding shows. */
const quotationLength = 80;

/** Says at each proposed place, in the editor and in the Problems panel, that somebody should look at it. */
export class ReviewDiagnostics implements Disposable {
  readonly #annotations: OpenAnnotations;
  readonly #collection: DiagnosticCollection;
  readonly #subscription: { dispose(): void };
  readonly #changed = new Set<string>();
  readonly #following = whenQuiet(() => {
    for (const uri of this.#changed) this.#follow(uri);
    this.#changed.clear();
  }, patience);

  constructor(annotations: OpenAnnotations) {
    this.#annotations = annotations;
    this.#collection = languages.createDiagnosticCollection('reportAnnotator.review');
    this.#subscription = annotations.onDidChange((uri) => {
      this.#changed.add(uri);
      this.#following.ask();
    });
  }

  dispose(): void {
    this.#following.cancel();
    this.#subscription.dispose();
    this.#collection.dispose();
  }

  #follow(uri: string): void {
    const report = this.#annotations.reports.get(uri);
    const set = this.#annotations.storeOf(uri)?.current;
    const discussions = report === undefined || set === undefined ? [] : discussionsOf(set);
    const diagnostics = discussions.flatMap((discussion): readonly Diagnostic[] => {
      const { anchor, root } = discussion;
      if (anchor.state !== 'needs-review' || report === undefined) return [];
      const why = reasonsOf(anchor)
        .map((reason) => l10n.t(reason))
        .join(' ');
      const words = shortened(quotedWords(discussion), quotationLength);
      const diagnostic = new Diagnostic(
        rangeAt(report.text, anchor.proposal),
        l10n.t('An annotation of “{0}” may belong here. {1}', words, why),
        DiagnosticSeverity.Information,
      );
      diagnostic.source = l10n.t('Report Annotator');
      diagnostic.code = root.id;
      return [diagnostic];
    });
    this.#collection.set(Uri.parse(uri), diagnostics);
  }
}

/** The annotation that a finding is about; `undefined` where it is another's finding. */
export function reviewedIn({ source, code }: Diagnostic): string | undefined {
  const isOurs = source === l10n.t('Report Annotator') && typeof code === 'string';
  return isOurs && /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(code) ? code : undefined;
}
