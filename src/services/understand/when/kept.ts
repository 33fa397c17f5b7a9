import { numberWords, weekdays } from './lexicon.ts';

/** Words that say when without naming one moment, and where they stand; `strong` when they rule out a date inside them. */
export type KeptFound = { start: number; end: number; strong: boolean };

const few = String.raw`(?:\d{1,3}|${Object.keys(numberWords)
  .filter((word) => word.length > 1)
  .join(
    '|',
  )}|quelques|plusieurs|a|a few|few|couple|a couple(?: of)?|several|many|des|une couple de|bien des|une bonne?|bon)`;
const long = '(?:semaines?|mois|ans?|annees?|weeks?|months?|years?|wks?)';
/** So many weeks, no more and no less: a day (`days.ts`). */
const exactly = String.raw`(?:\d{1,2}|${Object.keys(numberWords).join('|')}) (?:semaines?|weeks?|wks?)`;
const days = Object.keys(weekdays)
  .filter((word) => word.length > 4)
  .join('|');
const clock = String.raw`\d{1,2} ?(?:h(?:eures?)? ?\d{0,2}|:\d{2})? ?(?:[ap]\.?m\b)?|midi|minuit|noon|midnight`;
const around = `(?:,? (?:vers|a|autour de|around|at|about|apres|after|entre|between|de|from|until|jusqu'a) (?:${clock})(?: (?:a|et|and|to|jusqu'a) (?:${clock}))?(?: du matin| du soir| de la nuit)?)?`;
const about =
  '(?:deja |about |around |environ |au moins |at least |plus de |over |more than |presque |almost |a peu pres |pres de |like |maybe |bien )?';

const strong: readonly RegExp[] = [
  // tous les soirs vers 23h, every Friday night around 11, chaque nuit
  new RegExp(
    String.raw`\b(?:a )?(?:tous les|toutes les|chaque|every|each)(?: single| maudits?| other| autres?)? (?:(?:${days})s?|soirs?|nuits?|matins?|jours?|midis?|apres-?midis?|fins? de semaine|week-?ends?|night|morning|evening|afternoon|day|hiver|winter|printemps|spring|ete|summer|automne|fall)(?: (?:soirs?|matins?|nights?|mornings?|evenings?|apres-?midi|afternoons?))?${around}`,
    'g',
  ),
  // le 1er, le 8 pis le 15; the 1st, 8th and 15th; lundi et mardi
  /\b(?:le )?\d{1,2}(?:er)?(?:, (?:le )?\d{1,2})* (?:et|pis|puis|and) le \d{1,2}\b(?! ?(?:rue|h\b))/g,
  /\b(?:the )?\d{1,2}(?:st|nd|rd|th)(?:, (?:the )?\d{1,2}(?:st|nd|rd|th))*,? (?:and|&) (?:the )?\d{1,2}(?:st|nd|rd|th)\b(?! (?:ave|st|street|floor))/g,
  new RegExp(String.raw`\b(?:le |on )?(?:${days})s?,? (?:et|pis|puis|ou|and|or|a|au|to) (?:le )?(?:${days})s?\b`, 'g'),
  // de minuit à 6h, from 9 pm to 2 am
  new RegExp(
    String.raw`\b(?:de|from|entre|between) (?:${clock}) ?(?:a|et|to|and|jusqu'a|till|until) (?:${clock})(?: du matin)?(?=\W|$)`,
    'g',
  ),
  // depuis 3 semaines, around 3 weeks ago, ça fait des mois
  new RegExp(
    String.raw`\b(?:depuis|since|(?:il y a|y a|ya)(?! ${exactly})|ca fait|sa fait|for|it's been) (?:the (?:last|past) )?${about}(?:une? |a )?${few} ?(?:bonnes? |good )?${long}(?! de (?:loyer|taxe))(?: (?:environ|deja|maintenant|now|ago))?`,
    'g',
  ),
  new RegExp(String.raw`\b(?!${exactly} ago)${about}${few} ${long} (?:ago|back)\b`, 'g'),
  // A quantity needs its unit: "il y a des" begins any trouble.
  /\b(?:depuis|since|il y a|ca fait|for) (?:the (?:last|past) )?(?:(?:une couple de|quelques|plusieurs|bien des|a few|a couple(?: of)?|several|many|des) (?:jours?|jour|days?|heures?|hours?|nuits?|nights?|minutes?|lunes?)|(?:un bout|un bon bout|longtemps|ages|a while|a long time|toujours|forever)(?: de temps)?)\b/g,
  /\bfor (?:days|weeks|months|years|ages)\b/g,
  /\b(?:a few|a couple(?: of)?|several) (?:days|hours|nights|minutes) ago\b/g,
  /\b(?:depuis|since) (?:early |le debut de |late |la fin de )?(?:l'annee )?(?:19|20)\d{2}\b/g,
];

const seasons = 'printemps|ete|automne|hiver|spring|summer|fall|autumn|winter';
const monthsOnly =
  'janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|january|february|march|april|may|june|july|august|september|october|november|december';
const nounEnds = String.raw`(?=[.,;:!?)]|$|\s(?:devant|au|aux|sur|dans|pres|coin|a cote|en face|chez|et|pis|puis|mais|on|il|ils|elle|j'|je|nous|vous|y|c'est|ca|at|on|in|near|by|and|but|it|we|i|they|you|the|le|la|les|mon|ma|my|our|is|est|que)\b)`;

const weak: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:depuis|since) (?:la |le |l'|the |last |early |late |mid-?)?(?:(?:debut|fin|milieu|beginning|end|start|middle)(?: du| de l'| de la| de| of the| of)? )?(?:${seasons}|${monthsOnly}|mois|month|semaine|week|annee|year)(?: (?:passe|dernier|passee|derniere))?\b`,
    'g',
  ),
  // depuis la tempête de l'autre jour, since the ice storm
  new RegExp(
    String.raw`\b(?:depuis|since) (?:la |le |les |l'|the |that |this |cette |ces |ce |vos |your |notre |our |votre )(?:[a-z'-]+ ){0,5}?[a-z'-]+${nounEnds}`,
    'g',
  ),
  /\b(?:plus tot )?(?:cette nuit|dans la nuit|l'autre (?:jour|soir|nuit|matin|semaine)|the other (?:day|night|morning|week))(?: vers \d{1,2}h\d{0,2})?/g,
  new RegExp(
    String.raw`\b(?:depuis |since |earlier |plus tot )?(?:la semaine (?:passee|derniere|prochaine)|cette semaine|(?:last|this|next) week(?:end)?|(?:the )?week(?:end)? before last|(?:cette|la|en) fin de semaine(?: passee| derniere)?|(?:ce|le|en)? ?week-?end(?: passe| dernier)?|le mois (?:passe|dernier|prochain)|ce mois-ci|(?:last|this|next) month|l'an (?:passe|dernier)|l'annee (?:passee|derniere)|cette annee|last year|this year|(?:last|this|next) (?:${seasons})|cet? (?:${seasons})|(?:cet|ce|l'|le) ?(?:${seasons})(?: passe| dernier| prochain))\b`,
    'g',
  ),
  new RegExp(String.raw`\b(?:depuis que|depuis qu'|ever since|since) (?:[a-z'-]+ ){1,6}?[a-z'-]+${nounEnds}`, 'g'),
  /\b(?:en ce moment|presentement|tout de suite|a l'instant|right now|just now|at the moment|tantot|tout a l'heure|depuis tantot|a while ago|earlier today|recemment|recently|depuis longtemps|la nuit)\b/g,
];

/** Finds the expressions of a folded text that say when in words only. */
export function findKept(folded: string): KeptFound[] {
  const found: KeptFound[] = [];
  const collect = (patterns: readonly RegExp[], isStrong: boolean): void => {
    for (const pattern of patterns) {
      for (const match of folded.matchAll(pattern)) {
        const end = match.index + match[0].length;
        if (!found.some((other) => other.start < end && match.index < other.end))
          found.push({ start: match.index, end, strong: isStrong });
      }
    }
  };
  collect(strong, true);
  collect(weak, false);
  return found.sort((a, b) => a.start - b.start);
}
