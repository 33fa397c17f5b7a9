import suite from '@microsoft/recognizers-text-suite';
import type { Service } from '../../src/domain/service.ts';

const plain = (text: string) => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
const wordsOf = (text: string) => new Set(plain(text).match(/[a-z]{3,}/g) ?? []);

/** The naive way to a service: the one whose names and description share most words with the message. */
export function naiveService(services: readonly Service[]): (text: string) => string {
  const known = services.map(({ code, name, covers }) => ({ code, words: wordsOf(`${name.fr} ${name.en} ${covers}`) }));
  return (text) => {
    const said = wordsOf(text);
    let best = { code: 'other', shared: 0 };
    for (const { code, words } of known) {
      const shared = [...said].filter((word) => words.has(word)).length;
      if (shared > best.shared) best = { code, shared };
    }
    return best.code;
  };
}

/** The naive way to an emergency: any of the words that one thinks of first. */
export function naiveEmergency(text: string): boolean {
  return /\b(?:911|urgence|urgent|emergency|feu|fire|gaz|gas|noye|drown|mort|dying|blesse|hurt|help|au secours|accident)\b/.test(
    plain(text),
  );
}

/** Ten digits however separated. */
export function naivePhone(text: string, areaCode: string): string {
  const match = /(?:\(?(\d{3})\)?[\s.-]?)?(\d{3})[\s.-]?(\d{4})/.exec(text);
  return match ? `+1${match[1] ?? areaCode}${match[2]}${match[3]}` : '';
}

/** A word with an at sign. */
export function naiveEmail(text: string): string {
  return /\S+@\S+/.exec(text)?.[0] ?? '';
}

/** The recognizer's first answer, as it comes. */
export function naiveWhen(text: string, language: 'fr' | 'en', now: Date): string {
  const wall = new Date(now.toLocaleString('en-US', { timeZone: 'America/Toronto' }));
  const [found] = suite.recognizeDateTime(text, language === 'fr' ? 'fr-fr' : 'en-us', undefined, wall);
  const [value] = (found?.resolution?.values ?? []) as { value?: string; start?: string }[];
  const said = value?.value ?? value?.start ?? '';
  return /^\d{4}-\d{2}-\d{2} /.test(said) ? `${said.replace(' ', 'T')}-05:00` : said;
}
