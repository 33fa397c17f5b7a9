import type { CityPack } from '../../domain/city.ts';
import type { Bilingual } from '../../domain/language.ts';
import type { Intent } from '../../domain/understanding.ts';
import type { Knowledge, KnownItem } from './knowledge.ts';

/** Something that an agent may read to a caller: an answer of the city, or whose job it is; `url` is where it was taken from. */
export type ReadOut = { kind: KnownItem['kind']; id: string; title: Bilingual; text: Bilingual; url: string | null };

const most = 3;
// An agent sees at a glance that one is beside the point, as no citizen can: lower than what the bot tells by itself.
const least = 0.33;
/** The same where the caller reports something: answers then only take room. */
const leastOfReport = 0.45;
/** What is this much less likely than the first is not it. */
const share = 0.75;

/** What the city knows about a caller's words, likeliest first; `intent` is what they want, as it was understood. */
export function readOut(
  { city, knowledge }: { city: Pick<CityPack, 'answers' | 'referrals'>; knowledge: Knowledge },
  text: string,
  intent: Intent,
): ReadOut[] {
  const found = knowledge.search(text);
  const from = Math.max(intent === 'report' ? leastOfReport : least, share * (found[0]?.score ?? 0));
  return found
    .filter(({ score }) => score >= from)
    .slice(0, most)
    .flatMap(({ kind, id }): ReadOut[] => {
      if (kind === 'referral') {
        const known = city.referrals.find((one) => one.id === id);
        return known ? [{ kind, id, title: known.name, text: known.text, url: null }] : [];
      }
      const known = city.answers.find((one) => one.id === id);
      return known ? [{ kind, id, title: known.title, text: known.text, url: known.url ?? null }] : [];
    });
}
