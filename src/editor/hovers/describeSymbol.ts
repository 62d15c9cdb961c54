import type { Localizer } from '../localizer';
import { symbolParts } from './symbolParts';

/**
 * What a document symbol says, in words: "General Assembly · session 78 · no. 120" for "A/78/120".
 *
 * "" where nothing in it is known. Says only what stands in the symbol, never that the document exists.
 */
export function describeSymbol(symbol: string, l10n: Localizer): string {
  const parts = symbolParts(symbol);
  const pieces = [
    seriesName(parts.series, l10n),
    ...parts.bodies.map((body) => bodyName(body, l10n)),
    parts.session === undefined ? undefined : sessionName(parts.session, l10n),
    parts.year,
    ...parts.kinds.map(({ kind, number }) => kindName(kind, number, l10n)),
    parts.number === undefined ? undefined : l10n.t('no. {0}', parts.number),
    ...parts.extra,
    ...parts.suffixes.map(({ kind, number }) => suffixName(kind, number, l10n)),
  ];
  return pieces.filter((piece) => piece !== undefined && piece !== '').join(' · ');
}

function seriesName(series: string, l10n: Localizer): string {
  switch (series) {
    case 'A':
      return l10n.t('General Assembly');
    case 'S':
      return l10n.t('Security Council');
    case 'E':
      return l10n.t('Economic and Social Council');
    case 'ST':
      return l10n.t('Secretariat');
    case 'T':
      return l10n.t('Trusteeship Council');
    case 'CD':
      return l10n.t('Conference on Disarmament');
    case 'TD':
      return l10n.t('United Nations Conference on Trade and Development');
    case 'DP':
      return l10n.t('United Nations Development Programme');
    default:
      // Series without a parent organ (GE-NDVF, TPNW, FCCC) name themselves best.
      return series;
  }
}

function bodyName(body: string, l10n: Localizer): string {
  const [key = '', number = ''] = body.split('.');
  switch (key.toUpperCase()) {
    case 'AC':
      return l10n.t('ad hoc committee {0}', number);
    case 'C':
      return number === '' ? l10n.t('committee') : l10n.t('main committee {0}', number);
    case 'CN':
      return l10n.t('commission {0}', number);
    case 'CONF':
      return l10n.t('conference {0}', number);
    case 'GGE':
      return l10n.t('group of governmental experts {0}', number);
    case 'HRC':
      return l10n.t('Human Rights Council');
    case 'MSP':
      return l10n.t('meeting of States parties');
    case 'PC':
      return l10n.t('preparatory committee');
    case 'SC':
      return l10n.t('subcommittee {0}', number);
    case 'SUB':
      return l10n.t('subcommission {0}', number);
    case 'WG':
      return l10n.t('working group {0}', number);
    default:
      return body;
  }
}

function sessionName(session: string, l10n: Localizer): string {
  if (session.startsWith('ES-')) return l10n.t('emergency special session {0}', session.slice(3));
  if (session.startsWith('S-')) return l10n.t('special session {0}', session.slice(2));
  return l10n.t('session {0}', session);
}

function kindName(kind: string, number: string, l10n: Localizer): string {
  const name = bareKindName(kind, l10n);
  return number === '' ? name : `${name} ${number}`;
}

function bareKindName(kind: string, l10n: Localizer): string {
  switch (kind) {
    case 'CO':
      return l10n.t('concluding observations');
    case 'CRP':
      return l10n.t('conference room paper');
    case 'DEC':
      return l10n.t('decision');
    case 'INF':
      return l10n.t('information document');
    case 'L':
      return l10n.t('limited distribution');
    case 'MISC':
      return l10n.t('miscellaneous document');
    case 'NGO':
      return l10n.t('statement by a non-governmental organization');
    case 'PET':
      return l10n.t('petition');
    case 'PRST':
      return l10n.t('statement by the President');
    case 'PV':
      return l10n.t('verbatim record');
    case 'Q':
      return l10n.t('list of issues');
    case 'R':
      return l10n.t('restricted distribution');
    case 'RES':
      return l10n.t('resolution');
    case 'SR':
      return l10n.t('summary record');
    case 'TECH':
      return l10n.t('technical document');
    case 'WP':
      return l10n.t('working paper');
    default:
      return kind;
  }
}

function suffixName(kind: string, number: string, l10n: Localizer): string {
  switch (kind) {
    case 'Add':
      return l10n.t('addendum {0}', number);
    case 'Amend':
      return l10n.t('amendment {0}', number);
    case 'Corr':
      return l10n.t('corrigendum {0}', number);
    case 'Rev':
      return l10n.t('revision {0}', number);
    default:
      return `${kind}.${number}`;
  }
}
