import { readFileSync } from 'node:fs';
import { root } from './trackedFiles';

/** What the checks of this folder read of package.json. */
export interface Manifest {
  readonly main?: string;
  readonly icon?: string;
  readonly contributes: {
    readonly commands?: readonly { readonly command: string; readonly title: string }[];
    readonly keybindings?: readonly Keybinding[];
    readonly menus?: Readonly<Record<string, readonly MenuItem[]>>;
    readonly submenus?: readonly { readonly id: string }[];
    readonly viewsContainers?: Readonly<Record<string, readonly { readonly id: string }[]>>;
    readonly views?: Readonly<Record<string, readonly { readonly id: string }[]>>;
    readonly viewsWelcome?: readonly { readonly view: string; readonly contents: string }[];
    readonly walkthroughs?: readonly { readonly steps: readonly WalkthroughStep[] }[];
    readonly configuration?: Configuration | readonly Configuration[];
    readonly jsonValidation?: readonly { readonly url: string }[];
    readonly yamlValidation?: readonly { readonly url: string }[];
    readonly grammars?: readonly { readonly path: string }[];
  };
}

export interface Keybinding {
  readonly command: string;
  readonly key: string;
  readonly mac?: string;
  readonly when?: string;
}

export interface MenuItem {
  readonly command?: string;
  readonly submenu?: string;
  readonly when?: string;
}

export interface WalkthroughStep {
  readonly description: string;
  readonly media: { readonly svg?: string; readonly image?: string; readonly markdown?: string };
  readonly completionEvents?: readonly string[];
}

interface Configuration {
  readonly properties: Readonly<Record<string, Setting>>;
}

export interface Setting {
  readonly type: string | readonly string[];
  readonly default: unknown;
  readonly description?: string;
  readonly markdownDescription?: string;
}

/** A file of words by key: package.nls.json, l10n/bundle.l10n.zh-cn.json. */
export type Words = Readonly<Record<string, string>>;

/** The JSON in a file of the repository; the caller says what it holds. */
export function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, root), 'utf8'));
}

export const manifest = readJson('package.json') as Manifest;

/** The settings by name, whether `configuration` is one object or a list. */
export function settingsOf({ contributes: { configuration } }: Manifest): Readonly<Record<string, Setting>> {
  const parts = configuration === undefined ? [] : [configuration].flat();
  return Object.assign({}, ...parts.map(({ properties }) => properties)) as Readonly<Record<string, Setting>>;
}
