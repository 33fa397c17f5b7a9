import { describe, expect, it } from 'vitest';
import type { HistoryEntry } from '../../../src/domain/ticket.ts';
import { lessonOf } from '../../../src/services/learning/lesson.ts';
import { makeTicket, minutes } from '../../support/makeTicket.ts';

const lea = { id: 'u1', name: 'Léa' };
const line = (n: number, change: Partial<HistoryEntry>): HistoryEntry => ({
  at: minutes(n),
  by: { type: 'user', ...lea },
  kind: 'service',
  ...change,
});
const understanding = {
  serviceCode: 'noise',
  score: 0.7,
  text: 'ça cogne',
  ranked: [{ code: 'graffiti', score: 0.4 }],
  model: 'abc',
};

describe('the lesson of a ticket', () => {
  it('is none while no agent has said anything', () => {
    expect(lessonOf(makeTicket(1, { understanding }), lea)).toBeNull();
  });

  it('is the last correction, against the first guess', () => {
    const history = [line(1, { from: 'noise', to: 'dog' }), line(2, { from: 'dog', to: 'pothole' })];
    expect(lessonOf(makeTicket(1, { understanding, history, serviceCode: 'pothole' }), lea)).toEqual({
      reference: makeTicket(1).reference,
      guess: 'graffiti',
      serviceCode: 'pothole',
      by: lea,
      at: minutes(2),
      said: 'ça cogne',
      takenBack: false,
    });
  });

  it('is taken back by a correction to what was filed, and given again by a confirmation of it', () => {
    const history = [line(1, { from: 'noise', to: 'dog' }), line(2, { from: 'dog', to: 'noise' })];
    expect(lessonOf(makeTicket(1, { understanding, history, serviceCode: 'noise' }), lea)?.takenBack).toBe(true);
    const confirmed = [...history, line(3, { kind: 'confirmed', to: 'noise' })];
    expect(lessonOf(makeTicket(1, { understanding, history: confirmed, serviceCode: 'noise' }), lea)).toMatchObject({
      takenBack: false,
      at: minutes(3),
    });
  });

  it('has the agent’s own words at the phone, and none where the bot wrote the description', () => {
    const history = [line(1, { from: 'noise', to: 'dog' })];
    const change = { history, serviceCode: 'dog', description: 'le voisin cogne' };
    expect(lessonOf(makeTicket(1, { ...change, conversationId: null }), lea)?.said).toBe('le voisin cogne');
    expect(lessonOf(makeTicket(1, change), lea)?.said).toBe('');
  });
});
