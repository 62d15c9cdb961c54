import type { Language } from '../../report/report';
import { detectLanguage } from '../../report/symbols/detectLanguage';
import type { Text } from '../../text/text';

/** How much of a long line is looked at to either side, in UTF-16 units. */
const reach = 400;

/**
 * The language in which a note speaks at `offset`: that of the line, for a note may quote in another; else, where the line
 * is too short to tell, that of the whole. `undefined` where that does not tell either.
 */
export function languageAt(text: Text, offset: number): Language | undefined {
  const line0 = text.lineAt(offset);
  const start = Math.max(text.lineStart(line0), offset - reach);
  const end = Math.min(text.lineEnd(line0), offset + reach);
  const line = text.slice(start, end);
  if (hasHan.test(line)) return detectLanguage(line) ?? 'zh';
  // Chinese elsewhere says nothing of a line without.
  return detectLanguage(line) ?? detectLanguage(text.toString().replace(han, ''));
}

/** In a short line, a few characters tell. */
const hasHan = /\p{Script=Han}{2}/u;
const han = /\p{Script=Han}+/gu;
