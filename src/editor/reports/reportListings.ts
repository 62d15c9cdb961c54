import type { Report } from '../../report/report';
import { inSlices } from '../slices';
import { isListed, listEverything } from './listEverything';
import { longestAtOnce } from './textLimits';

/** The making of reports' lists in slices: once for all who wait for those of one report. */
export class ReportListings {
  readonly #listings = new WeakMap<Report, Promise<void>>();

  /** Whether asking a report for a list takes no time worth waiting for. */
  isListed(report: Report): boolean {
    return report.text.length <= longestAtOnce || isListed(report);
  }

  /** Settles when the lists are made, or when `isWanted`, which is asked again and again, says no. */
  list(report: Report, isWanted: () => boolean): Promise<void> {
    const known = this.#listings.get(report);
    if (known !== undefined) return known;
    const listing = inSlices(listEverything(report), isWanted);
    this.#listings.set(report, listing);
    return listing;
  }
}
