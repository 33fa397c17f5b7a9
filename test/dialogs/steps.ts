import { expect } from 'vitest';
import type { Language } from '../../src/domain/language.ts';
import type { Harness } from '../support/harness.ts';

/** How a conversation is brought to each step of the form: what the citizen says, by language, and whether that already tells a problem. */
export const steps: Record<string, { fr: string[]; en: string[]; begun: boolean }> = {
  problem: { fr: ['recommencer'], en: ['restart'], begun: false },
  service: {
    fr: ['il y a quelque chose de bizarre au 449 rue Percy'],
    en: ['there is something weird at 449 rue Percy'],
    begun: true,
  },
  'attribute:bin': {
    fr: ['il me faut un nouveau bac au 449 rue Percy'],
    en: ['I need a new bin at 449 rue Percy'],
    begun: true,
  },
  address: { fr: ['le lampadaire clignote'], en: ['the street light is flickering'], begun: true },
  addressChoice: {
    fr: ['le trottoir est tout brisé sur la rue Principale'],
    en: ['the sidewalk is all broken on Principale street'],
    begun: true,
  },
  when: {
    fr: ["y a une fuite d'eau dans la rue au 120 rue Bellevue"],
    en: ['there is a water leak in the street at 120 rue Bellevue'],
    begun: true,
  },
  photo: {
    fr: ["gros nid-de-poule au 449 rue Percy, j'ai une photo"],
    en: ['big pothole at 449 rue Percy, I have a photo'],
    begun: true,
  },
  details: { fr: ['gros nid-de-poule au 449 rue Percy'], en: ['big pothole at 449 rue Percy'], begun: true },
  duplicate: {
    fr: ['gros nid-de-poule au 176 rue Saint-Alphonse Sud'],
    en: ['big pothole at 176 rue Saint-Alphonse Sud'],
    begun: true,
  },
  contact: {
    fr: ['gros nid-de-poule au 449 rue Percy', 'non'],
    en: ['big pothole at 449 rue Percy', 'no'],
    begun: true,
  },
  confirm: {
    fr: ['gros nid-de-poule au 449 rue Percy, 819 555 0142', 'non'],
    en: ['big pothole at 449 rue Percy, 819 555 0142', 'no'],
    begun: true,
  },
};

/** Opens a conversation and brings it to a step. */
export async function bring(harness: Harness, step: string, language: Language = 'fr') {
  if (step === 'duplicate') {
    const before = await harness.open();
    for (const words of ['gros nid-de-poule au 176 rue Saint-Alphonse Sud, anonyme', 'non', 'oui'])
      await before.say(words);
  }
  const talk = await harness.open({ locale: language === 'fr' ? 'fr-CA' : 'en-CA' });
  for (const words of steps[step]?.[language] ?? []) await talk.say(words);
  expect(talk.step()).toBe(step);
  return talk;
}

/** The answers that the form holds, or undefined where none stands. */
export async function answersOf(talk: { state(): Promise<unknown> }): Promise<Record<string, unknown> | undefined> {
  const { dialogs } = (await talk.state()) as {
    dialogs: { dialogStack: { state: { answers: Record<string, unknown> } }[] };
  };
  return dialogs.dialogStack[0]?.state.answers;
}
