/** Does a piece of work now and then again every so often, never twice at once; the function that it returns ends that, and waits for what is under way. */
export function repeat(
  work: () => Promise<unknown>,
  everyMs: number,
  onError: (error: unknown) => void,
): () => Promise<void> {
  let underWay: Promise<void> | null = null;
  const run = () => {
    underWay ??= work()
      .then(() => {}, onError)
      .finally(() => {
        underWay = null;
      });
  };
  run();
  const timer = setInterval(run, everyMs);
  return async () => {
    clearInterval(timer);
    await underWay;
  };
}
