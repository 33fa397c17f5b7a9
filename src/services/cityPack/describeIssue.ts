import type { z } from 'zod';

/** Puts a schema's complaint in the words of a pack fault. */
export function describeIssue(issue: z.core.$ZodIssue): { problem: string; allowed: string } {
  switch (issue.code) {
    case 'invalid_type':
      return issue.message.endsWith('undefined')
        ? { problem: 'missing', allowed: `a ${issue.expected}` }
        : { problem: 'of the wrong kind', allowed: `a ${issue.expected}` };
    case 'invalid_value':
      return { problem: 'not one of the known values', allowed: issue.values.join(', ') };
    case 'unrecognized_keys':
      return { problem: `unknown key ${issue.keys.join(', ')}`, allowed: 'the keys that the README of the pack names' };
    case 'too_small':
      return { problem: 'too small or too short', allowed: `${issue.origin} of at least ${issue.minimum}` };
    case 'too_big':
      return { problem: 'too large or too long', allowed: `${issue.origin} of at most ${issue.maximum}` };
    case 'invalid_format':
      return { problem: 'not in the expected form', allowed: issue.message };
    default:
      return { problem: 'not valid', allowed: issue.message };
  }
}
