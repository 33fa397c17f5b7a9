import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { describeIssue } from './describeIssue.ts';
import type { PackFaults } from './packFaults.ts';

/** Reads a YAML text through a schema; null, with every fault noted by line and key, where it does not hold. */
export function readYaml<T>(file: string, text: string, schema: z.ZodType<T>, faults: PackFaults): T | null {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  for (const error of document.errors) {
    const line = error.linePos?.[0].line ?? 1;
    faults.add(file, `line ${line}`, error.message.split('\n')[0] ?? error.code, 'YAML 1.2');
  }
  if (document.errors.length > 0) return null;

  const result = schema.safeParse(document.toJS());
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    const { problem, allowed } = describeIssue(issue);
    const keys = issue.path.map((key) => (typeof key === 'number' ? key : String(key)));
    faults.add(file, `line ${lineOf(document, lines, keys)}, ${nameOf(document, keys)}`, problem, allowed);
  }
  return null;
}

/** The line of the value at a path, or of the nearest thing around it that exists. */
function lineOf(document: Document, lines: LineCounter, keys: (string | number)[]): number {
  for (let depth = keys.length; depth >= 0; depth--) {
    const node = document.getIn(keys.slice(0, depth), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

/** A path as people say it: list items by their `code` or `id` where they have one. */
function nameOf(document: Document, keys: (string | number)[]): string {
  const names = keys.map((key, index) => {
    if (typeof key === 'string') return key;
    const item = keys.slice(0, index + 1);
    const label = document.getIn([...item, 'code']) ?? document.getIn([...item, 'id']);
    return typeof label === 'string' ? label : `item ${key + 1}`;
  });
  return names.join('.') || 'the whole file';
}
