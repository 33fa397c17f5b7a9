import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTicket, reference } from '../../support/makeTicket.ts';
import { type Browser, type RunningDesk, startDesk } from './deskServer.ts';

describe('one change of many tickets', () => {
  let desk: RunningDesk;
  let lea: Browser & { id: string };
  let max: Browser & { id: string };
  const bulk = (who: Browser, numbers: number[], change: object) =>
    who.post('/api/desk/bulk', { references: numbers.map(reference), change });
  const ticket = async (n: number) => (await lea.get(`/api/desk/tickets/${reference(n)}`)).body;

  beforeAll(async () => {
    desk = await startDesk();
    lea = await desk.signedIn('Léa');
    max = await desk.signedIn('Max');
    for (let n = 1; n <= 4; n++) await desk.tickets.insert(makeTicket(n));
    await max.post(`/api/desk/tickets/${reference(4)}/claim`);
  });
  afterAll(() => desk.close());

  it('changes each for itself and tells which it could not, in words', async () => {
    const { body } = await bulk(lea, [1, 2, 4, 9], { kind: 'claim' });
    expect(body.done).toEqual([reference(1), reference(2)]);
    expect(body.refused.map((one: { code: string }) => one.code)).toEqual(['already_claimed', 'unknown_ticket']);
    expect((await ticket(1)).assignee.name).toBe('Léa');
    expect((await ticket(4)).assignee.name).toBe('Max');
  });

  it('is taken back as a whole by the one who made it', async () => {
    await bulk(lea, [1, 2], { kind: 'assign', assignee: max.id });
    expect((await bulk(max, [1], { kind: 'undo' })).body.refused[0].code).toBe('nothing_to_undo');
    expect((await bulk(lea, [1, 2], { kind: 'undo' })).body.done).toHaveLength(2);
    expect((await ticket(2)).assignee).toEqual({ id: lea.id, name: 'Léa' });
    expect((await ticket(2)).history.at(-1)).toMatchObject({
      kind: 'undone',
      text: 'assigned',
      from: 'Max',
      to: 'Léa',
    });
    expect((await bulk(lea, [1], { kind: 'undo' })).body.refused[0].code).toBe('nothing_to_undo');
  });

  it('gives back a status that the table would not, and a kind with its queue', async () => {
    await bulk(lea, [3], { kind: 'status', status: 'resolved' });
    expect((await ticket(3)).status).toBe('resolved');
    await bulk(lea, [3], { kind: 'undo' });
    expect((await ticket(3)).status).toBe('new');
    const { queue, dueAt } = await ticket(3);
    await bulk(lea, [3], { kind: 'service', serviceCode: 'noise' });
    expect((await ticket(3)).serviceCode).toBe('noise');
    await bulk(lea, [3], { kind: 'undo' });
    expect(await ticket(3)).toMatchObject({ serviceCode: 'pothole', queue, dueAt });
  });

  it('is not taken back after a while, nor once something else has happened', async () => {
    await bulk(lea, [3], { kind: 'status', status: 'accepted' });
    await max.post(`/api/desk/tickets/${reference(3)}/notes`, { text: 'vu' });
    expect((await bulk(lea, [3], { kind: 'undo' })).body.done).toEqual([]);
    await bulk(lea, [3], { kind: 'status', status: 'waiting' });
    desk.state.now = new Date(desk.state.now.getTime() + 6 * 60_000);
    expect((await bulk(lea, [3], { kind: 'undo' })).body.done).toEqual([]);
    expect((await ticket(3)).status).toBe('waiting');
  });

  it('refuses a list that is too long or empty', async () => {
    expect((await bulk(lea, [], { kind: 'claim' })).status).toBe(400);
    expect(
      (
        await bulk(
          lea,
          Array.from({ length: 201 }, (_, i) => i + 1),
          { kind: 'claim' },
        )
      ).status,
    ).toBe(400);
  });
});
