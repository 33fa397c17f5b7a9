import { beforeAll, describe, expect, it } from 'vitest';
import { createHarness, type Harness } from '../support/harness.ts';
import { monday } from '../support/makeTicket.ts';
import { answersOf, bring as bringTo, steps } from './steps.ts';

let harness: Harness;

beforeAll(async () => {
  harness = await createHarness();
});

const bring = (step: string) => bringTo(harness, step);

describe.each(Object.entries(steps))('at %s', (step, { begun }) => {
  it.each(['aide', 'help', '?'])('"%s" helps, and asks again', async (word) => {
    const talk = await bring(step);
    const before = await answersOf(talk);
    const said = await talk.say(word);
    expect(said.map((one) => one.step)).toEqual(['help', step]);
    expect(await answersOf(talk)).toEqual(before);
  });

  it.each(['annuler', 'cancel', 'Annuler svp!'])('"%s" stops, and says that nothing was sent', async (word) => {
    const talk = await bring(step);
    const said = await talk.say(word);
    expect(said.map((one) => one.step)).toEqual(['cancelled']);
    expect(said[0]?.text).toMatch(/rien n'a été envoyé|nothing was sent/);
    expect(await answersOf(talk)).toBeUndefined();
    expect(talk.tickets()).toEqual([]);
  });

  it.each(['recommencer', 'restart'])('"%s" begins again with nothing known', async (word) => {
    const talk = await bring(step);
    expect((await talk.say(word)).map((one) => one.step)).toEqual(['problem']);
    expect(await answersOf(talk)).toEqual({});
  });

  it.each(['agent', 'je veux parler à un agent'])('"%s" tells how to reach a person', async (word) => {
    for (const { now, says } of [
      { now: monday, says: 'Un agent est prévenu' },
      { now: new Date(monday.getTime() + 12 * 3_600_000), says: '819 843-3333' },
    ]) {
      harness.now = now;
      const talk = await bring(step);
      const said = await talk.say(word);
      expect(said.map((one) => one.step)).toEqual(begun ? ['handoff', step] : ['handoff']);
      expect(said[0]?.text).toContain(says);
    }
    harness.now = monday;
  });

  it('"english" and "français" change the language and ask the same again', async () => {
    const talk = await bring(step);
    const before = await answersOf(talk);
    const inEnglish = await talk.say('english');
    expect(inEnglish.map((one) => [one.step, one.activity.locale])).toEqual([[step, 'en-CA']]);
    const inFrench = await talk.say('français');
    expect(inFrench.map((one) => [one.step, one.activity.locale])).toEqual([[step, 'fr-CA']]);
    expect(inFrench[0]?.text).not.toBe(inEnglish[0]?.text);
    expect(await answersOf(talk)).toEqual(before);
  });

  it('an emergency comes first, and "oui" goes on where it stood', async () => {
    const talk = await bring(step);
    const said = await talk.say('au secours il y a le feu dans la maison, mon voisin est pris dedans');
    expect(said.map((one) => one.step)).toEqual(['emergency']);
    expect(said[0]?.text.match(/911/g)?.length).toBeGreaterThanOrEqual(2);
    if (begun) expect((await talk.say('oui')).map((one) => one.step)).toEqual([step]);
  });

  it('an empty message is told, and the same is asked', async () => {
    const talk = await bring(step);
    expect((await talk.say('   ')).map((one) => one.step)).toEqual(['unheard', step]);
  });

  it('100 000 characters are told to be too many, and the same is asked', async () => {
    const talk = await bring(step);
    expect((await talk.say('mot '.repeat(25_000))).map((one) => one.step)).toEqual(['unheard', step]);
  });

  it('emoji alone are not understood, and the same is asked', async () => {
    const talk = await bring(step);
    expect((await talk.say('🚧🚧')).map((one) => one.step)).toEqual(['unheard', step]);
  });
});

describe('the state of a conversation', () => {
  it('is JSON at every step: it survives a restart', async () => {
    for (const step of Object.keys(steps)) {
      const state = await (await bring(step)).state();
      expect(JSON.parse(JSON.stringify(state))).toEqual(state);
    }
  });
});
