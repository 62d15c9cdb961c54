import { Uri, workspace } from 'vscode';
import { settingsSection } from '../settings';

/** Bytes that the settings allow for kept texts of annotated versions beside a report; 0 keeps none. */
export function mostSnapshotBytes(reportUri: string): number {
  const settings = workspace.getConfiguration(settingsSection, Uri.parse(reportUri));
  return settings.get<number>('snapshots.maximumSize', 10) * 1024 * 1024;
}
