import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import type { Clock } from '../services/clock.ts';

/** What every part is built with. */
export type Context = {
  config: Config;
  log: Logger;
  clock: Clock;
  /** What was opened and has to be closed, in the order of opening. */
  closing: (() => Promise<unknown> | unknown)[];
};
