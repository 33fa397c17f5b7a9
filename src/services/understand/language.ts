import type { Language } from '../../domain/language.ts';
import { fold } from '../fold.ts';
import { functionWords } from './functionWords.ts';
import { words } from './normalize.ts';

/** A language, and whether the words themselves told it. */
type LanguageGuess = { language: Language; sure: boolean; foreign: boolean };

/** Tells a message's language; `locale` decides where the words don't, and French where nothing does. */
export type LanguageGuesser = (text: string, locale?: string) => LanguageGuess;

/** From this many nats of evidence on, the words alone decide. */
const sureAt = 1.6;
/** No single word may outweigh all others. */
const mostPerWord = 2.5;

/** Learns which words are French and which English from labelled lines, on top of the function words. */
export function createLanguageGuesser(lines: readonly { language: Language; text: string }[]): LanguageGuesser {
  const lists = { fr: listOf('fr'), en: listOf('en'), foreign: listOf('foreign') };
  // Each word's lines are counted first, so that its letters are taken apart once.
  const spoken = new Map<string, [number, number]>();
  for (const { language, text } of lines) {
    for (const word of countedWords(text)) {
      const count = spoken.get(word) ?? [0, 0];
      count[language === 'fr' ? 0 : 1]++;
      spoken.set(word, count);
    }
  }
  const counts = new Map<string, [number, number]>();
  const totals: [number, number] = [1, 1];
  for (const [word, [fr, en]] of spoken) {
    for (const feature of featuresOf(word)) {
      const count = counts.get(feature) ?? [0, 0];
      counts.set(feature, [count[0] + fr, count[1] + en]);
      totals[0] += fr;
      totals[1] += en;
    }
  }
  const evidence = (feature: string): number => {
    const [fr, en] = counts.get(feature) ?? [0, 0];
    if (fr + en === 0) return 0;
    const nats = Math.log((fr + 0.4) / totals[0]) - Math.log((en + 0.4) / totals[1]);
    return Math.max(-mostPerWord, Math.min(mostPerWord, nats));
  };
  return (text, locale) => {
    const assumed: Language = locale?.toLowerCase().startsWith('en') ? 'en' : 'fr';
    const said = plainWords(text);
    let nats = 0;
    let foreignWords = 0;
    for (const word of said) {
      if (lists.fr.has(word)) nats += 1.5;
      if (lists.en.has(word)) nats -= 1.5;
      if (lists.foreign.has(word) && !lists.fr.has(word) && !lists.en.has(word)) foreignWords++;
    }
    for (const feature of countedWords(text).flatMap(featuresOf))
      nats += evidence(feature) * (feature.startsWith('~') ? 0.15 : 0.7);
    if (/[àâçèêîôûœ]|\b(?:qu|j|c|l|d|m|s|n|t|y)['’]\p{L}/iu.test(text)) nats += 2;
    if (/\w(?:n['’]t|['’](?:s|re|ve|ll))\b|\bi['’]m\b/i.test(text)) nats -= 1.5;
    const foreign =
      isForeignScript(text) || (foreignWords > 0 && foreignWords * 3 >= said.length && Math.abs(nats) < 4);
    const sure = !foreign && Math.abs(nats) >= sureAt;
    return { language: sure ? (nats > 0 ? 'fr' : 'en') : assumed, sure, foreign };
  };
}

/** Whether most letters belong to a script that neither language is written in. */
function isForeignScript(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return letters > 0 && latin * 2 < letters;
}

function plainWords(text: string): string[] {
  return fold(text).match(/[a-z]+(?:['-][a-z]+)*/g) ?? [];
}

function countedWords(text: string): string[] {
  return words(text).filter((word) => /^[a-z]+$/.test(word) && !/^x[a-z]{4,}$/.test(word));
}

/** A word and its runs of three letters, which tell the language of words never seen. */
function featuresOf(word: string): string[] {
  const marked = ` ${word} `;
  return [word, ...Array.from({ length: marked.length - 2 }, (_, i) => `~${marked.slice(i, i + 3)}`)];
}

function listOf(name: keyof typeof functionWords): Set<string> {
  return new Set((functionWords[name] as string).split(/\s+/).filter((word) => word !== ''));
}
