import { speakers, stances } from '../report/voices/voice';
import type { Speaker, Stance } from '../report/voices/voice';

/** The voice that a code is proposed for: a speaker, a stance, or both. */
export interface VoiceOfCode {
  readonly speaker: Speaker | undefined;
  readonly stance: Stance | undefined;
}

/** The words for which `voiceOfCode` gives `voice`. */
export function wordsOfVoice({ speaker, stance }: VoiceOfCode): string {
  return [speaker, stance].filter((word) => word !== undefined).join(' ');
}

/** Reads the `voice` of a code: "some", "doubt", "group support"; `undefined` where it is none of these. */
export function voiceOfCode(words: string): VoiceOfCode | undefined {
  const parts = words.trim().split(/\s+/u);
  const speaker = speakers.find((each) => parts.includes(each));
  const stance = stances.find((each) => parts.includes(each));
  const understood = (speaker === undefined ? 0 : 1) + (stance === undefined ? 0 : 1);
  return understood > 0 && understood === parts.length ? { speaker, stance } : undefined;
}
