/** How deep JSON from outside may nest: far beyond what any client sends, far below what a recursive writer can take. */
const deepest = 40;

/** What is wrong with the shape of parsed JSON, or null: nesting that writers overflow on, keys that BSON cannot hold. */
export function faultOfShape(value: unknown): string | null {
  // By a list and not by recursion, because depth is what is being measured.
  const open: { value: unknown; depth: number }[] = [{ value, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    if (typeof next.value !== 'object' || next.value === null) continue;
    if (next.depth >= deepest) return `nested deeper than ${deepest} levels`;
    for (const [key, inner] of Object.entries(next.value)) {
      if (key.includes('\0')) return 'a null character in a name';
      open.push({ value: inner, depth: next.depth + 1 });
    }
  }
  return null;
}
