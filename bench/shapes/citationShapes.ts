import type { Language } from '../../src/report/report';
import { findCrossReferences } from '../../src/report/references/findCrossReferences';
import { citationDetails } from '../../src/report/symbols/citationDetails';
import { detectLanguage } from '../../src/report/symbols/detectLanguage';
import { findResolutions } from '../../src/report/symbols/findResolutions';
import { findSymbols } from '../../src/report/symbols/findSymbols';
import type { ShapeCase } from './shape';
import { grammarSizes, linearIn } from './shape';

const symbolPieces = [
  'A/',
  'A/78/',
  'A/1/',
  'CEDAW/C/',
  'WP.1, ',
  '/',
  'A/78/50, 51, ',
  'A/78/50 and ',
  '(A/78/50 (',
  ' /\n',
  '-A',
  'GE-\n',
  'A/78/50, 51, 52, 53, 54, ',
  'http://',
];

const resolutionPieces = [
  'resolution ',
  'resolutions ',
  'resolution 74/50, ',
  'resolution the ',
  'General Assembly ',
  'decision ',
  'résolution ',
  'резолюция ',
  'القرار ',
  '第74/50、',
  '74/50号',
  '号决议',
  '决议',
  'A, B and ',
];

const referencePieces: readonly (readonly [Language, string])[] = [
  ['en', 'paragraph '],
  ['en', 'paras. 5, '],
  ['en', 'annex I, para. 5 of the '],
  ['en', 'A/'],
  ['en', 'section I.I.I.I.'],
  ['en', 'paragraph                    '],
  ['en', 'para. 5 (a) '],
  ['en', 'the annex\n'],
  ['fr', 'par. 5 a) et '],
  ['es', 'párr. 5 y '],
  ['ru', 'пункта 5 самой той '],
  ['zh', '第'],
  ['zh', '第5、'],
  ['zh', '附件三，'],
  ['zh', '(第1段'],
  ['ar', 'الفقرة 5 و'],
];

const notePieces = ['“', '«»', 'Ada Byrne, ', 'A/78/50; ', 'by A ', '(((', 'Mr. ', '和'];

/** Symbols, resolutions, cross-references and notes: the grammars that read every line of a text. */
export const citationShapes: readonly ShapeCase[] = [
  ...symbolPieces.map((piece) => linearIn('findSymbols', piece, findSymbols, grammarSizes)),
  ...resolutionPieces.map((piece) =>
    linearIn('findResolutions', piece, (text) => findResolutions(text, undefined), grammarSizes),
  ),
  ...referencePieces.map(([language, piece]) =>
    linearIn(
      `findCrossReferences in ${language}`,
      piece,
      (text) => findCrossReferences(text, language),
      grammarSizes,
    ),
  ),
  ...notePieces.map((piece) =>
    linearIn(
      'citationDetails',
      piece,
      (text) => citationDetails(`${text} (A/78/50)`, [{ start: text.length + 2, end: text.length + 9 }]),
      grammarSizes,
    ),
  ),
  linearIn('detectLanguage', 'the 大会 и ', detectLanguage),
];
