import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { repeat } from '../../src/services/repeating.ts';

describe('repeated work', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is done now and then again, never twice at once', async () => {
    let begun = 0;
    let finish = () => {};
    const stop = repeat(
      () => {
        begun += 1;
        return new Promise<void>((resolve) => {
          finish = resolve;
        });
      },
      100,
      () => {},
    );
    expect(begun).toBe(1);
    await vi.advanceTimersByTimeAsync(350);
    expect(begun).toBe(1);
    finish();
    await vi.advanceTimersByTimeAsync(100);
    expect(begun).toBe(2);
    finish();
    await stop();
    await vi.advanceTimersByTimeAsync(1000);
    expect(begun).toBe(2);
  });

  it('tells its errors, and goes on', async () => {
    const errors: unknown[] = [];
    const stop = repeat(
      () => Promise.reject(new Error('no')),
      100,
      (error) => errors.push(error),
    );
    await vi.advanceTimersByTimeAsync(250);
    await stop();
    expect(errors).toHaveLength(3);
  });

  it('ends when what is under way has ended', async () => {
    let ended = false;
    const stop = repeat(
      async () => {
        await new Promise((resolve) => setTimeout(resolve, 50));
        ended = true;
      },
      1000,
      () => {},
    );
    const stopped = stop();
    await vi.advanceTimersByTimeAsync(60);
    await stopped;
    expect(ended).toBe(true);
  });
});
