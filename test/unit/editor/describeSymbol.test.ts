import assert from 'node:assert/strict';
import { describeSymbol } from '../../../src/editor/hovers/describeSymbol';
import { english } from './english';

function check(symbol: string, expected: string): void {
  it(symbol, () => {
    assert.equal(describeSymbol(symbol, english), expected);
  });
}

describe('a symbol in words', () => {
  check('A/78/120', 'General Assembly · session 78 · no. 120');
  check('A/9999', 'General Assembly · no. 9999');
  check('A/RES/74/50', 'General Assembly · Resolution · session 74 · no. 50');
  check('S/RES/2208 (2015)', 'Security Council · Resolution · no. 2208 · 2015');
  check('S/2024/228', 'Security Council · 2024 · no. 228');
  check(
    'A/C.1/78/L.5',
    'General Assembly · Main or standing committee 1 · session 78 · Limited distribution 5',
  );
  check('A/AC.292/2024/3', 'General Assembly · Ad hoc committee 292 · 2024 · no. 3');
  check('A/S-10/4', 'General Assembly · special session 10 · no. 4');
  check('A/ES-10/1028', 'General Assembly · emergency special session 10 · no. 1028');
  check('A/HRC/59/15', 'General Assembly · Human Rights Council · session 59 · no. 15');
  check('A/51/182/Rev.1', 'General Assembly · session 51 · no. 182 · Revision 1');
  check('GE-NDVF/2022/WP.4/Rev.1', 'GE-NDVF · 2022 · Working paper 4 · Revision 1');
  check(
    'CCW/GGE.1/2019/3',
    'Convention on Certain Conventional Weapons · Group of governmental experts 1 · 2019 · no. 3',
  );
  check(
    'TPNW/MSP/2025/INF/1/Add.1',
    'Treaty on the Prohibition of Nuclear Weapons · Meeting of States Parties · 2025 · Information document · no. 1 · Addendum 1',
  );
  check(
    'CEDAW/C/MEX/Q/7-8/Add.1',
    'Committee on the Elimination of Discrimination against Women · Committee · MEX · List of issues · no. 7-8 · Addendum 1',
  );
  check(
    'NPT/CONF.1995/32 (Part III)/Corr.2',
    'Treaty on the Non-Proliferation of Nuclear Weapons · Conference 1995 · no. 32 · Part III · Corrigendum 2',
  );
  check(
    'E/CN.4/Sub.2/AC.2/1987/WP.4/Add.1',
    'Economic and Social Council · Commission 4 · Subcommission 2 · Ad hoc committee 2 · 1987 · Working paper 4 · Addendum 1',
  );
  check('A/79/876-S/2025/230', 'General Assembly · session 79 · no. 876 = Security Council · 2025 · no. 230');
  check('', '');
});
