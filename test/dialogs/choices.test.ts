import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/domain/language.ts';
import { createHarness } from '../support/harness.ts';
import { answersOf, bring } from './steps.ts';

/** Questions with choices, and what of them a title's own word is: it chooses wherever no other title has it. */
const asking = ['service', 'attribute:bin', 'addressChoice', 'duplicate', 'when', 'details', 'contact', 'confirm'];

const ranks: Record<Language, string[][]> = {
  fr: [
    ['le premier', '1er'],
    ['la deuxième', 'le 2e'],
    ['la troisième', '3ème'],
    ['le quatrième', 'la dernière'],
  ],
  en: [
    ['the first one', '1st'],
    ['second', 'the 2nd one'],
    ['third one', '3rd'],
    ['the fourth', 'the last one'],
  ],
};

/** Ways to type a choice instead of pressing it. */
function waysToSay({ value, title }: Shown, at: number, all: readonly Shown[], language: Language): string[] {
  const plain = title.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const slips =
    title.length > 6
      ? [title.slice(0, 4) + title.slice(5), title.slice(0, 2) + title[3] + title[2] + title.slice(4)]
      : [];
  const own = title
    .split(/[\s,']+/)
    .filter((word) => word.length > 5 && all.filter((one) => one.title.includes(word)).length === 1);
  const numbers = [`${at + 1}`, `${at + 1}.`, `#${at + 1}`, `option ${at + 1}`, ...(ranks[language][at] ?? [])];
  return [value, title, plain, title.toUpperCase(), `${title}.`, ...slips, ...own, ...(all.length > 1 ? numbers : [])];
}

type Shown = { value: string; title: string };

async function at(step: string, language: Language) {
  const talk = await bring(await createHarness(), step, language);
  const last = (await talk.stored()).log.findLast(({ activity }) => activity.from?.role === 'bot');
  return { talk, shown: (last?.activity.channelData?.choices ?? []) as Shown[] };
}

type Talk = Awaited<ReturnType<typeof at>>['talk'];

/** Where a conversation stands after a message: what was said, and what is known but for what differs in every conversation. */
async function standing(talk: Talk, message: Parameters<Talk['say']>[0]) {
  const said = await talk.say(message);
  return { steps: said.map(({ step }) => step), answers: await answersOf(talk), filed: talk.tickets().length };
}

describe.each(['fr', 'en'] as Language[])('a choice in %s', (language) => {
  it.each(asking)('at %s may be typed in many ways', async (step) => {
    const { shown } = await at(step, language);
    expect(shown.length).toBeGreaterThan(0);
    for (const [i, choice] of shown.entries()) {
      const pressed = await standing((await at(step, language)).talk, { text: '', value: choice.value });
      const last = i === shown.length - 1;
      const ways = waysToSay(choice, i, shown, language).filter((words) => last || !/derni|last/.test(words));
      for (const words of ways) {
        const typed = await standing((await at(step, language)).talk, words);
        expect([words, typed]).toEqual([words, pressed]);
      }
    }
  });

  it.each(asking)('at %s is none of those of a list that is shorter', async (step) => {
    for (const words of ['12', '99', '0', '21.']) {
      const { talk, shown } = await at(step, language);
      const chosen = await Promise.all(
        shown.map(async ({ value }) => standing((await at(step, language)).talk, { text: '', value })),
      );
      expect(chosen).not.toContainEqual(await standing(talk, words));
    }
  });
});
