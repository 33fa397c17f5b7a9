import { describe, expect, test } from 'vitest';
import { readAlarm } from '../../../src/services/understand/alarm.ts';

const sureThatItIsNone = 0.001;
const ranked = (danger: number) => ({ services: [], intents: [], danger, vague: 0 });
const read = (text: string, danger: number) => readAlarm(text, ranked(danger), () => ranked(danger));

describe('an emergency in sure words is raised whatever the classifier says', () => {
  test.each([
    'ça sent le gaz dans le corridor',
    'I smell gas in the basement',
    'la grange est en feu',
    'our kitchen is on fire',
    'un fil électrique est tombé dans la rue',
    'a live wire is sparking on the lawn',
    'mon mari est tombé du toit',
    'the carbon monoxide alarm is going off',
    'il y a quelqu’un de blessé au coin',
    'somebody is hurt bad, she is bleeding',
    'un skidoo vient de caler dans la glace',
    'FEU FEU',
  ])('"%s"', (text) => {
    expect(read(text, sureThatItIsNone)).toMatchObject({ raised: true });
    expect(read(text, sureThatItIsNone).words).not.toEqual([]);
  });

  test.each([
    'ça sent pas le gaz',
    'aucune odeur de gaz',
    'no smell of gas here',
    'it does not smell of gas',
    'le fil touche pas à terre',
    'personne est blessé',
    'qui appeler si un jour ça sent le gaz?',
    'forget the gas smell, all clear',
  ])('unless it is denied, asked or over: "%s"', (text) => {
    expect(read(text, sureThatItIsNone).raised).toBe(false);
  });
});

test('vague words are evidence: the classifier may know that they are a manner of speaking', () => {
  const text = 'my team is on fire tonight';
  expect(read(text, sureThatItIsNone)).toMatchObject({ raised: false, words: [] });
  expect(read(text, 0.2)).toMatchObject({ raised: true, words: ['on fire'] });
});

test('the classifier alone raises one, but must be surer of a message as short as an answer', () => {
  expect(read('there is a man face down by the tracks', 0.6).raised).toBe(true);
  expect(read('ma mère', 0.9).raised).toBe(false);
  expect(read('il bouge pu', 0.999).raised).toBe(true);
});

test('the classifier alone must be surer of what is plainly something else', () => {
  const services = [{ code: 'pothole', score: 0.9 }];
  const raise = (danger: number) =>
    readAlarm('a woman went into the big hole', { ...ranked(danger), services }, () => ranked(danger));
  expect(raise(0.6).raised).toBe(false);
  expect(raise(0.97).raised).toBe(true);
});

test('the end of a long story is read alone too', () => {
  const story = `${'we were all having a lovely day at the cottage with the cousins and their dogs and the cake '.repeat(2)}then nobody came back up`;
  expect(readAlarm(story, ranked(0.1), () => ranked(0.9)).raised).toBe(true);
  expect(readAlarm(story, ranked(0.1), () => ranked(0.1)).raised).toBe(false);
});
