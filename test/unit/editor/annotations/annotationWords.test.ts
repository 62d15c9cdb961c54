import assert from 'node:assert/strict';
import { decodeCodebook } from '../../../../src/annotations/decodeCodebook';
import { describeAnnotation, wordsOf } from '../../../../src/editor/annotations/annotationWords';
import { coding } from '../../annotations/sampleAnnotations';
import { english } from '../english';

const { codebook } = decodeCodebook(
  [
    'codes: [{ id: consensus, name: { en: Consensus, zh-cn: 一致意见 } }]',
    'fields:',
    '  - id: speaker',
    '    name: { en: Speaker, zh-cn: 发言者 }',
    '    type: choice',
    '    choices: [{ id: chair, name: { en: Chair, zh-cn: 主席 } }]',
    '  - { id: weight, name: Weight, type: number }',
  ].join('\n'),
  'file:///codebook.yaml',
);

describe('describeAnnotation', () => {
  it('says the fields with their names, and those that the codebook lacks by their ids', () => {
    assert.equal(
      describeAnnotation(coding, wordsOf(codebook, 'en'), english),
      'Coding · Consensus, theme/verification · Open · high confidence · Speaker: Chair · Weight: 2 · readers: Lin, Ada',
    );
  });

  it('says them in the language of the window', () => {
    assert.match(describeAnnotation(coding, wordsOf(codebook, 'zh-cn'), english), /一致意见.*发言者: 主席/u);
  });
});
