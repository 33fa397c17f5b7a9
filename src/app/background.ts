import { repeat } from '../services/repeating.ts';
import type { Context } from './context.ts';
import type { Core } from './core.ts';

/** How often turns and deliveries that another process left unfinished are looked for, in milliseconds. */
const recoverMs = 2000;
/** How often personal information past its time is looked for, in milliseconds. */
const forgetMs = 86_400_000;

/** Takes up what a killed process left unfinished, rings the alarms, and stops when every turn has ended. */
export function keepRecovering({ log, closing }: Context, { runner, deliveries, alarms, livePack }: Core): void {
  const recover = () => runner.recover().then(deliveries.recover).then(alarms.ring).then(livePack.poll);
  const stop = repeat(recover, recoverMs, (err) => log.warn({ err }, 'unfinished work could not be looked for'));
  closing.push(async () => {
    await stop();
    await deliveries.drain();
    await runner.drain();
  });
}

/** Forgets at the start and once a day who made what, where the city's time for that is over. */
export function keepForgetting({ log, closing }: Context, { retention }: Core): void {
  const forget = async () => log.info(await retention.sweep(), 'personal information past its time was forgotten');
  const onError = (err: unknown) => log.warn({ err }, 'personal information past its time could not be forgotten');
  closing.push(repeat(forget, forgetMs, onError));
}
