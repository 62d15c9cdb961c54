import type { Language } from '../report';
import { arabicReferences } from './arabicReferences';
import { chineseReferences } from './chineseReferences';
import type { CompiledGrammar } from './compiledGrammar';
import { compileGrammar } from './compiledGrammar';
import { continueReferences, sendsAnew } from './continueReferences';
import type { CrossReferenceMatch } from './crossReference';
import { forwardReferences } from './forwardReferences';
import { englishReferences } from './englishReferences';
import { frenchReferences } from './frenchReferences';
import { nestReferences } from './nestReferences';
import { russianReferences } from './russianReferences';
import { spanishReferences } from './spanishReferences';

const grammars: Readonly<Record<'ar' | 'en' | 'es' | 'fr' | 'ru', CompiledGrammar>> = {
  ar: compileGrammar(arabicReferences),
  en: compileGrammar(englishReferences),
  es: compileGrammar(spanishReferences),
  fr: compileGrammar(frenchReferences),
  ru: compileGrammar(russianReferences),
};

const comma = /^\s*[,،]\s*$/u;
const chineseWithin = /^(?:\s*[,，]\s*|\s*|的|中的|的?\s*执行部分)$/u;

function inChinese(text: string): CrossReferenceMatch[] {
  return nestReferences(
    text,
    chineseReferences(text),
    () => false,
    (between) => chineseWithin.test(between),
  );
}

function inLanguage(text: string, grammar: CompiledGrammar): CrossReferenceMatch[] {
  return nestReferences(
    text,
    forwardReferences(text, grammar),
    (between) => grammar.partOf.test(between),
    (between) => comma.test(between),
  );
}

/** The matches of all grammars in order; of two at the same words the first to begin, then the longer stays. */
function withoutOverlaps(matches: readonly CrossReferenceMatch[]): CrossReferenceMatch[] {
  const sorted = [...matches].sort((a, b) => a.start - b.start || b.end - a.end);
  let done = 0;
  return sorted.filter((match) => {
    if (match.start < done) return false;
    done = match.end;
    return true;
  });
}

/**
 * Finds where running text refers to paragraphs, sections, annexes, footnotes and tables, in order, without overlaps.
 *
 * Reads the six official languages; those of `language` alone, all where it is `undefined`, none in German. Headings,
 * captions and rows of the contents are not references. Offsets are UTF-16 units of `text`. Linear.
 */
export function findCrossReferences(
  text: string,
  language: Language | undefined,
): readonly CrossReferenceMatch[] {
  return continueReferences(findSeparateReferences(text, language), (match) => sendsAnew(text, match));
}

/** The references of a piece of a report, each read by itself: `continueReferences` has not seen them. */
export function findSeparateReferences(
  text: string,
  language: Language | undefined,
): readonly CrossReferenceMatch[] {
  switch (language) {
    case 'de':
      return [];
    case 'zh':
      return inChinese(text);
    case 'ar':
    case 'en':
    case 'es':
    case 'fr':
    case 'ru':
      return inLanguage(text, grammars[language]);
    case undefined:
      return withoutOverlaps([
        ...inChinese(text),
        ...Object.values(grammars).flatMap((grammar) => inLanguage(text, grammar)),
      ]);
  }
}
