import { expect, it } from 'vitest';
import { auditActions as written } from '../../../src/services/audit/auditEntry.ts';
import { auditActions as offered } from '../../../src/web/desk/audit/auditActions.ts';

it('the filter of the audit page offers every kind of line that is written, and no other', () => {
  expect([...offered].sort()).toEqual([...written].sort());
});
