import { type Doc, isDoc } from '../values/document.ts';
import { compileFilter, isOperatorDoc } from './filter.ts';
import { valueAt } from './valueAt.ts';

/** Which element of the array at `path` met the filter: what `$` stands for in an update or a projection. */
export function elementPosition(filter: Doc, doc: Doc, path: string): number | undefined {
  const array = valueAt(doc, path.split('.'));
  if (!Array.isArray(array)) return undefined;
  for (const [name, condition] of Object.entries(filter)) {
    if ((name === '$and' || name === '$or') && Array.isArray(condition)) {
      for (const branch of condition.filter(isDoc)) {
        if (name === '$or' && !compileFilter(branch)(doc)) continue;
        const position = elementPosition(branch, doc, path);
        if (position !== undefined) return position;
      }
      continue;
    }
    if (name !== path && !name.startsWith(`${path}.`)) continue;
    const test = elementCondition(name.slice(path.length + 1), condition);
    const position = array.findIndex(test);
    if (position >= 0) return position;
  }
  return undefined;
}

function elementCondition(rest: string, condition: unknown): (element: unknown) => boolean {
  if (rest !== '') {
    const test = compileFilter({ [rest]: condition });
    return (element) => isDoc(element) && test(element);
  }
  if (isOperatorDoc(condition) && '$elemMatch' in condition) {
    const test = compileFilter({ v: condition });
    return (element) => test({ v: [element] });
  }
  const test = compileFilter({ v: condition });
  return (v) => test({ v });
}
