/** Tells on a terminal how far something is: one line that moves, or a line each tenth where the output is a file. */
type Progress = { tell(what: string, done: number, of: number): void; end(): void };

const width = 30;

/** Builds the teller for an output. */
export function createProgress(out: NodeJS.WriteStream): Progress {
  let lastTold = '';
  return {
    tell(what, done, of) {
      const part = of === 0 ? 1 : Math.min(1, done / of);
      const bar = '█'.repeat(Math.round(part * width)).padEnd(width, '░');
      const line = `${bar} ${String(Math.floor(part * 100)).padStart(3)} % ${done} ${what}`;
      if (out.isTTY) {
        out.write(`\r\x1b[K${line}`);
        return;
      }
      const tenth = `${what} ${Math.floor(part * 10)}`;
      if (tenth === lastTold) return;
      lastTold = tenth;
      out.write(`${line}\n`);
    },
    end() {
      if (out.isTTY) out.write('\n');
    },
  };
}
