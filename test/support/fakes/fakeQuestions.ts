import type { OpenQuestion } from '../../../src/services/questions/openQuestion.ts';
import type { QuestionRepository } from '../../../src/services/questions/questionRepository.ts';

/** Unanswered questions in memory. */
export function fakeQuestions(): QuestionRepository {
  const kept = new Map<string, OpenQuestion & { turnId: string }>();
  const shown = ({ turnId: _, ...question }: OpenQuestion & { turnId: string }): OpenQuestion =>
    structuredClone(question);
  return {
    async ask({ at, ...asked }) {
      const before = kept.get(asked.key);
      if (before?.turnId === asked.turnId) return;
      const firstAt = before?.firstAt ?? at;
      kept.set(asked.key, { ...asked, count: (before?.count ?? 0) + 1, firstAt, lastAt: at, handled: null });
    },
    async list({ handled, after, limit }) {
      const all = [...kept.values()]
        .filter((one) => (one.handled !== null) === handled)
        .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1))
        .filter((one) => !after || one.count < after.count || (one.count === after.count && one.key > after.key));
      const items = all.slice(0, limit).map(shown);
      const last = items.at(-1);
      return { items, next: all.length > limit && last ? { count: last.count, key: last.key } : null };
    },
    async setHandled(key, handled) {
      const found = kept.get(key);
      if (!found) return null;
      found.handled = handled;
      return shown(found);
    },
    async forgetBefore(at) {
      const old = [...kept.values()].filter((one) => one.lastAt < at);
      for (const { key } of old) kept.delete(key);
      return old.length;
    },
  };
}
