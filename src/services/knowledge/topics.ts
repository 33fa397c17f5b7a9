import type { CityPack } from '../../domain/city.ts';
import type { Bilingual } from '../../domain/language.ts';

/** What a call may be about: the titles of the city's answers, then whose job the rest is. */
export function topicsOf({ answers, referrals }: Pick<CityPack, 'answers' | 'referrals'>): {
  id: string;
  title: Bilingual;
}[] {
  return [
    ...answers.map(({ id, title }) => ({ id, title })),
    ...referrals.map(({ id, name }) => ({ id, title: name })),
  ];
}
