import { describe, expect, it } from 'vitest';
import { dueAt, isUrgent, targetHoursOf } from '../../src/domain/sla.ts';
import { testServices } from '../support/makeTicket.ts';

const [pothole, noise] = testServices as [(typeof testServices)[0], (typeof testServices)[0]];

describe('the target of a request', () => {
  it('is its service’s, in hours after the filing', () => {
    expect(targetHoursOf(noise, { kind: 'party' })).toBe(24);
    expect(dueAt(new Date('2026-03-02T14:00:00Z'), 24)).toEqual(new Date('2026-03-03T14:00:00Z'));
  });

  it('is the shorter one where an answer makes it urgent', () => {
    expect(isUrgent(noise, { kind: 'alarm' })).toBe(true);
    expect(targetHoursOf(noise, { kind: 'alarm', hours: '22 h' })).toBe(4);
  });

  it.each([{}, { kind: 'une alarme' }, { hours: 'alarm' }])('is not shortened by %j', (answers) => {
    expect(isUrgent(noise, answers)).toBe(false);
  });

  it('heeds no answers to another service’s questions', () => {
    expect(isUrgent(pothole, { kind: 'alarm' })).toBe(false);
  });
});
