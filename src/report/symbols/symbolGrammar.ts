import { isPartMark, isResolutionMark } from './symbolExtra';
import { bodyTable, foreignSeries, natureTable, seriesTable, suffixTable } from './symbolSeries';

/** One component of a symbol: what stands between two slashes. */
export interface Component {
  /** Without blanks: "CONF.2000", "28", "Corr.2", "1155-1158". */
  readonly text: string;
  /** The words in parentheses behind it: "Part III", "2015"; `undefined` where there are none. */
  readonly extra: string | undefined;
}

/** A symbol as read from a folded text. */
export interface SymbolReading {
  readonly components: readonly Component[];
  /** The index behind its last character. */
  readonly end: number;
  /** What a reader of the first line alone would take: the end before the line end, and how many components. */
  readonly firstLine: { readonly end: number; readonly components: readonly Component[] } | undefined;
  readonly confidence: 'certain' | 'likely' | 'guess';
}

/** No letter, digit or OCR debris may follow a component directly. */
const border = '(?![A-Za-z0-9^>\\u00c0-\\u024f\\u0370-\\u04ff])';
const range = '(?:-[ \\n]?\\d{1,6})?';
const sessionMark = 'E?S-\\d{1,2}';
const dotted = `[A-Za-z]{1,8}(?:\\.[A-Za-z]{1,8})?\\.[ \\n]?\\d{1,6}[A-Z]{0,2}${range}`;
const lettered = '[A-Z]{2,4}\\.[A-Z]{1,4}';
const numbered = '[A-Z]{2,5}\\(\\d{1,3}\\)';
const number = `\\d{1,6}[A-Z]{0,2}${range}`;
const word = 'Agenda|Summary|[A-Z]{1,12}(?:-[A-Z]{2,6})?';
const componentPattern = new RegExp(
  `(?:${sessionMark}|${dotted}|${lettered}|${numbered}|${number}|${word})${border}`,
  'y',
);
const separatorPattern = /([ \n]{0,16})\/([ \n]{0,16})/y;
const extraPattern = /[ \n]{0,16}\(([^()/]{1,40})\)/y;
const fileEnding = /\.(?:pdf|docx?|html?|txt|md|json)(?![A-Za-z])/y;

const fourDigitYear = /^(?:19[4-9]\d|20\d\d)(?:-\d{2,4})?$/;
const plainNumber = /^\d+[A-Z]{0,2}(?:-\d+)?$/;
const dottedNumber = /^([A-Za-z]+)\.(?:[A-Za-z]+\.)?\d/;
const bareWord = /^[A-Za-z-]+$/;
const lastWords: ReadonlySet<string> = new Set(['Summary', 'INF']);

/** More components than any symbol has. */
const mostComponents = 12;
/** The sessions of the General Assembly that stand in symbols: from the 31st (1976). */
const firstSession = 31;
const lastSession = 199;

function matchAt(pattern: RegExp, text: string, index: number): RegExpExecArray | undefined {
  pattern.lastIndex = index;
  return pattern.exec(text) ?? undefined;
}

function lineEnds(blanks: string): number {
  return blanks.split('\n').length - 1;
}

/** The letters before the dot or the figures: "AC" of "AC.109", "Add" of "Add.1". */
export function headOf(component: string): string {
  return /^[A-Za-z-]*/.exec(component)?.[0] ?? '';
}

/** Whether a component is a body with a number ("AC.109", "CONF.2000"), not a document of it. */
function isNumberedBody(component: string): boolean {
  return dottedNumber.test(component) && bodyTable.has(headOf(component));
}

function isNatureWithNumber(component: string): boolean {
  return dottedNumber.test(component) && natureTable.has(headOf(component));
}

/** Judges a symbol of a principal organ, whose one letter before a slash means nothing by itself. */
function judgeOrgan(texts: readonly string[]): SymbolReading['confidence'] | undefined {
  const [organ = '', second = '', third] = texts;
  const figures = /^\d+/.exec(second)?.[0] ?? '';
  if (figures === '') return /^E?S-/.test(second) && third === undefined ? undefined : 'certain';
  const value = Number(figures);
  if (third === undefined || suffixTable.has(headOf(third))) {
    // A plain running number of the years before sessions and years stood in symbols.
    if (!plainNumber.test(second) || figures.length < 3 || fourDigitYear.test(second)) return undefined;
    return figures.length === 3 ? 'guess' : 'likely';
  }
  if (organ === 'A') return value >= firstSession && value <= lastSession ? 'certain' : undefined;
  return fourDigitYear.test(second) ? 'certain' : undefined;
}

function judgeKnown(texts: readonly string[]): SymbolReading['confidence'] | undefined {
  if (texts.length === 2 && /^\d$/.test(texts[1] ?? '')) return undefined;
  return 'certain';
}

/** Judges a series that no table has: a year and a document of a known nature, or the series of the report itself. */
function judgeUnknown(
  texts: readonly string[],
  ownSeries: string | undefined,
): SymbolReading['confidence'] | undefined {
  const [series = ''] = texts;
  if (series === ownSeries) return 'likely';
  if (!/^[A-Z]{2,10}(?:-[A-Z]{2,10})?$/.test(series) || texts.length < 3) return undefined;
  if (!texts.slice(1).some(isNatureWithNumber)) return undefined;
  return texts.slice(1).some((text) => fourDigitYear.test(text)) ? 'certain' : 'likely';
}

function judge(
  components: readonly Component[],
  ownSeries: string | undefined,
): SymbolReading['confidence'] | undefined {
  const texts = components.map((component) => component.text);
  const [series = ''] = texts;
  const last = texts.at(-1) ?? '';
  if (texts.length < 2 || foreignSeries.has(series) || isNumberedBody(last)) return undefined;
  if (!texts.slice(1).some((text) => /\d/.test(text))) return undefined;
  const known = seriesTable.get(series);
  if (known === undefined) return judgeUnknown(texts, ownSeries);
  return known.form === 'organ' ? judgeOrgan(texts) : judgeKnown(texts);
}

/** Whether "( … )" behind `components` belongs to the symbol. */
function acceptsExtra(components: readonly Component[], words: string): boolean {
  if (isPartMark(words)) return true;
  return components.some((component) => component.text === 'RES') && isResolutionMark(words);
}

/**
 * Reads one symbol whose series stands before `index` in `text`, where its first separator is.
 *
 * `text` is folded (`foldWindow`). Components may be parted by a blank or one line end beside a slash. Returns
 * `undefined` where what stands there is no symbol. Linear in the symbol.
 */
export function readSymbol(
  text: string,
  series: string,
  index: number,
  ownSeries: string | undefined,
): SymbolReading | undefined {
  const components: Component[] = [{ text: series, extra: undefined }];
  const ends = [index];
  let end = index;
  let breakAt: { end: number; count: number; extra: boolean } | undefined;
  let looselySpaced: boolean | undefined;
  while (components.length < mostComponents) {
    const separator = matchAt(separatorPattern, text, end);
    if (separator === undefined) break;
    const [whole, before = '', after = ''] = separator;
    const breaks = lineEnds(before) + lineEnds(after);
    if (breaks > 1) break;
    const bothSides = breaks === 0 && before !== '' && after !== '';
    looselySpaced ??= bothSides;
    if (bothSides && !looselySpaced) break;
    const next = matchAt(componentPattern, text, end + whole.length);
    if (next === undefined) break;
    const nextEnd = next.index + next[0].length;
    const raw = next[0];
    const spacedAfterDot = /\.[ \n]/.test(raw);
    if (
      spacedAfterDot &&
      !bodyTable.has(headOf(raw)) &&
      !natureTable.has(headOf(raw)) &&
      !suffixTable.has(headOf(raw))
    )
      break;
    // A second symbol behind a slash: "A/78/120/S/2024/3".
    const isOrgan = seriesTable.get(raw)?.form === 'organ';
    if (isOrgan && text[nextEnd] === '/' && components.some((component) => /\d/.test(component.text))) break;
    // The number of the next paragraph, not of this symbol.
    if (breaks > 0 && plainNumber.test(raw) && /^\.\s/.test(text.slice(nextEnd, nextEnd + 2))) break;
    if (breaks > 0 || raw.includes('\n')) breakAt ??= { end, count: components.length, extra: true };
    components.push({ text: raw.replace(/[ \n]/g, ''), extra: undefined });
    end = nextEnd;
    const extra = matchAt(extraPattern, text, end);
    const words = extra?.[1]?.replace(/\s+/g, ' ').trim();
    if (extra !== undefined && words !== undefined && acceptsExtra(components, words)) {
      const blanks = /^[ \n]*/.exec(extra[0])?.[0] ?? '';
      if (lineEnds(blanks) <= 1) {
        if (blanks.includes('\n')) breakAt ??= { end, count: components.length, extra: false };
        components[components.length - 1] = { text: components.at(-1)?.text ?? '', extra: words };
        end += extra[0].length;
      }
    }
    ends.push(end);
  }
  if (
    text[end] === '/' &&
    /[A-Za-z0-9^\u00c0-\u024f\u0370-\u04ff]/.test(text[end + 1] ?? '') &&
    seriesTable.get(text[end + 1] ?? '') === undefined
  )
    return undefined;
  // "…/10/EN": letters at the end name no document.
  while (components.length > 2) {
    const last = components.at(-1)?.text ?? '';
    if (!bareWord.test(last) || lastWords.has(last)) break;
    components.pop();
    ends.pop();
  }
  end = ends.at(-1) ?? end;
  if (matchAt(fileEnding, text, end) !== undefined) return undefined;
  const confidence = judge(components, ownSeries);
  if (confidence === undefined) return undefined;
  return { components, end, firstLine: firstLineOf(components, breakAt, ownSeries), confidence };
}

function firstLineOf(
  components: readonly Component[],
  breakAt: { end: number; count: number; extra: boolean } | undefined,
  ownSeries: string | undefined,
): SymbolReading['firstLine'] {
  if (breakAt === undefined || breakAt.count > components.length) return undefined;
  const kept = components.slice(0, breakAt.count);
  const last = kept.at(-1);
  if (!breakAt.extra && last !== undefined) kept[kept.length - 1] = { text: last.text, extra: undefined };
  return judge(kept, ownSeries) === undefined ? undefined : { end: breakAt.end, components: kept };
}

/** The components joined as a symbol is printed: no blank round a slash, one before a parenthesis. */
export function joinComponents(components: readonly Component[]): string {
  return components
    .map((component) =>
      component.extra === undefined ? component.text : `${component.text} (${component.extra})`,
    )
    .join('/');
}
