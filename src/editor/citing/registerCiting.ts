import { Disposable } from 'vscode';
import type { Services } from '../services';
import { registerCitingCommands } from './citingCommands';
import { registerPlaceInStatusBar } from './placeInStatusBar';
import { registerQuotationPaste } from './quotationPaste';

/** Registers citations and quotations, and the place in the status bar. */
export function registerCiting({ reports }: Services): Disposable {
  return Disposable.from(
    registerCitingCommands(reports),
    registerPlaceInStatusBar(reports),
    registerQuotationPaste(reports),
  );
}
