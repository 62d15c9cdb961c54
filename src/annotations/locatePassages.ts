import { makeListsInSlices } from '../report/readReportInSlices';
import type { Report } from '../report/report';
import type { OffsetRange } from '../text/offsetRange';
import { anchorIndexOf } from './anchorIndex';
import type { Anchor, PassageTarget } from './annotation';
import { carryPassagesInSlices } from './matching/carryPassages';
import type { CarryResult } from './matching/carryResult';
import { findPassagesInSlices } from './matching/findPassage';
import type { PassageHints } from './matching/findCandidates';
import type { Slices } from './matching/slices';
import type { NormalizedText } from './normalizedText';

/** A passage of a text that is known as a whole; the text and the offsets in it are normalised. */
export interface KnownPassage {
  readonly text: string;
  readonly range: OffsetRange;
}

/** A passage to be found again. */
export interface LocateRequest {
  readonly target: PassageTarget;
  /** Where it stood in texts that are known, the latest first; empty where only what is stored of it is known. */
  readonly known: readonly KnownPassage[];
}

/**
 * Where each of `requests` stands in `report`; the anchors are in their order and independent of each other.
 *
 * A passage of a known text is carried along with the text around it, for all passages of one text at once; what
 * an earlier known text says counts where the latest cannot vouch for a place. Where no text is known it is looked
 * for by its quote, with its address and position as hints.
 */
export function* locatePassages(
  report: Report,
  requests: readonly LocateRequest[],
): Slices<readonly Anchor[]> {
  const { text } = anchorIndexOf(report);
  yield;
  const found = new Map<LocateRequest, CarryResult>();
  const rounds = Math.max(0, ...requests.map(({ known }) => known.length));
  for (let round = 0; round < rounds; round++) {
    const open = requests.filter((request) => found.get(request)?.state !== 'anchored');
    for (const [oldText, members] of byText(open, round)) {
      const ranges = members.map(({ passage }) => passage.range);
      const results = yield* carried(oldText, text.value, ranges);
      members.forEach(({ request }, index) => {
        const result = results[index];
        if (result !== undefined) found.set(request, betterOf(found.get(request), result));
      });
    }
  }
  for (const request of requests) {
    const result = request.known.length === 0 ? verbatim(text.value, request.target) : undefined;
    if (result === undefined) continue;
    found.set(request, result);
    yield;
  }
  const unknown = requests.filter((request) => request.known.length === 0 && !found.has(request));
  if (unknown.length > 0) {
    yield* makeListsInSlices(report);
    const hints = hintsOf(report, text);
    yield;
    const wanted = unknown.map(({ target }) => ({ selector: target.quote, hints: hints(target) }));
    const results = yield* findPassagesInSlices(text.value, wanted);
    unknown.forEach((request, index) => {
      const result = results[index];
      if (result !== undefined) found.set(request, result);
    });
  }
  return requests.map((request) => anchorOf(found.get(request), text));
}

interface Member {
  readonly request: LocateRequest;
  readonly passage: KnownPassage;
}

/** The requests by the text that is known of them in this round. */
function byText(requests: readonly LocateRequest[], round: number): ReadonlyMap<string, readonly Member[]> {
  const groups = new Map<string, Member[]>();
  for (const request of requests) {
    const passage = request.known[round];
    if (passage === undefined) continue;
    const group = groups.get(passage.text);
    if (group === undefined) groups.set(passage.text, [{ request, passage }]);
    else group.push({ request, passage });
  }
  return groups;
}

function* carried(
  oldText: string,
  newText: string,
  ranges: readonly OffsetRange[],
): Slices<readonly CarryResult[]> {
  if (oldText !== newText) return yield* carryPassagesInSlices(oldText, newText, ranges);
  return ranges.map((range) => unchanged(newText, range));
}

function unchanged(text: string, range: OffsetRange): CarryResult {
  return {
    state: 'anchored',
    range,
    quote: text.slice(range.start, range.end),
    score: 1,
    method: 'identical',
    runnerUp: undefined,
    evidence: ['words-kept', 'neighbours-kept'],
  };
}

/** A passage that stands in `text` with all its context, character by character, and nowhere else so. */
function verbatim(text: string, { quote }: PassageTarget): CarryResult | undefined {
  const { prefix, exact, suffix } = quote;
  if (prefix.length + suffix.length < leastContext) return undefined;
  const whole = prefix + exact + suffix;
  const at = text.indexOf(whole);
  if (at === -1 || text.includes(whole, at + 1)) return undefined;
  return unchanged(text, { start: at + prefix.length, end: at + prefix.length + exact.length });
}

/** A quote with less context, in UTF-16 units, has no neighbours to speak for it. */
const leastContext = 16;

const ranks: readonly CarryResult['state'][] = ['orphaned', 'needs-review', 'anchored'];

/** The surer of two; of equals the first. */
function betterOf(first: CarryResult | undefined, second: CarryResult): CarryResult {
  return first !== undefined && ranks.indexOf(first.state) >= ranks.indexOf(second.state) ? first : second;
}

/** Says where the parts named by stored addresses are now, and where stored positions would be. */
function hintsOf(report: Report, text: NormalizedText): (target: PassageTarget) => PassageHints {
  const normalized = ({ start, end }: OffsetRange): OffsetRange => ({
    start: text.fromOpen(start),
    end: text.fromOpen(end),
  });
  const parts = new Map([...report.sections, ...report.annexes].map((part) => [part.id, part]));
  const paragraphs = new Map(report.paragraphs.map((paragraph) => [paragraph.id, paragraph]));
  const footnotes = new Map(report.footnotes.map((footnote) => [footnote.id, footnote]));
  return ({ address, position }) => {
    const section = parts.get(address.section ?? '');
    const block = footnotes.get(address.footnote ?? '') ?? paragraphs.get(address.paragraph ?? '');
    const [first, last] = [block?.parts[0], block?.parts.at(-1)];
    return {
      position: text.fromCodePoints(position.start),
      section: section === undefined ? undefined : normalized(report.extentOf(section)),
      paragraph:
        first === undefined || last === undefined
          ? undefined
          : normalized({ start: report.rangeOf(first).start, end: report.rangeOf(last).end }),
    };
  };
}

function anchorOf(result: CarryResult | undefined, text: NormalizedText): Anchor {
  if (result === undefined) return { state: 'orphaned', runnerUp: undefined, evidence: ['no-trace'] };
  const open = ({ start, end }: OffsetRange): OffsetRange => ({
    start: text.toOpen(start),
    end: text.toOpen(end),
  });
  const { state, range, score, evidence } = result;
  const runnerUp =
    result.runnerUp === undefined ? undefined : { ...result.runnerUp, range: open(result.runnerUp.range) };
  if (range === undefined || state === 'orphaned') return { state: 'orphaned', runnerUp, evidence };
  if (state === 'anchored') return { state, range: open(range) };
  return { state, proposal: open(range), score, runnerUp, evidence };
}
