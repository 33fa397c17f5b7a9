import { fold } from '../fold.ts';
import { foldInPlace } from './normalize.ts';

/** A name and where it stands in the text. */
export type NameFound = { name: string; start: number; end: number };

/** What says that a name follows; the civil titles need no more than "c'est". */
const introductions: readonly RegExp[] = [
  /\b(?:je m'?appelle|j'?m'?appelle|mon nom (?:c'?est|est)|moi c'?est|ici c'?est|(?:demandez|(?<=^|[,.;!\d] ?)demander?)(?: pour| a parler a| apres)?|je suis (?=m\.|mr\.? |mme|monsieur |madame ))\s*/g,
  /\b(?:my name is|my name'?s|(?<=^|[,.;!] ?)name'?s|ask for|this is (?=mrs?\.? |ms\.? |miss )|i'?m (?=mrs?\.? |ms\.? |miss )|call me (?=mrs?\.? |ms\.? |miss )|speak to (?=mrs?\.? |ms\.? |miss ))\s*/g,
  /\b(?:c'?est|ici|signe|signed|de la part de)\s+(?=m\. |(?:mr|mme|mlle|monsieur|madame|mrs|ms)\b)/g,
  /(?:^|[\n.;,]\s*)(?:nom|name)\s*:\s*/g,
];

const title = String.raw`(?:m\.|mr\.?|mme\.?|mlle\.?|monsieur|madame|mrs\.?|ms\.?|miss)\s+`;
const part = String.raw`\p{L}[\p{L}'’-]*`;
const named = new RegExp(
  String.raw`^(?:${title})?(?:(?:de|du|des|la|le|st-|saint-|van|von)\s+)?${part}(?:\s+${part}){0,4}`,
  'iu',
);
const particles = /^(?:de|du|des|la|le|van|von)$/i;
const titled = new RegExp(`^${title}`, 'i');

/** Words that follow such openings and are no name, or where a name has ended. */
const noName = new Set(
  `pas non oui que qui quoi ou et and or is it a the un une le la les des du de mon ma mes my your votre vos nos notre our au aux
  en dans sur chez pour par avec sans plus moins tres trop si on il elle ils je j tu vous nous they we i you he she that this ca
  cela ce cet cette important confidentiel confidential personnel private anonyme anonymous inconnu unknown none aucun rien nothing
  personne quelqu someone somebody anyone help aide info information permis permit quelque question demain today tomorrow hier
  rue street avenue boulevard chemin route rang place parc park coin corner ville city town magog mairie maire mayor
  telephone phone tel cell numero number courriel email mail poste ext extension adresse address merci thanks svp please
  at from with about here there ici la-bas depuis since je'm pis puis mais but because parce car donc so to for of in by near
  encore again toujours jamais seulement only juste just vraiment really not no yes tout toute all voir see parler talk speak
  ramasser reparer nettoyer envoyer venir faire avoir etre l'heure agent humain human supervisor superviseur manager responsable
  refund remboursement directions advice conseil quel quelle comment combien what when where how why who same meme`.split(
    /\s+/,
  ),
);
/** Longest name kept, in words. */
const mostWords = 3;

/** Finds the citizen's name where the words introduce one ("je m'appelle Guy", "ask for Linda", "c'est Mme Tremblay"). */
export function findName(text: string): NameFound | null {
  const folded = foldInPlace(text);
  for (const introduction of introductions) {
    for (const match of folded.matchAll(introduction)) {
      const start = match.index + match[0].length;
      const found = nameAt(text, start, /demande|ask for|moi c|ici c/.test(match[0]));
      if (found) return found;
    }
  }
  return null;
}

/** `careful` introductions introduce other things too: there, only a capital or a title makes a name. */
function nameAt(text: string, start: number, careful: boolean): NameFound | null {
  const rest = text.slice(start).replace(/[\n\r].*/s, '');
  const whole = named.exec(rest)?.[0];
  if (!whole) return null;
  const isTitled = titled.test(whole);
  const bare = whole.replace(titled, '');
  const shouted = /\p{L}/u.test(text) && text === text.toUpperCase();
  const capital = !shouted && /^\p{Lu}/u.test(bare);
  if (careful && !capital && !isTitled) return null;
  const kept: string[] = [];
  for (const word of bare.split(/\s+/)) {
    const particle = particles.test(word) && capital;
    if (kept.filter((known) => !particles.test(known)).length >= mostWords) break;
    if (!particle && (noName.has(fold(word)) || fold(word).length < 2)) break;
    if (kept.length > 0 && capital && !particle && !/^\p{Lu}/u.test(word)) break;
    // Without capitals, nothing tells a second name from the next word.
    if (kept.length > 0 && !capital) break;
    kept.push(word);
  }
  while (particles.test(kept.at(-1) ?? '')) kept.pop();
  const last = kept.at(-1);
  if (last === undefined) return null;
  const before = whole.length - bare.length;
  const length = before + bare.indexOf(last, bare.indexOf(kept[0] as string)) + last.length;
  const name = text.slice(start, start + length).replace(/['’-]+$/, '');
  return { name, start, end: start + name.length };
}
