import { AppError } from '../../errors.ts';

/** One thing that is wrong in a city pack: in which file, at which line or key, what is wrong and what would be right. */
export type PackFault = { file: string; where: string; problem: string; allowed: string };

// A file of addresses with the wrong separator has as many faults as rows: the message stays readable, `details` has them all.
const shown = 100;

/** Gathers the faults of a whole pack, so that whoever edits it sees them in one run. */
export class PackFaults {
  readonly all: PackFault[] = [];

  add(file: string, where: string, problem: string, allowed: string): void {
    this.all.push({ file, where, problem, allowed });
  }

  /** Refuses the pack when something was added. */
  throwIfAny(dir: string): void {
    const count = this.all.length;
    if (count === 0) return;
    const lines = this.all
      .slice(0, shown)
      .map(({ file, where, problem, allowed }) => `  ${file}, ${where}: ${problem}; allowed: ${allowed}`);
    if (count > shown) lines.push(`  … and ${count - shown} more`);
    const message = `The city pack ${dir} has ${count} ${count === 1 ? 'fault' : 'faults'}:\n${lines.join('\n')}`;
    throw new AppError('city_pack', 500, message, { faults: this.all });
  }
}
