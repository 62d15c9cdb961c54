import { ThemeColor } from 'vscode';
import type { DecorationRenderOptions } from 'vscode';
import { isHighContrast } from './codeColors';
import type { MarkedLine, MarkedLines } from './markedLines';

/** How strongly the colour of a code tints the words: hexadecimal opacity. */
const tint = '2b';

/** How wide lines are drawn, in pixels; a double one needs room for its gap. */
const widths: Readonly<Record<MarkedLine['width'], number>> = { thin: 2, thick: 4 };
const doubleWidths: Readonly<Record<MarkedLine['width'], number>> = { thin: 3, thick: 5 };

/** The decoration for words with these lines. */
export function markStyle({ below, close, above, tint: tinted }: MarkedLines): DecorationRenderOptions {
  return {
    borderStyle: `${above?.line ?? 'none'} none ${below?.line ?? 'none'} none`,
    borderWidth: `${widthOf(above)} 0 ${widthOf(below)} 0`,
    borderColor: `${inStyleSheet(above)} transparent ${inStyleSheet(below)} transparent`,
    ...(close === undefined
      ? {}
      : { textDecoration: `underline ${close.line} ${widthOf(close)} ${inStyleSheet(close)}` }),
    ...(isHighContrast() || tinted === undefined ? {} : { backgroundColor: tintOf(tinted) }),
  };
}

function widthOf(line: MarkedLine | undefined): string {
  if (line === undefined) return '0';
  return `${(line.line === 'double' ? doubleWidths : widths)[line.width]}px`;
}

/** A colour in the words of a style sheet: of several lines, the editor takes a theme colour only by its variable. */
function inStyleSheet(line: MarkedLine | undefined): string {
  if (line === undefined) return 'transparent';
  return isOwn(line.color) ? line.color : `var(--vscode-${line.color.replaceAll('.', '-')})`;
}

/** The colour with which words are tinted. */
function tintOf(color: string): string | ThemeColor {
  return isOwn(color) ? `${color}${tint}` : new ThemeColor(`${color}Background`);
}

/** Whether a colour is "#rrggbb" and not the id of a theme colour. */
function isOwn(color: string): boolean {
  return color.startsWith('#');
}

/** A colour as decorations take it. */
export function paintOf(color: string): string | ThemeColor {
  return isOwn(color) ? color : new ThemeColor(color);
}
