import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { monday } from '../../support/makeTicket.ts';
import { type Browser, fakePorts, startDesk } from './deskServer.ts';

describe('the questions without an answer', () => {
  const ports = fakePorts();
  let desk: Awaited<ReturnType<typeof startDesk>>;
  let supervisor: Browser;
  let agent: Browser;
  beforeAll(async () => {
    desk = await startDesk({}, ports);
    supervisor = await desk.signedIn('Line', 'supervisor');
    agent = await desk.signedIn('Marc');
    const asked = {
      text: 'la piscine?',
      language: 'fr',
      reason: 'unhelpful',
      answerId: 'library',
      at: monday,
    } as const;
    for (const [i, key] of ['a', 'b', 'b'].entries())
      await ports.questions.ask({ ...asked, key: key.repeat(24), turnId: `${i}` });
  });
  afterAll(() => desk.close());

  it('are listed for the supervisor, those asked most first, page by page', async () => {
    const first = await supervisor.get('/api/desk/questions?limit=1');
    expect(first.body.items).toEqual([
      {
        id: 'b'.repeat(24),
        text: 'la piscine?',
        language: 'fr',
        reason: 'unhelpful',
        answer: { id: 'library', title: { fr: 'Bibliothèque', en: 'Library' } },
        count: 2,
        firstAt: monday.toISOString(),
        lastAt: monday.toISOString(),
        handled: null,
      },
    ]);
    const second = await supervisor.get(`/api/desk/questions?limit=1&cursor=${first.body.next}`);
    expect(second.body).toMatchObject({ items: [{ id: 'a'.repeat(24) }], next: null });
    expect((await supervisor.get('/api/desk/questions?cursor=nonsense')).body.error.code).toBe('invalid_cursor');
  });

  it('are nobody else’s', async () => {
    expect((await agent.get('/api/desk/questions')).status).toBe(403);
    expect((await agent.post(`/api/desk/questions/${'a'.repeat(24)}`, { handled: true })).status).toBe(403);
  });

  it('are put aside with who did it, and taken back', async () => {
    const path = `/api/desk/questions/${'a'.repeat(24)}`;
    const put = await supervisor.post(path, { handled: true });
    expect(put.body.handled).toEqual({ by: 'Line', at: monday.toISOString() });
    expect((await supervisor.get('/api/desk/questions?handled=true')).body.items).toHaveLength(1);
    expect((await supervisor.post(path, { handled: false })).body.handled).toBeNull();
    expect((await supervisor.post('/api/desk/questions/nobody', { handled: true })).status).toBe(404);
  });
});
