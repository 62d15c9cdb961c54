import type { MessageFromView, ReadingState } from '../editor/readingView/readingMessages';

/** What VS Code gives to the script of a webview. */
interface WebviewApi {
  postMessage(message: unknown): void;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): WebviewApi;

const api = acquireVsCodeApi();

/** Tells the extension. */
export function tell(message: MessageFromView): void {
  api.postMessage(message);
}

/** Keeps what the view needs to come back when the window is loaded anew. */
export function keepState(state: ReadingState): void {
  api.setState(state);
}
