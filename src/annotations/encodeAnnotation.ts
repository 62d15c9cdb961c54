import { formatAddress } from './addressValue';
import type { Annotation, FieldConflict, PassageTarget, ReplyTarget } from './annotation';
import { arrayAt, compact, isObject, joined, objectAt, sorted, valueAt, without } from './jsonValue';
import type { JsonObject } from './jsonValue';
import {
  addressSyntax,
  conflictsContext,
  conflictsVersion,
  fieldsContext,
  idPrefix,
  ownContext,
  plainVersion,
  standardContext,
  topKeys,
} from './sidecarFormat';

/**
 * The text of a sidecar file: a W3C Web Annotation, keys in a fixed order, one field a line, LF, with a line
 * end at the end.
 *
 * `reportName` is the file name of the report ("A-78-120.md"), which stands beside the sidecar folder; the
 * file names it relative to itself, so that both can be moved together.
 * Laws: decoding gives `annotation` back; encoding what was decoded gives the same text.
 */
export function encodeAnnotation(annotation: Annotation, reportName: string): string {
  return `${JSON.stringify(annotationJson(annotation, reportName), undefined, 2)}\n`;
}

function annotationJson(annotation: Annotation, reportName: string): JsonObject {
  const { extra } = annotation;
  const fieldValues = sorted(joined(objectAt(extra, 'fields'), annotation.fields));
  const conflicts = annotation.conflicts.map((conflict) => conflictJson(conflict, reportName));
  const fields = compact([
    ['@context', [standardContext, contextOf(fieldValues, conflicts), ...arrayAt(extra, '@context')]],
    ['id', idPrefix + annotation.id],
    ['type', valueAt(extra, 'type') ?? 'Annotation'],
    ['formatVersion', conflicts.length > 0 ? conflictsVersion : plainVersion],
    ['motivation', valueAt(extra, 'motivation') ?? motivationOf(annotation)],
    ['creator', creatorJson(annotation)],
    ['created', annotation.created],
    ['modified', annotation.modified],
    ['kind', annotation.kind],
    ['status', annotation.status],
    ['confidence', annotation.confidence],
    ['fields', fieldValues],
    ['body', bodiesJson(annotation)],
    ['target', targetJson(annotation.target, extra, reportName)],
    ['conflicts', conflicts],
  ]);
  return joined(fields, sorted(without(extra, topKeys)));
}

function contextOf(fieldValues: JsonObject, conflicts: readonly unknown[]): JsonObject {
  return {
    ...ownContext,
    ...(Object.keys(fieldValues).length === 0 ? {} : fieldsContext),
    ...(conflicts.length === 0 ? {} : conflictsContext),
  };
}

function conflictJson({ path, other, modified }: FieldConflict, reportName: string): JsonObject {
  const isTarget = path[0] === 'target';
  const value = isTarget ? targetJson(other as Annotation['target'], {}, reportName) : other;
  return joined({ path }, value === undefined ? {} : { other: value }, { modified });
}

/** Why the record was made, in the standard's words (§3.3.5); `kind` says it in the codebook's. */
function motivationOf({ target, codes, kind, body }: Annotation): string {
  if (target.kind === 'reply') return 'replying';
  if (codes.length > 0 && (body === '' || kind === 'coding')) return 'classifying';
  if (kind === 'question') return 'questioning';
  return body === '' ? 'highlighting' : 'commenting';
}

function creatorJson({ creator, extra }: Annotation): JsonObject {
  const known = compact([
    ['type', 'Person'],
    ['id', creator.id],
    ['name', creator.name],
  ]);
  return joined(known, sorted(without(objectAt(extra, 'creator'), ['id', 'name'])));
}

function bodiesJson({ body, codes, target, extra }: Annotation): readonly unknown[] {
  const kept = objectAt(extra, 'body');
  const text = {
    type: 'TextualBody',
    purpose: target.kind === 'reply' ? 'replying' : 'commenting',
    format: 'text/markdown',
    value: body,
  };
  const keptText = without(objectAt(kept, 'text'), ['type', 'value']);
  const hasText = body !== '' || Object.keys(keptText).length > 0;
  const keptCodes = objectAt(kept, 'codes');
  return [
    ...(hasText ? [joined(text, sorted(keptText))] : []),
    ...codes.map((code) =>
      joined(
        { type: 'TextualBody', purpose: 'classifying', value: code },
        sorted(without(objectAt(keptCodes, code), ['type', 'value'])),
      ),
    ),
    ...arrayAt(kept, 'other'),
  ];
}

function targetJson(target: Annotation['target'], extra: JsonObject, reportName: string): unknown {
  return target.kind === 'reply' ? replyJson(target, extra) : passageJson(target, extra, reportName);
}

function replyJson(target: ReplyTarget, extra: JsonObject): unknown {
  const kept = without(objectAt(extra, 'target'), ['id', 'source']);
  const id = idPrefix + target.to;
  return Object.keys(kept).length === 0 ? id : joined({ id }, sorted(kept));
}

function passageJson(target: PassageTarget, extra: JsonObject, reportName: string): JsonObject {
  const kept = objectAt(extra, 'target');
  const known = {
    type: 'SpecificResource',
    source: `../${encodeURIComponent(wellFormed(reportName))}`,
    selector: selectorsJson(target, objectAt(kept, 'selector')),
    state: statesJson(target, objectAt(kept, 'state')),
  };
  return joined(known, sorted(without(kept, ['source', 'selector', 'state'])));
}

function selectorsJson({ address, quote, position }: PassageTarget, kept: JsonObject): readonly unknown[] {
  const unknownParameters = valueAt(kept, 'addressParameters');
  const value = formatAddress(address, typeof unknownParameters === 'string' ? unknownParameters : '');
  const unknownOf = (key: string, known: readonly string[]): JsonObject =>
    sorted(without(objectAt(kept, key), ['type', ...known]));
  const addressFields = unknownOf('address', ['conformsTo', 'value']);
  const hasAddress = value !== '' || isObject(valueAt(kept, 'address'));
  return [
    ...(hasAddress
      ? [joined({ type: 'FragmentSelector', conformsTo: addressSyntax, value }, addressFields)]
      : []),
    joined(
      { type: 'TextQuoteSelector', exact: quote.exact, prefix: quote.prefix, suffix: quote.suffix },
      unknownOf('quote', ['exact', 'prefix', 'suffix']),
    ),
    joined(
      { type: 'TextPositionSelector', start: position.start, end: position.end },
      unknownOf('position', ['start', 'end']),
    ),
    ...arrayAt(kept, 'other'),
  ];
}

function statesJson({ anchored, digest }: PassageTarget, kept: JsonObject): unknown {
  const time = joined(
    compact([
      ['type', 'TimeState'],
      ['sourceDate', anchored],
      ['digest', digest === '' ? undefined : digest],
    ]),
    sorted(without(objectAt(kept, 'time'), ['type', 'sourceDate', 'digest'])),
  );
  const others = arrayAt(kept, 'other');
  return others.length === 0 ? time : [time, ...others];
}

/** `encodeURIComponent` throws at a lone surrogate; no file system keeps such a name apart anyway. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}
