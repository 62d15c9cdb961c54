/**
 * The tables behind the grammar of document symbols: series, bodies, kinds, suffixes.
 *
 * Names are English as a reader would say them; the editor translates them. Source: the research guide of the
 * Dag Hammarskjöld Library on document symbols, and the symbols of the bodies themselves.
 */

/** A first component and what it stands for. */
export interface Series {
  readonly name: string;
  /**
   * What the second component must look like for the whole to count: `'organ'` for the principal organs, whose
   * single letters are common in other texts, `'open'` for series that hardly occur otherwise.
   */
  readonly form: 'organ' | 'open';
}

function open(name: string): Series {
  return { name, form: 'open' };
}

/** Series by their first component. */
export const seriesTable: ReadonlyMap<string, Series> = new Map<string, Series>([
  ['A', { name: 'General Assembly', form: 'organ' }],
  ['S', { name: 'Security Council', form: 'organ' }],
  ['E', { name: 'Economic and Social Council', form: 'organ' }],
  ['T', { name: 'Trusteeship Council', form: 'organ' }],
  ['ST', open('Secretariat')],
  ['AT', open('Administrative Tribunal')],
  ['APLC', open('Anti-Personnel Mine Ban Convention')],
  ['BWC', open('Biological Weapons Convention')],
  ['CAC', open('Convention against Corruption')],
  ['CAT', open('Committee against Torture')],
  ['CCD', open('Conference of the Committee on Disarmament')],
  ['CCM', open('Convention on Cluster Munitions')],
  ['CCPR', open('Human Rights Committee')],
  ['CCW', open('Convention on Certain Conventional Weapons')],
  ['CD', open('Conference on Disarmament')],
  ['CEB', open('Chief Executives Board for Coordination')],
  ['CED', open('Committee on Enforced Disappearances')],
  ['CEDAW', open('Committee on the Elimination of Discrimination against Women')],
  ['CERD', open('Committee on the Elimination of Racial Discrimination')],
  ['CLCS', open('Commission on the Limits of the Continental Shelf')],
  ['CMW', open('Committee on Migrant Workers')],
  ['CRC', open('Committee on the Rights of the Child')],
  ['CRPD', open('Committee on the Rights of Persons with Disabilities')],
  ['CTOC', open('Convention against Transnational Organized Crime')],
  ['DP', open('United Nations Development Programme')],
  ['DP-FPA', open('United Nations Population Fund')],
  ['DP-OPS', open('United Nations Office for Project Services')],
  ['ECE', open('Economic Commission for Europe')],
  ['ENDC', open('Eighteen-Nation Committee on Disarmament')],
  ['ESCAP', open('Economic and Social Commission for Asia and the Pacific')],
  ['FCCC', open('Framework Convention on Climate Change')],
  ['GE', open('Group of experts')],
  ['HCR', open('Office of the High Commissioner for Refugees')],
  ['HR', open('Office of the High Commissioner for Human Rights')],
  ['HRI', open('International human rights instruments')],
  ['HS', open('United Nations Human Settlements Programme')],
  ['HSP', open('United Nations Human Settlements Programme')],
  ['ICC-ASP', open('Assembly of States Parties to the Rome Statute')],
  ['ICCD', open('Convention to Combat Desertification')],
  ['ID', open('United Nations Industrial Development Organization')],
  ['IDB', open('United Nations Industrial Development Organization')],
  ['ISBA', open('International Seabed Authority')],
  ['JIU', open('Joint Inspection Unit')],
  ['LC', open('Economic Commission for Latin America and the Caribbean')],
  ['LOS', open('Law of the Sea')],
  ['NPT', open('Treaty on the Non-Proliferation of Nuclear Weapons')],
  ['PBC', open('Peacebuilding Commission')],
  ['PCNICC', open('Preparatory Commission for the International Criminal Court')],
  ['SAICM', open('Strategic Approach to International Chemicals Management')],
  ['SPLOS', open('States Parties to the Convention on the Law of the Sea')],
  ['TD', open('United Nations Conference on Trade and Development')],
  ['TPNW', open('Treaty on the Prohibition of Nuclear Weapons')],
  ['UNAT', open('United Nations Appeals Tribunal')],
  ['UNCTAD', open('United Nations Conference on Trade and Development')],
  ['UNDT', open('United Nations Dispute Tribunal')],
  ['UNEP', open('United Nations Environment Programme')],
  ['UNODC', open('United Nations Office on Drugs and Crime')],
  ['UNW', open('United Nations Entity for Gender Equality and the Empowerment of Women')],
  ['WFP', open('World Food Programme')],
]);

/** Series of other organizations that look like symbols of the United Nations and are none. */
export const foreignSeries: ReadonlySet<string> = new Set([
  'CBD', 'CE', 'COM', 'DCD', 'EC', 'EU', 'GC', 'GOV', 'IEC', 'IEEE', 'INFCIRC', 'ISO', 'JOIN', 'OECD', 'OPCW',
  'OSCE', 'SWD', 'WT', 'WTO',
]); // prettier-ignore

/** Series whose third component is the code of a State and whose "1-5" is one report, not five documents. */
export const treatyBodySeries: ReadonlySet<string> = new Set([
  'CAT', 'CCPR', 'CED', 'CEDAW', 'CERD', 'CMW', 'CRC', 'CRPD', 'HRI',
]); // prettier-ignore

/** Subsidiary bodies with a number, by the letters before the dot. */
export const bodyTable: ReadonlyMap<string, string> = new Map([
  ['AC', 'Ad hoc committee'],
  ['BUR', 'General Committee'],
  ['C', 'Main or standing committee'],
  ['CN', 'Commission'],
  ['CONF', 'Conference'],
  ['COP', 'Conference of the Parties'],
  ['EA', 'Environment Assembly'],
  ['EB', 'Executive Board'],
  ['GC', 'Governing council'],
  ['GGE', 'Group of governmental experts'],
  ['MC', 'Meeting of chairs'],
  ['MSP', 'Meeting of States Parties'],
  ['PC', 'Preparatory committee'],
  ['SC', 'Subcommittee'],
  ['Sub', 'Subcommission'],
  ['WG', 'Working group'],
]);

/** Bodies that are named by letters alone. */
export const namedBodyTable: ReadonlyMap<string, string> = new Map([
  ['APA', 'Ad Hoc Working Group on the Paris Agreement'],
  ['B', 'Trade and Development Board'],
  ['BUR', 'General Committee'],
  ['C', 'Committee'],
  ['CMA', 'Conference of the Parties serving as the meeting of the Parties to the Paris Agreement'],
  ['COP', 'Conference of the Parties'],
  ['CP', 'Conference of the Parties'],
  ['EB', 'Executive Board'],
  ['ECA', 'Economic Commission for Africa'],
  ['ECE', 'Economic Commission for Europe'],
  ['ESCAP', 'Economic and Social Commission for Asia and the Pacific'],
  ['ESCWA', 'Economic and Social Commission for Western Asia'],
  ['HRC', 'Human Rights Council'],
  ['ICEF', "United Nations Children's Fund"],
  ['MSP', 'Meeting of States Parties'],
  ['PC', 'Preparatory committee'],
  ['SBI', 'Subsidiary Body for Implementation'],
  ['SBSTA', 'Subsidiary Body for Scientific and Technological Advice'],
  ['SPC', 'Special Political Committee'],
]);

/** Nature of the document, by the letters before the dot or alone. */
export const natureTable: ReadonlyMap<string, string> = new Map([
  ['Agenda', 'Agenda'],
  ['AI', 'Administrative instruction'],
  ['CO', 'Concluding observations'],
  ['CRP', 'Conference room paper'],
  ['DEC', 'Decision'],
  ['Dec', 'Decision'],
  ['GEN', 'General'],
  ['IC', 'Information circular'],
  ['INF', 'Information document'],
  ['L', 'Limited distribution'],
  ['MISC', 'Miscellaneous document'],
  ['NC', 'Note'],
  ['NGO', 'Statement by a non-governmental organization'],
  ['OBS', 'Observations of an Administering Authority'],
  ['PET', 'Petition'],
  ['PRST', 'Statement by the President of the Security Council'],
  ['PV', 'Verbatim record'],
  ['Q', 'List of issues'],
  ['R', 'Restricted distribution'],
  ['REP', 'Report'],
  ['RES', 'Resolution'],
  ['Res', 'Resolution'],
  ['SGB', "Secretary-General's bulletin"],
  ['SR', 'Summary record'],
  ['TECH', 'Technical document'],
  ['WP', 'Working paper'],
]);

/** What follows a symbol and changes the text it names, by the letters before the dot. */
export const suffixTable: ReadonlyMap<string, string> = new Map([
  ['Add', 'Addendum'],
  ['Amend', 'Amendment'],
  ['Corr', 'Corrigendum'],
  ['Rev', 'Revision'],
  ['Summary', 'Summary'],
]);
