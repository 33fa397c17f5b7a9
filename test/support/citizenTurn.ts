import type { Language } from '../../src/domain/language.ts';
import type { ChannelActivity } from '../../src/services/conversations/conversation.ts';
import { answers, corrections, digressions, emergencies, foreign, people, problems, stops } from './citizenPhrases.ts';
import type { Said } from './harness.ts';
import { plainAnswer } from './plainAnswer.ts';
import type { Random } from './random.ts';

/** What a citizen of the random walk does next; `mayChange` where it may change or drop what was said. */
export type CitizenTurn = {
  kind:
    | 'answer'
    | 'correction'
    | 'digression'
    | 'stop'
    | 'person'
    | 'problem'
    | 'emergency'
    | 'language'
    | 'photo'
    | 'place';
  message: Partial<ChannelActivity>;
  mayChange: boolean;
};

const weights: readonly [CitizenTurn['kind'], number][] = [
  ['answer', 60],
  ['digression', 14],
  ['correction', 8],
  ['person', 4],
  ['problem', 4],
  ['stop', 2],
  ['language', 2],
  ['photo', 2],
  ['place', 2],
  ['emergency', 2],
];

/** Questions whose answers say nothing of what was said before. */
const plainSteps = new Set(['address', 'when', 'details', 'photo', 'contact']);

/** Draws what a citizen who speaks a language says to the bot's last message. */
export function drawTurn(random: Random, last: Said, language: Language): CitizenTurn {
  const kind = drawKind(random);
  const words = (text: string) => ({ kind, message: { text }, mayChange: kind !== 'digression' });
  switch (kind) {
    case 'answer':
      return { kind, ...answer(random, last, language) };
    case 'digression':
      return words(random.chance(0.15) ? random.pick(foreign) : random.pick(digressions[language]));
    case 'correction':
      return words(random.pick(corrections[language]));
    case 'person':
      return { ...words(random.pick(people[language])), mayChange: false };
    case 'problem':
      return words(random.pick(problems[language]));
    case 'stop':
      return words(random.pick(stops[language]));
    case 'language':
      return { ...words(random.pick(['english', 'français'])), mayChange: false };
    case 'emergency':
      return words(random.pick(emergencies[language]));
    case 'photo': {
      const stored = [{ id: `p${Math.floor(random.next() * 1e6)}`, name: 'a.jpg', contentType: 'image/jpeg', size: 9 }];
      return { kind, message: { text: '', channelData: { files: { stored, refused: [] } } }, mayChange: false };
    }
    case 'place': {
      const geo = { type: 'GeoCoordinates', latitude: 45.2649 + random.next() / 100, longitude: -72.1477 };
      return { kind, message: { text: '', entities: [{ type: 'Place', geo }] }, mayChange: true };
    }
  }
}

function drawKind(random: Random): CitizenTurn['kind'] {
  let at = random.next() * weights.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [kind, weight] of weights) {
    at -= weight;
    if (at < 0) return kind;
  }
  return 'answer';
}

function answer(random: Random, last: Said, language: Language): Pick<CitizenTurn, 'message' | 'mayChange'> {
  const mayChange = !plainSteps.has(last.step);
  const choices = (last.activity.channelData?.choices ?? []) as { value: string; title: string }[];
  if (choices.length > 0 && random.chance(0.6)) {
    const at = Math.floor(random.next() * choices.length);
    const { value, title } = random.pick(choices.slice(at, at + 1));
    const message = random.pick<Partial<ChannelActivity>>([
      { text: title, value },
      { text: title },
      { text: typo(random, title) },
      { text: String(at + 1) },
    ]);
    return { message, mayChange: mayChange || value === 'cancel' };
  }
  const said = answers[last.step]?.[language];
  const text = said ? random.pick(said) : plainAnswer(last, language);
  return { message: { text: random.chance(0.12) ? typo(random, text) : text }, mayChange };
}

/** Two letters in the wrong order, or one that is missing. */
function typo(random: Random, text: string): string {
  if (text.length < 4) return text;
  const at = 1 + Math.floor(random.next() * (text.length - 2));
  const [a = '', b = ''] = [text[at], text[at + 1]];
  return text.slice(0, at) + (random.chance(0.5) ? b + a : b) + text.slice(at + 2);
}
