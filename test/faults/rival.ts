// A process that adds codes to one record as fast as it can, one a save.
//
//   node rival.cjs FOLDER ID NAME CHANGES
import { writeSync } from 'node:fs';
import { FaultDesk } from './desk';
import type { WriterMessage } from './writerMessages';

const [folder = '', id = '', name = '', changes = '0'] = process.argv.slice(2);

function tell(message: WriterMessage): void {
  writeSync(1, `${JSON.stringify(message)}\n`);
}

async function work(): Promise<void> {
  const store = await new FaultDesk(folder).open(name);
  for (let count = 0; count < Number(changes); count++) {
    const code = `${name}-${count}`;
    const known = store.current.annotations.find((annotation) => annotation.id === id)?.codes ?? [];
    const result = await store.update(id, { codes: [...known, code] });
    // Only the code of this change: those of the other process are told by itself.
    if (result.ok) tell({ kind: 'saved', state: { ...result.annotation, codes: [code] } });
    else tell({ kind: 'refused', message: result.message });
  }
  store.dispose();
}

void work();
