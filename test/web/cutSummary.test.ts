import { describe, expect, it } from 'vitest';
import en from '../../src/locales/en.json' with { type: 'json' };
import fr from '../../src/locales/fr.json' with { type: 'json' };
import { cutSummary } from '../../src/web/chat/message/cutSummary.ts';

describe('the words of a summary', () => {
  it('ask right above the buttons, after what saying yes entails', () => {
    expect(cutSummary('Voici votre demande. Est-ce exact?\nSi oui, vous acceptez cela.')).toEqual({
      before: 'Voici votre demande.',
      conditions: 'Si oui, vous acceptez cela.',
      question: 'Est-ce exact?',
    });
  });

  it.each([fr['ask.confirm'], en['ask.confirm']])('find the question of "%s"', (text) => {
    const { before, question } = cutSummary(text);
    expect(`${before} ${question}`).toBe(text);
    expect(question).toMatch(/\?$/);
  });

  it('lose nothing where they ask nothing, or only ask', () => {
    expect(cutSummary('C’est noté.\nMerci.')).toEqual({ before: 'C’est noté.', conditions: '', question: 'Merci.' });
    expect(cutSummary('Est-ce exact?')).toEqual({ before: '', conditions: '', question: 'Est-ce exact?' });
  });
});
