import type { HoverProvider, Position, TextDocument } from 'vscode';
import { Hover, l10n, MarkdownString } from 'vscode';
import { paragraphAt } from '../../report/lookup';
import { paragraphVoices } from '../../report/voices/paragraphVoices';
import { touchesOffset } from '../../text/offsetRange';
import { escapeMarkdown } from '../hovers/hoverMarkdown';
import { offsetAt, rangeAt } from '../positions';
import type { ReportService } from '../services';
import { voiceWords } from './voiceWords';

/** Says of the words that name a speaker who speaks there, and whether they state, doubt or disagree. */
export class VoiceHover implements HoverProvider {
  readonly #reports: ReportService;

  constructor(reports: ReportService) {
    this.#reports = reports;
  }

  async provideHover(document: TextDocument, position: Position): Promise<Hover | undefined> {
    const report = await this.#reports.whenListed(document);
    if (report === undefined) return undefined;
    const offset = offsetAt(report.text, position);
    const paragraph = paragraphAt(report, offset);
    if (paragraph === undefined) return undefined;
    for (const { voices } of paragraphVoices(report, paragraph))
      for (const voice of voices)
        if (voice.words !== undefined && touchesOffset(voice.words, offset))
          return new Hover(
            new MarkdownString(escapeMarkdown(l10n.t('Who says it: {0}', voiceWords(voice, l10n)))),
            rangeAt(report.text, voice.words),
          );
    return undefined;
  }
}
