import type { TextDocument } from 'vscode';
import { workspace } from 'vscode';
import type { Language } from '../../report/report';
import { settingsSection } from '../settings';
import type { CitationStyle } from './citation';
import { citationForms } from './citationForms';

/** How citations of `document` are written, as the settings have it; what is no template there is left out. */
export function citationStyleOf(document: TextDocument): CitationStyle {
  const settings = workspace.getConfiguration(settingsSection, document);
  const language = settings.get<unknown>('citation.language');
  return {
    language: isLanguage(language) ? language : undefined,
    citation: templatesIn(settings.get<unknown>('citation.templates')),
    quotation: templatesIn(settings.get<unknown>('citation.quotationTemplates')),
  };
}

function isLanguage(value: unknown): value is Language {
  return typeof value === 'string' && Object.hasOwn(citationForms, value);
}

function templatesIn(value: unknown): Readonly<Record<string, string>> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1].trim() !== '',
    ),
  );
}
