import { CommandError } from '../commandError.ts';
import { type Command, countField } from './command.ts';
import { cursorId } from './cursors.ts';

/** `getMore`: the next batch of a cursor. */
export const getMore: Command = {
  fields: ['collection', 'batchSize', 'term', 'lastKnownCommittedOpTime'],
  run({ body, cursors, db }) {
    const { collection } = body;
    if (typeof collection !== 'string') throw new CommandError('TypeMismatch', "getMore needs 'collection', a string");
    return cursors.next(cursorId(body.getMore), `${db}.${collection}`, countField(body, 'batchSize'));
  },
};
