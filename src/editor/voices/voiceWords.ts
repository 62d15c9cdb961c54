import type { Agreement } from '../../report/voices/reportVoices';
import type { Speaker, Stance, Voice } from '../../report/voices/voice';
import { joinedPhrases } from '../joinedPhrases';
import type { Localizer } from '../localizer';

/** A voice in words: "some: doubt". */
export function voiceWords({ speaker, stance }: Voice, l10n: Localizer): string {
  const who = speakerWords(speaker, l10n);
  return stance === 'none' ? who : l10n.t('{0}: {1}', who, stanceWords(stance, l10n));
}

/** The voices of a sentence in words; "" for none. */
export function voicesWords(voices: readonly Voice[], l10n: Localizer): string {
  return joinedPhrases(
    voices.map((voice) => voiceWords(voice, l10n)),
    l10n,
  );
}

function speakerWords(speaker: Speaker, l10n: Localizer): string {
  switch (speaker) {
    case 'group':
      return l10n.t('the group as a whole');
    case 'some':
      return l10n.t('some');
    case 'others':
      return l10n.t('others');
    case 'one':
      return l10n.t('a single voice');
    case 'named':
      return l10n.t('a document or State');
    case 'chair':
      return l10n.t('the Chair');
  }
}

function stanceWords(stance: Exclude<Stance, 'none'>, l10n: Localizer): string {
  switch (stance) {
    case 'support':
      return l10n.t('states it');
    case 'doubt':
      return l10n.t('doubts it');
    case 'disagreement':
      return l10n.t('disagrees');
  }
}

/** The name of a group of sentences in the view. */
export function agreementWords(agreement: Agreement, l10n: Localizer): string {
  switch (agreement) {
    case 'agreed':
      return l10n.t('Agreed');
    case 'held':
      return l10n.t('Held by some');
    case 'disputed':
      return l10n.t('Disputed');
  }
}
