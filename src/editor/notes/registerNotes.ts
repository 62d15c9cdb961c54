import { Disposable, languages } from 'vscode';
import { later } from '../later';
import { reportSelector } from '../reports/readableDocument';
import type { Services } from '../services';
import { NoteProviders } from './noteProviders';
import type { ReportReader } from './reportReader';

/** How long the index must rest before links are made anew, in milliseconds. */
const refreshDelay = 500;

/** Registers hovers, definitions and links for the citations in texts that are no reports. */
export function registerNotes(services: Services, reader: ReportReader): Disposable {
  const providers = new NoteProviders(services, reader);
  let links = languages.registerDocumentLinkProvider(reportSelector, providers);
  // The editor asks for links when a text changes; when files became known, a new provider makes it ask.
  const refresh = later(refreshDelay, () => {
    links.dispose();
    links = languages.registerDocumentLinkProvider(reportSelector, providers);
  });
  const listening = services.index.onDidChange(() => {
    refresh.soon();
  });
  return Disposable.from(
    languages.registerHoverProvider(reportSelector, providers),
    languages.registerDefinitionProvider(reportSelector, providers),
    new Disposable(() => {
      for (const each of [listening, refresh, links]) each.dispose();
    }),
  );
}
