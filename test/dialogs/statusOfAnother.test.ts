import { beforeAll, describe, expect, it } from 'vitest';
import { createHarness, type Harness } from '../support/harness.ts';
import { makeDraft } from '../support/makeTicket.ts';

describe('where somebody else’s request stands', () => {
  let bot: Harness;
  let reference: string;
  beforeAll(async () => {
    bot = await createHarness();
    const contact = { phone: '+18195550142', email: 'lea@exemple.ca', name: 'Léa Roy', anonymous: false };
    const ticket = await bot.desk.file(makeDraft({ contact, conversationId: 'another', description: 'trou chez Léa' }));
    reference = ticket.reference;
    await bot.desk.reply(reference, 'L’équipe passe jeudi.', { id: 'u1', name: 'Marc' });
  });

  const personal = /Percy|Principale|Léa|Roy|0142|exemple\.ca|jeudi|trou chez/;

  it('tells a stranger the kind and the state, and nothing else', async () => {
    const [said] = await (await bot.open()).say(`où en est ${reference}?`);
    expect(said?.step).toBe('status');
    expect(said?.text).toContain('Nid-de-poule');
    expect(said?.text).toContain('Pour lire les réponses');
    expect(said?.text).not.toMatch(personal);
  });

  it.each(['819 555-0142', 'lea@Exemple.ca'])(
    'tells whoever gives the contact of it, %s, the last answer',
    async (contact) => {
      const talk = await bot.open();
      await talk.say(reference);
      const [said] = await talk.say(contact);
      expect(said?.text).toContain('L’équipe passe jeudi.');
      expect(said?.text).toContain('rue Principale Ouest');
    },
  );

  it('tells it at once where both stand in one message', async () => {
    const [said] = await (await bot.open()).say(`${reference}, mon numéro est le 819 555-0142`);
    expect(said?.text).toContain('L’équipe passe jeudi.');
  });

  it('does not tell more to another number', async () => {
    const talk = await bot.open();
    await talk.say(reference);
    const [said] = await talk.say('819 555-0199');
    expect(said?.text).toContain('pas le téléphone');
    expect(said?.text).not.toMatch(personal);
  });

  it('lists nothing for a contact alone', async () => {
    const [said] = await (await bot.open()).say('où en sont mes demandes? mon téléphone est le 819 555-0142');
    expect(said?.text).not.toContain(reference);
    expect(said?.text).toContain('numéro de référence');
  });
});
