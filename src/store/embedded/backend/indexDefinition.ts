import { CommandError } from '../commandError.ts';
import { compileFilter, type DocTest } from '../query/filter.ts';
import { equalValues } from '../values/compareValues.ts';
import { type Doc, fieldOf, isDoc } from '../values/document.ts';
import { EMPTY_ARRAY_KEY, keyBytes } from '../values/keyBytes.ts';

/** One entry that a document makes in an index: the bytes that order it, and the values that they stand for. */
export interface IndexEntry {
  key: Buffer;
  values: unknown[];
}

/** An index as `listIndexes` shows it, ready to say which keys a document has. */
export class IndexDefinition {
  /** The index's own row number, which names its table; 0 for `_id_`, which is the collection's own key. */
  readonly id: number;
  readonly name: string;
  /** The specification as the client gave it, with `v` and `name`. */
  readonly spec: Doc;
  readonly paths: readonly string[];
  readonly directions: readonly number[];
  readonly unique: boolean;
  readonly sparse: boolean;
  /** Seconds after which documents go, or undefined. */
  readonly expireAfterSeconds: number | undefined;
  readonly partialFilter: Doc | undefined;
  /** True once any document gave it more than one value at one path: its order then means less. */
  multikey: boolean;
  readonly #parts: readonly (readonly string[])[];
  readonly #partialTest: DocTest | undefined;

  constructor(id: number, spec: Doc, multikey: boolean) {
    this.id = id;
    this.spec = spec;
    this.name = String(spec.name);
    const key = spec.key as Doc;
    this.paths = Object.keys(key);
    this.directions = this.paths.map((path) => (Number(key[path]) < 0 ? -1 : 1));
    this.unique = id === 0 || spec.unique === true;
    this.sparse = spec.sparse === true;
    this.expireAfterSeconds = spec.expireAfterSeconds === undefined ? undefined : Number(spec.expireAfterSeconds);
    this.partialFilter = spec.partialFilterExpression as Doc | undefined;
    this.multikey = multikey;
    this.#parts = this.paths.map((path) => path.split('.'));
    this.#partialTest = this.partialFilter && compileFilter(this.partialFilter);
  }

  /** The entries of a document, none where the index is partial or sparse and leaves it out. */
  entriesOf(doc: Doc): { entries: IndexEntry[]; multikey: boolean } {
    if (this.#partialTest && !this.#partialTest(doc)) return { entries: [], multikey: false };
    const tuples: unknown[][] = [];
    const multikey = expand(
      this.#parts.map((rest) => ({ value: doc, rest })),
      tuples,
    );
    const entries: IndexEntry[] = [];
    const seen = new Set<string>();
    for (const values of tuples) {
      if (this.sparse && values.every((value) => value === undefined)) continue;
      const key = keyBytes(values, this.directions);
      if (tuples.length > 1) {
        const text = key.toString('latin1');
        if (seen.has(text)) continue;
        seen.add(text);
      }
      entries.push({ key, values });
    }
    return { entries, multikey };
  }

  /** True when another index would hold the same keys of the same documents: only one of the two may be. */
  sameKeys(other: IndexDefinition): boolean {
    return (
      equalValues(this.spec.key, other.spec.key) &&
      this.unique === other.unique &&
      this.sparse === other.sparse &&
      equalValues(this.partialFilter, other.partialFilter)
    );
  }
}

/** One component of a key on its way down a document: where it stands, and the path that is left. */
interface Component {
  value: unknown;
  rest: readonly string[];
}

/** Walks all components down together; an array on the way gives one tuple for each element. Returns whether one was met. */
function expand(components: Component[], tuples: unknown[][]): boolean {
  const advanced = components.map(advance);
  const arrays = advanced.filter(({ value }) => Array.isArray(value));
  const first = arrays[0];
  if (!first) {
    tuples.push(advanced.map(({ value }) => value));
    return false;
  }
  const array = first.value as unknown[];
  if (arrays.some(({ value }) => value !== array)) {
    throw new CommandError('CannotIndexParallelArrays', 'cannot index parallel arrays');
  }
  const elements: unknown[] = array.length === 0 ? [EMPTY_ARRAY_KEY] : array;
  for (const element of elements) {
    expandElement(advanced, array, element, tuples);
  }
  return true;
}

function expandElement(advanced: Component[], array: unknown[], element: unknown, tuples: unknown[][]): void {
  const leaf: unknown[] = [];
  const next = advanced.map((component, position): Component => {
    if (component.value !== array) return component;
    if (component.rest.length > 0) return { value: isDoc(element) ? element : undefined, rest: component.rest };
    // An element that is itself an array is a key as a whole.
    leaf[position] = element ?? null;
    return { value: undefined, rest: [] };
  });
  const inner: unknown[][] = [];
  expand(next, inner);
  for (const tuple of inner) {
    for (const position of leaf.keys()) if (position in leaf) tuple[position] = leaf[position];
    tuples.push(tuple);
  }
}

/** Goes down through documents as far as possible: to the end of the path, to an array, or to where nothing is. */
function advance({ value, rest }: Component): Component {
  let at = value;
  let used = 0;
  while (used < rest.length && isDoc(at)) at = fieldOf(at, rest[used++] as string);
  if (used < rest.length && !Array.isArray(at)) return { value: undefined, rest: [] };
  return { value: at, rest: rest.slice(used) };
}
