import { Uri } from 'vscode';
import type { AuthorMark } from '../../annotations/authorMarks';

/** Behind white letters, readable in every theme: the palette of the codes as a light theme has it, by slot. */
const colors = [
  '#0b62c4',
  '#b45309',
  '#15803d',
  '#7e3fb5',
  '#c0263d',
  '#0b7285',
  '#6b6b00',
  '#ad2a7c',
] as const;

/** A round mark with the initials of an author, for threads and lists. */
export function authorAvatar({ initials, slot }: AuthorMark): Uri {
  const color = colors[slot % colors.length] ?? colors[0];
  const svg = [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">',
    `<circle cx="16" cy="16" r="16" fill="${color}"/>`,
    '<text x="16" y="16" dy=".36em" text-anchor="middle" font-family="sans-serif" font-size="15" font-weight="600" fill="#ffffff">',
    `${escaped(initials)}</text></svg>`,
  ].join('');
  return Uri.parse(`data:image/svg+xml;base64,${inBase64(svg)}`);
}

/** Initials are letters and digits, or a question mark; a record is untrusted all the same. */
function escaped(text: string): string {
  return text.replace(/[<>&"']/gu, '');
}

function inBase64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}
