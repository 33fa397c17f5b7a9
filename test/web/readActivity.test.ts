import { describe, expect, it } from 'vitest';
import { readBotMessage, readCitizenMessage } from '../../src/web/chat/conversation/readActivity.ts';
import { toActivity } from '../../src/web/chat/conversation/toActivity.ts';

describe('reading an activity', () => {
  it('takes the step, the ticket, the facts and the language of a bot’s message', () => {
    const message = readBotMessage({
      type: 'message',
      id: 'c|1',
      timestamp: '2026-11-25T15:00:00Z',
      text: 'Merci',
      channelData: {
        step: 'done',
        language: 'fr',
        ticket: { reference: 'GO-2026-000123-4', serviceCode: 'pothole' },
        facts: [{ label: 'Endroit', value: 'ici' }],
      },
    });
    expect(message).toMatchObject({
      id: 'c|1',
      at: Date.UTC(2026, 10, 25, 15),
      step: 'done',
      language: 'fr',
      ticket: { reference: 'GO-2026-000123-4' },
      facts: [{ label: 'Endroit', value: 'ici' }],
      choices: [],
    });
  });

  it('reads a message of a bot that says nothing of itself', () => {
    expect(readBotMessage({ type: 'message' })).toMatchObject({
      text: '',
      step: '',
      language: undefined,
      choices: [],
      accepts: [],
    });
  });

  it('ignores a language that the page does not speak', () => {
    expect(readBotMessage({ type: 'message', channelData: { language: 'xx' } }).language).toBeUndefined();
  });

  it('says what a button says, and sends its code', () => {
    const actions = [
      { type: 'messageBack', title: 'Oui', displayText: 'Oui, envoyer', value: 'yes' },
      { type: 'imBack', title: 'Non' },
      { type: 'messageBack', value: 'nameless' },
    ];
    expect(readBotMessage({ type: 'message', suggestedActions: { actions } }).choices).toEqual([
      { title: 'Oui', value: 'yes', said: 'Oui, envoyer' },
      { title: 'Non', value: 'Non', said: 'Non' },
    ]);
  });

  it('finds a shared place and photos in a citizen’s message', () => {
    const message = readCitizenMessage({
      type: 'message',
      id: 'c|2',
      text: '',
      channelData: { clientActivityID: 'a' },
      entities: [
        { type: 'clientInfo' },
        { type: 'Place', geo: { type: 'GeoCoordinates', latitude: 45.26, longitude: -72.14 } },
      ],
      attachments: [{ contentType: 'image/png', contentUrl: 'https://city/a', name: 'a.png' }],
    });
    expect(message).toMatchObject({
      clientId: 'a',
      id: 'c|2',
      state: 'sent',
      place: { latitude: 45.26, longitude: -72.14 },
      photos: [{ name: 'a.png', url: 'https://city/a' }],
    });
  });
});

describe('writing an activity', () => {
  const message = { clientId: 'a', at: 0, text: 'Oui, envoyer', photos: [] };

  it('sends a choice as what it says and its code, under an id that its echo carries', () => {
    expect(toActivity({ ...message, value: 'yes' }, 'fr-CA')).toEqual({
      type: 'message',
      locale: 'fr-CA',
      text: 'Oui, envoyer',
      value: 'yes',
      channelData: { clientActivityID: 'a' },
    });
  });

  it('sends a place as the Bot Framework spells it', () => {
    const place = { latitude: 45.26, longitude: -72.14 };
    expect(toActivity({ ...message, text: '', place }, 'en-CA')).toMatchObject({
      text: '',
      entities: [{ type: 'Place', geo: { type: 'GeoCoordinates', latitude: 45.26, longitude: -72.14 } }],
    });
  });
});
