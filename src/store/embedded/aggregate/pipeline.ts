import { CommandError } from '../commandError.ts';
import { type Doc, isDoc } from '../values/document.ts';
import { bucket, group, sortByCount } from './groupStages.ts';
import { lookup, type ReadCollection } from './lookup.ts';
import { addFields, project, unset } from './projectStages.ts';
import { copied, docOperand, plainStages, type Stage } from './stages.ts';

/** Compiles a pipeline, refusing at once any stage that it doesn't know. */
export function compilePipeline(pipeline: readonly unknown[], read: ReadCollection): Stage {
  const stages = pipeline.map((stage) => compileStage(stage, read));
  return (input) => stages.reduce((flow, stage) => stage(flow), input);
}

function compileStage(stage: unknown, read: ReadCollection): Stage {
  const names = isDoc(stage) ? Object.keys(stage) : [];
  const name = names[0];
  if (!isDoc(stage) || name === undefined || names.length !== 1) {
    throw new CommandError('Location40323', 'A pipeline stage specification object must contain exactly one field.');
  }
  const operand = stage[name];
  const own = Object.hasOwn(plainStages, name) ? plainStages[name] : undefined;
  if (own) return own(operand);
  switch (name) {
    case '$project':
      return project(operand);
    case '$addFields':
    case '$set':
      return addFields(operand);
    case '$unset':
      return unset(operand);
    case '$group':
      return group(operand);
    case '$bucket':
      return bucket(operand);
    case '$sortByCount':
      return sortByCount(operand);
    case '$facet':
      return facet(docOperand(name, operand), read);
    case '$lookup':
      return lookup(docOperand(name, operand), read, (pipeline) => subPipeline(pipeline, read));
    case '$unionWith':
      return unionWith(operand, read);
  }
  throw new CommandError('Location40324', `Unrecognized pipeline stage name: '${name}'`);
}

/** A pipeline given as a value within a stage. */
function subPipeline(operand: unknown, read: ReadCollection): Stage {
  if (!Array.isArray(operand)) throw new CommandError('TypeMismatch', 'pipeline must be an array');
  return compilePipeline(operand, read);
}

function facet(operand: Doc, read: ReadCollection): Stage {
  const facets = Object.entries(operand).map(([name, pipeline]) => ({ name, run: subPipeline(pipeline, read) }));
  return function* faceted(input) {
    const docs = [...input];
    yield Object.fromEntries(facets.map(({ name, run }) => [name, [...run(copied(docs))]]));
  };
}

function unionWith(operand: unknown, read: ReadCollection): Stage {
  const { coll, pipeline = [] } = typeof operand === 'string' ? { coll: operand } : docOperand('$unionWith', operand);
  if (typeof coll !== 'string') throw new CommandError('FailedToParse', '$unionWith names a collection');
  const run = subPipeline(pipeline, read);
  return function* united(input) {
    yield* input;
    yield* run(read(coll, {}));
  };
}
