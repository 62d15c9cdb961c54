import type { Annotation } from '../annotation';
import type { Code } from '../codebook';
import { codeMentions, codesInBody } from '../codesInBody';
import { joined, objectAt } from '../jsonValue';
import type { JsonObject } from '../jsonValue';
import type { ChangePlan } from './planChange';

/** The codes of the project before a change and after it. */
export interface CodesAround {
  readonly before: readonly Code[];
  readonly after: readonly Code[];
}

/**
 * What `annotation` says after a change of the codes: the same annotation where it does not concern it.
 *
 * Codes keep their order, none comes twice. Where the comment names a code by a word that would mean nothing
 * any more, or another code, the id stands instead: else the old one would come back when the comment is edited.
 * `modified` stays; whoever writes the record sets it.
 */
export function recode(annotation: Annotation, plan: ChangePlan, around: CodesAround): Annotation {
  const chosen = plan.split?.choices.get(annotation.id);
  const newCodes = annotation.codes.flatMap((id) =>
    chosen !== undefined && id === plan.split?.code ? chosen : [plan.ids.get(id) ?? id],
  );
  const codes = [...new Set(newCodes)];
  const ids = idsFor(plan, chosen);
  const body = bodyAfter(annotation.body, ids, around);
  if (body === annotation.body && codes.join('\n') === annotation.codes.join('\n')) return annotation;
  return { ...annotation, codes, body, extra: extraAfter(annotation.extra, ids) };
}

/** The ids that give way to others in this record; a split code that it keeps does not. */
function idsFor(plan: ChangePlan, chosen: readonly string[] | undefined): ReadonlyMap<string, string> {
  const [first] = chosen ?? [];
  if (plan.split === undefined || first === undefined || chosen?.includes(plan.split.code) === true)
    return plan.ids;
  return new Map([[plan.split.code, first]]);
}

function bodyAfter(body: string, ids: ReadonlyMap<string, string>, { before, after }: CodesAround): string {
  if (!body.includes('#')) return body;
  const known = new Set(before.map(({ id }) => id));
  let result = body;
  for (const { id, start, end } of [...codeMentions(body, before)].reverse()) {
    if (!known.has(id) && !ids.has(id)) continue;
    const wanted = ids.get(id) ?? id;
    if (codesInBody(body.slice(start, end), after)[0] === wanted) continue;
    result = `${result.slice(0, start)}#${wanted}${result.slice(end)}`;
  }
  return result;
}

/** Unknown fields of a code's body go with the code. */
function extraAfter(extra: JsonObject, ids: ReadonlyMap<string, string>): JsonObject {
  const body = objectAt(extra, 'body');
  const codes = Object.entries(objectAt(body, 'codes'));
  if (codes.length === 0) return extra;
  const renamed = Object.fromEntries(codes.map(([id, kept]) => [ids.get(id) ?? id, kept]));
  return joined(extra, { body: joined(body, { codes: renamed }) });
}
