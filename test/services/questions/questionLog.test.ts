import { describe, expect, it } from 'vitest';
import { createQuestionLog, questionKey } from '../../../src/services/questions/questionLog.ts';
import { fakeQuestions } from '../../support/fakes/fakeQuestions.ts';
import { monday } from '../../support/makeTicket.ts';

describe('the key of a question', () => {
  it.each([
    ['À quelle heure ouvre la piscine?', 'a quelle heure la piscine ouvre'],
    ['combien coûte une piscine', 'La piscine, combien elle coute?'],
    ['Is the pool open?', 'the pool, is it open'],
  ])('is the same for %j and %j', (one, other) => {
    expect(questionKey(one)).toBe(questionKey(other));
  });

  it('differs where another thing is asked', () => {
    expect(questionKey('à quelle heure ouvre la piscine')).not.toBe(questionKey('à quelle heure ouvre la marina'));
    expect(questionKey('pourquoi?')).not.toBe(questionKey('comment?'));
  });
});

describe('the log of questions', () => {
  it('keeps nothing of who asked, and counts the same question once a turn', async () => {
    const questions = fakeQuestions();
    const log = createQuestionLog({
      questions,
      blank: (text) => text.replace(/\d{3} \d{4}/, '***'),
      clock: () => monday,
    });
    const asked = { language: 'fr', reason: 'unanswered', answerId: null } as const;
    await log.note({ ...asked, text: 'vendez-vous des cartes de pêche? 555 0142', turnId: '1' });
    await log.note({ ...asked, text: 'vendez-vous des cartes de pêche? 555 0142', turnId: '1' });
    await log.note({ ...asked, text: 'Vendez-vous des cartes de pêche? 555 9999', turnId: '2' });
    const { items } = await questions.list({ handled: false, after: null, limit: 10 });
    expect(items).toMatchObject([{ text: 'Vendez-vous des cartes de pêche? ***', count: 2, lastAt: monday }]);
  });
});
