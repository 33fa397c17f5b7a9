import { fieldOf, isDoc } from '../values/document.ts';
import { isPosition } from './path.ts';

/** The one value at a path of names and array positions, without searching arrays; undefined where nothing is. */
export function valueAt(value: unknown, parts: readonly string[]): unknown {
  let at = value;
  for (const part of parts) {
    if (isDoc(at)) at = fieldOf(at, part);
    else if (Array.isArray(at) && isPosition(part)) at = at[Number(part)];
    else return undefined;
  }
  return at;
}
