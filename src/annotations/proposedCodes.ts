import type { Voice } from '../report/voices/voice';
import type { Codebook } from './codebook';
import type { VoiceOfCode } from './voiceOfCode';

/** The ids of the codes of `codebook` that are proposed for a passage with these voices, in the order of the codebook. */
export function proposedCodes(codebook: Codebook, voices: readonly Voice[]): readonly string[] {
  return codebook.codes
    .filter(({ voice, retired }) => !retired && isHeard(voice, voices))
    .map(({ id }) => id);
}

function isHeard(wanted: VoiceOfCode | undefined, voices: readonly Voice[]): boolean {
  if (wanted === undefined) return false;
  return voices.some(
    ({ speaker, stance }) =>
      (wanted.speaker === undefined || wanted.speaker === speaker) &&
      (wanted.stance === undefined || wanted.stance === stance),
  );
}
