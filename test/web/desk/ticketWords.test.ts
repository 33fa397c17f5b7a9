import { describe, expect, it } from 'vitest';
import type { Service } from '../../../src/web/desk/api/wire.ts';
import { createDates } from '../../../src/web/desk/language/dates.ts';
import { say, type TextKey, type TextValues } from '../../../src/web/desk/language/texts.ts';
import { dueState } from '../../../src/web/desk/queue/dueState.ts';
import { historyText } from '../../../src/web/desk/ticket/historyText.ts';
import { namedAnswers } from '../../../src/web/desk/ticket/namedAnswers.ts';
import { placeWords } from '../../../src/web/desk/ticket/placeWords.ts';
import { talkOf } from '../../../src/web/desk/ticket/talk.ts';
import { formatPhone } from '../../../src/web/desk/ui/formatPhone.ts';
import { matchesWords } from '../../../src/web/desk/ui/matchesWords.ts';
import { queueItem, ticket } from './ticketExamples.ts';

const now = Date.parse('2026-11-25T12:00:00Z');
const t = (key: TextKey, values?: TextValues) => say('fr', key, values);
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('times', () => {
  const fr = createDates('fr', 'America/Toronto');
  const en = createDates('en', 'America/Toronto');

  it('are written in the city’s zone, whatever the browser’s', () => {
    expect(plain(fr.time('2026-11-25T03:30:00Z'))).toBe('22 h 30');
    expect(fr.day('2026-11-25T03:30:00Z')).toBe('mardi 24 novembre');
  });

  it('keep a day without an hour on its day', () => {
    expect(en.dateOrMoment('2026-11-25')).toBe('Wednesday, November 25, 2026');
    expect(en.dateOrMoment('depuis mardi')).toBe('depuis mardi');
  });

  it('are relative by the largest unit that fits', () => {
    expect(plain(fr.relative('2026-11-25T09:00:00Z', now))).toBe('il y a 3 h');
    expect(plain(fr.relative('2026-11-26T13:00:00Z', now))).toBe('demain');
    expect(en.relative('2026-11-25T12:00:20Z', now)).toBe('now');
    expect(plain(fr.lapse('2026-11-23T10:00:00Z', now))).toBe('2 j');
    expect(plain(fr.lapse('2026-11-25T11:59:50Z', now))).toBe('1 min');
  });
});

describe('the target of a ticket', () => {
  it.each([
    ['finished', { status: 'closed' as const, dueAt: '2026-11-01T00:00:00Z' }],
    ['overdue', { dueAt: '2026-11-25T11:59:00Z' }],
    ['soon', { createdAt: '2026-11-25T02:00:00Z', dueAt: '2026-11-25T14:00:00Z' }],
    ['later', { createdAt: '2026-11-25T10:00:00Z', dueAt: '2026-11-25T14:00:00Z' }],
  ])('is %s', (state, fields) => {
    expect(dueState(queueItem(fields), now)).toBe(state);
  });
});

describe('the history in words', () => {
  const by = { type: 'user' as const, id: 'u1', name: 'Alice' };
  const at = '2026-11-25T12:00:00Z';
  const words = (line: Parameters<typeof historyText>[0]) =>
    historyText(line, t, { serviceName: (code) => `<${code}>`, reachable: true });

  it('names who did what', () => {
    expect(words({ at, by, kind: 'claimed', to: 'Alice' })).toBe('Prise en charge par Alice');
    expect(words({ at, by, kind: 'assigned', to: 'Bob' })).toBe('Alice a assigné la demande à Bob');
    expect(words({ at, by, kind: 'assigned', from: 'Bob' })).toBe('Alice a retiré la demande à Bob');
    expect(words({ at, by, kind: 'status', from: 'new', to: 'in_progress' })).toBe('Alice : Nouvelle → En cours');
    expect(words({ at, by, kind: 'service', from: 'noise', to: 'odour' })).toContain('<noise> → <odour>');
  });

  it('has a word for a citizen without a name, and for the house itself', () => {
    expect(words({ at, by: { type: 'citizen', name: '' }, kind: 'filed' })).toBe('Demande déposée par Citoyen');
    expect(words({ at, by: { type: 'system', name: 'x' }, kind: 'filed' })).toBe('Demande déposée par Guichet');
  });
});

describe('what was said about a ticket', () => {
  const by = { type: 'user' as const, id: 'u1', name: 'Alice' };

  it('joins the replies that only the history has, in order, and leaves the notes out', () => {
    const lines = talkOf(
      ticket({
        conversation: [{ at: '2026-11-25T10:00:00Z', from: 'citizen', text: 'Un trou' }],
        history: [
          { at: '2026-11-25T11:00:00Z', by, kind: 'reply', text: 'On y va' },
          { at: '2026-11-25T10:30:00Z', by, kind: 'note', text: 'Vu' },
          { at: '2026-11-25T12:00:00Z', by: { type: 'citizen', name: '' }, kind: 'message', text: 'Merci' },
        ],
      }),
    );
    expect(lines.map(({ from, text }) => `${from}: ${text}`)).toEqual([
      'citizen: Un trou',
      'agent: On y va',
      'citizen: Merci',
    ]);
  });

  it('says a delivered reply once, with the name of who wrote it', () => {
    const lines = talkOf(
      ticket({
        conversation: [{ at: '2026-11-25T11:00:05Z', from: 'agent', text: 'On y va' }],
        history: [{ at: '2026-11-25T11:00:00Z', by, kind: 'reply', text: 'On y va' }],
      }),
    );
    expect(lines).toEqual([{ at: '2026-11-25T11:00:05Z', from: 'agent', text: 'On y va', name: 'Alice' }]);
  });
});

describe('a ticket that no reply is delivered to', () => {
  const by = { type: 'user' as const, id: 'u1', name: 'Alice' };
  const line = { at: '2026-11-25T11:00:00Z', by, kind: 'reply' as const, text: 'Dit au téléphone' };

  it('says that the reply was noted, and puts it in no conversation', () => {
    expect(historyText(line, t, { serviceName: (code) => code, reachable: false })).toBe('Réponse notée par Alice');
    expect(talkOf(ticket({ reachable: false, history: [line] }))).toEqual([]);
    expect(talkOf(ticket({ history: [line] }))).toHaveLength(1);
  });
});

describe('a place in words', () => {
  it.each([
    [{ precision: 'unverified' as const }, 'Numéro non vérifié, sans point sur la carte'],
    [{ precision: 'words' as const }, 'Endroit gardé tel que dit, sans point sur la carte'],
    [{ precision: 'civic' as const, lat: 45.2, long: -72.1 }, 'Adresse connue de la Ville'],
    [{ precision: 'shared' as const, lat: 0, long: 0 }, 'Position envoyée par la personne'],
  ])('%j', (address, words) => {
    expect(placeWords(address, t)).toBe(words);
  });
});

describe('the answers to a service’s questions', () => {
  const noise: Service = {
    code: 'noise',
    group: 'life',
    name: { fr: 'Bruit', en: 'Noise' },
    queue: 'police',
    targetHours: 24,
    address: 'required',
    when: 'optional',
    photo: 'none',
    attributes: [
      {
        code: 'kind',
        datatype: 'choice',
        required: true,
        label: { fr: 'Bruit', en: 'Noise' },
        question: { fr: 'Quel bruit?', en: 'What noise?' },
        values: [{ code: 'party', name: { fr: 'Une fête', en: 'A party' } }],
      },
    ],
    procedure: [],
  };
  const serviceOf = (code: string) => (code === 'noise' ? noise : undefined);

  it('are named in the desk’s language', () => {
    const filed = ticket({ serviceCode: 'noise', attributes: { kind: 'party', unheard_of: 'x' } });
    expect(namedAnswers(filed, serviceOf, 'fr')).toEqual([
      { name: 'Bruit', value: 'Une fête' },
      { name: 'unheard_of', value: 'x' },
    ]);
    expect(namedAnswers(filed, serviceOf, 'en')[0]).toEqual({ name: 'Noise', value: 'A party' });
  });

  it('keep their names when the service is corrected', () => {
    const by = { type: 'user' as const, id: 'u1', name: 'Alice' };
    const history = [{ at: '2026-11-25T11:00:00Z', by, kind: 'service' as const, from: 'noise', to: 'odour' }];
    const corrected = ticket({ serviceCode: 'odour', attributes: { kind: 'party' }, history });
    expect(namedAnswers(corrected, serviceOf, 'fr')).toEqual([{ name: 'Bruit', value: 'Une fête' }]);
  });
});

describe('small words', () => {
  it('writes a phone as people here do', () => {
    expect(formatPhone('+18195550142')).toBe('819 555-0142');
    expect(formatPhone('+33123456789')).toBe('+33123456789');
  });

  it('finds a name by parts of its words, without accents', () => {
    expect(matchesWords('Déneigement de trottoir', 'trot denei')).toBe(true);
    expect(matchesWords('Déneigement', 'bruit')).toBe(false);
  });
});
