import { compilePipeline } from '../aggregate/pipeline.ts';
import type { Collection } from '../backend/collection.ts';
import { CommandError } from '../commandError.ts';
import { compileFilter } from '../query/filter.ts';
import { countMatches, matches, parseSort, type Search } from '../query/rows.ts';
import { type Doc, encode, isDoc } from '../values/document.ts';
import { asInteger } from '../values/numbers.ts';
import { type Command, type CommandContext, collectionName, countField, docField } from './command.ts';

/** `aggregate`: the leading `$match`, `$sort`, `$skip` and `$limit` go through the indexes, the rest over what is left. */
export const aggregate: Command = {
  fields: ['pipeline', 'cursor', 'explain', 'allowDiskUse', 'hint', 'collation', 'bypassDocumentValidation', 'let'],
  run(context) {
    const { body, cursors, db } = context;
    if (body.explain === true) {
      throw new CommandError('CommandNotSupported', "aggregate's 'explain' is not supported by the embedded store");
    }
    if (!Array.isArray(body.pipeline))
      throw new CommandError('TypeMismatch', "'pipeline' option must be specified as an array");
    const cursor = docField(body, 'cursor');
    const batchSize = cursor.batchSize === undefined ? undefined : countField(cursor, 'batchSize');
    // `aggregate: 1` is about the database: only stages that bring their own documents make sense of it.
    const name = body.aggregate === 1 ? '$cmd.aggregate' : collectionName(context);
    const results = runPipeline(context, name, body.pipeline);
    return cursors.open(`${db}.${name}`, encoded(results), batchSize);
  },
};

function* encoded(docs: Iterable<Doc>): Generator<Uint8Array> {
  for (const doc of docs) yield encode(doc);
}

function runPipeline({ store, db }: CommandContext, name: string, pipeline: readonly unknown[]): Iterable<Doc> {
  const { search, rest } = splitPipeline(pipeline);
  compileFilter(search.filter);
  parseSort(search.sort);
  const run = compilePipeline(rest, (other, filter) => documents(store.find(db, other), { filter }));
  const collection = store.find(db, name);
  const counted =
    collection && countOnly(rest) !== undefined ? countReply(collection, search, rest[0] as Doc) : undefined;
  return counted ?? run(documents(collection, search));
}

function* documents(collection: Collection | undefined, search: Search): Generator<Doc> {
  if (!collection) return;
  for (const { doc } of matches(collection, search)) yield doc;
}

/** Takes from the front what a `find` can do: `$match`es, then a `$sort`, then a `$skip`, then a `$limit`. */
function splitPipeline(pipeline: readonly unknown[]): { search: Search; rest: readonly unknown[] } {
  const filters: Doc[] = [];
  const search: Search = { filter: {} };
  let at = 0;
  const takes = (name: string): unknown => {
    const stage = pipeline[at];
    if (!isDoc(stage) || Object.keys(stage).length !== 1 || !(name in stage)) return undefined;
    at++;
    return stage[name];
  };
  for (let filter = takes('$match'); filter !== undefined; filter = takes('$match')) {
    if (!isDoc(filter)) throw new CommandError('BadValue', 'the match filter must be an expression in an object');
    filters.push(filter);
  }
  const first = filters[0];
  if (first) search.filter = filters.length === 1 ? first : { $and: filters };
  const start = at;
  const sort = takes('$sort');
  if (isDoc(sort) && Object.keys(sort).length > 0) search.sort = sort;
  else at = start;
  search.skip = takeCount('$skip', 0);
  search.limit = takeCount('$limit', 1);
  return { search, rest: pipeline.slice(at) };

  /** The stage's number if it is one that `find` takes; else the stage stays, to be refused where stages are. */
  function takeCount(name: string, least: number): number {
    const before = at;
    const count = asInteger(takes(name));
    if (count !== undefined && count >= least) return count;
    at = before;
    return 0;
  }
}

/** The field of a rest that does nothing but count: `$count`, or the `$group` that `countDocuments` sends. */
function countOnly(rest: readonly unknown[]): string | undefined {
  const stage = rest[0];
  if (rest.length !== 1 || !isDoc(stage)) return undefined;
  if (typeof stage.$count === 'string') return stage.$count;
  const group = stage.$group;
  if (!isDoc(group)) return undefined;
  const { _id: id, ...fields } = group;
  const [[field, sum] = [undefined, undefined], ...others] = Object.entries(fields);
  const constant = id === null || typeof id === 'number';
  return constant && others.length === 0 && isDoc(sum) && sum.$sum === 1 && Object.keys(sum).length === 1
    ? field
    : undefined;
}

function countReply(collection: Collection, search: Search, stage: Doc): Doc[] {
  const field = countOnly([stage]) as string;
  const n = countMatches(collection, search);
  if (n === 0) return [];
  const group = stage.$group;
  return [isDoc(group) ? { _id: group._id, [field]: n } : { [field]: n }];
}
