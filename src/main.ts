import { pino } from 'pino';
import { createApp } from './app.ts';
import { type Config, readConfig } from './config.ts';
import { AppError } from './errors.ts';

const config = readOrExit();
// Logs go to standard error: standard output has the one line that says "ready".
const log = pino({ level: config.LOG_LEVEL, base: null }, pino.destination({ dest: 2, sync: true }));
const app = createApp(config, log);

let stopping = false;
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, 'stopping');
    // What does not finish is in the store, and is taken up at the next start.
    setTimeout(() => process.exit(0), 9000).unref();
    app.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'stopped with an error');
        process.exit(1);
      },
    );
  });
}

try {
  const { chat, desk, setup } = await app.start();
  if (setup) process.stdout.write(`First start: create the supervisor at ${setup} (works once, for 24 hours)\n`);
  process.stdout.write(`Guichet is ready: citizens ${chat} desk ${desk}\n`);
} catch (error) {
  if (error instanceof AppError) process.stderr.write(`${error.message}\n`);
  else if (isAddressInUse(error))
    process.stderr.write(`Port ${config.PORT} on ${config.HOST} is in use: stop the other program, or set PORT.\n`);
  else if (isStoreAway(error))
    process.stderr.write(
      `The MongoDB of MONGODB_URI does not answer: ${messageOf(error)}. Start it, or correct the URI.\n`,
    );
  else {
    process.stderr.write(`Guichet could not start: ${messageOf(error)}\n`);
    log.fatal({ err: error }, 'could not start');
  }
  process.exit(1);
}

function readOrExit(): Config {
  try {
    return readConfig(process.env);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function isStoreAway(error: unknown): boolean {
  return error instanceof Error && /^Mongo(ose)?(ServerSelection|Network)/.test(error.name);
}

function isAddressInUse(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}
