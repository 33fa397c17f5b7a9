import type { CityPack } from '../../domain/city.ts';
import { stem, words } from '../understand/normalize.ts';

/** Something that the bot can tell: an answer of the city, or whose job it is. */
export type KnownItem = { kind: 'answer' | 'referral'; id: string; score: number };

/** Finds what the city pack knows about a question, best first; `score` is a cosine in 0..1. */
export type Knowledge = { search(text: string): KnownItem[] };

type Vector = Map<string, number>;
type Entry = { kind: KnownItem['kind']; id: string; vector: Vector };

/** Builds the search over every way to ask that the pack lists: TF-IDF over words and character 4-grams, nearest question wins. */
export function createKnowledge(city: CityPack): Knowledge {
  const questions = [
    ...city.answers.map((a) => ({ kind: 'answer' as const, id: a.id, texts: [...a.questions.fr, ...a.questions.en] })),
    ...city.referrals.map((r) => ({
      kind: 'referral' as const,
      id: r.id,
      texts: [...r.questions.fr, ...r.questions.en],
    })),
  ];
  const counted = questions.flatMap(({ kind, id, texts }) => texts.map((text) => ({ kind, id, counts: count(text) })));
  // Rare is what few items say: a library's own questions all say "library", and that is what tells it from the rest.
  const items = new Map<string, Set<string>>();
  for (const { id, counts } of counted)
    for (const term of counts.keys()) items.set(term, (items.get(term) ?? new Set()).add(id));
  const weigh = (counts: Vector): Vector => {
    const weighed: Vector = new Map();
    let norm = 0;
    for (const [term, n] of counts) {
      const idf = Math.log((1 + questions.length) / (1 + (items.get(term)?.size ?? 0)));
      const weight = (1 + Math.log(n)) * idf * (term.startsWith('#') ? gramWeight : 1);
      weighed.set(term, weight);
      norm += weight * weight;
    }
    for (const [term, weight] of weighed) weighed.set(term, weight / (Math.sqrt(norm) || 1));
    return weighed;
  };
  const entries: Entry[] = counted.map(({ kind, id, counts }) => ({ kind, id, vector: weigh(counts) }));
  return {
    search(text) {
      const asked = weigh(count(text));
      const best = new Map<string, KnownItem>();
      for (const { kind, id, vector } of entries) {
        const score = cosine(asked, vector);
        const known = best.get(id);
        if (!known || known.score < score) best.set(id, { kind, id, score });
      }
      return [...best.values()].sort((a, b) => b.score - a.score);
    },
  };
}

// Whole words say more than pieces of them; the pieces forgive endings and typos.
const gramWeight = 0.35;

function count(text: string): Vector {
  const counts: Vector = new Map();
  const add = (term: string) => counts.set(term, (counts.get(term) ?? 0) + 1);
  for (const word of words(text)) {
    add(stem(word));
    const padded = `_${word}_`;
    for (let i = 0; i + 4 <= padded.length; i++) add(`#${padded.slice(i, i + 4)}`);
  }
  return counts;
}

function cosine(a: Vector, b: Vector): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [term, weight] of few) sum += weight * (many.get(term) ?? 0);
  return sum;
}
