import { CommandError } from '../commandError.ts';
import type { Command } from './command.ts';
import { cursorId } from './cursors.ts';

/** `killCursors`: ends cursors that the client won't read further. */
export const killCursors: Command = {
  fields: ['cursors'],
  run({ body, cursors }) {
    const ids = body.cursors;
    if (!Array.isArray(ids)) throw new CommandError('TypeMismatch', "killCursors needs 'cursors', an array");
    const killed = new Set(ids.filter((id) => cursors.kill(cursorId(id))));
    const notFound = ids.filter((id) => !killed.has(id));
    return { cursorsKilled: [...killed], cursorsNotFound: notFound, cursorsAlive: [], cursorsUnknown: [] };
  },
};
