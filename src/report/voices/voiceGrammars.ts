import type { Language } from '../report';
import { arabicVoices } from './arabicVoices';
import { chineseVoices } from './chineseVoices';
import { englishVoices } from './englishVoices';
import { frenchVoices } from './frenchVoices';
import { russianVoices } from './russianVoices';
import { spanishVoices } from './spanishVoices';
import { compileVoices } from './compileVoices';
import { stateNames } from './stateNames';
import type { CompiledVoices } from './compileVoices';
import type { VoiceGrammar } from './voiceGrammar';

const grammars: Readonly<Partial<Record<Language, VoiceGrammar>>> = {
  ar: arabicVoices,
  en: englishVoices,
  es: spanishVoices,
  fr: frenchVoices,
  ru: russianVoices,
  zh: chineseVoices,
};

const compiled = new Map<Language, CompiledVoices>();

/** The grammar of voices for a language, compiled when it is first asked for; `undefined` where there is none. */
export function grammarOf(language: Language | undefined): CompiledVoices | undefined {
  const grammar = language === undefined ? undefined : grammars[language];
  if (language === undefined || grammar === undefined) return undefined;
  const known = compiled.get(language) ?? compileVoices(grammar, stateNames(language));
  compiled.set(language, known);
  return known;
}
