import type { Observation } from '../finding';
import type { SessionMention } from '../sessionMentions';
import { sessionMentions } from '../sessionMentions';
import type { Rule } from '../rule';
import { textStretches } from '../textStretches';

/**
 * Two places give different days for the same session.
 *
 * A day outside the time that another place gives, or another beginning or end. Sessions of different bodies, and those
 * held in parts, are not compared. Chinese, English, French and Spanish.
 */
export const sessionDates: Rule = {
  id: 'session-dates',
  severity: 'warning',
  title: 'Two places give different days for a session',
  reason:
    'One of the two dates is wrong. Sessions of different bodies and sessions held in parts are not compared; Chinese, English, French and Spanish are read.',
  examples: [
    {
      wrong:
        '一. 引言\n\n1. 专家组第一届会议于 2031 年 2 月 21 日至 25 日举行。\n\n2. 在 ⟦2031 年 3 月 21 日第一届会议⟧上，专家组通过了议程。\n\n3. 专家组第二届会议于 2031 年 9 月 26 日至 30 日举行。\n',
      right:
        '一. 引言\n\n1. 专家组第一届会议于 2031 年 2 月 21 日至 25 日举行。\n\n2. 在 2031 年 2 月 21 日第一届会议上，专家组通过了议程。\n\n3. 专家组第二届会议于 2031 年 9 月 26 日至 30 日举行。\n',
    },
    {
      wrong:
        'I. Introduction\n\n1. The Group held its first session from 21 to 25 February 2031 in Lisbon.\n\n2. It adopted its agenda.\n\n3. At its ⟦first session, held in Lisbon from 22 to 25 February 2031⟧, it elected a Chair.\n',
      right:
        'I. Introduction\n\n1. The Group held its first session from 21 to 25 February 2031 in Lisbon.\n\n2. It adopted its agenda.\n\n3. At its second session, held in Lisbon from 26 to 30 September 2031, it elected a Chair.\n',
    },
  ],
  *check({ report }) {
    const bySession = new Map<number, SessionMention[]>();
    for (const { start, text } of textStretches(report.text)) {
      yield undefined;
      for (const found of sessionMentions(text, report.language)) {
        const mention = { ...found, start: start + found.start, end: start + found.end };
        const earlier = bySession.get(mention.session);
        const other = earlier?.find((known) => mayBeSame(known, mention) && disagree(known, mention));
        if (other !== undefined) yield observe(mention, other);
        if (earlier === undefined) bySession.set(mention.session, [mention]);
        // One mention of many that say the same is enough to compare with.
        else if (!earlier.some((known) => saysTheSame(known, mention))) earlier.push(mention);
      }
    }
  },
};

function observe(mention: SessionMention, other: SessionMention): Observation {
  return {
    message: 'These are not the days that another place gives for the session: {0} here, {1} there.',
    args: [daysOf(mention), daysOf(other)],
    range: { start: mention.start, end: mention.end },
    related: [
      {
        range: { start: other.start, end: other.end },
        message: 'The session is dated {0} here.',
        args: [daysOf(other)],
      },
    ],
    fixes: [],
  };
}

function saysTheSame(a: SessionMention, b: SessionMention): boolean {
  return a.body === b.body && a.from === b.from && a.to === b.to;
}

function mayBeSame(a: SessionMention, b: SessionMention): boolean {
  return a.body === '' || b.body === '' || a.body.endsWith(b.body) || b.body.endsWith(a.body);
}

function disagree(a: SessionMention, b: SessionMention): boolean {
  if (a.isWhole && b.isWhole) return a.from !== b.from || a.to !== b.to;
  if (a.isWhole) return b.from < a.from || b.to > a.to;
  return b.isWhole && (a.from < b.from || a.to > b.to);
}

function daysOf({ from, to }: SessionMention): string {
  return from === to ? from : `${from}/${to}`;
}
