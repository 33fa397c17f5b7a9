import type { Doc } from '../values/document.ts';
import type { Collection } from './collection.ts';
import { keyTable, type Plan } from './plan.ts';
import { rowsWithPrefixes } from './prefixes.ts';

/**
 * The rows that every match of a filter is among, as far as keys alone tell: those with the words of a search, and those of the
 * other indexes that the plan names. Undefined where they tell nothing, and no row may be left out.
 */
export function rowsNarrowed(collection: Collection, filter: Doc, plan: Plan): Set<number> | undefined {
  if (plan.exact) return undefined;
  const sets = rowsWithPrefixes(collection, filter);
  for (const other of plan.narrowedBy ?? []) sets.push(rowsOf(collection, other));
  const [fewest, ...others] = sets.sort((a, b) => a.size - b.size);
  return fewest && new Set([...fewest].filter((rid) => others.every((rows) => rows.has(rid))));
}

function rowsOf(collection: Collection, plan: Plan): Set<number> {
  const rows = new Set<number>();
  if (!plan.index) return rows;
  const sql = `SELECT rid FROM ${keyTable(collection, plan.index)} WHERE k >= ? AND k < ?`;
  const statement = collection.statements.get(sql);
  for (const { from, to } of plan.intervals) for (const { rid } of statement.all(from, to)) rows.add(Number(rid));
  return rows;
}
