/** What a coding says that a test cares about. */
export interface CodingRecord {
  /** Different for each: it becomes the id. */
  readonly number: number;
  readonly author: string;
  /** The name of the report beside whose folder the file stands. */
  readonly report: string;
  readonly code: string;
  /** The words that are coded; found by themselves, at `start` in code points or elsewhere. */
  readonly exact: string;
  readonly start: number;
}

/** The file of a coding in as few words as another program may write. */
export function codingRecord(coding: CodingRecord): { readonly name: string; readonly text: string } {
  const { number, author, report, code, exact, start } = coding;
  const id = `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
  const json = {
    '@context': [
      'http://www.w3.org/ns/anno.jsonld',
      { formatVersion: 'urn:x-report-annotator:ns#formatVersion' },
    ],
    id: `urn:uuid:${id}`,
    type: 'Annotation',
    formatVersion: 1,
    creator: { type: 'Person', name: author },
    created: `2026-11-22T14:00:${String(number % 60).padStart(2, '0')}.000Z`,
    status: 'open',
    body: [{ type: 'TextualBody', purpose: 'classifying', value: code }],
    target: {
      type: 'SpecificResource',
      source: `../${report}`,
      selector: [
        { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
        { type: 'TextPositionSelector', start, end: start + exact.length },
      ],
    },
  };
  return { name: `${id}.json`, text: JSON.stringify(json) };
}
