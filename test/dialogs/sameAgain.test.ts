import { describe, expect, it } from 'vitest';
import { createHarness, type Harness } from '../support/harness.ts';
import { plainAnswer } from '../support/plainAnswer.ts';

type Talk = Awaited<ReturnType<Harness['open']>>;

/** Files a request with a phone, and gives its reference. */
async function file(talk: Talk, problem: string, locale: string): Promise<string> {
  let last = (await talk.say(`${problem}, 819 555-0142`)).at(-1);
  for (let turn = 0; last && turn < 6; turn++) {
    const ticket = last.activity.channelData?.ticket as { reference: string } | undefined;
    if (ticket) return ticket.reference;
    last = (await talk.say(plainAnswer(last, locale === 'fr-CA' ? 'fr' : 'en'))).at(-1);
  }
  throw new Error(`nothing was filed: [${last?.step}] ${last?.text}`);
}

const french = {
  locale: 'fr-CA',
  no: 'non',
  yes: 'oui',
  pothole: 'nid-de-poule devant le 449 rue Percy',
  noise: 'mes voisins font du bruit la nuit au 449 rue Percy',
  noPlace: 'il y a aussi un lampadaire éteint',
  samePlace: 'un lampadaire éteint au même endroit',
  oneMore: 'il y a un autre nid-de-poule au 449 rue Percy',
  offered: /au même endroit, 449, rue Percy, ou ailleurs\?/,
  own: /Vous l'avez déjà/,
  others: /Déjà signalé/,
  add: 'oui, ajouter mes mots',
  added: /ajouté vos mots à votre demande/,
  elsewhere: 'non, ailleurs',
  there: "oui c'est là",
};
const english: typeof french = {
  locale: 'en-CA',
  no: 'no',
  yes: 'yes',
  pothole: 'pothole in front of 449 rue Percy',
  noise: 'my neighbours are noisy at night at 449 rue Percy',
  noPlace: 'there is also a street light out',
  samePlace: 'a street light is out at the same place',
  oneMore: 'there is another pothole at 449 rue Percy',
  offered: /at the same place, 449.*Percy, or elsewhere\?/,
  own: /You (have )?(already )?reported/,
  others: /Already reported/,
  add: 'yes, add my words',
  added: /added your words to your request/,
  elsewhere: 'no, somewhere else',
  there: 'yes there',
};

describe.each([french, english])('the same request twice by one person ($locale)', (said) => {
  const open = (bot: Harness) => bot.open({ locale: said.locale });

  it('is told with its number in the same conversation, and added to', async () => {
    const bot = await createHarness();
    const talk = await open(bot);
    const reference = await file(talk, said.pothole, said.locale);
    const asked = (await talk.say(said.pothole)).at(-1);
    expect([asked?.step, asked?.text]).toEqual(['duplicate', expect.stringMatching(said.own)]);
    expect(asked?.text).toContain(reference);
    expect((await talk.say(said.add)).at(-1)?.text).toMatch(said.added);
    expect(talk.tickets()).toHaveLength(1);
  });

  it('is told with its number in another conversation, once the contact is known', async () => {
    const bot = await createHarness();
    const reference = await file(await open(bot), said.pothole, said.locale);
    const later = await open(bot);
    const asked = (await later.say(`${said.pothole}, 819 555-0142`)).at(-1);
    expect([asked?.step, asked?.text]).toEqual(['duplicate', expect.stringMatching(said.own)]);
    expect(asked?.text).toContain(reference);
    expect((await later.say(said.add)).at(-1)?.text).toMatch(said.added);
    expect((await bot.desk.ticketByReference(reference))?.followers).toBeUndefined();
  });

  it('is theirs too where the contact comes after they joined it', async () => {
    const bot = await createHarness();
    const reference = await file(await open(bot), said.pothole, said.locale);
    const later = await open(bot);
    expect((await later.say(said.pothole)).at(-1)?.text).toMatch(said.others);
    await later.say(said.yes);
    expect((await later.say('819 555-0142')).at(-1)?.text).toMatch(said.added);
    expect((await bot.desk.ticketByReference(reference))?.followers).toBeUndefined();
  });

  it('is asked about after the contact where it is older than others are told of', async () => {
    const bot = await createHarness();
    const reference = await file(await open(bot), said.pothole, said.locale);
    await bot.later(100 * 86_400_000);
    const talk = await open(bot);
    expect((await talk.say(said.pothole)).at(-1)?.step).toBe('details');
    await talk.say(said.no);
    const asked = (await talk.say('819 555-0142')).at(-1);
    expect([asked?.step, asked?.text]).toEqual(['duplicate', expect.stringContaining(reference)]);
    expect((await talk.say(said.no)).at(-1)?.step).toBe('confirm');
  });

  it('is not told to whoever types a number, where others are told nothing of such requests', async () => {
    const bot = await createHarness();
    await file(await open(bot), said.noise, said.locale);
    const stranger = await open(bot);
    const replies = await stranger.say(`${said.noise}, 819 555-0142`);
    expect(replies.map(({ step }) => step)).not.toContain('duplicate');
  });

  it('is not suspected of one more, nor of one elsewhere', async () => {
    const bot = await createHarness();
    const talk = await open(bot);
    await file(talk, said.pothole, said.locale);
    expect((await talk.say(said.oneMore)).at(-1)?.step).toBe('details');
    await talk.say(said.no);
    await talk.say(said.yes);
    expect((await talk.say(said.pothole.replace('449 rue Percy', '95 rue Principale Ouest'))).at(-1)?.step).toBe(
      'details',
    );
  });
});

describe.each([french, english])('a second request right after the first ($locale)', (said) => {
  const begun = async () => {
    const bot = await createHarness();
    const talk = await bot.open({ locale: said.locale });
    await file(talk, said.pothole, said.locale);
    return talk;
  };

  it('is offered the same place where it names none', async () => {
    const talk = await begun();
    const asked = (await talk.say(said.noPlace)).at(-1);
    expect([asked?.step, asked?.text]).toEqual(['address', expect.stringMatching(said.offered)]);
    const next = (await talk.say(said.there)).at(-1);
    expect([next?.step, next?.text]).toEqual(['details', expect.stringContaining('449')]);
  });

  it('is asked where, once it is elsewhere; or takes the place that is said', async () => {
    const talk = await begun();
    await talk.say(said.noPlace);
    const asked = (await talk.say(said.elsewhere)).at(-1);
    expect(asked?.step).toBe('address');
    expect(asked?.text).not.toMatch(said.offered);
    expect((await talk.say('95 rue Principale Ouest')).at(-1)?.step).toBe('details');
    const other = await begun();
    await other.say(said.noPlace);
    const moved = (await other.say(`${said.no}, 95 rue Principale Ouest`)).at(-1);
    expect([moved?.step, moved?.text]).toEqual(['details', expect.stringContaining('95, rue Principale Ouest')]);
  });

  it('takes the same place from its own words', async () => {
    const next = (await (await begun()).say(said.samePlace)).at(-1);
    expect([next?.step, next?.text]).toEqual(['details', expect.stringContaining('449')]);
  });
});
