import type { Disposable, FileDecorationProvider } from 'vscode';
import { FileDecoration, l10n, ThemeColor, Uri, window } from 'vscode';

const scheme = 'report-annotator-node';
/** A badge has room for two characters. */
const highestCount = 9;

/**
 * The resource of a tree item that shows how many annotations it has: the count is in the URI, so that
 * another count is another resource and nothing has to be told to the editor.
 */
export function badgeUri(nodeId: string, annotations: number): Uri {
  return Uri.from({ scheme, path: `/${nodeId}`, query: String(annotations) });
}

/** Registers the badges at the right of the Report view, where a long paragraph leaves no room for words. */
export function registerAnnotationBadges(): Disposable {
  const provider: FileDecorationProvider = { provideFileDecoration: badgeOf };
  return window.registerFileDecorationProvider(provider);
}

function badgeOf(uri: Uri): FileDecoration | undefined {
  if (uri.scheme !== scheme) return undefined;
  const count = Number(uri.query);
  if (!Number.isSafeInteger(count) || count <= 0) return undefined;
  return new FileDecoration(
    count > highestCount ? `${highestCount}+` : String(count),
    count === 1 ? l10n.t('1 annotation') : l10n.t('{0} annotations', count),
    new ThemeColor('list.highlightForeground'),
  );
}
