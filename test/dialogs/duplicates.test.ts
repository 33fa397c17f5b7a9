import { beforeEach, describe, expect, it } from 'vitest';
import { createHarness, type Harness } from '../support/harness.ts';
import { makeDraft } from '../support/makeTicket.ts';

describe.each([
  {
    locale: 'fr-CA',
    problem: 'gros nid-de-poule devant le 449 rue Percy',
    near: /Déjà signalé : Nid-de-poule, 449, rue Percy, aujourd'hui \(nouvelle/,
    follow: 'oui je veux la suivre',
    done: /ajouté vos mots à la demande GO-.*On vous dira/,
    fresh: 'non, un autre',
  },
  {
    locale: 'en-CA',
    problem: 'big pothole in front of 449 rue Percy',
    near: /Already reported: Pothole, 449.*Percy, today \(new/,
    follow: 'yes follow it',
    done: /added your words to request GO-.*We'll tell you/,
    fresh: 'no, a new one',
  },
])('the same thing reported by somebody else ($locale)', ({ locale, problem, near, follow, done, fresh }) => {
  let bot: Harness;
  let reference: string;
  beforeEach(async () => {
    bot = await createHarness();
    const theirs = await bot.open({ locale: 'fr-CA' });
    await theirs.say('nid-de-poule devant le 449 rue Percy, 819 555-0142');
    await theirs.say('non');
    const replies = await theirs.say('oui');
    reference = /GO-\d{4}-\d{6}-\d/.exec(replies.map(({ text }) => text).join(' '))?.[0] ?? '';
    expect(reference).not.toBe('');
  });

  it('is told with place, age and state, and nothing of who reported it', async () => {
    const said = (await (await bot.open({ locale })).say(problem)).at(-1);
    expect(said?.step).toBe('duplicate');
    expect(said?.text).toMatch(near);
    expect(said?.text).not.toMatch(/GO-|0142/);
  });

  it('is followed, with a way to be told that may be refused', async () => {
    const talk = await bot.open({ locale });
    await talk.say(problem);
    expect((await talk.say(follow)).at(-1)?.step).toBe('contact');
    const told = (await talk.say('anonyme')).at(-1);
    expect([told?.step, told?.text]).toEqual(['done', expect.stringMatching(done)]);
    const ticket = await bot.desk.ticketByReference(reference);
    expect(ticket?.followers).toMatchObject([{ channel: 'directline', contact: { anonymous: true } }]);
  });

  it('is not followed where the citizen says that it is another', async () => {
    const talk = await bot.open({ locale });
    await talk.say(problem);
    expect((await talk.say(fresh)).at(-1)?.step).not.toBe('duplicate');
    expect((await bot.desk.ticketByReference(reference))?.followers).toBeUndefined();
  });
});

describe('several of the same thing nearby', () => {
  it('are told apart by how far and how old they are', async () => {
    const bot = await createHarness();
    const talk = await bot.open();
    await talk.say('nid-de-poule au 449 rue Percy, 819 555-0142');
    await talk.say('non');
    const reference = /GO-\d{4}-\d{6}-\d/.exec((await talk.say('oui')).map(({ text }) => text).join(' '))?.[0] ?? '';
    const { address } = (await bot.desk.ticketByReference(reference)) ?? {};
    if (!address?.lat) throw new Error('449 rue Percy has a point in the pack');
    await bot.desk.file(makeDraft({ address: { ...address, lat: address.lat + 32 / 111_320 } }));
    const other = await bot.open();
    const asked = (await other.say('nid-de-poule au 449 rue Percy')).at(-1);
    expect(asked?.text).toContain('449, rue Percy, aujourd');
    expect(asked?.text).toContain('[Celle à 30 m');
  });
});
