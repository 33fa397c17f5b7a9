import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { Ticket } from '../../../src/domain/ticket.ts';
import { createRetention } from '../../../src/services/retention/retention.ts';
import { fakeAttachments } from '../../support/fakes/fakeAttachments.ts';
import { fakeAudit } from '../../support/fakes/fakeAudit.ts';
import { fakeConversations } from '../../support/fakes/fakeConversations.ts';
import { fakeQuestions } from '../../support/fakes/fakeQuestions.ts';
import { fakeTickets } from '../../support/fakes/fakeTickets.ts';
import { makeConversation } from '../../support/makeConversation.ts';
import { makeTicket, monday, reference } from '../../support/makeTicket.ts';

const day = 24 * 60 * 60_000;
const months = (n: number) => new Date(Date.UTC(2026, 2 - n, 2, 14));

async function town(...tickets: Ticket[]) {
  const ports = {
    ...fakeTickets(),
    conversations: fakeConversations(),
    attachments: fakeAttachments(),
    questions: fakeQuestions(),
    audit: fakeAudit(),
  };
  for (const ticket of tickets) await ports.tickets.insert(ticket);
  const blank = (text: string) => text.replace(/819 555-\d{4}|Tremblay/g, '***');
  return {
    ...ports,
    retention: createRetention({ ...ports, months: 24, draftMs: 8 * day, blank, clock: () => monday }),
  };
}

describe('a finished request', () => {
  it('forgets who made it once its time is over, and keeps what statistics need', async () => {
    const at = months(25);
    const by = { type: 'citizen', name: 'Jean Tremblay' } as const;
    const ports = await town();
    const photo = await ports.attachments.put(Readable.from(['x']), { name: 'a.jpg', contentType: 'image/jpeg' });
    await ports.tickets.insert(
      makeTicket(1, {
        createdAt: at,
        updatedAt: at,
        status: 'closed',
        description: 'gros trou, 819 555-0142',
        contact: { phone: '+18195550142', name: 'Jean Tremblay', anonymous: false },
        attachments: [photo],
        understanding: { serviceCode: 'pothole', score: 0.9, text: 'gros trou, 819 555-0142' },
        history: [
          { at, by, kind: 'filed' },
          { at, by: { type: 'user', id: 'u', name: 'Line' }, kind: 'reply', text: 'M. Tremblay, c’est réparé.' },
        ],
      }),
    );
    expect(await ports.retention.sweep()).toEqual({
      audit: 0,
      callNotes: 0,
      tickets: 1,
      conversations: 0,
      questions: 0,
      photos: 0,
    });
    const kept = await ports.tickets.byReference(reference(1));
    expect(JSON.stringify(kept)).not.toMatch(/Tremblay|0142/);
    expect(kept).toMatchObject({
      status: 'closed',
      serviceCode: 'pothole',
      description: 'gros trou, ***',
      contact: { anonymous: true },
      attachments: [],
      conversationId: null,
      address: { number: '95' },
      history: [{ kind: 'filed' }, { kind: 'reply', by: { name: 'Line' }, text: 'M. ***, c’est réparé.' }],
    });
    expect(await ports.attachments.open(photo.id)).toBeNull();
    expect(await ports.retention.sweep()).toEqual({
      audit: 0,
      callNotes: 0,
      tickets: 0,
      conversations: 0,
      questions: 0,
      photos: 0,
    });
  });

  it.each([
    ['is younger', { status: 'closed', updatedAt: months(23) }],
    ['is still worked on', { status: 'waiting', updatedAt: months(30) }],
  ] as const)('keeps them while it %s', async (_, change) => {
    const ports = await town(makeTicket(1, change));
    expect((await ports.retention.sweep()).tickets).toBe(0);
    expect((await ports.tickets.byReference(reference(1)))?.contact.phone).toBe('+18195550142');
  });

  it('keeps its photos when it is taken up again while it is being forgotten', async () => {
    const ports = await town();
    const photo = await ports.attachments.put(Readable.from(['x']), { name: 'a.jpg', contentType: 'image/jpeg' });
    await ports.tickets.insert(makeTicket(1, { status: 'closed', updatedAt: months(30), attachments: [photo] }));
    const tickets = {
      ...ports.tickets,
      async finishedBefore(at: Date, limit: number) {
        const found = await ports.tickets.finishedBefore(at, limit);
        await ports.tickets.update(reference(1), {}, { at: monday, set: { status: 'reopened' }, history: [] });
        return found;
      },
    };
    const retention = createRetention({
      ...ports,
      tickets,
      months: 24,
      draftMs: 8 * day,
      blank: (text) => text,
      clock: () => monday,
    });
    expect((await retention.sweep()).tickets).toBe(0);
    expect(await ports.attachments.open(photo.id)).not.toBeNull();
    expect((await ports.tickets.byReference(reference(1)))?.contact.phone).toBe('+18195550142');
  });

  it('is forgotten with all others, however many', async () => {
    const old = Array.from({ length: 230 }, (_, i) => makeTicket(i + 1, { status: 'resolved', updatedAt: months(40) }));
    const ports = await town(...old);
    expect((await ports.retention.sweep()).tickets).toBe(230);
  });
});

describe('questions and conversations', () => {
  it('go when nobody came back to them for that long', async () => {
    const ports = await town();
    const asked = { text: '?', language: 'fr', reason: 'unanswered', answerId: null } as const;
    await ports.questions.ask({ ...asked, key: 'old', at: months(25), turnId: '1' });
    await ports.questions.ask({ ...asked, key: 'new', at: months(1), turnId: '2' });
    expect(await ports.retention.sweep()).toMatchObject({ questions: 1 });
  });
});

describe('a photo', () => {
  const days = (n: number) => new Date(monday.getTime() - n * day);

  async function townWithPhotos(at: Date, count: number) {
    const ports = { ...(await town()), attachments: fakeAttachments(() => at) };
    const photos = [];
    for (let i = 0; i < count; i++)
      photos.push(await ports.attachments.put(Readable.from(['x']), { name: `${i}.jpg`, contentType: 'image/jpeg' }));
    const times = { months: 24, draftMs: 8 * day, blank: (text: string) => text, clock: () => monday };
    return { ...ports, photos, retention: createRetention({ ...ports, ...times }) };
  }

  it('of a request that was never sent goes once its draft is dropped, and one that is on a ticket or in a draft stays', async () => {
    const { photos, attachments, tickets, conversations, retention } = await townWithPhotos(days(9), 3);
    const [onTicket, inDraft, unused] = photos as [(typeof photos)[0], (typeof photos)[0], (typeof photos)[0]];
    await tickets.insert(makeTicket(1, { attachments: [onTicket] }));
    const draft = { state: { attachments: [inDraft] }, alarm: { name: 'draft.quiet' as const, at: monday } };
    await conversations.insert(makeConversation({ id: 'c1', ...draft }));
    expect((await retention.sweep()).photos).toBe(1);
    expect(await attachments.open(unused.id)).toBeNull();
    expect(await attachments.open(onTicket.id)).not.toBeNull();
    expect(await attachments.open(inDraft.id)).not.toBeNull();
  });

  it('that is younger stays, and however many are old go', async () => {
    expect((await (await townWithPhotos(days(7), 2)).retention.sweep()).photos).toBe(0);
    expect((await (await townWithPhotos(days(9), 230)).retention.sweep()).photos).toBe(230);
  });
});
