/** The MongoDB that `MONGODB_URI` names for the store's contract tests, or undefined to run them on the embedded store. */
export function mongoUriFromEnvironment(): string | undefined {
  return process.env.MONGODB_URI || undefined;
}
