/** Counters that every process shares. */
export type CounterRepository = {
  /** Adds one and returns the new value, 1 the first time; no two callers ever get the same. */
  next(name: string): Promise<number>;
  /** Makes the next value be greater than this one; a counter that is past it stays. */
  raise(name: string, value: number): Promise<void>;
};
