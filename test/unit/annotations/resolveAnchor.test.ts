import assert from 'node:assert/strict';
import { anchorReasons } from '../../../src/annotations/anchorReasons';
import type { Anchor, PassageTarget } from '../../../src/annotations/annotation';
import { describePassage } from '../../../src/annotations/describePassage';
import { resolveAnchor } from '../../../src/annotations/resolveAnchor';
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
  if (anchor.state === 'needs-review' && anchor.proposal !== undefined)
    return mark(anchor.proposal, '‹', '›');
  return 'orphaned';
}

/** A passage marked in an old text is found at the mark of a new one; «» anchored, ‹› proposed, 'orphaned'. */
function check(name: string, before: string, expected: string, text?: string): void {
  it(name, () => {
    const after = text ?? expected.replace(/[«»‹›]/g, '');
    assert.equal(shown(after, resolveAnchor(plainReport(after), described(before), undefined)), expected);
  });
}

const intro = '1. The Group met in Geneva in March and elected a chair from among the experts. ';
const outro = ' The secretariat was asked to circulate the minutes before the end of the month.\n';

describe('resolveAnchor', () => {
  describe('finds exactly', () => {
    const words = 'The experts agreed on the working definition.';
    check('in the same text', `${intro}«${words}»${outro}`, `${intro}«${words}»${outro}`);
    check(
      'behind inserted paragraphs',
      `${intro}«${words}»${outro}`,
      `New first line.\n\n${intro}«${words}»${outro}`,
    );
    check(
      'when the sentence before was rewritten',
      `${intro}«${words}»${outro}`,
      `1. Nothing at all is left of it: «${words}»${outro}`,
    );
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
    check('the whole text', '«1. Only this.»', '«1. Only this.»');
  });

  describe('asks', () => {
    const words = 'agreed on the programme of work';
    check(
      'about the same words in quite another place',
      `# I\n\n${intro}The experts «${words}» in general.${outro}\n# II\n\n7. Others ${words}, it seems, long ago.\n`,
      `# I\n\n${intro}\n# II\n\n7. Others ‹${words}›, it seems, long ago.\n`,
    );
    check(
      'about twins whose surroundings are gone',
      `${intro}It «${words}» at noon.${outro}`,
      `Then they ‹${words}› twice.\n\nAnd they ${words} thrice.\n`,
    );
    check(
      'about changed words',
      `${intro}The experts «agreed on the working definition of irreversibility».${outro}`,
      `${intro}The experts ‹agreed on a working definition of verifiability›.${outro}`,
    );
    check(
      'about other words between the same neighbours',
      `${intro}«Some experts held another view.»${outro}`,
      `${intro}‹Costs remain unknown.›${outro}`,
    );
    check(
      'about changed words in Chinese',
      '专家组在日内瓦开会，选举了主席，并通过了议程。«一些专家认为，核查应当是不可逆转的。»秘书处应在月底之前散发会议记录，供各国评论。',
      '专家组在日内瓦开会，选举了主席，并通过了议程。‹若干专家认为，核查必须是不可逆转的。›秘书处应在月底之前散发会议记录，供各国评论。',
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
    it('and says whether the neighbours are still there', () => {
      const target = described(`${intro}«${words}»${outro}`);
      const closed = resolveAnchor(plainReport(`${intro.trimEnd()}${outro}`), target, undefined);
      assert.deepEqual(closed, { state: 'orphaned', reason: anchorReasons.deleted });
      assert.deepEqual(resolveAnchor(plainReport('x'), target, undefined), {
        state: 'orphaned',
        reason: anchorReasons.notFound,
      });
    });
  });

  it('trusts the position in the very text that was annotated, twins or not', () => {
    const text = 'a b c.\n'.repeat(50);
    const target = describePassage(plainReport(text), { start: 7 * 20, end: 7 * 20 + 5 }, moment);
    assert.ok(target !== undefined);
    assert.equal(resolveAnchor(plainReport(text), target, undefined).state, 'needs-review');
    assert.deepEqual(resolveAnchor(plainReport(text), target, 'sha256-old'), {
      state: 'anchored',
      range: { start: 140, end: 145 },
    });
  });

  it('does not trust a position whose words are others, whatever the digest says', () => {
    const target = described(`${intro}«The experts agreed»${outro}`);
    const moved = { ...target, position: { start: 0, end: 18 } };
    const text = `${intro}The experts agreed${outro}`;
    assert.equal(
      shown(text, resolveAnchor(plainReport(text), moved, 'sha256-old')),
      `${intro}«The experts agreed»${outro}`,
    );
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
    const states = targets.map((target) => resolveAnchor(changed, target, undefined).state);
    assert.deepEqual(new Set(states), new Set(['anchored']));
  });
});
