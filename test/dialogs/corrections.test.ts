import { beforeEach, describe, expect, it } from 'vitest';
import type { Language } from '../../src/domain/language.ts';
import { createHarness, type Harness } from '../support/harness.ts';
import { answersOf } from './steps.ts';

let harness: Harness;

beforeEach(async () => {
  harness = await createHarness();
});

/** What brings a conversation to each step with a place, a day and a phone already told, but for what that step asks. */
const told: Record<string, { fr: string[]; en: string[] }> = {
  service: {
    fr: ['il y a quelque chose de brisé au 449 rue Percy depuis vendredi, 819 555 0142'],
    en: ['there is something weird at 449 rue Percy since Friday, 819 555 0142'],
  },
  'attribute:bin': {
    fr: ['il me faut un nouveau bac depuis vendredi au 449 rue Percy, 819 555 0142'],
    en: ['I need a new bin since Friday at 449 rue Percy, 819 555 0142'],
  },
  when: {
    fr: ["y a une fuite d'eau dans la rue au 449 rue Percy, 819 555 0142"],
    en: ['there is a water leak in the street at 449 rue Percy, 819 555 0142'],
  },
  photo: {
    fr: ["gros nid-de-poule au 449 rue Percy depuis vendredi, j'ai une photo, 819 555 0142"],
    en: ['huge pothole in the road at 449 rue Percy, happened on Friday, I have a photo, 819 555 0142'],
  },
  details: {
    fr: ['gros nid-de-poule au 449 rue Percy depuis vendredi, 819 555 0142'],
    en: ['huge pothole in the road at 449 rue Percy, happened on Friday, 819 555 0142'],
  },
  contact: {
    fr: ['gros nid-de-poule au 449 rue Percy depuis vendredi', 'non'],
    en: ['huge pothole in the road at 449 rue Percy, happened on Friday', 'no'],
  },
  confirm: {
    fr: ['gros nid-de-poule au 449 rue Percy depuis vendredi, 819 555 0142', 'non'],
    en: ['huge pothole in the road at 449 rue Percy, happened on Friday, 819 555 0142', 'no'],
  },
};

/** What a citizen takes back, the step that comes (`=`: the same question) and what is known then; what it says nothing of must stay. */
type Case = { fr: string[]; en: string[]; comes: string; now: Record<string, unknown>; but?: string[] };

const place = (number: string, street: string) => ({ address: expect.objectContaining({ number, street }) });
const phone = (number: string) => ({ contact: { phone: number, anonymous: false } });

const cases: Record<string, Case> = {
  'another number': {
    fr: ["non c'est le 455 pas le 449", "oups c'est au 455"],
    en: ["no it's 455 not 449", 'wrong number, the house is 455'],
    comes: '=',
    now: place('455', 'Rue Percy'),
  },
  'another address': {
    fr: ["finalement c'est au 455 rue Gérin"],
    en: ["actually it's at 455 rue Gérin"],
    comes: '=',
    now: place('455', 'Rue Gérin'),
  },
  'that the address is wrong': {
    fr: ["change l'adresse", "c'est pas la bonne adresse", "je me suis trompé d'adresse"],
    en: ['change the address', 'the address is wrong', 'I made a mistake in the address'],
    comes: 'address',
    now: { address: undefined },
  },
  'that the phone is wrong': {
    fr: ['le téléphone est pas bon', 'mon cell est pas le bon'],
    en: ['the phone is wrong', 'my cell is not right'],
    comes: 'contact',
    now: { contact: undefined },
    but: ['contact'],
  },
  'another phone': {
    fr: ["non mon numéro c'est le 819 555 0199"],
    en: ['sorry, my number is 819 555 0199'],
    comes: '=',
    now: phone('+18195550199'),
    but: ['contact'],
  },
  'an e-mail beside the phone': {
    fr: ["mon courriel c'est plutôt jo@exemple.com"],
    en: ['my email is actually jo@exemple.com'],
    comes: '=',
    now: { contact: { phone: '+18195550142', email: 'jo@exemple.com', anonymous: false } },
    but: ['contact'],
  },
  'their phone out': {
    fr: ['enlève mon téléphone'],
    en: ['remove my phone number'],
    comes: '=',
    now: { contact: { anonymous: true } },
    but: ['contact'],
  },
  'another day': {
    fr: ['non hier pas vendredi', "en fait c'était hier"],
    en: ['no, yesterday, not Friday', 'actually it was yesterday'],
    comes: '=',
    now: { when: '2026-03-01' },
    but: ['when'],
  },
  'two things at once': {
    fr: ["non c'est au 455 rue Gérin et mon numéro c'est le 819 555 0199"],
    en: ["no it's at 455 rue Gérin and my number is 819 555 0199"],
    comes: '=',
    now: { ...place('455', 'Rue Gérin'), ...phone('+18195550199') },
    but: ['contact'],
  },
  'another kind': {
    fr: ["c'est pas un trou c'est le trottoir qui est brisé"],
    en: ["it's not a hole, it's the sidewalk that is broken"],
    comes: '=',
    now: { service: expect.objectContaining({ code: 'sidewalk_damage' }) },
    // There any words tell the kind; and the questions of the other kind fall.
    but: ['service', 'attribute:bin', 'when'],
  },
};

describe.each(['fr', 'en'] as Language[])('in %s', (language) => {
  describe.each(Object.keys(told))('at %s, who tells', (step) => {
    it.each(Object.entries(cases).filter(([, { but }]) => !but?.includes(step)))(
      '%s is heard, and nothing else is lost',
      async (_, it) => {
        for (const words of it[language]) {
          harness = await createHarness();
          const talk = await harness.open({ locale: language === 'fr' ? 'fr-CA' : 'en-CA' });
          for (const said of told[step]?.[language] ?? []) await talk.say(said);
          expect(talk.step()).toBe(step);
          const before = (await answersOf(talk)) ?? {};
          const replies = await talk.say(words);
          expect([words, replies.at(-1)?.step]).toEqual([words, it.comes === '=' ? step : it.comes]);
          const after = (await answersOf(talk)) ?? {};
          for (const [name, value] of Object.entries(it.now))
            expect([words, name, after[name]]).toEqual([words, name, value]);
          for (const name of ['problem', 'service', 'address', 'when', 'contact', 'details'])
            if (!(name in it.now) && !('service' in it.now))
              expect([words, name, after[name]]).toEqual([words, name, before[name]]);
        }
      },
    );
  });
});

describe('a correction', () => {
  it('of the phone keeps the e-mail, and the other way', async () => {
    const talk = await harness.open();
    await talk.say('gros nid-de-poule au 449 rue Percy, 819 555 0142, jo@exemple.com');
    await talk.say('le téléphone est pas bon');
    await talk.say('819 555 0199');
    expect(await answersOf(talk)).toMatchObject({ contact: { phone: '+18195550199', email: 'jo@exemple.com' } });
    await talk.say('enlève mon courriel');
    expect(await answersOf(talk)).toMatchObject({ contact: { phone: '+18195550199' } });
    expect((await answersOf(talk))?.contact).not.toHaveProperty('email');
  });

  it('of the side of a street keeps the number', async () => {
    for (const words of ['pas Principale Est, Ouest', "non l'ouest", 'not Principale East, West']) {
      const talk = await harness.open();
      await talk.say('un lampadaire éteint au 95 rue Principale Est');
      await talk.say('non');
      await talk.say(words);
      expect(await answersOf(talk)).toMatchObject(place('95', 'Rue Principale Ouest'));
    }
  });
});

describe('out of turn', () => {
  it.each([
    ['fr', "mon courriel c'est jo@exemple.com", 'gros nid-de-poule au 449 rue Percy'],
    ['en', 'my email is jo@exemple.com', 'huge pothole in the road at 449 rue Percy'],
  ] as [Language, string, string][])(
    'in %s an answer that comes before its question is kept',
    async (language, contact, problem) => {
      const talk = await harness.open({ locale: language === 'fr' ? 'fr-CA' : 'en-CA' });
      expect((await talk.say(contact)).at(-1)?.step).toBe('problem');
      await talk.say(problem);
      expect((await talk.say(language === 'fr' ? 'non' : 'no')).map((one) => one.step)).toEqual(['confirm']);
    },
  );

  it.each([
    ['fr', 'le lampadaire clignote', "c'est au 455 rue Gérin, mon numéro c'est le 819 555 0199"],
    ['en', 'the street light is flickering', "it's at 455 rue Gérin, my number is 819 555 0199"],
  ] as [Language, string, string][])('in %s two questions are answered at once', async (language, problem, answer) => {
    const talk = await harness.open({ locale: language === 'fr' ? 'fr-CA' : 'en-CA' });
    await talk.say(problem);
    expect((await talk.say(answer)).at(-1)?.step).toBe('details');
    expect(await answersOf(talk)).toMatchObject({ ...place('455', 'Rue Gérin'), ...phone('+18195550199') });
  });
});
