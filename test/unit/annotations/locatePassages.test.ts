import assert from 'node:assert/strict';
import type { Anchor, PassageTarget } from '../../../src/annotations/annotation';
import { describePassage } from '../../../src/annotations/describePassage';
import { locatePassages } from '../../../src/annotations/locatePassages';
import { runSlices } from '../../../src/annotations/matching/slices';
import { plainReport } from './plainReport';

const moment = { digest: 'sha256-old', time: '2026-11-22T14:00:00.000Z' };

/** Describes the «quoted» words of a marked text. */
function described(marked: string): PassageTarget {
  const start = marked.indexOf('«');
  const end = marked.indexOf('»') - 1;
  const target = describePassage(plainReport(marked.replace(/[«»]/g, '')), { start, end }, moment);
  assert.ok(target !== undefined);
  return target;
}

/** The text with the place marked: « » where it is anchored, ‹ › where it is proposed. */
function shown(text: string, anchor: Anchor): string {
  const mark = (range: { start: number; end: number }, open: string, close: string): string =>
    text.slice(0, range.start) + open + text.slice(range.start, range.end) + close + text.slice(range.end);
  if (anchor.state === 'anchored') return mark(anchor.range, '«', '»');
  if (anchor.state === 'needs-review') return mark(anchor.proposal, '‹', '›');
  return anchor.state;
}

/** Where a passage marked in an old text is now, by what is stored of it and, where `known`, by the whole old text. */
function located(before: string, after: string, known: 'quote' | 'text'): string {
  const oldText = before.replace(/[«»]/g, '');
  const range = { start: before.indexOf('«'), end: before.indexOf('»') - 1 };
  const request = { target: described(before), known: known === 'text' ? [{ text: oldText, range }] : [] };
  const [anchor] = runSlices(locatePassages(plainReport(after), [request]));
  assert.ok(anchor !== undefined);
  return shown(after, anchor);
}

/** A passage marked in an old text is found at the mark of a new one; «» anchored, ‹› proposed, 'orphaned'. */
function check(
  name: string,
  before: string,
  expected: string | { readonly quote: string; readonly text: string },
  text?: string,
): void {
  const all = typeof expected === 'string' ? { quote: expected, text: expected } : expected;
  for (const known of ['quote', 'text'] as const)
    it(`${name} (${known})`, () => {
      const after = text ?? all.text.replace(/[«»‹›]/g, '');
      assert.equal(located(before, after, known), all[known]);
    });
}

const intro = '1. The Group met in Geneva in March and elected a chair from among the experts. ';
const outro = ' The secretariat was asked to circulate the minutes before the end of the month.\n';

describe('locatePassages', () => {
  describe('finds exactly', () => {
    const words = 'The experts agreed on the working definition.';
    check('in the same text', `${intro}«${words}»${outro}`, `${intro}«${words}»${outro}`);
    check(
      'behind inserted paragraphs',
      `${intro}«${words}»${outro}`,
      `New first line.\n\n${intro}«${words}»${outro}`,
    );
    check('when the sentence before was rewritten', `${intro}«${words}»${outro}`, {
      quote: `1. Nothing at all is left of it: ‹${words}›${outro}`,
      text: `1. Nothing at all is left of it: «${words}»${outro}`,
    });
    check(
      'when the sentence after was rewritten',
      `${intro}«${words}»${outro}`,
      `${intro}«${words}» Everything else is another story, told by others, elsewhere.\n`,
    );
    check(
      'when both neighbours changed a little',
      `${intro}«${words}»${outro}`,
      `${intro.replace('March', 'April')}«${words}»${outro.replace('month', 'year')}`,
    );
    check(
      'one of twins by what stands around it',
      `${intro}${words}${outro}\n2. Nobody disagreed in the first week of June. «${words}» The question of costs was left open for the time being.\n`,
      `${intro}${words}${outro}\n9. Nobody disagreed in the first week of June. «${words}» The question of costs was left open for the time being.\n`,
    );
    check('with CR LF line ends', `a\n\n${intro}«${words}»${outro}`, `a\r\n\r\n${intro}«${words}»${outro}`);
    check(
      'a passage over a line end with CR LF',
      `${intro}«The experts\nagreed»${outro}`,
      `${intro}«The experts\r\nagreed»${outro}`,
    );
    check(
      'in Chinese',
      '3. 专家组讨论了核查的定义🏛️。«一些专家认为，核查应当不可逆转。»其他专家不同意这种看法，要求进一步讨论。',
      '前言。\n3. 专家组讨论了核查的定义🏛️。«一些专家认为，核查应当不可逆转。»其他专家不同意这种看法，要求进一步讨论。',
    );
    check(
      'where lines are wrapped elsewhere',
      `${intro}«The experts agreed on the working definition»${outro}`,
      `${intro}«The experts agreed\non the working  definition»${outro}`,
    );
    check(
      'where Chinese lines are wrapped elsewhere',
      '3. 专家组讨论了核查的定义。«一些专家认为，核查应当不可逆转。»其他专家不同意这种看法，要求进一步讨论。',
      '3. 专家组讨论了\n核查的定义。«一些专家认为，\n核查应当不可逆转。»其他专家\n不同意这种看法，要求进一步讨论。',
    );
    check('the whole text', '«1. Only this.»', { quote: '‹1. Only this.›', text: '«1. Only this.»' });
  });

  describe('finds', () => {
    check(
      'a sentence of which a word or two changed, between kept neighbours',
      `${intro}«Some of the experts agreed on the working definition of irreversibility, and others asked for more time.»${outro}`,
      `${intro}«Some of the experts agreed on a working definition of irreversibility, and others asked for more time.»${outro}`,
    );
  });

  describe('asks', () => {
    check(
      'about changed words where the text before is not known',
      `${intro}The experts «agreed on the working definition of irreversibility».${outro}`,
      {
        quote: `${intro}The experts ‹agreed on a working definition of verifiability›.${outro}`,
        text: `${intro}The experts «agreed on a working definition of verifiability».${outro}`,
      },
    );
    check(
      'about changed words in Chinese where the text before is not known',
      '专家组在日内瓦开会，选举了主席，并通过了议程。«一些专家认为，核查应当是不可逆转的。»秘书处应在月底之前散发会议记录，供各国评论。',
      {
        quote:
          '专家组在日内瓦开会，选举了主席，并通过了议程。‹若干专家认为，核查必须是不可逆转的。›秘书处应在月底之前散发会议记录，供各国评论。',
        text: '专家组在日内瓦开会，选举了主席，并通过了议程。«若干专家认为，核查必须是不可逆转的。»秘书处应在月底之前散发会议记录，供各国评论。',
      },
    );
  });

  describe('gives up', () => {
    const words = 'The experts agreed on the working definition.';
    check(
      'what was deleted while its neighbours remained',
      `${intro}«${words}»${outro}`,
      'orphaned',
      `${intro.trimEnd()}${outro}`,
    );
    check(
      'what was deleted with its neighbours',
      `${intro}«${words}»${outro}`,
      'orphaned',
      'Quite another text, about fish and their ways in northern waters.\n',
    );
    check('everything in an empty text', `${intro}«${words}»${outro}`, 'orphaned', '');
    check(
      'what other words stand for, between the same neighbours',
      `${intro}«Some experts held another view.»${outro}`,
      'orphaned',
      `${intro}Costs remain unknown.${outro}`,
    );
    it('and says why', () => {
      const before = `${intro}«${words}»${outro}`;
      const target = described(before);
      const range = { start: before.indexOf('«'), end: before.indexOf('»') - 1 };
      const known = [{ text: before.replace(/[«»]/g, ''), range }];
      const report = plainReport(`${intro.trimEnd()}${outro}`);
      assert.deepEqual(runSlices(locatePassages(report, [{ target, known }])), [
        {
          state: 'orphaned',
          runnerUp: undefined,
          evidence: ['words-changed', 'neighbours-kept', 'too-little-left'],
        },
      ]);
      assert.deepEqual(runSlices(locatePassages(plainReport('x'), [{ target, known: [] }])), [
        { state: 'orphaned', runnerUp: undefined, evidence: ['no-trace'] },
      ]);
    });
  });

  it('lets the text that was annotated speak where the latest cannot vouch for a place', () => {
    const words = 'The experts agreed on the working definition.';
    const annotated = `${intro}${words}${outro}`;
    const range = { start: intro.length, end: intro.length + words.length };
    const cut = { text: 'Of all that, nothing was left here.', range: { start: 0, end: 11 } };
    const request = {
      target: described(`${intro}«${words}»${outro}`),
      known: [cut, { text: annotated, range }],
    };
    const [anchor] = runSlices(locatePassages(plainReport(`Preface.\n${annotated}`), [request]));
    const start = intro.length + 'Preface.\n'.length;
    assert.deepEqual(anchor, { state: 'anchored', range: { start, end: start + words.length } });
  });

  it('anchors a thousand passages of a long text', () => {
    const sentences = Array.from(
      { length: 4000 },
      (_, index) =>
        `${index}. Item ${(index * 7919) % 4001} was discussed by delegation ${index % 97} at some length.\n`,
    );
    const text = sentences.join('');
    const report = plainReport(text);
    const targets = Array.from({ length: 1000 }, (_, index) => {
      const start = text.indexOf(`${index * 4}. Item`);
      return describePassage(report, { start, end: start + 50 }, moment)!;
    });
    const changed = plainReport(`A new beginning.\n${text}`);
    const requests = targets.map((target) => ({ target, known: [] }));
    const anchors = runSlices(locatePassages(changed, requests));
    const found = anchors.map((anchor) =>
      anchor.state === 'anchored'
        ? anchor.range.start
        : anchor.state === 'needs-review'
          ? anchor.proposal.start
          : -1,
    );
    assert.deepEqual(
      found,
      targets.map(({ position }) => position.start + 'A new beginning.\n'.length),
    );
    assert.deepEqual(new Set(anchors.map(({ state }) => state)), new Set(['anchored']));
  });
});
