import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { until } from './until.ts';

/** A run of the product as a person starts it; `exit` is its code once it has ended, or the signal. */
export type RealProcess = {
  child: ChildProcess;
  stdout(): string;
  stderr(): string;
  /** Waits for the ready line and gives the address of the citizens' page. */
  ready(): Promise<string>;
  ended(seconds?: number): Promise<number | NodeJS.Signals>;
  kill(signal: NodeJS.Signals): void;
};

const running = new Set<ChildProcess>();

/** Starts `src/main.ts` with the Node of the packages and nothing of this process's environment but PATH. */
export function startProcess(env: Record<string, string>): RealProcess {
  const child = spawn(resolve('node_modules/.bin/node'), ['src/main.ts'], {
    env: { PATH: process.env.PATH ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  const out = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => {
    out.stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    out.stderr += chunk;
  });
  const exit = new Promise<number | NodeJS.Signals>((done) => {
    child.once('close', (code, signal) => {
      running.delete(child);
      done(code ?? signal ?? -1);
    });
  });
  return {
    child,
    stdout: () => out.stdout,
    stderr: () => out.stderr,
    async ready() {
      await until(
        'the ready line',
        () => {
          if (child.exitCode !== null) throw new Error(`it ended with ${child.exitCode}: ${out.stderr}`);
          return out.stdout.includes('is ready');
        },
        60,
      );
      return /citizens (\S+?)\/ /.exec(out.stdout)?.[1] ?? '';
    },
    ended: (seconds = 10) =>
      Promise.race([
        exit,
        new Promise<never>((_, fail) => {
          setTimeout(() => fail(new Error(`it did not end within ${seconds} s`)), seconds * 1000).unref();
        }),
      ]),
    kill: (signal) => void child.kill(signal),
  };
}

/** Ends what a failed test left running. */
export function killLeftOver(): void {
  for (const child of running) child.kill('SIGKILL');
}
