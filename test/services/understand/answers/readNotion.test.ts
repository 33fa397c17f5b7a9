import { describe, expect, it } from 'vitest';
import { type Notion, notions } from '../../../../src/services/understand/answers/notions.ts';
import { readNotion } from '../../../../src/services/understand/answers/readNotion.ts';

describe('readNotion', () => {
  it('reads every phrase of its table as what the table says, or as what outranks it', () => {
    const rank = Object.keys(notions);
    for (const [name, { fr, en }] of Object.entries(notions)) {
      for (const phrase of `${fr},${en}`.split(',').map((p) => p.trim().replace('*', ''))) {
        const read = readNotion(phrase);
        expect([phrase, read !== null && rank.indexOf(read) <= rank.indexOf(name)]).toEqual([phrase, true]);
      }
    }
  });

  it.each([
    ["j'sais pas trop là", 'unknown'],
    ['euh, attends une minute svp!!', 'wait'],
    ['ok merci', 'thanks'],
    ['ok mais pourquoi?', 'why'],
    ['koi??', 'pardon'],
    ['non recommence', 'restart'],
    ['AIDEZ-MOI S.V.P.', 'help'],
    ['???', 'help'],
    ["t'es qui toi", 'robot'],
    ['ça va', 'ok'],
    ['ça va?', 'howAreYou'],
    ["ni l'un ni l'autre", 'none'],
    ['hahahaha', 'interjection'],
    ["I don't care, pick one", 'whatever'],
  ] as [string, Notion][])('"%s" is %s', (text, notion) => {
    expect(readNotion(text)).toBe(notion);
  });

  it.each(['non merci', 'oui', 'non'])('"%s" is an answer, for the question that stands', (text) => {
    expect(readNotion(text)).toBe('answer');
  });

  it.each([
    '',
    '95',
    'le bleu',
    'je sais pas quand ça a commencé',
    'attends, le trou est au 12',
    'why is my street never plowed',
    'personne ramasse les vidanges',
    'passe-moi un agent demain au 819 555-0142',
  ])('"%s" says more than a notion', (text) => {
    expect(readNotion(text)).toBeNull();
  });
});
