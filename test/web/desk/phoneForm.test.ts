import { describe, expect, it } from 'vitest';
import type { Candidate, Service, Understanding } from '../../../src/web/desk/api/wire.ts';
import {
  choosePlace,
  emptyForm,
  fillIn,
  followerOf,
  missingFields,
  requestOf,
  samePlace,
  similarTo,
  suggest,
} from '../../../src/web/desk/phone/phoneForm.ts';
import { newPassword } from '../../../src/web/desk/users/newPassword.ts';

const blank = emptyForm('draft-1', 'fr');
const understood: Understanding = {
  language: 'fr',
  intent: 'report',
  services: [
    { code: 'pothole', score: 0.8 },
    { code: 'noise', score: 0.1 },
  ],
  address: '95 rue principale ouest',
  when: '2026-11-24',
  phone: '+18195550142',
  email: null,
};
const place: Candidate = {
  text: '95, rue Principale Ouest',
  number: '95',
  street: 'Rue Principale Ouest',
  lat: null,
  long: null,
  precision: 'unverified',
  score: 0.9,
};
const service: Service = {
  code: 'pothole',
  group: 'streets',
  name: { fr: 'Nid-de-poule', en: 'Pothole' },
  queue: 'public_works',
  targetHours: 72,
  address: 'required',
  when: 'optional',
  photo: 'optional',
  attributes: [
    {
      code: 'depth',
      datatype: 'text',
      required: true,
      label: { fr: 'Profondeur', en: 'Depth' },
      question: { fr: 'Profondeur?', en: 'Depth?' },
    },
    {
      code: 'lane',
      datatype: 'text',
      required: false,
      label: { fr: 'Voie', en: 'Lane' },
      question: { fr: 'Voie?', en: 'Lane?' },
    },
  ],
  procedure: [],
};

describe('the phone form', () => {
  it('takes what the bot understood', () => {
    const form = suggest(blank, understood);
    expect(form).toMatchObject({
      serviceCode: 'pothole',
      address: '95 rue principale ouest',
      when: '2026-11-24',
      phone: '819 555-0142',
      email: '',
    });
  });

  it('asks for what may be the same once kind and place are there, and says who calls only when that is typed', () => {
    expect(similarTo(fillIn(blank, 'address', '95 rue Principale Ouest'))).toBeNull();
    const form = { ...suggest(blank, understood), phone: '819 55', email: 'a@' };
    expect(similarTo(form)).toEqual({
      serviceCode: 'pothole',
      address: { text: '95 rue principale ouest' },
      contact: {},
    });
    expect(similarTo({ ...form, phone: '819 555-0142' })?.contact).toEqual({ phone: '819 555-0142' });
    expect(followerOf({ ...form, phone: '819 555-0142', email: '', description: ' encore ' })).toMatchObject({
      draftId: 'draft-1',
      text: 'encore',
      contact: { phone: '819 555-0142', anonymous: false },
    });
  });

  it('leaves alone what the agent filled in, until it is emptied', () => {
    const own = fillIn(blank, 'serviceCode', 'noise');
    expect(suggest(own, understood).serviceCode).toBe('noise');
    expect(suggest(fillIn(own, 'serviceCode', ''), understood).serviceCode).toBe('pothole');
  });

  it('lets go of a chosen place when the address is typed on', () => {
    const chosen = choosePlace(blank, place);
    expect(chosen.candidate).toBe(place);
    expect(suggest(chosen, understood).candidate).toBe(place);
    expect(fillIn(chosen, 'address', '95, rue Principale').candidate).toBeNull();
  });

  it('knows a place that was typed in full, and no half of it', () => {
    expect(samePlace('95 RUE principale ouest', [place])).toBe(place);
    expect(samePlace('95 rue principale', [place])).toBeUndefined();
    expect(samePlace('95 rue principale ouest', [place, { ...place }])).toBeUndefined();
  });

  it('says what is missing, with the service’s own questions', () => {
    expect(missingFields(blank, undefined)).toEqual(['description', 'serviceCode', 'address']);
    const full = { ...suggest(blank, understood), description: 'Un trou' };
    expect(missingFields(full, service)).toEqual(['attribute:depth']);
  });

  it('sends a chosen place with what is known of it, and no point where none is', () => {
    const request = requestOf(choosePlace({ ...blank, description: 'Un trou' }, place), service);
    expect(request.address).toEqual({
      text: '95, rue Principale Ouest',
      precision: 'unverified',
      number: '95',
      street: 'Rue Principale Ouest',
    });
  });

  it('sends words alone as words, an empty contact as anonymous, and no answer of another service', () => {
    const form = { ...fillIn(blank, 'address', ' derrière l’aréna '), attributes: { depth: '10 cm', colour: 'bleu' } };
    const request = requestOf(form, service);
    expect(request.address).toEqual({ text: 'derrière l’aréna' });
    expect(request.contact).toEqual({ anonymous: true });
    expect(request.attributes).toEqual({ depth: '10 cm' });
    expect(request.draftId).toBe('draft-1');
  });
});

describe('a password that is made up', () => {
  it('is long enough, easy to copy, and another one each time', () => {
    const password = newPassword();
    expect(password).toMatch(/^(?:[a-km-np-z2-9]{4}-){3}[a-km-np-z2-9]{4}$/);
    expect(newPassword()).not.toBe(password);
  });
});
