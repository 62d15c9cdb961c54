import type { MessageToView, ReadingLook } from '../editor/readingView/readingMessages';
import { tell } from './host';
import { ShownReport } from './shownReport';

let shown: ShownReport | undefined;

/** Takes what the extension says; only the extension can post to this window. */
function take(message: MessageToView): void {
  switch (message.kind) {
    case 'begin':
      shown?.remove();
      document.body.replaceChildren();
      document.title = message.words.page.replace('{0}', () => message.name);
      setLook(message.look);
      shown = new ShownReport(message);
      return;
    case 'look':
      setLook(message.look);
      return;
    case 'nothing': {
      shown?.remove();
      shown = undefined;
      const reason = document.createElement('p');
      reason.className = 'nothing';
      reason.textContent = message.reason;
      document.body.replaceChildren(reason);
      return;
    }
    case 'blocks':
    case 'whole':
    case 'change':
    case 'marks':
    case 'cursor':
    case 'scroll':
    case 'show':
      shown?.take(message);
  }
}

function setLook({ fontFamily, fontSize, lineHeight }: ReadingLook): void {
  const { style } = document.documentElement;
  const set = (name: string, value: string): void => {
    if (value === '') style.removeProperty(name);
    else style.setProperty(name, value);
  };
  set('--reading-font', fontFamily);
  set('--reading-size', fontSize > 0 ? `${fontSize}px` : '');
  set('--reading-line', lineHeight > 0 ? String(lineHeight) : '');
}

window.addEventListener('message', ({ data }: MessageEvent<MessageToView>) => {
  take(data);
});
tell({ kind: 'ready' });
