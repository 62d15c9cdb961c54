// A process that annotates a report through the store until it is killed or has done enough.
//
//   node writer.cjs FOLDER SEED [OPERATIONS]
import { writeSync } from 'node:fs';
import { createRandom } from '../../bench/quality/random';
import type { SaveResult } from '../../src/workspace/annotationStore';
import { FaultDesk, passage, passageCount } from './desk';
import { stateOf } from './writerMessages';
import type { WriterMessage } from './writerMessages';

/** At most so many annotations; from then on it deletes more than it makes. */
const most = 30;

const [folder = '', seed = '0', operations = 'Infinity'] = process.argv.slice(2);
const random = createRandom(Number(seed));

/** At once and whole: a line that was told has left the process. */
function tell(message: WriterMessage): void {
  writeSync(1, `${JSON.stringify(message)}\n`);
}

function tellResult(result: SaveResult): void {
  tell(
    result.ok
      ? { kind: 'saved', state: stateOf(result.annotation) }
      : { kind: 'refused', message: result.message },
  );
}

async function work(): Promise<void> {
  const store = await new FaultDesk(folder).open('Ana');
  for (let count = 0; count < Number(operations); count++) {
    const { annotations } = store.current;
    const words = `${seed}-${count} ${'words '.repeat(random.below(200))}`;
    const choice = annotations.length === 0 ? 0 : random.next() + (annotations.length > most ? 0.3 : 0);
    const annotation = annotations.length === 0 ? undefined : random.pick(annotations);
    if (annotation === undefined || choice < 0.3) {
      tell({ kind: 'begins', state: { body: words } });
      const draft = { kind: 'comment', codes: [words.slice(0, 8)], confidence: undefined, body: words };
      tellResult(await store.create(passage(random.below(passageCount)), draft));
    } else if (choice < 0.4) {
      tell({ kind: 'begins', state: { body: words } });
      tellResult(await store.reply(annotation.id, words));
    } else if (choice < 0.9) {
      const change =
        random.next() < 0.5 ? { body: words } : { codes: [...annotation.codes.slice(-5), words] };
      tell({ kind: 'begins', state: { ...stateOf(annotation), ...change } });
      tellResult(await store.update(annotation.id, change));
    } else {
      const replies = annotations.filter(({ target }) => target.kind === 'reply').map(({ id }) => id);
      tell({ kind: 'begins-deletion', ids: [annotation.id, ...replies] });
      const result = await store.delete(annotation.id);
      if (result.ok) tell({ kind: 'deleted', ids: result.deleted.map(({ id }) => id) });
      else tell({ kind: 'refused', message: result.message });
    }
  }
  store.dispose();
}

void work();
