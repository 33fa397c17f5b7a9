import type { Language } from '../domain/language.ts';
import type { RefusalReason } from './addressRow.ts';
import type { Refusal } from './takeAddresses.ts';

/** What the command says; a terminal's texts are not part of the locales that citizens and agents read. */
export type ImportMessages = {
  usage: string;
  notReadable: (file: string, why: string) => string;
  columns: (missing: string) => string;
  nothing: (rows: number) => string;
  noCity: string;
  otherFolder: (dir: string) => string;
  taken: (taken: number, rows: number, file: string) => string;
  noneRefused: string;
  refused: (refusal: Refusal) => string;
  newPack: (city: string, dir: string, base: string) => string;
  replaced: (city: string, dir: string, before: number) => string;
  merged: (city: string, dir: string, before: number, after: number) => string;
  noAttribution: string;
};

const reasonsFr: Record<RefusalReason, string> = {
  unreadable: 'ligne illisible',
  number: 'numéro civique absent ou invalide',
  street: 'rue absente',
  coordinates: 'coordonnées absentes ou non numériques',
  range: 'coordonnées hors limites',
  far: 'point à plus de 60 km des autres',
  city: 'autre municipalité',
  double: 'adresse déjà lue',
};

const reasonsEn: Record<RefusalReason, string> = {
  unreadable: 'unreadable line',
  number: 'civic number missing or not valid',
  street: 'street missing',
  coordinates: 'coordinates missing or not numbers',
  range: 'coordinates out of range',
  far: 'point more than 60 km from the others',
  city: 'another municipality',
  double: 'address already read',
};

const linesOf = ({ lines, count }: Refusal) => `${lines.join(', ')}${count > lines.length ? ', …' : ''}`;

const fr: ImportMessages = {
  usage:
    'Usage : npm run city -- import-addresses FICHIER [--city DOSSIER] [--merge] [--attribution TEXTE] [--lang fr|en]\nFICHIER : CSV ou GeoJSON d’OpenAddresses. DOSSIER : le dossier de la ville (city/magog); s’il n’existe pas, il est créé.',
  notReadable: (file, why) => `${file} : fichier illisible (${why}).`,
  columns: (missing) => `Il manque les colonnes ${missing} : il faut au moins LON, LAT, NUMBER et STREET.`,
  nothing: (rows) => `Aucune adresse prise sur ${rows} lignes : rien n'a été écrit.`,
  noCity:
    'Le fichier ne nomme aucune ville (colonne CITY) : le nouveau dossier n’aurait pas de nom. Rien n’a été écrit.',
  otherFolder: (dir) => `${dir} contient autre chose qu'un dossier de ville (pas de city.yaml). Rien n'a été écrit.`,
  taken: (taken, rows, file) => `${taken} adresses prises sur ${rows} lignes de ${file}.`,
  noneRefused: 'Aucune ligne refusée.',
  refused: (refusal) => `  ${refusal.count} refusée(s) : ${reasonsFr[refusal.reason]} (ligne ${linesOf(refusal)})`,
  newPack: (city, dir, base) =>
    `Nouveau dossier ${dir} pour ${city}, qui reprend les services, réponses et exemples de ${base}.`,
  replaced: (city, dir, before) =>
    `${city} (${dir}) : les ${before} adresses d'avant sont remplacées (--merge les aurait gardées).`,
  merged: (city, dir, before, after) => `${city} (${dir}) : ajoutées aux ${before} adresses d'avant, ${after} en tout.`,
  noAttribution: 'Attention : aucune source n’est nommée. Ajoutez --attribution, la licence l’exige souvent.',
};

const en: ImportMessages = {
  usage:
    'Usage: npm run city -- import-addresses FILE [--city DIR] [--merge] [--attribution TEXT] [--lang fr|en]\nFILE: OpenAddresses CSV or GeoJSON. DIR: the city pack (city/magog); made when it does not exist.',
  notReadable: (file, why) => `${file}: cannot be read (${why}).`,
  columns: (missing) => `Missing columns ${missing}: at least LON, LAT, NUMBER and STREET are needed.`,
  nothing: (rows) => `No address taken from ${rows} rows: nothing was written.`,
  noCity: 'The file names no city (column CITY): the new pack would have no name. Nothing was written.',
  otherFolder: (dir) => `${dir} holds something other than a city pack (no city.yaml). Nothing was written.`,
  taken: (taken, rows, file) => `${taken} addresses taken from ${rows} rows of ${file}.`,
  noneRefused: 'No row refused.',
  refused: (refusal) => `  ${refusal.count} refused: ${reasonsEn[refusal.reason]} (line ${linesOf(refusal)})`,
  newPack: (city, dir, base) => `New pack ${dir} for ${city}, with the services, answers and examples of ${base}.`,
  replaced: (city, dir, before) =>
    `${city} (${dir}): the ${before} addresses that were there are replaced (--merge keeps them).`,
  merged: (city, dir, before, after) =>
    `${city} (${dir}): added to the ${before} addresses that were there, ${after} in all.`,
  noAttribution: 'Note: no source is named. Add --attribution; most licences ask for it.',
};

/** The command's texts in a language. */
export function importMessages(language: Language): ImportMessages {
  return language === 'fr' ? fr : en;
}
