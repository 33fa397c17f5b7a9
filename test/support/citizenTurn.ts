import type { Language } from '../../src/domain/language.ts';
import type { ChannelActivity } from '../../src/services/conversations/conversation.ts';
import { answers, corrections, digressions, emergencies, foreign, people, problems, stops } from './citizenPhrases.ts';
import type { Said } from './harness.ts';
import { plainAnswer } from './plainAnswer.ts';
import type { Random } from './random.ts';

/** The answers that a message may change or drop, by the beginnings of their names. */
type Changes = readonly string[] | 'anything';

/** What a citizen of the random walk does next. */
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
  changes: Changes;
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

const ofAddress = ['address', 'duplicate'];
const ofService = ['service', 'problem', 'further', 'attribute:', 'duplicate'];
/** What an answer to a question may change beside its own; to those that are not here, anything. */
const besideIts: Record<string, readonly string[]> = {
  service: ofService,
  address: ofAddress,
  addressChoice: ofAddress,
  duplicate: [],
  when: [],
  details: [],
  photo: [],
  contact: [],
};
const corrected = {
  address: ofAddress,
  contact: ['contact'],
  service: ofService,
  when: ['when'],
} satisfies Record<keyof typeof corrections, readonly string[]>;

/** Draws what a citizen who speaks a language says to the bot's last message. */
export function drawTurn(random: Random, last: Said, language: Language): CitizenTurn {
  const kind = drawKind(random);
  const words = (text: string, changes: Changes = []) => ({ kind, message: { text }, changes });
  switch (kind) {
    case 'answer':
      return { kind, ...answer(random, last, language) };
    case 'digression':
      return words(random.chance(0.15) ? random.pick(foreign) : random.pick(digressions[language]));
    case 'correction': {
      const part = random.pick(Object.keys(corrections) as (keyof typeof corrections)[]);
      return words(random.pick(corrections[part][language]), corrected[part]);
    }
    case 'person':
      return words(random.pick(people[language]));
    case 'problem': {
      // Another problem may be taken for the first one told anew: how to reach them is theirs all the same.
      const text = random.pick(problems[language]);
      return words(text, /819|anonyme/.test(text) ? 'anything' : [...ofService, ...ofAddress, 'when', 'details']);
    }
    case 'stop':
      return words(random.pick(stops[language]), 'anything');
    case 'language':
      return words(random.pick(['english', 'français']));
    case 'emergency':
      return words(random.pick(emergencies[language]));
    case 'photo': {
      const stored = [{ id: `p${Math.floor(random.next() * 1e6)}`, name: 'a.jpg', contentType: 'image/jpeg', size: 9 }];
      return { kind, message: { text: '', channelData: { files: { stored, refused: [] } } }, changes: [] };
    }
    case 'place': {
      const geo = { type: 'GeoCoordinates', latitude: 45.2649 + random.next() / 100, longitude: -72.1477 };
      return { kind, message: { text: '', entities: [{ type: 'Place', geo }] }, changes: ofAddress };
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

function answer(random: Random, last: Said, language: Language): Pick<CitizenTurn, 'message' | 'changes'> {
  const changes = last.step.startsWith('attribute:') ? [] : (besideIts[last.step] ?? 'anything');
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
    return { message, changes: value === 'cancel' ? 'anything' : changes };
  }
  const said = answers[last.step]?.[language];
  const text = said ? random.pick(said) : plainAnswer(last, language);
  return { message: { text: random.chance(0.12) ? typo(random, text) : text }, changes };
}

/** Two letters in the wrong order, or one that is missing. */
function typo(random: Random, text: string): string {
  if (text.length < 4) return text;
  const at = 1 + Math.floor(random.next() * (text.length - 2));
  const [a = '', b = ''] = [text[at], text[at + 1]];
  return text.slice(0, at) + (random.chance(0.5) ? b + a : b) + text.slice(at + 2);
}
