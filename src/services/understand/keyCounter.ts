/** Counts hashes: `add` one, then `empty` tells each with its count, in the order they came, and starts anew. */
export type KeyCounter = { add: (key: number) => void; empty: (tell: (key: number, count: number) => void) => void };

/** Distinct keys that a message of `readAtMost` letters can bring fit in half of these slots. */
export const slots = 2 ** 15;

/** A `Map` in typed arrays, kept between messages: counting letters is most of what reading a message costs. */
export function createKeyCounter(): KeyCounter {
  const keys = new Int32Array(slots);
  const counts = new Int32Array(slots);
  const taken = new Int32Array(slots);
  let size = 0;
  return {
    add(key) {
      let slot = Math.imul(key, 0x9e3779b1) >>> 17;
      while ((counts[slot] as number) > 0 && keys[slot] !== key) slot = (slot + 1) & (slots - 1);
      if (counts[slot] === 0) {
        if (size >= slots - 1) return;
        keys[slot] = key;
        taken[size++] = slot;
      }
      counts[slot] = (counts[slot] as number) + 1;
    },
    empty(tell) {
      for (let i = 0; i < size; i++) {
        const slot = taken[i] as number;
        tell(keys[slot] as number, counts[slot] as number);
        counts[slot] = 0;
      }
      size = 0;
    },
  };
}
