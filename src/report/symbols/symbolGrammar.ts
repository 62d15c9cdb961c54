import { isPartMark, isResolutionMark } from './symbolExtra';
import {
  bodyTable,
  foreignSeries,
  natureTable,
  seriesTable,
  suffixTable,
  treatyBodySeries,
} from './symbolSeries';

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
/** The commissions of the Trade and Development Board have Roman numbers: "TD/B/C.I/55". */
const lettered = '[A-Z]{2,4}\\.[A-Z]{1,4}|C\\.(?:I{1,3}|IV)';
const numbered = '[A-Z]{2,5}\\(\\d{1,3}\\)';
const number = `\\d{1,6}[A-Z]{0,2}${range}`;
/** The code of a State that a conversion has cut in two. */
const cutCountry = '[A-Z] [A-Z]{2}(?=/)|[A-Z]{2} [A-Z](?=/)';
const word = 'Agenda|Summary|[A-Z]{1,12}(?:-[A-Z]{2,6})?';
const componentPattern = new RegExp(
  `(?:${cutCountry}|${sessionMark}|${dotted}|${lettered}|${numbered}|${number}|${word})${border}`,
  'y',
);
const separatorPattern = /([ \n]{0,16})\/([ \n]{0,16})/y;
const extraPattern = /([ \n]{0,16})\(([^()/]{1,40})\)/y;
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
  return blanks === '' ? 0 : blanks.split('\n').length - 1;
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

/** "WP. 3" with a blank is one component only where the tables know its letters. */
function isKnownHead(head: string): boolean {
  return bodyTable.has(head) || natureTable.has(head) || suffixTable.has(head);
}

/** Whether a series begins a symbol of its own behind a slash: "A/78/120/S/2024/3", "CEDAW/C/GC/31/CRC/C/GC/18". */
function beginsAnother(series: string): boolean {
  return seriesTable.get(series)?.form === 'organ' || treatyBodySeries.has(series);
}

/** What stands before the first line end within a symbol. */
interface FirstLine {
  readonly end: number;
  readonly components: readonly Component[];
}

/** Reads the components of one symbol from left to right. */
class ComponentReader {
  readonly components: Component[];
  /** Where each component ends, its extra included. */
  private readonly ends: number[];
  private firstLine: FirstLine | undefined;
  /** Whether blanks stand on both sides of the first slash, and so may beside the others: "A / 79 / 876". */
  private isSpaced: boolean | undefined;

  constructor(
    private readonly text: string,
    series: string,
    start: number,
  ) {
    this.components = [{ text: series, extra: undefined }];
    this.ends = [start];
  }

  get end(): number {
    return this.ends.at(-1) ?? 0;
  }

  /** Reads a separator and a component; false where none stands there. */
  readNext(): boolean {
    const separator = matchAt(separatorPattern, this.text, this.end);
    if (separator === undefined || this.components.length >= mostComponents) return false;
    const [whole, before = '', after = ''] = separator;
    const breaks = lineEnds(before) + lineEnds(after);
    const isSpaced = breaks === 0 && before !== '' && after !== '';
    this.isSpaced ??= isSpaced;
    if (breaks > 1 || (isSpaced && !this.isSpaced)) return false;
    const next = matchAt(componentPattern, this.text, this.end + whole.length);
    // A year before the slash at the end of a line names no document: the number below does.
    const isOpen = lineEnds(before) === 0 && fourDigitYear.test(this.components.at(-1)?.text ?? '');
    if (next === undefined || !this.accepts(next[0], next.index + next[0].length, isOpen ? 0 : breaks))
      return false;
    if (breaks > 0 || next[0].includes('\n')) this.breakHere(this.components);
    this.components.push({ text: next[0].replace(/[ \n]/g, ''), extra: undefined });
    this.ends.push(next.index + next[0].length);
    this.readExtra();
    return true;
  }

  private accepts(printed: string, end: number, breaks: number): boolean {
    if (/\.[ \n]/.test(printed) && !isKnownHead(headOf(printed))) return false;
    if (/[A-Z] [A-Z]/.test(printed) && !treatyBodySeries.has(this.components[0]?.text ?? '')) return false;
    const hasNumber = this.components.some((component) => /\d/.test(component.text));
    if (hasNumber && beginsAnother(printed) && this.text[end] === '/') return false;
    // The number of the next paragraph, not of this symbol.
    return breaks === 0 || !plainNumber.test(printed) || !/^\.\s/.test(this.text.slice(end, end + 2));
  }

  /** Takes "(Part III)" to the component before it. */
  private readExtra(): void {
    const extra = matchAt(extraPattern, this.text, this.end);
    const words = extra?.[2]?.replace(/\s+/g, ' ').trim();
    const last = this.components.at(-1);
    if (extra === undefined || words === undefined || last === undefined) return;
    const breaks = lineEnds(extra[1] ?? '');
    if (breaks > 1 || !acceptsExtra(this.components, words)) return;
    if (breaks > 0) this.breakHere(this.components);
    this.components[this.components.length - 1] = { text: last.text, extra: words };
    this.ends[this.ends.length - 1] = extra.index + extra[0].length;
  }

  private breakHere(components: readonly Component[]): void {
    this.firstLine ??= { end: this.end, components: [...components] };
  }

  /** Leaves out letters at the end, which name no document: "A/78/120/EN". */
  dropLastWords(): void {
    while (this.components.length > 2) {
      const last = this.components.at(-1)?.text ?? '';
      if (!bareWord.test(last) || lastWords.has(last)) return;
      this.components.pop();
      this.ends.pop();
    }
  }

  /** Whether the symbol goes on with something that is no component: "A/78/50/Rev.l" of a scanned page. */
  isCutShort(): boolean {
    if (this.text[this.end] !== '/') return matchAt(fileEnding, this.text, this.end) !== undefined;
    const behind = this.text.slice(this.end + 1, this.end + 8);
    return (
      /^[A-Za-z0-9^\u00c0-\u024f\u0370-\u04ff]/.test(behind) &&
      !beginsAnother(/^[A-Z]+(?=\/)/.exec(behind)?.[0] ?? '')
    );
  }

  /** The part before a line end, where it is a symbol by itself. */
  symbolOfFirstLine(ownSeries: string | undefined): FirstLine | undefined {
    const { firstLine } = this;
    return firstLine === undefined ||
      firstLine.end >= this.end ||
      judge(firstLine.components, ownSeries) === undefined
      ? undefined
      : firstLine;
  }
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
  const reader = new ComponentReader(text, series, index);
  while (reader.readNext());
  if (reader.isCutShort()) return undefined;
  reader.dropLastWords();
  const { components, end } = reader;
  const confidence = judge(components, ownSeries);
  if (confidence === undefined) return undefined;
  return { components, end, firstLine: reader.symbolOfFirstLine(ownSeries), confidence };
}

/** The components joined as a symbol is printed: no blank round a slash, one before a parenthesis. */
export function joinComponents(components: readonly Component[]): string {
  return components
    .map((component) =>
      component.extra === undefined ? component.text : `${component.text} (${component.extra})`,
    )
    .join('/');
}
