import { isAlias, isMap, isNode, isScalar, isSeq } from 'yaml';
import type { Document, Node, YAMLMap } from 'yaml';
import type { LocalizedText } from './codebook';
import { speakers, stances } from '../report/voices/voice';
import { codebookMessages } from './codebookMessages';
import { voiceOfCode } from './voiceOfCode';
import type { VoiceOfCode } from './voiceOfCode';
import type { ReportProblem } from './codebookProblem';

/** Letters of any script, digits and what separates them; never a blank, so that "#id" can stand in a comment. */
const idPattern = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}\-_./]*$/u;

/** Whether a text can be the id of a code, kind, status or field. */
export function isCodeId(text: string): boolean {
  return idPattern.test(text);
}

/**
 * A map of a YAML document, read key by key. What has the wrong type is reported with its place and counts as
 * absent.
 */
export class YamlEntry {
  constructor(
    readonly document: Document.Parsed,
    private readonly map: YAMLMap,
    readonly report: ReportProblem,
  ) {}

  /** The value of `key`, aliases followed; `undefined` where the key is missing or has no value. */
  nodeAt(key: string): Node | undefined {
    const node = this.resolved(this.map.get(key, true));
    return isScalar(node) && node.value === null ? undefined : node;
  }

  /** The node that an alias stands for, or the node itself; `undefined` for what is no node. */
  resolved(node: unknown): Node | undefined {
    if (isAlias(node)) return node.resolve(this.document);
    return isNode(node) ? node : undefined;
  }

  /** The offset of the value of `key` in the file; of the entry where the key is missing. */
  offsetOf(key: string): number {
    const value: unknown = this.map.get(key, true);
    return (isNode(value) ? value.range?.[0] : undefined) ?? this.map.range?.[0] ?? 0;
  }

  reportUnknownKeys(known: readonly string[]): void {
    for (const { key } of this.map.items) {
      const name = isScalar(key) ? String(key.value) : '';
      if (known.includes(name)) continue;
      const offset = isNode(key) ? key.range?.[0] : undefined;
      this.report(offset ?? 0, codebookMessages.unknownKey, name, known.join(', '));
    }
  }

  /** The id of an entry of the list `list`; `undefined`, and reported, where it has none that can be used. */
  id(list: string): string | undefined {
    const node = this.nodeAt('id');
    if (node === undefined) {
      this.report(this.offsetOf('id'), codebookMessages.noId, list);
      return undefined;
    }
    const id = isScalar(node) ? scalarText(node.value, node.source) : undefined;
    if (id !== undefined && isCodeId(id)) return id;
    this.report(this.offsetOf('id'), codebookMessages.badId, id ?? 'id');
    return undefined;
  }

  string(key: string): string | undefined {
    const node = this.nodeAt(key);
    if (node === undefined) return undefined;
    const text = isScalar(node) ? scalarText(node.value, node.source) : undefined;
    if (text === undefined) this.report(this.offsetOf(key), codebookMessages.notWords, key);
    return text;
  }

  /** Text, or a map from language tags to texts, "default" among them; without it the first text is for all. */
  words(key: string): LocalizedText | undefined {
    const node = this.nodeAt(key);
    if (node === undefined) return undefined;
    if (!isMap(node)) {
      const text = this.string(key);
      return text === undefined ? undefined : { default: text, byLanguage: {} };
    }
    const texts: [string, string][] = [];
    for (const item of node.items) {
      const language = isScalar(item.key) ? String(item.key.value) : '';
      const value = this.resolved(item.value);
      const text = isScalar(value) ? scalarText(value.value, value.source) : undefined;
      if (text === undefined || language === '')
        this.report(value?.range?.[0] ?? this.offsetOf(key), codebookMessages.notWords, `${key}.${language}`);
      else texts.push([language, text]);
    }
    const general = texts.find(([language]) => language === 'default') ?? texts[0];
    if (general === undefined) return undefined;
    return {
      default: general[1],
      byLanguage: Object.fromEntries(texts.filter(([language]) => language !== 'default')),
    };
  }

  /** "#rrggbb" in lower case. */
  color(key: string): string | undefined {
    const color = this.string(key);
    if (color !== undefined && /^#[0-9a-f]{6}$/i.test(color)) return color.toLowerCase();
    // Without quotation marks YAML takes "#rrggbb" for a comment, and the key has no value.
    if (color !== undefined || (this.map.has(key) && this.nodeAt(key) === undefined))
      this.report(this.offsetOf(key), codebookMessages.badColor, color ?? '');
    return undefined;
  }

  /** One letter or digit. */
  shortcut(key: string): string | undefined {
    const shortcut = this.string(key);
    if (shortcut === undefined) return undefined;
    if (/^[\p{L}\p{N}]$/u.test(shortcut)) return shortcut;
    this.report(this.offsetOf(key), codebookMessages.badShortcut, shortcut);
    return undefined;
  }

  /** Whose words a code is proposed for. */
  voice(key: string): VoiceOfCode | undefined {
    const words = this.string(key);
    const voice = words === undefined ? undefined : voiceOfCode(words);
    if (words !== undefined && voice === undefined)
      this.report(this.offsetOf(key), codebookMessages.badVoice, words, [...speakers, ...stances].join(', '));
    return voice;
  }

  /** A GUID in lower case. */
  guid(key: string): string | undefined {
    const guid = this.string(key)?.toLowerCase();
    if (guid === undefined || /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(guid)) return guid;
    this.report(this.offsetOf(key), codebookMessages.badGuid, guid);
    return undefined;
  }

  /** Words, one or a list of them; empty where the key is missing. */
  strings(key: string): readonly string[] {
    const node = this.nodeAt(key);
    if (node === undefined) return [];
    if (!isSeq(node)) return [this.string(key)].filter((word) => word !== undefined);
    return node.items.flatMap((item) => {
      const word = this.resolved(item);
      const text = isScalar(word) ? scalarText(word.value, word.source) : undefined;
      if (text === undefined) this.report(this.offsetOf(key), codebookMessages.notWords, key);
      return text ?? [];
    });
  }

  /** true or false; false where the key is missing. */
  flag(key: string): boolean {
    const node = this.nodeAt(key);
    if (node === undefined) return false;
    if (isScalar(node) && typeof node.value === 'boolean') return node.value;
    this.report(this.offsetOf(key), codebookMessages.notFlag, key);
    return false;
  }
}

/** A scalar as people mean it: an id or name such as 2024 or 1.0 is text even without quotation marks. */
function scalarText(value: unknown, source: string | undefined): string | undefined {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number' || typeof value === 'boolean') return source ?? String(value);
  return undefined;
}
