import { describe, expect, it } from 'vitest';
import { calledIn, makeCall, openCallAt, partsOf } from '../../../src/web/desk/ticket/mentions.ts';

const marie = { id: '1', name: 'Marie' };
const roy = { id: '2', name: 'Marie Roy' };
const eloi = { id: '3', name: 'Éloi Côté' };
const all = [marie, roy, eloi];

describe('calling a colleague in a note', () => {
  it.each([
    ['@', { start: 0, typed: '' }],
    ['vois avec @él', { start: 10, typed: 'él' }],
    ['(@Marie R', { start: 1, typed: 'Marie R' }],
    ['a@b.ca', null],
    ['@ ', null],
    ['@Marie\n', null],
    ['rien', null],
  ])('%j is %j at its end', (text, call) => {
    expect(openCallAt(text, text.length)).toEqual(call);
  });

  it('reads only what stands before the caret, and writes the name there', () => {
    const text = 'vois @el demain';
    const call = openCallAt(text, 8);
    expect(call).toEqual({ start: 5, typed: 'el' });
    expect(call && makeCall(text, 8, call, eloi)).toEqual({ text: 'vois @Éloi Côté demain', caret: 16 });
  });

  it('finds whom a text calls, each once, the longer of two names', () => {
    expect(calledIn('@Marie Roy, dis à @Éloi Côté. @Marie Roy?', all)).toEqual([roy, eloi]);
    expect(calledIn('@Marie, @Mariette et moi@Marie', all)).toEqual([marie]);
    expect(calledIn('personne', all)).toEqual([]);
  });

  it('cuts a text where it calls, and loses nothing', () => {
    const parts = partsOf('a @Marie Roy b', all);
    expect(parts.map(({ text, name }) => [text, name])).toEqual([
      ['a ', null],
      ['@Marie Roy', 'Marie Roy'],
      [' b', null],
    ]);
  });
});
