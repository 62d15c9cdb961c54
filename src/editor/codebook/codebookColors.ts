import { Color, ColorInformation, ColorPresentation, Range, languages } from 'vscode';
import type { Disposable, TextDocument } from 'vscode';
import { codebookFiles } from './codebookFiles';

/** A colour of a code as it is written, in quotation marks. */
const colorPattern = /\bcolor\s*:\s*(["'])#([0-9a-f]{6})\1/giu;

/** Shows the colours of codes beside their lines, and lets the person choose another. */
export function registerCodebookColors(): Disposable {
  return languages.registerColorProvider(codebookFiles, {
    provideDocumentColors: (document) => colorsIn(document),
    provideColorPresentations: (color) => [new ColorPresentation(hexOf(color))],
  });
}

function colorsIn(document: TextDocument): ColorInformation[] {
  return [...document.getText().matchAll(colorPattern)].map((match) => {
    const hex = match[2] ?? '';
    const end = match.index + match[0].length - 1;
    const range = new Range(document.positionAt(end - 7), document.positionAt(end));
    const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
    return new ColorInformation(range, new Color(red, green, blue, 1));
  });
}

function hexOf({ red, green, blue }: Color): string {
  const parts = [red, green, blue].map((part) =>
    Math.round(part * 255)
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${parts.join('')}`;
}
