import type { Place, Resolution } from '../../report/report';
import type { Observation } from '../finding';
import type { CheckSubject, Rule } from '../rule';

/** Decisions of the General Assembly are numbered from here on in every session since 1976; resolutions never get so far. */
const firstDecision = 401;
/** Its decisions on elections and appointments, from here on. */
const firstElection = 301;
/** So far from a number the body is named, in UTF-16 units. */
const assemblyReach = 60;

/**
 * One number is called a resolution here and a decision there, or a decision of the General Assembly a resolution.
 *
 * The two are different documents: a decision has no symbol of its own. From the thirty-first session on the decisions of
 * the General Assembly are numbered from 401, its resolutions from 1.
 */
export const resolutionOrDecision: Rule = {
  id: 'resolution-or-decision',
  severity: 'error',
  title: 'A resolution is called a decision, or a decision a resolution',
  reason:
    'The two are different documents: a decision has no symbol of its own. Decisions of the General Assembly are numbered from 401 on in each session, resolutions from 1.',
  examples: [
    {
      wrong:
        'I. Introduction\n\n1. By its decision 76/515 the General Assembly put the session off.\n\n2. The Group met under resolution ⟦76/515⟧ of the General Assembly.\n',
      right:
        'I. Introduction\n\n1. By its decision 76/515 the General Assembly put the session off.\n\n2. The Group met under resolution 74/50 of the General Assembly.\n',
    },
    {
      wrong:
        '一. 引言\n\n1. 大会第 74/50 号决议设立了专家组。\n\n2. 专家组根据第 ⟦74/50⟧ 号决定开展工作。\n\n3. 大会第 74/50 号决议欢迎这项工作。\n',
      right:
        '一. 引言\n\n1. 大会第 74/50 号决议设立了专家组。\n\n2. 专家组根据第 74/50 号决议开展工作。\n\n3. 大会第 76/515 号决定推迟了会议。\n',
    },
  ],
  *check({ report }) {
    const byNumber = new Map<string, Resolution[]>();
    for (const resolution of report.resolutions) {
      const key = `${resolution.body} ${resolution.number}`;
      byNumber.set(key, [...(byNumber.get(key) ?? []), resolution]);
    }
    for (const group of byNumber.values()) {
      const [one] = group;
      const wrong =
        group.length > 1
          ? group.find(({ kind }) => kind !== likelyKind(group))
          : one !== undefined && kindByNumber(one) === 'decision' && one.kind === 'resolution'
            ? one
            : undefined;
      if (wrong === undefined && one?.kind === 'decision' && isTooLow(one)) {
        const occurrences = one.occurrences.filter((place) => namesAssembly(report, place));
        yield* observe(report, { ...one, occurrences }, undefined);
      }
      if (wrong !== undefined)
        yield* observe(
          report,
          wrong,
          group.find((other) => other !== wrong),
        );
    }
  },
};

/** What the number of the General Assembly's documents says; `undefined` for other bodies and older sessions. */
function kindByNumber({ body, number }: Resolution): Resolution['kind'] | undefined {
  const match = /^\d{2}\/(\d{1,4})$/u.exec(number);
  if (body !== 'general-assembly' || match === null) return undefined;
  return Number(match[1]) >= firstDecision ? 'decision' : 'resolution';
}

/** Whether no decision of the General Assembly has so low a number: the elections begin with 301. */
function isTooLow({ body, number }: Resolution): boolean {
  const match = /^\d{2}\/(\d{1,3})$/u.exec(number);
  return body === 'general-assembly' && match !== null && Number(match[1]) < firstElection;
}

const assembly =
  /General Assembly|Assemblée générale|Asamblea General|Генеральн\p{L}+ Ассамбле|大会|الجمعية العامة/u;

/** Whether the General Assembly is named by the number, or speaks itself: other bodies number their decisions alike. */
function namesAssembly(report: CheckSubject['report'], place: Place): boolean {
  if (report.symbol?.startsWith('A/RES/') === true) return true;
  const { start, end } = report.rangeOf(place);
  return assembly.test(
    report.text.slice(Math.max(0, start - assemblyReach), end + assemblyReach).replace(/\s+/gu, ' '),
  );
}

/** What most places call it; where they are even, what the number says. */
function likelyKind(group: readonly Resolution[]): Resolution['kind'] {
  const [first] = [...group].sort((a, b) => b.occurrences.length - a.occurrences.length);
  return group.map(kindByNumber).find((kind) => kind !== undefined) ?? first?.kind ?? 'resolution';
}

function* observe(
  report: CheckSubject['report'],
  { kind, number, occurrences }: Resolution,
  other: Resolution | undefined,
): Generator<Observation> {
  const place = other?.occurrences[0];
  for (const occurrence of occurrences)
    yield {
      message:
        kind === 'resolution'
          ? '{0} is called a resolution; it is a decision.'
          : '{0} is called a decision; it is a resolution.',
      args: [number],
      range: report.rangeOf(occurrence),
      related:
        place === undefined
          ? []
          : [
              {
                range: report.rangeOf(place),
                message:
                  kind === 'resolution'
                    ? '{0} is called a decision here.'
                    : '{0} is called a resolution here.',
                args: [number],
              },
            ],
      fixes: [],
    };
}
