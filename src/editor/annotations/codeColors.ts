import { ColorThemeKind, ThemeColor, ThemeIcon, Uri, window } from 'vscode';
import type { Codebook } from '../../annotations/codebook';

/** How many colours of its own the extension contributes for codes without a colour: `reportAnnotator.code1` … */
const paletteSize = 8;

/** The colours of the codes of one codebook. */
export class CodeColors {
  readonly #own = new Map<string, string>();
  readonly #palette = new Map<string, string>();

  constructor(codebook: Codebook) {
    let next = 0;
    for (const { id, color } of codebook.codes) {
      const hex = color === undefined ? undefined : validColor(color);
      if (hex === undefined) this.#palette.set(id, `reportAnnotator.code${(next++ % paletteSize) + 1}`);
      else this.#own.set(id, hex);
    }
  }

  /** The colour of a code: "#rrggbb" of the codebook, else one of the palette; a code that it does not know has the first. */
  of(id: string): string | ThemeColor {
    return this.#own.get(id) ?? new ThemeColor(this.paletteIdOf(id));
  }

  /** "#rrggbb" where the codebook gives the colour, in lower case. */
  ownOf(id: string): string | undefined {
    return this.#own.get(id);
  }

  /** The id of the theme colour of a code without a colour of its own. */
  paletteIdOf(id: string): string {
    return this.#palette.get(id) ?? 'reportAnnotator.code1';
  }

  /** A little square in the code's colour, for lists. Its name always stands beside it. */
  swatchOf(id: string): Uri | ThemeIcon {
    const hex = this.#own.get(id);
    if (hex === undefined) return new ThemeIcon('circle-filled', new ThemeColor(this.paletteIdOf(id)));
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect x="3" y="3" width="10" height="10" rx="2" fill="${hex}"/></svg>`;
    return Uri.parse(`data:image/svg+xml;base64,${btoa(svg)}`);
  }
}

/** `color` in lower case where it is "#rrggbb"; a codebook is untrusted, and colours end up in style sheets. */
export function validColor(color: string): string | undefined {
  return /^#[0-9a-f]{6}$/iu.test(color) ? color.toLowerCase() : undefined;
}

/** Whether the window shows a high-contrast theme, in which tinted backgrounds are left out. */
export function isHighContrast(): boolean {
  const { kind } = window.activeColorTheme;
  return kind === ColorThemeKind.HighContrast || kind === ColorThemeKind.HighContrastLight;
}
