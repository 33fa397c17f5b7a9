import { describe, expect, it } from 'vitest';
import { draftFromPhoneForm, type PhoneForm } from '../../../src/services/tickets/phoneForm.ts';
import { testServices } from '../../support/makeTicket.ts';

const city = { services: testServices, areaCode: '819' };
const form: PhoneForm = {
  draftId: 'd1',
  serviceCode: 'noise',
  description: 'Musique forte',
  address: { text: 'rue des Pins', precision: 'street' },
  when: null,
  attributes: {},
  contact: {},
  consent: false,
  channel: 'phone',
  language: 'fr',
  conversationId: null,
};
const draft = (change: Partial<PhoneForm>) => draftFromPhoneForm(city, { ...form, ...change });
const refusal = (code: string) => expect.objectContaining({ code, status: 400 });

describe('the phone form', () => {
  it('becomes a draft without conversation', () => {
    expect(draft({})).toMatchObject({ draftId: 'd1', conversationId: null, attachments: [] });
    // The agent chose the kind; what the classifier makes of their words is added at the filing.
    expect(draft({}).understanding).toMatchObject({
      choice: 'agent',
      serviceCode: draft({}).serviceCode,
      text: draft({}).description,
    });
  });

  it.each([
    ['819 555-0142', '+18195550142'],
    ['555-0142', '+18195550142'],
    ['1 (450) 555-0142', '+14505550142'],
    ['+33 1 42 68 53 00', '+33142685300'],
  ])('reads the phone %s', (phone, e164) => {
    expect(draft({ contact: { phone } }).contact).toEqual({ phone: e164, anonymous: false });
  });

  it('is anonymous when nothing was left, or when the citizen wants it', () => {
    expect(draft({ contact: { phone: ' ', name: '' } }).contact).toEqual({ anonymous: true });
    expect(draft({ contact: { phone: '819 555-0142', anonymous: true } }).contact).toEqual({ anonymous: true });
  });

  it('refuses a phone that is none', () => {
    expect(() => draft({ contact: { phone: '12' } })).toThrow(refusal('invalid_phone'));
  });

  it('takes answers to the service’s own questions and refuses others', () => {
    expect(draft({ attributes: { kind: 'party', hours: 'la nuit' } }).attributes).toEqual({
      kind: 'party',
      hours: 'la nuit',
    });
    expect(() => draft({ attributes: { kind: 'opera' } })).toThrow(refusal('invalid_attribute'));
    expect(() => draft({ attributes: { colour: 'red' } })).toThrow(refusal('invalid_attribute'));
    expect(() => draft({ serviceCode: 'pothole', attributes: { kind: 'party' } })).toThrow(
      refusal('invalid_attribute'),
    );
    expect(() => draft({ serviceCode: 'dragons' })).toThrow(refusal('unknown_service'));
  });
});
