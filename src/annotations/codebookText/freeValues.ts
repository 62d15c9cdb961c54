import type { Codebook } from '../codebook';

/** Colours that can be told apart and read on light and dark ground, by their English names. */
export const offeredColors: readonly (readonly [hex: string, name: string])[] = [
  ['#2b6cb0', 'blue'],
  ['#c05621', 'orange'],
  ['#2f7d4f', 'green'],
  ['#805ad5', 'violet'],
  ['#9b2c2c', 'red'],
  ['#00838f', 'teal'],
  ['#b7791f', 'ochre'],
  ['#ad1457', 'pink'],
  ['#6d4c41', 'brown'],
  ['#5b6b8c', 'slate'],
  ['#558b2f', 'moss'],
  ['#37474f', 'grey'],
];

/** The colours that no code has, in the order in which they are offered. */
export function freeColors(codebook: Codebook): readonly string[] {
  const taken = new Set(codebook.codes.map(({ color }) => color));
  return offeredColors.map(([hex]) => hex).filter((hex) => !taken.has(hex));
}

/** The letters and digits that no code has as its shortcut, letters first. */
export function freeShortcuts(codebook: Codebook): readonly string[] {
  const taken = new Set(codebook.codes.map(({ shortcut }) => shortcut?.toLowerCase()));
  return Array.from('abcdefghijklmnopqrstuvwxyz1234567890').filter((key) => !taken.has(key));
}
