import { MAX_DOCUMENT_BYTES } from '../values/document.ts';
import { MAX_MESSAGE_BYTES } from '../wire/message.ts';
import type { Command } from './command.ts';

// The wire version of MongoDB 7.0, whose behaviour this server follows.
const MAX_WIRE_VERSION = 21;
const VERSION = '7.0.0';

/** `hello` and its two older spellings: a standalone server, without sessions and so without retried writes. */
export const hello: Command = {
  fields: [
    'helloOk',
    'client',
    'compression',
    'saslSupportedMechs',
    'speculativeAuthenticate',
    'topologyVersion',
    'maxAwaitTimeMS',
    'loadBalanced',
    'hostInfo',
    'internalClient',
    'backpressure',
  ],
  run: ({ name, connectionId }) => ({
    ...(name === 'hello' ? { isWritablePrimary: true } : { ismaster: true }),
    helloOk: true,
    maxBsonObjectSize: MAX_DOCUMENT_BYTES,
    maxMessageSizeBytes: MAX_MESSAGE_BYTES,
    maxWriteBatchSize: 100_000,
    localTime: new Date(),
    connectionId,
    minWireVersion: 0,
    maxWireVersion: MAX_WIRE_VERSION,
    readOnly: false,
  }),
};

/** `ping`. */
export const ping: Command = { fields: [], run: () => ({}) };

/** `buildInfo`. */
export const buildInfo: Command = {
  fields: [],
  run: () => ({
    version: VERSION,
    versionArray: VERSION.split('.').map(Number).concat(0),
    gitVersion: 'guichet-embedded',
    modules: [],
    storageEngines: ['sqlite'],
    bits: 64,
    debug: false,
    maxBsonObjectSize: MAX_DOCUMENT_BYTES,
  }),
};

/** `connectionStatus`: nobody authenticates here; the socket's file permissions decide who comes in. */
export const connectionStatus: Command = {
  fields: ['showPrivileges'],
  run: () => ({ authInfo: { authenticatedUsers: [], authenticatedUserRoles: [] } }),
};

/** `serverStatus`, as far as there is anything to say. */
export const serverStatus: Command = {
  fields: [],
  run: ({ cursors }) => ({
    host: 'guichet-embedded',
    version: VERSION,
    process: 'guichet',
    pid: process.pid,
    uptime: Math.floor(process.uptime()),
    localTime: new Date(),
    metrics: { cursor: { open: { total: cursors.size } } },
    storageEngine: { name: 'sqlite' },
  }),
};

/** `endSessions` and `abortTransaction`'s like: there are no sessions to end. */
export const endSessions: Command = { fields: [], run: () => ({}) };
