import { words } from '../normalize.ts';
import { createTermFinder } from '../termFinder.ts';

/** Ways to agree and to decline, and words that carry neither; folded, as `words` spells them. */
const answers = {
  yes: `oui, ouais, ouin, ouaip, ouep, oue, mouais, wi, ui, oui oui, yes, yeah, yep, yup, ya, yea, yess, yessir, yah, aye, y, o, ok, okay, okey, oki, okidoki, dac, d accord, daccord, correct, correcte, exact, exactement, exactly, certain, certainement, certainly, certes, absolument, absolutely, definitely, definitivement, bien sur, biensur, sure, sur, pour sur, for sure, of course, indeed, en effet, effectivement, tout a fait, parfait, parfaitement, perfect, super, excellent, great, good, sounds good, looks good, look good, all good, that is good, fine, that is fine, fine by me, that is right, that is correct, that is it, that is the one, right, confirm, confirmed, confirme, je confirme, i confirm, envoie, envoyez, envoye, envoyer, envoi, send, send it, submit, go, go ahead, go for it, go on, do it, please do, vas y, allez y, enweye, envoye donc, c est ca, c est ben ca, c est bien ca, c est bon, c est beau, c est correct, c est exact, c est parfait, c est tout bon, c est en plein ca, en plein ca, bon, beau, tout est bon, tout est correct, tout est beau, ca marche, ca me va, ca va, ca convient, je suis d accord, je consens, consens, consent, i consent, i agree, agreed, agree, j accepte, accepte, accept, accepted, i accept, volontiers, avec plaisir, gladly, happy to, mets en, certain que oui, je pense que oui, je crois que oui, i think so, i do, i am, you can, you may, vous pouvez, tu peux, pas de probleme, pas de trouble, aucun probleme, no problem, no worries, pourquoi pas, why not, works for me, alright, all right, affirmative, affirmatif, positif, vrai, true, deal, 👍, 👌, ✅, ✔, ☑, 🙂, 😊, 💯, 🆗`,
  no: `non, nan, nah, nope, naw, no, nn, n, nenni, non non, pas du tout, not at all, pantoute, absolument pas, absolutely not, certainement pas, certainly not, definitely not, jamais, never, jamais de la vie, no way, pas question, hors de question, surement pas, of course not, bien sur que non, negatif, negative, je refuse, refuse, i refuse, i decline, decline, no thanks, no thank you, non merci, merci non, i do not, do not, i can not, can not, i would rather not, rather not, prefer not, would not, not really, pas vraiment, not now, pas maintenant, not today, pas aujourd hui, pas besoin, no need, not necessary, pas necessaire, inutile, pas la peine, rien, nothing, none, aucun, aucune, faux, false, wrong, incorrect, pas correct, not correct, not right, pas bon, c est pas ca, ce n est pas ca, pas ca, not that, that is not it, that is not right, that is wrong, je veux pas, je ne veux pas, je prefere pas, j aime mieux pas, j en ai pas, je n en ai pas, j ai pas, je n ai pas, i have none, i am afraid not, i am afraid i do not, afraid not, je pense pas, je crois pas, i do not think so, je peux pas, je ne peux pas, pas capable, laisse faire, laissez faire, oublie ca, oubliez ca, forget it, stop, cancel, annule, annuler, attendez, wait, hold on, pas encore, not yet, pas de photo, pas photo, 👎, ❌, ✖, 🚫, 🙅`,
  filler: `s il vous plait, s il te plait, please, merci, thanks, thank you, beaucoup, bien, very much, so much, a lot, madame, monsieur, mam, ma am, sir, maam, miss, mme, mr, m, bonjour, bonsoir, hello, hi, alors, ben, bin, bah, eh, euh, heu, hum, hmm, uh, um, oh, ah, well, then, la, tres, vraiment, really, tout, toute, all, everything, it is, is, it, c est, ca, cela, c, est, ce, a, i, me, moi, je, j, vous, tu, le, the, this, that, un, une, du, de, d, l, les, des, to, for, pour, et, and, puis, c tout, toujours, encore, go, now, maintenant, tout de suite, je vous en prie, mon, my, dude, man, bro, chef, boss, capitaine, xexclaim, xquestion, please and thank you, desole, desolee, sorry, excusez, pardon, afraid, malheureusement, unfortunately, one, image, picture, pictures, photo, photos, camera, appareil, cell, sous la main, pas, ne, n, not, no, any, have, got, ai, en, y, avec, with, here, ici, on, hand, right, do, can, will, would, yes, non, thanks again, ok, je crois, i think, i guess, j imagine, i believe, sir, correct, absolument, certainement, that, all right`,
} as const;

const findAnswers = createTermFinder({ yes: answers.yes, no: answers.no, filler: answers.filler });

/** What turns an answer into a correction, which is neither yes nor no: "oui mais l'adresse est fausse". */
const contradiction =
  /(?:^|[\s,])(?:mais|but|sauf|except|cependant|par contre|however|although|only|seulement que|plut[oô]t|instead|au lieu|rather than)\b/i;

/** Words beyond the answer that still leave it an answer. */
const mostWords = 12;

/** Reads an answer to a yes-or-no question; null when it is neither, or says more than that (a correction, a new subject). */
export function readYesNo(text: string): 'yes' | 'no' | null {
  const said = words(text);
  if (said.length === 0 || said.length > mostWords + 4) return null;
  const found = findAnswers(said);
  // "pas de problème" is a yes inside a "pas": the longer expression wins where two overlap.
  const decisive = found.filter(
    (term) =>
      term.name !== 'filler' &&
      !found.some(
        (other) =>
          other.name !== 'filler' &&
          other.name !== term.name &&
          other.start <= term.start &&
          other.end >= term.end &&
          other.end - other.start > term.end - term.start,
      ),
  );
  const [first] = decisive.sort((a, b) => a.start - b.start || b.end - a.end);
  if (!first) return null;
  if (contradiction.test(text) && said.length > 2) return null;
  const covered = new Set<number>();
  for (const term of found) for (let i = term.start; i < term.end; i++) covered.add(i);
  const uncovered = said.length - covered.size;
  const leads = said.slice(0, first.start).every((_, i) => covered.has(i));
  const kinds = new Set(decisive.map((term) => term.name));
  // A plain "yes" or "no" at the head carries a few more words ("oui envoyez ça aux travaux"), not a new fact.
  if (/\d/.test(text) && uncovered > 0) return null;
  if (kinds.size > 1) return leads && uncovered <= 1 ? verdict(first.name) : null;
  if (uncovered > 0 && (correctedPart.test(text) || isDeterminer(text, said, first.end, covered))) return null;
  if (first.name === 'no' && leads)
    return uncovered <= (/\b(?:c['’ ]?est|it['’]?s|it is)\b/i.test(text) ? 0 : 4) ? 'no' : null;
  return uncovered <= (leads ? 2 : 1) ? verdict(first.name) : null;
}

/** What a citizen corrects when they name it beside a yes or a no. */
const correctedPart =
  /\b(?:adress?es?|address|rue|street|num[eé]ro|number|nom|name|courriel|e-?mail|t[eé]l[eé]phone|phone|date|jour|day|cat[eé]gorie|category|service|photo est|place|endroit|lieu)\b/i;

/** "no lights", "aucun lampadaire": the word belongs to the noun after it and answers nothing. */
function isDeterminer(text: string, said: readonly string[], after: number, covered: ReadonlySet<number>): boolean {
  if (!['no', 'aucun', 'aucune'].includes(said[after - 1] ?? '')) return false;
  return after < said.length && !covered.has(after) && /^\W*(?:no|aucune?)\s+[a-z]/i.test(text);
}

function verdict(name: string): 'yes' | 'no' {
  return name === 'no' ? 'no' : 'yes';
}
