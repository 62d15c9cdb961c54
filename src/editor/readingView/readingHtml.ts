import type { Uri, Webview } from 'vscode';
import { Uri as Uris } from 'vscode';

/** The folder of the extension with what a reading view may load: its script and its style sheet, and nothing else. */
export function readingResources(extension: Uri): Uri {
  return Uris.joinPath(extension, 'dist', 'webview');
}

/**
 * The empty page of a reading view. Its script draws the rest out of messages, so that no word of a report is ever
 * read as HTML.
 */
export function readingHtml(webview: Webview, extension: Uri): string {
  const nonce = crypto.randomUUID();
  const resource = (name: string): string =>
    webview.asWebviewUri(Uris.joinPath(readingResources(extension), name)).toString();
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${resource('readingView.css')}">
<title></title>
</head>
<body>
<script nonce="${nonce}" src="${resource('readingView.js')}"></script>
</body>
</html>`;
}
