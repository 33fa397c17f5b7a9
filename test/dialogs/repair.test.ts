import { beforeEach, describe, expect, it } from 'vitest';
import type { Language } from '../../src/domain/language.ts';
import { createHarness, type Harness } from '../support/harness.ts';
import { answersOf, bring, steps } from './steps.ts';

let harness: Harness;

beforeEach(async () => {
  harness = await createHarness();
});

/** What a citizen says that is no answer, with the steps that come, `=` for the question that stood; at a few steps it does answer. */
type Aside = { fr: string[]; en: string[]; comes: string[]; says?: { fr: RegExp; en: RegExp }; but?: string[] };

const asides: Record<string, Aside> = {
  'asks why': {
    fr: ['pourquoi?', 'pk vous voulez savoir ça', "c'est tu obligatoire?"],
    en: ['why?', 'why do you need to know', 'is that mandatory?'],
    comes: ['help', '='],
  },
  'does not follow': {
    fr: ['hein?', 'quoi??', 'je comprends pas', 'comme quoi?'],
    en: ['huh?', 'what?', "I don't understand", 'like what?'],
    comes: ['help', '='],
  },
  'wants it again': {
    fr: ['répète svp', "c'était quoi la question?"],
    en: ['say that again', 'what was the question?'],
    comes: ['='],
  },
  'asks for a minute': {
    fr: ['attends', 'une minute svp', 'je reviens tout de suite'],
    en: ['hold on', 'one sec please', "I'll be right back"],
    comes: ['help', '='],
    says: { fr: /Prenez votre temps/, en: /Take your time/ },
  },
  'asks who speaks': {
    fr: ['es-tu un robot?', "t'es qui toi", 'je parle à qui là'],
    en: ['are you a robot?', 'who is this', 'am I talking to a real person?'],
    comes: ['help', '='],
    says: { fr: /robot/, en: /robot/ },
  },
  chats: {
    fr: ['ça va?', "il fait frette aujourd'hui", 'raconte-moi une blague'],
    en: ['how are you?', "it's freezing today", 'tell me a joke'],
    comes: ['help', '='],
  },
  'is polite': {
    fr: ['merci beaucoup'],
    en: ['thanks a lot'],
    comes: ['='],
    // Nothing more to add, then.
    but: ['details', 'photo'],
  },
  sighs: {
    fr: ['lol', 'euh', 'voyons donc', 'pfff', 'bla bla bla', 'ben là', "c'est ridicule"],
    en: ['lmao', 'uh', 'come on', 'wtf', 'seriously?', 'blah blah', 'this is ridiculous'],
    comes: ['='],
  },
  greets: { fr: ['bonjour', 'allo?'], en: ['hello there', 'hi'], comes: ['greeting', '='], but: ['problem'] },
  nods: {
    fr: ['ok', 'je vois'],
    en: ['got it', 'ok'],
    comes: ['='],
    but: ['details', 'photo', 'duplicate', 'confirm'],
  },
  insults: {
    fr: ["gang d'incompétents", 'gang de pas bons'],
    en: ['bunch of useless crooks', 'you are no good, idiots'],
    comes: ['unheard', '='],
    says: { fr: /fâché/, en: /upset/ },
  },
  'asks the city something': {
    fr: ["c'est quand la collecte des vidanges?"],
    en: ['when is garbage collection?'],
    comes: ['answer', '='],
    but: ['problem'],
  },
  'sends only pictures': { fr: ['😡😡'], en: ['🤷'], comes: ['unheard', '='] },
  'types nothing that means anything': {
    fr: ['zxcvb qsdfg', 'asdf', 'jjjjj', 'kjhkjh lkjlkj', 'xxxxx'],
    en: ['zxcvb qsdfg', 'qwerty', 'aaaaaaaa', 'sdfsdf', 'hjkl'],
    comes: ['unheard', '='],
  },
};

describe.each(['fr', 'en'] as Language[])('in %s', (language) => {
  describe.each(Object.keys(steps))('at %s, who', (step) => {
    const cases = Object.entries(asides).filter(([, { but }]) => !but?.includes(step));
    it.each(cases)('%s gets a word and the same question, and nothing is taken', async (_, aside) => {
      for (const words of aside[language]) {
        const talk = await bring(harness, step, language);
        const before = await answersOf(talk);
        const said = await talk.say(words);
        expect([words, said.map((one) => one.step)]).toEqual([words, aside.comes.map((s) => (s === '=' ? step : s))]);
        if (aside.says) expect(said[0]?.text).toMatch(aside.says[language]);
        expect([words, await answersOf(talk)]).toEqual([words, before]);
        harness = await createHarness();
      }
    });

    it('says nothing that is understood, three times, gets examples and then a person', async () => {
      if (step === 'details' || step === 'photo') return;
      const talk = await bring(harness, step, language);
      const before = await answersOf(talk);
      const texts: string[] = [];
      for (const words of ['@@@', '###', '$$$']) texts.push((await talk.say(words))[0]?.text ?? '');
      expect(new Set(texts).size).toBe(3);
      expect(texts[1]).toMatch(/exemple|example|réponse|answer|rang|rank|Oui|Yes/);
      if (step !== 'problem') expect(texts[2]).toMatch(/agent/);
      expect(await answersOf(talk)).toEqual(step === 'problem' ? undefined : before);
    });

    it('says the same thing again and again never reads the same three times', async () => {
      for (const words of language === 'fr'
        ? ['hein?', 'attends', 'merci', 'retour', 'blague']
        : ['what?', 'wait', 'back']) {
        const talk = await bring(harness, step, language);
        const turns: string[][] = [];
        for (let n = 0; n < 6; n++) turns.push((await talk.say(words)).map((one) => one.text));
        for (let n = 2; n < turns.length; n++) {
          const thrice = turns[n]?.filter((text) => turns[n - 1]?.includes(text) && turns[n - 2]?.includes(text));
          expect([words, thrice]).toEqual([words, []]);
        }
        harness = await createHarness();
      }
    });
  });
});

/** What declining means at each step: the step that comes, and what is then known; `=` asks again, with a way out. */
const declines: Record<string, { comes: string; twice?: string; keeps?: Record<string, unknown> }> = {
  problem: { comes: '=' },
  service: { comes: 'details', keeps: { service: expect.objectContaining({ code: 'other' }) } },
  'attribute:bin': { comes: '=', twice: 'details', keeps: { 'attribute:bin': null } },
  address: { comes: '=', twice: 'details', keeps: { address: { text: '', precision: 'words' } } },
  addressChoice: {
    comes: '=',
    twice: 'details',
    keeps: { address: { text: 'rue Principale Est / rue Principale Ouest', precision: 'words' } },
  },
  duplicate: { comes: 'details', keeps: { duplicate: 'new' } },
  when: { comes: 'details', keeps: { when: null } },
  photo: { comes: 'details', keeps: { photo: null } },
  details: { comes: 'contact', keeps: { details: null } },
  confirm: { comes: '=' },
};

const waysToDecline = {
  fr: ['je sais pas', "j'sais pas trop", 'passe', 'peu importe', "n'importe", 'aucune idée'],
  en: ["I don't know", 'idk', 'skip', "doesn't matter", 'whatever', 'no idea'],
};

describe.each(['fr', 'en'] as Language[])('in %s, who declines', (language) => {
  it.each(Object.entries(declines))('at %s is not kept back', async (step, { comes, twice, keeps }) => {
    for (const words of waysToDecline[language]) {
      harness = await createHarness();
      const talk = await bring(harness, step, language);
      const question = await talk.say(words);
      expect([words, question.at(-1)?.step]).toEqual([words, comes === '=' ? step : comes]);
      if (twice) expect([words, (await talk.say(words)).at(-1)?.step]).toEqual([words, twice]);
      if (keeps) expect(await answersOf(talk)).toMatchObject(keeps);
    }
  });

  it('to give a contact stays anonymous; who does not know is told that it is optional', async () => {
    for (const words of language === 'fr' ? ['passe', 'peu importe', 'aucun'] : ['skip', 'whatever', 'none']) {
      const talk = await bring(harness, 'contact', language);
      expect((await talk.say(words)).at(-1)?.step).toBe('confirm');
      expect(await answersOf(talk)).toMatchObject({ contact: { anonymous: true } });
    }
    const talk = await bring(harness, 'contact', language);
    expect((await talk.say(language === 'fr' ? 'je sais pas' : "I don't know")).at(-1)?.text).toMatch(/anonym/);
  });
});

describe('going back', () => {
  it.each([
    ['fr', ['non', '819 555 0142'], ['retour', 'retour en arrière', 'je me suis trompé']],
    ['en', ['no', '819 555 0142'], ['back', 'undo that', 'I made a mistake']],
  ] as [Language, string[], string[]][])('in %s undoes one answer after the other', async (language, answers, ways) => {
    const talk = await bring(harness, 'details', language);
    const first = await answersOf(talk);
    for (const answer of answers) await talk.say(answer);
    expect(talk.step()).toBe('confirm');
    expect((await talk.say(ways[0] ?? '')).map((one) => one.step)).toEqual(['contact']);
    expect(await answersOf(talk)).not.toHaveProperty('contact');
    expect((await talk.say(ways[1] ?? '')).map((one) => one.step)).toEqual(['details']);
    expect(await answersOf(talk)).toEqual(first);
    expect((await talk.say(ways[2] ?? '')).map((one) => one.step)).toEqual(['help', 'details']);
    expect(await answersOf(talk)).toEqual(first);
  });

  it('undoes a correction too', async () => {
    const talk = await bring(harness, 'confirm');
    await talk.say("c'est au 455 rue Gérin");
    expect(await answersOf(talk)).toMatchObject({ address: { number: '455' } });
    await talk.say('retour');
    expect(await answersOf(talk)).toMatchObject({ address: { number: '449' }, contact: { phone: '+18195550142' } });
  });
});

describe('insults', () => {
  it.each(['fr', 'en'] as Language[])(
    'in %s are met once, then a person is offered, and the form goes on',
    async (language) => {
      const talk = await bring(harness, 'contact', language);
      const insults =
        language === 'fr' ? ["gang d'incompétents", 'maudit robot niaiseux'] : ['useless crooks', 'you stupid machine'];
      expect((await talk.say(insults[0] ?? '')).map((one) => one.step)).toEqual(['unheard', 'contact']);
      expect((await talk.say(insults[1] ?? '')).map((one) => one.step)).toEqual(['handoff', 'contact']);
      expect((await talk.say('819 555 0142')).map((one) => one.step)).toEqual(['confirm']);
    },
  );
});
