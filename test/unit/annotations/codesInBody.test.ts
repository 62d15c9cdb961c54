import assert from 'node:assert/strict';
import type { Code } from '../../../src/annotations/codebook';
import { codesInBody } from '../../../src/annotations/codesInBody';

function code(id: string, name: string, chinese?: string): Code {
  return {
    id,
    name: { default: name, byLanguage: chinese === undefined ? {} : { 'zh-cn': chinese } },
    color: undefined,
    definition: undefined,
    include: undefined,
    exclude: undefined,
    example: undefined,
    shortcut: undefined,
    parent: undefined,
    retired: false,
    mergedInto: undefined,
    guid: undefined,
  };
}

const codes = [
  code('consensus', 'Consensus', '共识'),
  code('theme/verification', 'Verification', '核查'),
  code('some-experts', 'Some experts', '一些专家'),
  code('专家', 'Experts'),
];

function check(body: string, expected: readonly string[]): void {
  it(JSON.stringify(body), () => {
    assert.deepEqual(codesInBody(body, codes), expected);
  });
}

describe('codesInBody', () => {
  check('', []);
  check('#consensus', ['consensus']);
  check('Here #consensus, there #some-experts.', ['consensus', 'some-experts']);
  check('#theme/verification', ['theme/verification']);
  check('#CONSENSUS again #consensus', ['consensus']);
  check('这里#共识，那里#一些专家。', ['consensus', 'some-experts']);
  check('#共识的意见', ['consensus']);
  check('#consensus的意见', ['consensus']);
  check('#专家组', ['专家']);
  check('#新主题，待议', ['新主题']);
  check('#new-theme的意见', ['new-theme']);
  check('#consensus-like', ['consensus-like']);
  check('See #support...', ['support']);
  check('# Heading', []);
  check('## Heading', []);
  check('A/78/120#page 3', []);
  check('https://example.org/#consensus', []);
  check('https://example.org/a?b=#consensus', []);
  check('&#39;', []);
  check('no. #12', []);
  check('\\#consensus', []);
  check('`#consensus`', []);
  check('``#consensus ` x``', []);
  check('```\n#consensus\n```\n#专家', ['专家']);
  check('```\n#consensus', []);
  check('(#consensus)', ['consensus']);
  check('#', []);
});
