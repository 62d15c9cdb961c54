import type { Resolution } from '../report';
import type { ResolutionNumber } from './resolutionNumber';
import { printNumber, romanValue } from './resolutionNumber';
import type { NamedOrgan } from './resolutionOrgan';

/** The first session of the General Assembly whose resolutions are numbered session/number (1976). */
const firstSlashSession = 31;
/** The last session whose resolutions carry a Roman numeral (1975); beyond it the numeral is of another organ. */
const lastRomanSession = 30;

/**
 * The organ that passed a resolution or decision, by its number and the organ named beside it.
 *
 * The form "n/m" is of the General Assembly, the Human Rights Council or a conference: the organ named decides, else
 * numbers from 31/1 on are the Assembly's, and lower ones stay `'other'`.
 */
export function bodyOf(value: ResolutionNumber, organ: NamedOrgan | undefined): Resolution['body'] {
  switch (value.form) {
    case 'parties':
      return 'other';
    case 'number-year':
    case 'bare':
      return organ === 'other' ? 'other' : 'security-council';
    case 'year':
      return organ === 'other' ? 'other' : 'economic-and-social-council';
    case 'number-session':
      if (organ === 'economic-and-social-council' || organ === 'council')
        return 'economic-and-social-council';
      return romanValue(value.session.replace(/^E?S-/, '')) > lastRomanSession
        ? 'economic-and-social-council'
        : 'general-assembly';
    case 'session':
      if (organ === 'council' || organ === 'human-rights-council') return 'human-rights-council';
      if (organ === 'other') return 'other';
      if (organ === 'general-assembly' || /^E?S-/.test(value.session)) return 'general-assembly';
      return Number(value.session) >= firstSlashSession ? 'general-assembly' : 'other';
  }
}

const symbolPrefix: Readonly<Record<Exclude<Resolution['body'], 'other'>, string>> = {
  'general-assembly': 'A',
  'security-council': 'S',
  'economic-and-social-council': 'E',
  'human-rights-council': 'A/HRC',
};

/**
 * The id of a resolution or decision: its document symbol in normal form ("A/RES/74/50", "S/RES/2133 (2014)",
 * "A/RES/41/86Q"), for decisions the like with DEC, which names no document. Several letters share one document:
 * "45/55 A and B" is "A/RES/45/55". Of other organs, kind and number: "decision 1/CP.21".
 */
export function identityOf(
  value: ResolutionNumber,
  body: Resolution['body'],
  kind: Resolution['kind'],
): string {
  if (body === 'other') return `${kind} ${printNumber(value)}`;
  const letters = 'letters' in value && value.letters.length === 1 ? value.letters : '';
  const prefix = `${symbolPrefix[body]}/${kind === 'resolution' ? 'RES' : 'DEC'}`;
  switch (value.form) {
    case 'session':
      return `${prefix}/${value.session}/${value.number}${letters}`;
    case 'year':
      return `${prefix}/${value.year}/${value.number}${letters}`;
    case 'number-year':
      return `${prefix}/${value.number} (${value.year})`;
    case 'number-session':
      return `${prefix}/${value.number}${letters} (${value.session})`;
    case 'bare':
      return `${prefix}/${value.number}`;
    case 'parties':
      return `${kind} ${printNumber(value)}`;
  }
}
