import { describe, expect, it } from 'vitest';
import type { AskedQuestion, QuestionRepository } from '../../../src/services/questions/questionRepository.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 2, 2, 14, minute));

function asked(key: string, turn: number, change: Partial<AskedQuestion> = {}): AskedQuestion {
  const question = { text: `${key}?`, language: 'fr', reason: 'unanswered', answerId: null } as const;
  return { key, ...question, at: at(turn), turnId: `turn-${turn}`, ...change };
}

/** What every implementation of QuestionRepository does; `open` gives an empty one. */
export function questionRepositoryContract(open: () => Promise<QuestionRepository>): void {
  describe('QuestionRepository', () => {
    it('counts a question asked again, and shows it as it was asked last', async () => {
      const questions = await open();
      await questions.ask(asked('a', 1));
      await questions.ask(asked('a', 2, { text: 'autrement?', reason: 'unhelpful', answerId: 'library' }));
      const { items } = await questions.list({ handled: false, after: null, limit: 10 });
      expect(items).toEqual([
        {
          key: 'a',
          text: 'autrement?',
          language: 'fr',
          reason: 'unhelpful',
          answerId: 'library',
          count: 2,
          firstAt: at(1),
          lastAt: at(2),
          handled: null,
        },
      ]);
    });

    it('counts a turn that runs again once', async () => {
      const questions = await open();
      await questions.ask(asked('a', 1));
      await questions.ask(asked('a', 1));
      const { items } = await questions.list({ handled: false, after: null, limit: 10 });
      expect(items.map(({ count }) => count)).toEqual([1]);
    });

    it('counts first askings at once', async () => {
      const questions = await open();
      await Promise.all([1, 2, 3, 4].map((turn) => questions.ask(asked('a', turn))));
      const { items } = await questions.list({ handled: false, after: null, limit: 10 });
      expect(items.map(({ count }) => count)).toEqual([4]);
    });

    it('lists what was asked most first, page by page', async () => {
      const questions = await open();
      for (const [i, key] of ['a', 'b', 'b', 'c', 'd', 'd', 'd'].entries()) await questions.ask(asked(key, i));
      const first = await questions.list({ handled: false, after: null, limit: 2 });
      const second = await questions.list({ handled: false, after: first.next, limit: 2 });
      expect([first, second].map(({ items }) => items.map(({ key }) => key))).toEqual([
        ['d', 'b'],
        ['a', 'c'],
      ]);
      expect(second.next).toBeNull();
    });

    it('puts aside what was handled, until it is asked again', async () => {
      const questions = await open();
      await questions.ask(asked('a', 1));
      const handled = { by: 'Line', at: at(5) };
      expect(await questions.setHandled('a', handled)).toMatchObject({ key: 'a', handled });
      expect((await questions.list({ handled: false, after: null, limit: 10 })).items).toEqual([]);
      expect((await questions.list({ handled: true, after: null, limit: 10 })).items).toHaveLength(1);
      await questions.ask(asked('a', 6));
      expect((await questions.list({ handled: false, after: null, limit: 10 })).items).toMatchObject([
        { key: 'a', count: 2, handled: null },
      ]);
    });

    it('knows no question that nobody asked', async () => {
      const questions = await open();
      expect(await questions.setHandled('nobody', null)).toBeNull();
    });

    it('forgets what was asked last before a time', async () => {
      const questions = await open();
      await questions.ask(asked('old', 1));
      await questions.ask(asked('new', 9));
      expect(await questions.forgetBefore(at(5))).toBe(1);
      expect((await questions.list({ handled: false, after: null, limit: 10 })).items).toMatchObject([{ key: 'new' }]);
    });
  });
}
