import { CommandError } from '../commandError.ts';
import type { Doc } from '../values/document.ts';

/**
 * Runs the statements of one write command in turn; a refused one becomes a write error and ends the run, or in an
 * unordered command only itself.
 */
export function runStatements(
  statements: readonly Doc[],
  ordered: boolean,
  run: (statement: Doc, index: number) => void,
): Doc[] {
  const writeErrors: Doc[] = [];
  for (const [index, statement] of statements.entries()) {
    try {
      run(statement, index);
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      writeErrors.push({ index, code: error.code, errmsg: error.message, ...error.extra });
      if (ordered) break;
    }
  }
  return writeErrors;
}
