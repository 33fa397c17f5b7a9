import type { Store } from '../backend/store.ts';
import { CommandError } from '../commandError.ts';
import type { Connection } from '../wire/connection.ts';
import { encodeReply, type Message } from '../wire/message.ts';
import { aggregate } from './aggregate.ts';
import { create, drop, dropDatabase, listCollections, listDatabases } from './collections.ts';
import { type Command, type CommandContext, checkFields } from './command.ts';
import { count } from './count.ts';
import type { Cursors } from './cursors.ts';
import { deleteCommand } from './delete.ts';
import { distinct } from './distinct.ts';
import { find } from './find.ts';
import { findAndModify } from './findAndModify.ts';
import { getMore } from './getMore.ts';
import { createIndexes, dropIndexes, listIndexes } from './indexes.ts';
import { insert } from './insert.ts';
import { killCursors } from './killCursors.ts';
import { buildInfo, connectionStatus, endSessions, hello, ping, serverStatus } from './server.ts';
import { update } from './update.ts';

const COMMANDS: Readonly<Record<string, Command>> = {
  aggregate,
  buildInfo,
  buildinfo: buildInfo,
  connectionStatus,
  count,
  create,
  createIndexes,
  delete: deleteCommand,
  distinct,
  drop,
  dropDatabase,
  dropIndexes,
  endSessions,
  find,
  findAndModify,
  findandmodify: findAndModify,
  getMore,
  hello,
  insert,
  isMaster: hello,
  ismaster: hello,
  killCursors,
  listCollections,
  listDatabases,
  listIndexes,
  ping,
  serverStatus,
  update,
};

// Fields that any command may carry. They don't change what a single server answers: there is one copy, always current,
// and every write is durable before it is acknowledged.
const COMMON_FIELDS = [
  '$db',
  '$readPreference',
  '$clusterTime',
  'lsid',
  'comment',
  'maxTimeMS',
  'readConcern',
  'writeConcern',
  'apiVersion',
  'apiStrict',
  'apiDeprecationErrors',
];

/** Runs one command to its reply; whatever goes wrong becomes MongoDB's error reply. */
export function dispatch(store: Store, cursors: Cursors, message: Message, connection: Connection): Uint8Array {
  try {
    return run(store, cursors, message, connection);
  } catch (error) {
    return encodeReply(asCommandError(error).toReply());
  }
}

function run(store: Store, cursors: Cursors, { body }: Message, connection: Connection): Uint8Array {
  const name = Object.keys(body)[0] ?? '';
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) throw new CommandError('CommandNotFound', `no such command: '${name}'`);
  if (body.txnNumber !== undefined || body.startTransaction !== undefined || body.autocommit !== undefined) {
    throw new CommandError(
      'IllegalOperation',
      'Transaction numbers are only allowed on a replica set member or mongos',
    );
  }
  checkFields(body, [name, ...COMMON_FIELDS, ...command.fields], name);
  const context: CommandContext = { store, cursors, db: String(body.$db), name, body, connectionId: connection.id };
  const reply = command.writes ? store.atomically(() => command.run(context)) : command.run(context);
  return reply instanceof Uint8Array ? reply : encodeReply({ ...reply, ok: 1 });
}

function asCommandError(error: unknown): CommandError {
  if (error instanceof CommandError) return error;
  return new CommandError('InternalError', error instanceof Error ? error.message : String(error));
}
