import { describe, expect, it } from 'vitest';
import { expectChange, wireChange } from '../../../src/web/desk/api/ticketChange.ts';
import { ticket } from './ticketExamples.ts';

const me = {
  id: 'u1',
  email: 'alice@magog.test',
  name: 'Alice',
  role: 'agent' as const,
  language: 'fr' as const,
  disabled: false,
};
const at = '2026-11-25T12:00:00.000Z';

describe('a change on the wire', () => {
  it.each([
    [{ kind: 'claim' as const }, 'claim', {}],
    [
      { kind: 'status' as const, status: 'resolved' as const, comment: '', from: 'new' as const },
      'status',
      { status: 'resolved', from: 'new' },
    ],
    [
      { kind: 'status' as const, status: 'resolved' as const, comment: 'Fait', from: 'new' as const },
      'status',
      { status: 'resolved', comment: 'Fait', from: 'new' },
    ],
    [
      { kind: 'assign' as const, assignee: { id: 'u2', name: 'Bob' }, from: null },
      'assign',
      { assignee: 'u2', from: null },
    ],
    [{ kind: 'assign' as const, assignee: null, from: 'u2' }, 'assign', { assignee: null, from: 'u2' }],
    [
      { kind: 'service' as const, serviceCode: 'noise', from: 'pothole' },
      'service',
      { serviceCode: 'noise', from: 'pothole' },
    ],
    [
      { kind: 'note' as const, text: '@Léa vu', mentions: [{ id: 'u2', name: 'Léa' }] },
      'notes',
      { text: '@Léa vu', mentions: ['u2'] },
    ],
    [{ kind: 'reply' as const, text: 'Bonjour' }, 'reply', { text: 'Bonjour' }],
    [{ kind: 'merge' as const, into: 'GO-2026-000002-2' }, 'merge', { into: 'GO-2026-000002-2' }],
  ])('%j is POST …/%s', (change, action, body) => {
    expect(wireChange(change)).toEqual({ action, body });
  });
});

describe('what a change is expected to do', () => {
  it('makes a claimed ticket mine, and offers no second claim', () => {
    const claimed = expectChange(ticket(), { kind: 'claim' }, me, at);
    expect(claimed.assignee).toEqual({ id: 'u1', name: 'Alice' });
    expect(claimed.allowed.claim).toBe(false);
  });

  it('writes a status into the history, and leaves what may follow to the server', () => {
    const changed = expectChange(ticket(), { kind: 'status', status: 'accepted', comment: 'Vu', from: 'new' }, me, at);
    expect(changed.status).toBe('accepted');
    expect(changed.allowed.status).toEqual([]);
    expect(changed.history.at(-1)).toEqual({
      at,
      by: { type: 'user', id: 'u1', name: 'Alice' },
      kind: 'status',
      from: 'new',
      to: 'accepted',
      text: 'Vu',
    });
  });

  it('adds notes and replies, and guesses nothing of a correction or a merge', () => {
    const before = ticket();
    expect(expectChange(before, { kind: 'reply', text: 'Bonjour' }, me, at).history.at(-1)?.text).toBe('Bonjour');
    expect(expectChange(before, { kind: 'service', serviceCode: 'noise', from: 'pothole' }, me, at)).toBe(before);
    expect(before.history).toHaveLength(1);
  });
});
