import { words } from '../normalize.ts';
import { createTermFinder } from '../termFinder.ts';
import type { Phrases } from './notions.ts';
import { termsOf } from './readNotion.ts';

/** Words without which hardly anyone says where or when, beside the names and dates that are read for what they are. */
const lexicon = {
  place: {
    fr: `devant, en avant, derrière, en arrière, à côté, près, proche, en face, face à, au coin, coin, au bout, bout, entre, chez, dans, sur, sous, au, à la, à l', aux, le long, vis-à-vis, rue, rues, chemin, avenue,
      boulevard, rang, route, autoroute, place, ruelle, côte, montée, intersection, carrefour, rond-point, pont, viaduc, parc, école, église, aréna, plage, quai, lac, rivière, piste, sentier, stationnement, entrée,
      maison, bloc, immeuble, terrain, magasin, dépanneur, restaurant, resto, garage, station, gare, hôpital, centre, bibliothèque, marché, cimetière, usine, caserne, poste, là-bas, partout, ville, quartier, secteur, village, domaine, numéro, adresse, xnumber`,
    en: `front, behind, back of, beside, next, near, nearby, close to, across, opposite, corner, end of, between, at, in, on, under, by, along, facing, street, road, avenue, drive, lane, highway, alley, hill, intersection, crossing, roundabout, bridge,
      overpass, park, school, church, arena, beach, dock, wharf, lake, river, trail, path, parking, lot, driveway, house, home, building, block, store, shop, restaurant, garage, station, hospital, center, centre, library, market, cemetery, factory,
      everywhere, town, city, downtown, neighbourhood, number, address`,
  },
  time: {
    fr: `matin, matinée, midi, après-midi, soir, soirée, nuit, minuit, jour, jours, journée, semaine, mois, an, ans, année, hier, avant-hier, aujourd'hui, demain, tantôt, tout à l'heure, maintenant, en ce moment, longtemps, toujours, souvent, jamais,
      récemment, dernièrement, début, fin, depuis, ça fait, il y a, avant, après, pendant, chaque, tous les, toutes les, fois, printemps, été, automne, hiver, lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche, janvier, février, mars, avril, mai, juin, juillet, août, septembre, octobre, novembre, décembre,
      heure, heures, minutes, quelques, noël, pâques, jour de l'an, tempête, orage, pluie, dégel, congé, vacances, construction, xhour, un bout, une secousse, un boutte, bail, éternité, lurette`,
    en: `morning, noon, afternoon, evening, night, midnight, day, days, week, weeks, weekend, month, months, year, years, yesterday, today, tomorrow, tonight, now, right now, long time, while, always, often, never, ever, recently, lately, just now, earlier, beginning, start, since, ago, before, after,
      during, every, each, times, spring, summer, fall, autumn, winter, monday, tuesday, wednesday, thursday, friday, saturday, sunday, january, february, march, april, may, june, july, august, september, october, november, december, hour, hours, minutes, few, christmas, easter, new year, storm, rain, thaw, holiday, forever, ages`,
  },
} satisfies Record<string, Phrases>;

const find = createTermFinder({ place: termsOf(lexicon.place), time: termsOf(lexicon.time) });

/** Whether words may well name a place, known or not, or a moment. */
export function soundsLike(kind: keyof typeof lexicon, text: string): boolean {
  return find(words(text)).some(({ name }) => name === kind);
}
