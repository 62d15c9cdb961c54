import type { OffsetRange } from '../text/offsetRange';
import type { Text } from '../text/text';
import { buildStructure } from './buildStructure';
import type { Structure } from './buildStructure';
import { findCitations } from './findCitations';
import type { Citations } from './findCitations';
import { findReportReferences } from './findReportReferences';
import type { ReferableParts } from './findReportReferences';
import { findTableCaptions } from './findTableCaptions';
import { findExperts, findWorkingPapers } from './findTables';
import { linkFootnotes } from './linkFootnotes';
import { findProblems } from './findProblems';
import { matchContents } from './matchContents';
import { countUpTo } from './placeIndex';
import { readMasthead } from './readMasthead';
import type { Masthead } from './readMasthead';
import type { ReadingSequence } from './readingSequence';
import type {
  Annex,
  ContentsEntry,
  CrossReference,
  DocumentSymbol,
  Expert,
  Footnote,
  Language,
  Paragraph,
  Place,
  Problem,
  Report,
  Resolution,
  Section,
  TableCaption,
  WorkingPaper,
} from './report';
import type { Steps } from './steps';
import { finish } from './steps';
import { detectLanguage } from './symbols/detectLanguage';

/** The longest text whose language is told from all of it; of longer ones pieces spread over the text are looked at. */
const wholeSample = 24_000;
const samplePiece = 4000;
const samplePieces = 6;

/** A report over the readings of its text's segments. Every list is made when it is first asked for. */
export class ReportSnapshot implements Report {
  readonly #memory = new Map<string, unknown>();

  constructor(
    readonly text: Text,
    /** The readings of the text's segments, for `updateReport`. */
    readonly sequence: ReadingSequence,
  ) {}

  get isReport(): boolean {
    return this.#masthead.isReport;
  }

  get language(): Language | undefined {
    return this.#detectLanguage();
  }

  get symbol(): string | undefined {
    return this.#masthead.symbol;
  }

  get title(): string | undefined {
    return this.#masthead.title;
  }

  get sections(): readonly Section[] {
    return this.#structure.sections;
  }

  get annexes(): readonly Annex[] {
    return this.#structure.annexes;
  }

  get paragraphs(): readonly Paragraph[] {
    return this.#structure.paragraphs;
  }

  get footnotes(): readonly Footnote[] {
    return this.#once('footnotes', () => finish(linkFootnotes(this.sequence)));
  }

  get symbols(): readonly DocumentSymbol[] {
    return this.#citations.symbols;
  }

  get resolutions(): readonly Resolution[] {
    return this.#citations.resolutions;
  }

  get workingPapers(): readonly WorkingPaper[] {
    return this.#once('workingPapers', () => finish(findWorkingPapers(this.sequence)));
  }

  get experts(): readonly Expert[] {
    return this.#once('experts', () => finish(findExperts(this.sequence)));
  }

  get contents(): readonly ContentsEntry[] {
    return this.#once('contents', () => finish(matchContents(this.sequence, this.#structure.parts)));
  }

  get tables(): readonly TableCaption[] {
    return this.#once('tables', () => finish(findTableCaptions(this.sequence)));
  }

  get crossReferences(): readonly CrossReference[] {
    return this.#once('crossReferences', () => finish(this.#findReferences()));
  }

  get problems(): readonly Problem[] {
    return this.#once('problems', () => finish(findProblems(this, this.sequence)));
  }

  rangeOf(place: Place): OffsetRange {
    return this.sequence.rangeOf(place);
  }

  extentOf(part: Section | Annex): OffsetRange {
    const { parts, depths } = this.#structure;
    const { start } = this.rangeOf(part.place);
    const before = countUpTo(parts.length, start, (at) => {
      const place = parts[at]?.place;
      return place === undefined ? 0 : this.rangeOf(place).start;
    });
    const index = Math.max(0, before - 1);
    const depth = depths[index] ?? 0;
    for (let next = index + 1; next < parts.length; next++) {
      const following = parts[next];
      if (following !== undefined && (depths[next] ?? 0) <= depth)
        return { start, end: this.rangeOf(following.place).start };
    }
    return { start, end: this.text.length };
  }

  /** Makes in steps what the sections, annexes, paragraphs and the masthead are taken from. */
  *makeStructure(): Steps<void> {
    yield* this.#onceInSteps('structure', () => buildStructure(this.sequence));
    yield;
    yield* this.#onceInSteps('masthead', () => readMasthead(this.sequence, this.#structure));
    yield;
  }

  /** Makes all lists in steps, but for the problems. */
  *makeLists(): Steps<void> {
    yield* this.makeStructure();
    this.#detectLanguage();
    yield;
    yield* this.#onceInSteps('footnotes', () => linkFootnotes(this.sequence));
    yield* this.#onceInSteps('workingPapers', () => findWorkingPapers(this.sequence));
    yield* this.#onceInSteps('experts', () => findExperts(this.sequence));
    yield* this.#onceInSteps('contents', () => matchContents(this.sequence, this.#structure.parts));
    yield* this.#onceInSteps('citations', () =>
      findCitations(this.sequence, this.symbol, this.workingPapers),
    );
    yield* this.#onceInSteps('tables', () => findTableCaptions(this.sequence));
    yield* this.#onceInSteps('crossReferences', () => this.#findReferences());
  }

  /** Makes the problems in steps; only checks ask for them. */
  *makeProblems(): Steps<void> {
    yield* this.#onceInSteps('problems', () => findProblems(this, this.sequence));
  }

  #findReferences(): Steps<readonly CrossReference[]> {
    const parts: ReferableParts = { ...this.#structure, footnotes: this.footnotes, tables: this.tables };
    return findReportReferences(this.sequence, parts, this.language);
  }

  get #structure(): Structure {
    return this.#once('structure', () => finish(buildStructure(this.sequence)));
  }

  get #citations(): Citations {
    return this.#once('citations', () =>
      finish(findCitations(this.sequence, this.symbol, this.workingPapers)),
    );
  }

  get #masthead(): Masthead {
    return this.#once('masthead', () => finish(readMasthead(this.sequence, this.#structure)));
  }

  #detectLanguage(): Language | undefined {
    return this.#once('language', () => detectLanguage(sampleOf(this.text)));
  }

  /** Somebody may ask for it, and have it made in one go, between two steps: then that one counts. */
  *#onceInSteps(key: string, make: () => Steps<unknown>): Steps<void> {
    if (this.#memory.has(key)) return;
    const made = yield* make();
    if (!this.#memory.has(key)) this.#memory.set(key, made);
  }

  #once<T>(key: string, make: () => T): T {
    if (!this.#memory.has(key)) this.#memory.set(key, make());
    return this.#memory.get(key) as T;
  }
}

function sampleOf(text: Text): string {
  if (text.length <= wholeSample) return text.toString();
  const step = Math.floor((text.length - samplePiece) / (samplePieces - 1));
  return Array.from({ length: samplePieces }, (_, index) =>
    text.slice(index * step, index * step + samplePiece),
  ).join('\n');
}
