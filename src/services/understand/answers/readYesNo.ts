import { fold } from '../../fold.ts';
import { words } from '../normalize.ts';
import { createTermFinder, type TermFound } from '../termFinder.ts';

/** Ways to agree and to decline, and words that carry neither; folded, as `words` spells them. */
const answers = {
  yes: `oui, ouais, ouin, ouaip, ouep, oue, mouais, wi, ui, oui oui, yes, yeah, yep, yup, ya, yea, yess, yessir, yah, aye, y, o, ok, okay, okey, oki, okidoki, dac, d accord, daccord, correct, correcte, exact, exactement, exactly, certain, certainement, certainly, certes, absolument, absolutely, definitely, definitivement, bien sur, biensur, sure, sur, pour sur, for sure, of course, indeed, en effet, effectivement, tout a fait, parfait, parfaitement, perfect, super, excellent, great, good, sounds good, looks good, look good, all good, that is good, fine, that is fine, fine by me, that is right, that is correct, that is it, that is the one, right, confirm, confirmed, confirme, je confirme, i confirm, envoie, envoyez, envoye, envoyer, envoi, send, send it, submit, go, go ahead, go for it, go on, do it, please do, vas y, allez y, enweye, envoye donc, c est ca, c est ben ca, c est bien ca, c est bon, c est beau, c est correct, c est exact, c est parfait, c est tout bon, c est en plein ca, en plein ca, ca a l air bon, ca a l air correct, a l air bon, a l air beau, evidemment, tiguidou, nickel, impeccable, impec, roger, roger that, you bet, kk, okie dokie, okie, good to go, ship it, ship, works, that works, sounds right, looks right, soumettre, soumets, soumettez, fonce, foncez, envoie ca, envoyez ca, pas de souci, pas de soucis, aucun souci, no prob, sans probleme, absolument, carrement, yes sir, bon, beau, belle, tout est bon, tout est correct, tout est beau, ca marche, ca me va, ca va, ca convient, je suis d accord, je consens, consens, consent, i consent, i agree, agreed, agree, j accepte, accepte, accept, accepted, i accept, volontiers, avec plaisir, gladly, happy to, mets en, certain que oui, je pense que oui, je crois que oui, i think so, i do, i am, you can, you may, vous pouvez, tu peux, pas de probleme, pas de trouble, aucun probleme, no problem, no worries, pourquoi pas, why not, works for me, alright, all right, affirmative, affirmatif, positif, vrai, true, deal, 👍, 👌, ✅, ✔, ☑, 🙂, 😊, 💯, 🆗`,
  no: `non, nan, nah, nope, naw, no, nn, n, nenni, non non, pas du tout, not at all, pantoute, absolument pas, absolutely not, certainement pas, certainly not, definitely not, jamais, never, jamais de la vie, no way, pas question, hors de question, surement pas, of course not, bien sur que non, negatif, negative, je refuse, refuse, i refuse, i decline, decline, no thanks, no thank you, non merci, merci non, i do not, do not, i can not, can not, i would rather not, rather not, prefer not, would not, not really, pas vraiment, not now, pas maintenant, not today, pas aujourd hui, pas besoin, no need, not necessary, pas necessaire, inutile, pas la peine, rien, nothing, none, aucun, aucune, faux, false, wrong, incorrect, pas correct, not correct, not right, pas bon, c est pas ca, ce n est pas ca, pas ca, not that, that is not it, that is not right, that is wrong, je veux pas, je ne veux pas, je prefere pas, j aime mieux pas, j en ai pas, je n en ai pas, j ai pas, je n ai pas, i have none, i am afraid not, i am afraid i do not, afraid not, je pense pas, je crois pas, i do not think so, je peux pas, je ne peux pas, pas capable, laisse faire, laissez faire, oublie ca, oubliez ca, forget it, stop, cancel, annule, annuler, attendez, wait, hold on, pas encore, not yet, pas de photo, pas photo, 👎, ❌, ✖, 🚫, 🙅`,
  filler: `s il vous plait, s il te plait, please, merci, thanks, thank you, beaucoup, bien, very much, so much, a lot, madame, monsieur, mam, ma am, sir, maam, miss, mme, mr, m, bonjour, bonsoir, hello, hi, alors, ben, bin, bah, eh, euh, heu, hum, hmm, uh, um, oh, ah, well, then, la, tres, vraiment, really, tout, toute, all, everything, it is, is, it, c est, ca, cela, c, est, ce, a, i, me, moi, je, j, vous, tu, le, the, this, that, un, une, du, de, d, l, les, des, to, for, pour, et, and, puis, c tout, toujours, encore, go, now, maintenant, tout de suite, je vous en prie, bonne journee, bonne soiree, bonne fin de journee, bon matin, bonne fin de semaine, have a good day, have a good one, have a nice day, have a great day, good night, good evening, pour votre aide, pour ton aide, for your help, for the help, faites vite, fais vite, hurry, hurry up, j attends, that, mon, my, dude, man, bro, chef, boss, capitaine, xexclaim, xquestion, please and thank you, desole, desolee, sorry, excusez, pardon, afraid, malheureusement, unfortunately, one, image, picture, pictures, photo, photos, camera, appareil, cell, sous la main, pas, ne, n, not, no, any, have, got, ai, en, y, avec, with, here, ici, on, hand, right, do, can, will, would, yes, non, thanks again, ok, je crois, i think, i guess, j imagine, i believe, sir, correct, absolument, certainement, that, all right`,
} as const;

const findAnswers = createTermFinder({ yes: answers.yes, no: answers.no, filler: answers.filler });

/** What turns an answer into a correction, which is neither yes nor no: "oui mais l'adresse est fausse". Folded. */
const contradiction =
  /(?:^|[\s,])(?:mais|but|sauf|excepte|except|hormis|cependant|toutefois|pourtant|par contre|however|although|though|only|seulement que|plutot|instead|au lieu|rather than|a part|apart from)\b/;
/** A yes that hangs on something: "oui à condition que", "yes as long as"; "if possible" is only polite. */
const condition =
  /\b(?:a condition|a la condition|pourvu|en autant|tant que|a moins|seulement si|as long as|so long as|provided|unless|only if|on condition|depends?|ca depend|si|if)\b(?! (?:possible|vous (?:voulez|pouvez)|tu (?:veux|peux)|you (?:want|can|like|must)|ca vous va|il (?:vous|te) plait))/;
/** Half a yes is none: "presque", "not quite", "plus ou moins". */
const partial =
  /\b(?:presque|quasi\w*|a peu pres|plus ou moins|en partie|a moitie|c'? ?est pas mal|almost|nearly|not quite|more or less|kind of|sort of|kinda|partly|partially|mostly|mouais|bof|meh)\b/;
/** Words that ask something back, or don't know. */
const wondering =
  /\b(?:quoi|comment|pourquoi|combien|quand|what|how|why|when|question|sais (?:pas|plus)|don'?t know|do not know|idk|no idea|aucune idee)\b/;
/** Sureness and completeness: denied, they say no more than that something is amiss. */
const degrees = /^(?:sure?|certaine?|certain|exact|exactement|exactly|tout a fait|absolument|absolutely|great|super)$/;
const denials: ReadonlySet<string> = new Set(['pas', 'not', 'jamais', 'never', 'plus', 'isnt', 'pu']);
const adverbs: ReadonlySet<string> = new Set([
  'tres',
  'ben',
  'bien',
  'vraiment',
  'trop',
  'very',
  'really',
  'that',
  'so',
  'all',
  'un',
  'a',
  'de',
]);
/** Polite or hesitant openings: a "no" after them is a no ("ok non merci"), a "no" after a true yes makes it neither. */
const openings: ReadonlySet<string> = new Set([
  'ok',
  'okay',
  'okey',
  'bon',
  'ouais',
  'ouin',
  'yeah',
  'ya',
  'o',
  'good',
  'great',
  'super',
  'right',
  'ca va',
]);
/** A "no" that only ends the talk: "oui, rien à ajouter", "yes, nothing else". */
const endings: ReadonlySet<string> = new Set([
  'rien',
  'nothing',
  'none',
  'pas besoin',
  'no need',
  'inutile',
  'pas la peine',
]);
/** A true yes or no at the head, after which a sentence adds something: "oui, rappelez-moi demain". */
const plainYes =
  /^\W*(?:oui|ouais|yes|yeah|yep|yup|ok|okay|parfait|perfect|d'accord|dac|sure|correct|exact)\b(?:\s*[,.;!:]+|\s+(?:et|pis|puis|and)\b)/;
const aboutCalling = /\b(?:r?appel\w*|call|text\w*|phone|joindre|rejoindre)\b/;

/** Words beyond the answer that still leave it an answer. */
const mostWords = 12;

/** Reads an answer to a yes-or-no question; null when it is neither, or says more than that (a correction, a new subject). */
export function readYesNo(text: string): 'yes' | 'no' | null {
  const folded = fold(text).replace(/\b10[- ]?4\b/, 'roger');
  const said = words(folded);
  if (said.length === 0 || said.length > mostWords + 4) return null;
  if (contradiction.test(folded) || condition.test(folded) || partial.test(folded)) return null;
  const found = findAnswers(said);
  const decisive = decisiveOf(found).map((term) => denied(term, said, found));
  const [first] = decisive;
  if (!first || decisive.some(({ name }) => name === 'unsure')) return null;
  const covered = new Set<number>();
  for (const term of found) for (let i = term.start; i < term.end; i++) covered.add(i);
  const uncovered = said.length - covered.size;
  const leads = said.slice(0, first.start).every((_, i) => covered.has(i));
  const asks = folded.includes('?') && said.length > 2;
  if ((asks || wondering.test(folded)) && !/\b(?:pourquoi pas|why not)\b/.test(folded)) return null;
  if (/\d/.test(folded) && uncovered > 0 && !(plainYes.test(folded) && aboutCalling.test(folded))) return null;
  const kinds = new Set(decisive.map(({ name }) => name));
  if (kinds.size > 1) return leads && uncovered <= 1 ? mixed(decisive, said) : null;
  if (uncovered > 0 && (correctedPart.test(folded) || isDeterminer(folded, said, first.end, covered))) return null;
  // A plain "no" at the head carries a few more words, not a new fact.
  if (first.name === 'no' && leads)
    return uncovered <= (/\b(?:c'? ?est|it'?s|it is)\b/.test(folded) ? 0 : 4) ? 'no' : null;
  if (plainYes.test(folded)) return 'yes';
  const most = yesAlone.has(said.slice(first.start, first.end).join(' ')) ? 0 : leads ? 2 : 1;
  return uncovered <= most ? (first.name as 'yes' | 'no') : null;
}

/** The terms that answer, in order; where two overlap the longer wins ("pas de problème" is a yes around a "pas"). */
function decisiveOf(found: readonly TermFound[]): TermFound[] {
  const answering = found.filter(({ name }) => name !== 'filler');
  return answering
    .filter(
      (term) =>
        !answering.some(
          (other) =>
            other.name !== term.name &&
            other.start <= term.start &&
            other.end >= term.end &&
            other.end - other.start > term.end - term.start,
        ),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

/** "pas d'accord", "ça marche pas": a yes beside a denial is a no, and a doubt where only the degree is denied. */
function denied(term: TermFound, said: readonly string[], found: readonly TermFound[]): TermFound {
  if (term.name !== 'yes') return term;
  const inTerm = (at: number): boolean =>
    found.some(({ name, start, end }) => name !== 'filler' && start <= at && at < end && end - start > 1);
  const isDenial = (at: number): boolean => denials.has(said[at] ?? '') && !inTerm(at);
  const before = adverbs.has(said[term.start - 1] ?? '') ? term.start - 2 : term.start - 1;
  if (!isDenial(before) && !isDenial(term.start - 1) && !isDenial(term.end)) return term;
  return { ...term, name: degrees.test(said.slice(term.start, term.end).join(' ')) ? 'unsure' : 'no' };
}

/** A yes and a no in one breath. */
function mixed([first, ...others]: readonly TermFound[], said: readonly string[]): 'yes' | 'no' | null {
  if (!first || first.name === 'no') return first ? 'no' : null;
  const saidOf = ({ start, end }: TermFound): string => said.slice(start, end).join(' ');
  const refusals = others.filter(({ name }) => name === 'no').map(saidOf);
  if (openings.has(saidOf(first))) return 'no';
  return refusals.every((refusal) => endings.has(refusal) || endings.has(refusal.split(' ')[0] ?? '')) ? 'yes' : null;
}

/** Letters and adjectives that are a yes alone, and anything inside a sentence ("mon chien est beau", "y fait noir"). */
const yesAlone: ReadonlySet<string> = new Set([
  'y',
  'o',
  'ya',
  'go',
  'bon',
  'beau',
  'belle',
  'good',
  'great',
  'fine',
  'super',
  'vrai',
  'true',
  'right',
  'sur',
  'send',
  'works',
  'ship',
  'ca va',
]);

/** What a citizen corrects when they name it beside a yes or a no. */
const correctedPart =
  /\b(?:adress?es?|address|rue|street|coin|corner|numero|number|nom|name|courriel|e-?mail|telephone|phone|date|jour|day|categorie|category|service|photo est|place|endroit|lieu|corrig\w*|chang\w*|modif\w*|fix|edit|wrong|faux|fausse|erreur|mistake|fautes?|enlev\w*|remove)\b/;

/** "no lights", "aucun lampadaire": the word belongs to the noun after it and answers nothing. */
function isDeterminer(text: string, said: readonly string[], after: number, covered: ReadonlySet<number>): boolean {
  if (!['no', 'aucun', 'aucune'].includes(said[after - 1] ?? '')) return false;
  return after < said.length && !covered.has(after) && /^\W*(?:no|aucune?)\s+[a-z]/.test(text);
}
