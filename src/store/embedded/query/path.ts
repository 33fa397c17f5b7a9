import { fieldOf, isDoc } from '../values/document.ts';

/** Whether a path's last value, when it is an array, is also tested element by element. */
export type LeafArrays = 'each' | 'whole';

/** True for a path part that may be an array's position. */
export function isPosition(part: string): boolean {
  return /^(0|[1-9]\d*)$/.test(part);
}

/**
 * Calls `test` with the values that MongoDB finds at a dotted path, until one passes. Arrays on the way are searched
 * (their documents, and the element a numeric part names); a path that leads nowhere gives `undefined`.
 */
export function someAt(
  value: unknown,
  parts: readonly string[],
  leaf: LeafArrays,
  test: (value: unknown) => boolean,
  from = 0,
): boolean {
  if (from === parts.length) return atLeaf(value, leaf, test);
  const part = parts[from] as string;
  if (isDoc(value)) return someAt(fieldOf(value, part), parts, leaf, test, from + 1);
  if (!Array.isArray(value)) return test(undefined);
  for (const item of value) {
    if (isDoc(item) && someAt(item, parts, leaf, test, from)) return true;
  }
  if (!isPosition(part) || Number(part) >= value.length) return false;
  return someAt(value[Number(part)], parts, leaf, test, from + 1);
}

function atLeaf(value: unknown, leaf: LeafArrays, test: (value: unknown) => boolean): boolean {
  if (leaf === 'each' && Array.isArray(value)) {
    for (const item of value) if (test(item ?? null)) return true;
  }
  return test(value);
}

/** Every value at a path, arrays flattened one level: what `distinct` counts. */
export function valuesAt(value: unknown, path: string): unknown[] {
  const found: unknown[] = [];
  someAt(value, path.split('.'), 'whole', (one) => {
    if (Array.isArray(one)) found.push(...one);
    else if (one !== undefined) found.push(one);
    return false;
  });
  return found;
}
