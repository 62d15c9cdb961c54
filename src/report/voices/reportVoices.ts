import type { Paragraph, Report } from '../report';
import type { Steps } from '../steps';
import { paragraphVoices } from './paragraphVoices';
import type { SentenceVoices, Voice } from './voice';

/**
 * What a sentence says of the agreement among those who wrote the report.
 *
 * `agreed`: the group as a whole states it. `disputed`: somebody doubts or opposes it, or views are said to differ.
 * `held`: a part of the group states it.
 */
export type Agreement = 'agreed' | 'disputed' | 'held';

/** A sentence in which somebody takes a stand. */
export interface StandTaken {
  readonly paragraph: Paragraph;
  readonly sentence: SentenceVoices;
  readonly agreement: Agreement;
}

/** The stands taken in a section or annex, or before the first one; in the order of the text, never empty. */
export interface SectionStands {
  /** The id of the section or annex; `undefined` before the first. */
  readonly section: string | undefined;
  readonly stands: readonly StandTaken[];
}

/**
 * Who takes which stand in `report`, by section, in the order of the text. Sections without a stand are left out, and
 * so are sentences that only tell what was dealt with or what a document says.
 */
export function* standsIn(report: Report): Steps<readonly SectionStands[]> {
  const sections: { section: string | undefined; stands: StandTaken[] }[] = [];
  for (const paragraph of report.paragraphs) {
    const stands = standsOf(report, paragraph);
    const last = sections.at(-1);
    if (stands.length > 0 && last !== undefined && last.section === paragraph.section)
      last.stands.push(...stands);
    else if (stands.length > 0) sections.push({ section: paragraph.section, stands });
    yield;
  }
  return sections;
}

function standsOf(report: Report, paragraph: Paragraph): StandTaken[] {
  return paragraphVoices(report, paragraph).flatMap((sentence) => {
    const agreement = agreementOf(sentence.voices);
    return agreement === undefined ? [] : [{ paragraph, sentence, agreement }];
  });
}

/** What the voices of one sentence amount to; `undefined` where none takes a stand. */
export function agreementOf(voices: readonly Voice[]): Agreement | undefined {
  const own = voices.filter(({ speaker }) => speaker !== 'named' && speaker !== 'chair');
  if (own.some(({ stance }) => stance === 'doubt' || stance === 'disagreement')) return 'disputed';
  if (own.some(({ speaker, stance }) => speaker !== 'group' && stance === 'support')) return 'held';
  return own.some(({ stance }) => stance === 'support') ? 'agreed' : undefined;
}
