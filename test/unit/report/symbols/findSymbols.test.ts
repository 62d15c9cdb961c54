import assert from 'node:assert/strict';
import { findSymbols } from '../../../../src/report/symbols/findSymbols';
import { checkInside } from './insideText';
import { readMarked } from './marked';

/** The text between ⟦ and ⟧ is found, and nothing else; `symbols` where the normal form is not what stands there. */
function check(marked: string, ...symbols: string[]): void {
  const { text, ranges } = readMarked(marked);
  const found = findSymbols(text);
  assert.deepEqual(
    found.map(({ start, end }) => text.slice(start, end)),
    ranges.map(({ start, end }) => text.slice(start, end)),
    JSON.stringify(text),
  );
  assert.deepEqual(
    found.map(({ start, end }) => ({ start, end })),
    ranges,
  );
  const expected = symbols.length > 0 ? symbols : ranges.map(({ start, end }) => text.slice(start, end));
  assert.deepEqual(
    found.map(({ symbol }) => symbol),
    expected,
  );
}

describe('findSymbols: shapes', () => {
  const shapes = [
    'A/78/120', 'A/48/653', 'A/80/596', 'A/78/50', 'A/9999', 'S/21234', 'A/31/99', 'E/1978/99', 'S/1994/99',
    'A/C.4/48/L.11', 'A/C.1/79/PV.3', 'A/AC.109/1153', 'A/AC.292/2024/3', 'A/INF/79/4',
    'E/CN.4/Sub.2/AC.2/1987/WP.4/Add.1', 'E/CN.9/2024/2', 'E/C.12/GC/25', 'E/ESCAP/79/12',
    'S/2024/228', 'S/2025/354', 'S/PV.9123', 'S/PRST/2021/1', 'S/AC.12/SR.4', 'S/Agenda/9123',
    'TPNW/MSP/2025/8', 'TPNW/MSP/2025/INF/1/Add.1', 'GE-NDVF/2022/WP.3', 'CCW/GGE.1/2019/3', 'FCCC/SBI/2018/11',
    'FCCC/PA/CMA/2018/3/Add.1', 'CD/2226', 'CD/PV.1500', 'E/ICEF/672', 'E/ICEF/CRP/80-17',
    'A/CONF.229/2017/8', 'NPT/CONF.2020/WP.1', 'NPT/CONF.2010/50 (Vol. I)', 'NPT/CONF.1995/32 (Part I)/Corr.2',
    'CEDAW/C/CAF/CO/6', 'CEDAW/C/CAF/CO/1-5', 'CEDAW/C/MEX/Q/7-8/Add.1', 'HRI/GEN/2/Rev.6', 'CRC/C/GC/25',
    'CCPR/C/21/Rev.1/Add.13', 'HRI/CORE/1/Add.12', 'A/HRC/59/15', 'A/HRC/WG.6/34/SVN/3', 'A/HRC/RES/17/4',
    'A/RES/80/39', 'A/RES/68/247B', 'A/RES/217A (III)', 'S/RES/2208 (2015)', 'A/RES/S-24/2',
    'A/79/876-S/2025/230', 'A/ES-10/1028-S/2025/193', 'A/S-10/4', 'DP-FPA/2025/1', 'DP/2024/15',
    'ST/SGB/2003/7', 'ST/AI/1999/9', 'ST/ESA/STAT/SER.M/4', 'JIU/REP/2024/1', 'TD/B/70/3', 'TD/B/C.II/21', 'ISBA/27/C/1', 'CEB/2023/2',
    'HCR/GIP/23/1', 'UNODC/CND/2024/2',
    'ICCD/COP(14)/23/Add.1', 'UNEP/EA.5/28', 'ECE/TRANS/WP.29/2024/1', 'UNEP/OzL.Pro.35/12', 'ICC-ASP/20/1',
    'A/58/5 (Vol. II)/Corr.1', 'A/62/PV.1 (Resumption 1)', 'A/78/6 (Sect. 29A)', 'A/C.4/48/SR.2-6',
    'HR/PUB/06/7', 'CTOC/COP/2020/10', 'BWC/CONF.IX/9', 'SPLOS/34/5',
  ]; // prettier-ignore
  for (const shape of shapes)
    it(shape, () => {
      check(`See ⟦${shape}⟧, annex.`);
      check(`(⟦${shape}⟧)`);
      check(`载于⟦${shape}⟧。`);
    });
});

describe('findSymbols: what stands around them', () => {
  const cases: Record<string, () => void> = {
    'a full stop ends the sentence, not the symbol': () => {
      check('Contained in ⟦A/75/982⟧.');
    },
    'an asterisk is a mark beside the symbol': () => {
      check('⟦A/65/L.78⟧*');
      check('* ⟦TPNW/MSP/2025/1⟧.');
    },
    'emphasis, links, tables': () => {
      check('**⟦A/78/120⟧** and _⟦S/2024/228⟧_');
      check('** [⟦A/78/50⟧](#)。');
      check('[⟦A/78/50⟧](https://undocs.org/en/A/78/50)');
      check('| ⟦A/78/50⟧ | ⟦A/78/51⟧ |');
      check('`⟦A/78/50⟧`');
    },
    'addresses of symbol servers count, others do not': () => {
      check('https://undocs.org/en/⟦A/78/50⟧');
      check('http://undocs.org/⟦A/RES/68/247B⟧.');
      check('http://www.un.org/en/ga/search/view_doc.asp?symbol=⟦A/RES/64/294⟧');
      check('https://example.org/docs/A/78/50 and https://unfccc.int/node/28798/');
      check('https://digitallibrary.un.org/record/4095492/files/A_RES_80_39-EN.pdf');
      check('see files/A/78/50.pdf');
    },
    'marks of direction, hyphens, blanks': () => {
      check('\u202b\u202a⟦A/79/876⟧\u202c\u202c');
      check('⟦GE\u2011NDVF/2022/WP.3⟧', 'GE-NDVF/2022/WP.3');
      check('⟦GE\u00ad-NDVF/2022/WP.3⟧', 'GE-NDVF/2022/WP.3');
      check('⟦NPT/CONF.2010/50\u00a0(Vol.\u00a0I)⟧', 'NPT/CONF.2010/50 (Vol. I)');
      check('⟦A／78／120⟧', 'A/78/120');
      check('الوثيقة ⟦A/79/876\u200e⟧، المرفق'.replace('\u200e⟧', '⟧\u200e'));
      check('документа ⟦S/2017/507⟧ (см. приложение)');
      check('(⟦S/RES/2208(2015)⟧)', 'S/RES/2208 (2015)');
      check('⟦A/RES/217A(III)⟧', 'A/RES/217A (III)');
    },
    'a lost hyphen stays lost': () => {
      check('通过了议程(⟦GENDVF/2022/R.1⟧) 和工作方法');
    },
    'parts in other languages': () => {
      check('⟦E/ICEF/700 (Première partie)⟧');
      check('⟦A/63/49 (том III)⟧ и ⟦A/63/49 (Часть первая)⟧');
      check('⟦NPT/CONF.2000/28（第三部分）⟧', 'NPT/CONF.2000/28 (第三部分)');
      check('⟦A/58/5⟧ (see paragraph 4), ⟦A/58/6⟧ (hereafter)');
    },
    'broken over a line end': () => {
      check('⟦NPT/CONF.2000/28\n    (Part III)⟧ and', 'NPT/CONF.2000/28 (Part III)');
      check('⟦CEDAW/\nC/MEX/5⟧', 'CEDAW/C/MEX/5');
      check('⟦CEDAW/\r\nC/MEX/5⟧', 'CEDAW/C/MEX/5');
      check('⟦GE-\nNDVF/2022/WP.3⟧', 'GE-NDVF/2022/WP.3');
      check('⟦A/AC.109/1155-\n1158⟧', 'A/AC.109/1155-1158');
      check('⟦A/78/120/\nAdd.1⟧', 'A/78/120/Add.1');
      check('⟦A/78/120⟧\n\n(Part I)');
      check('⟦A/79/876⟧\n⟦S/2025/230⟧');
      check('⟦A/78/120⟧/\n5. The Committee');
      check('⟦E/CN.4/2006/\n48⟧. The Committee', 'E/CN.4/2006/48');
    },
    'Cyrillic letters for those of the organs': () => {
      check('см. ⟦А/68/287⟧, ⟦Е/2014/15⟧ и ДА/68/287', 'A/68/287', 'E/2014/15');
    },
    'blanks beside a slash or behind a dot': () => {
      check('⟦A / 79 / 876⟧', 'A/79/876');
      check('⟦GE-NDVF/2022/WP. 3⟧', 'GE-NDVF/2022/WP.3');
      check('⟦A/79/876⟧ / ⟦S/2025/230⟧');
      check('⟦CEDAW/C/CHE/3- 4⟧', 'CEDAW/C/CHE/3-4');
      check('⟦CEDAW/C/CH E/3- 4⟧', 'CEDAW/C/CHE/3-4');
    },
  };
  for (const [name, test] of Object.entries(cases)) it(name, test);

  it('symbols of two documents in one', () => {
    check('⟦A/78/120⟧/⟦S/2024/3⟧');
    check('⟦CEDAW/C/GC/31⟧/⟦CRC/C/GC/18⟧');
    check('⟦CEDAW/C/GC/31-CRC/C/GC/18⟧');
    check('⟦A/79/876–S/2025/230⟧', 'A/79/876-S/2025/230');
  });

  it('tells what stands on the first line of a broken symbol', () => {
    const [match] = findSymbols('(NPT/CONF.2000/28\n(Part III))');
    assert.equal(match?.firstLineSymbol, 'NPT/CONF.2000/28');
    const [whole] = findSymbols('NPT/CONF.2000/28 (Part III)');
    assert.equal(whole?.firstLineSymbol, undefined);
    const [half] = findSymbols('CEDAW/\nC/MEX/5');
    assert.equal(half?.firstLineSymbol, undefined);
  });

  it("knows the report's own series", () => {
    assert.deepEqual(findSymbols('XYZQ/2024/5'), []);
    assert.equal(findSymbols('see XYZQ/2024/5', { ownSymbol: 'XYZQ/2024/WP.1' })[0]?.symbol, 'XYZQ/2024/5');
  });
});

describe('findSymbols: lists', () => {
  it('gives later members the prefix', () => {
    check('⟦A/C.4/48/L.11⟧ and ⟦L.12⟧', 'A/C.4/48/L.11', 'A/C.4/48/L.12');
    check('⟦A/AC.109/1153⟧, ⟦1155-1158⟧ and ⟦1161⟧', 'A/AC.109/1153', 'A/AC.109/1155-1158', 'A/AC.109/1161');
    check('⟦CEDAW/C/SR.569⟧ y ⟦570⟧', 'CEDAW/C/SR.569', 'CEDAW/C/SR.570');
    check('⟦A/78/120⟧ and ⟦Add.1⟧', 'A/78/120', 'A/78/120/Add.1');
    check('⟦A/78/120⟧ et ⟦Corr.1⟧', 'A/78/120', 'A/78/120/Corr.1');
    check('⟦A/78/120/Add.1⟧, ⟦Add.2⟧ и ⟦Add.3⟧', 'A/78/120/Add.1', 'A/78/120/Add.2', 'A/78/120/Add.3');
    check(
      '⟦GE-NDVF/2022/WP.1⟧、⟦WP.2⟧和⟦WP.3⟧',
      'GE-NDVF/2022/WP.1',
      'GE-NDVF/2022/WP.2',
      'GE-NDVF/2022/WP.3',
    );
    check('⟦A/RES/74/50⟧ and ⟦75/12⟧', 'A/RES/74/50', 'A/RES/75/12');
    check('⟦A/63/49 (Vol. I)⟧ and ⟦(Vol. II)⟧', 'A/63/49 (Vol. I)', 'A/63/49 (Vol. II)');
    check('⟦NPT/CONF.2000/28 (Parts I and II)⟧');
    check('⟦A/AC.109/1153⟧ و ⟦1155⟧', 'A/AC.109/1153', 'A/AC.109/1155');
  });

  it('takes no other figures into a list', () => {
    check('⟦S/2010/12⟧ and 14 March');
    check('⟦A/78/50⟧, 60 delegations took part');
    check('⟦A/78/50⟧, para. 3');
    check('⟦A/78/50⟧ and 5 others');
    check('⟦A/78/265⟧, anexo A, párrs. 13 a 16');
    check('⟦A/78/50⟧ (2023)');
    check('in ⟦A/78/50⟧, on 3 May');
    check('⟦A/78/50⟧ and 51 States');
    check('⟦A/78/50⟧ et 75 pays');
    check('⟦A/78/50⟧和60个国家');
    check('⟦A/78/180⟧ and 193 Member States');
    check('⟦A/78/120⟧ and 150 people');
  });
});

describe('findSymbols: look-alikes', () => {
  const lookAlikes = [
    '25-07156 (E)', 'GE.25-02819 (E)', '*1137476*', '2/27', 'page 3/9', 'Sales No. E.02.II.A.7', 'No. 30822', 'and/or',
    'km/h', '30/06/2021', 'item 17 (b)', 'HIV/AIDS', 'y/o', 'FISE/CICR', 'TCP/IP 4', 'GC(69)/RES/9', 'CBD/COP/15/17',
    'decision 1/CP.21', 'Red 24/7', 'I-24/7', 'ISO/IEC 27001', 'Regulation (EU) 2024/1069', 'Directive EU/2024/1069',
    'INFCIRC/140', 'GOV/2021/12', 'A/B testing', 'A/C unit 5', 'N/A 12', 'S/N 4711', 'w/o 3', 'E/5', '24/7/365',
    'the S/2 engine', 'Plan A/4', 'he/she 2', 'national/regional 3', 'MA/2024/5', 'www.un.org/A/78/50',
    'user@host/A/78/50', 'xA/78/50', '3A/78/50', 'A/78', 'A/C.5', 'A/CONF.229', 'A/10/3', 'CD/4', 'S/2024',
    'E/lCEF/6î2', '1/2/3', '//', 'A/', '/A', 'resolution 74/50', 'F/A-18/45', 'T/F 100',
  ]; // prettier-ignore
  for (const lookAlike of lookAlikes)
    it(lookAlike, () => {
      check(lookAlike);
      check(`of ${lookAlike} in`);
    });
});

describe('findSymbols in hostile texts', () => {
  const pieces = [
    'A/',
    'A/78/',
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
  for (const piece of pieces)
    it(JSON.stringify(piece), () => {
      const text = piece.repeat(1000);
      checkInside(text, findSymbols(text));
    });
});
