import { CommandError } from '../commandError.ts';
import { type Doc, isDoc } from '../values/document.ts';
import { compilePipeline } from './pipeline.ts';

const ALLOWED = new Set(['$addFields', '$set', '$project', '$unset', '$replaceRoot', '$replaceWith']);

/** Compiles a pipeline-style update: what one document becomes. */
export function compilePipelineUpdate(pipeline: readonly unknown[]): (doc: Doc) => Doc {
  const refused = pipeline
    .map((stage) => (isDoc(stage) ? Object.keys(stage)[0] : undefined))
    .find((name) => !name || !ALLOWED.has(name));
  if (refused !== undefined)
    throw new CommandError('InvalidOptions', `${refused} is not allowed to be used within an update`);
  const run = compilePipeline(pipeline, () => []);
  return (doc) => {
    for (const changed of run([doc])) return changed;
    return doc;
  };
}
