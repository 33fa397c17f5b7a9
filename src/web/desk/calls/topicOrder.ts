import { matchesWords } from '../ui/matchesWords.ts';

/** What a call may be about, with its title in the desk's language. */
export type NamedTopic = { id: string; name: string };

/** How often each topic was noted in this browser, by its id. */
export type TopicUse = Record<string, number>;

/** Topics under some words, those noted most first, the others as the pack has them. */
export function orderTopics(topics: readonly NamedTopic[], use: TopicUse, words: string): NamedTopic[] {
  return topics.filter(({ name }) => matchesWords(name, words)).toSorted((a, b) => (use[b.id] ?? 0) - (use[a.id] ?? 0));
}

/** Reads the counts that a browser kept; what is none of it is dropped. */
export function readTopicUse(kept: string | null): TopicUse {
  try {
    const read: unknown = JSON.parse(kept ?? '{}');
    const entries = typeof read === 'object' && read !== null ? Object.entries(read) : [];
    return Object.fromEntries(entries.filter(([, count]) => typeof count === 'number'));
  } catch {
    return {};
  }
}
