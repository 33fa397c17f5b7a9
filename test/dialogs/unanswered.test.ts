import { beforeAll, describe, expect, it } from 'vitest';
import { createHarness, type Harness } from '../support/harness.ts';

describe('a question without a good answer', () => {
  let bot: Harness;
  beforeAll(async () => {
    bot = await createHarness();
  });

  async function waiting() {
    const { items } = await bot.questions.list({ handled: false, after: null, limit: 50 });
    return items.map(({ text, reason, answerId, language }) => ({ text, reason, answerId, language }));
  }

  it('is on the supervisor’s list, with why', async () => {
    const talk = await bot.open();
    await talk.say('quel est le nom du premier maire de la ville?');
    expect(talk.step()).toBe('handoff');
    await talk.say('c’est quoi les heures de la bibliothèque?');
    await talk.say('non');
    await talk.say('do kayaks need to be washed?');
    expect(await waiting()).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          text: 'quel est le nom du premier maire de la ville?',
          reason: 'unanswered',
        }),
        {
          text: 'c’est quoi les heures de la bibliothèque?',
          reason: 'unhelpful',
          answerId: 'library',
          language: 'fr',
        },
        expect.objectContaining({ text: 'do kayaks need to be washed?', reason: 'unsure' }),
      ]),
    );
  });

  it('is not on it when the answer helped', async () => {
    const before = (await waiting()).length;
    const talk = await bot.open();
    await talk.say('quand sont les séances du conseil?');
    await talk.say('oui merci');
    expect(await waiting()).toHaveLength(before);
  });
});
