import type { Language } from '../../src/domain/language.ts';
import type { Said } from './harness.ts';

const words: Record<string, Record<Language, string>> = {
  greeting: { fr: 'gros nid-de-poule au 449 rue Percy', en: 'big pothole at 449 rue Percy' },
  problem: { fr: 'gros nid-de-poule au 449 rue Percy', en: 'big pothole at 449 rue Percy' },
  address: { fr: '95 rue Principale Ouest', en: '95 Principale Street West' },
  contact: { fr: '819 555-0142', en: '819 555-0142' },
  when: { fr: 'hier', en: 'yesterday' },
  handoff: { fr: '819 555-0142', en: '819 555-0142' },
  confirm: { fr: 'oui', en: 'yes' },
  emergency: { fr: 'oui', en: 'yes' },
  details: { fr: 'non', en: 'no' },
  photo: { fr: 'non', en: 'no' },
};
const firstChoice = /^(attribute:.*|service|addressChoice)$/;

/** What a citizen who only wants to be done says to a message of the bot: the plainest answer to its question. */
export function plainAnswer({ step, activity }: Said, language: Language): string {
  const choices = (activity.channelData?.choices ?? []) as { value: string; title: string }[];
  // What needs changing is in the words of whoever asks: here, the way of reaching them.
  if (step === 'confirm' && choices.some(({ value }) => value === 'contact')) return 'contact';
  if (step === 'duplicate') return choices.at(-1)?.value ?? 'new';
  const offered = firstChoice.test(step) || !words[step] ? choices[0]?.title : undefined;
  return offered ?? words[step]?.[language] ?? words.problem?.[language] ?? '';
}
