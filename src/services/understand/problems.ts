import { areRelated, type Service } from '../../domain/service.ts';
import type { Scored } from '../../domain/understanding.ts';
import { fold } from '../fold.ts';

/** One of several problems that a message tells: its own words, and the services they may mean, best first. */
export type ProblemPart = { text: string; services: Scored[] };

/** What says that another thing follows ("et aussi", "pis en plus", "deuxième chose"), folded. */
const adds =
  /\b(aussi|en plus|de plus|egalement|par ailleurs|autre chose|autre probleme|tant qu'a y etre|tant qu'a faire|tant que j'y suis|pendant qu'on y est|pis y ?a|et y ?a|puis y ?a|pis il y a|et il y a|puis il y a|also|as well|another (thing|problem|issue)|on top of (that|it)|besides|plus there|and there|and then there|while (i'm|im|you're|youre|i am) at it|secondly|deuxiemement|deuxieme (chose|affaire)|second thing|(2|two|deux|3|three|trois) (choses|affaires|problemes|things|issues|problems))\b/;
/** What tells the consequence of what stands before it. */
const follows =
  /^\W*(?:et |pis |and )?(?:now|so|donc|du coup|faque|fait que|ca fait|alors|maintenant|because|parce|car|c'est pour ca)\b/;
/** What joins a part to the one before it, and says nothing without it. */
const joint = /^\W*(?:(?:et|pis|puis|and|plus|aussi|en plus|also|besides|then|mais|but)[\s,]+)+/i;
/** Where one problem may end and another begin. */
const border =
  /(?<=[.!?;\n])\s+|\s*[;\n]\s*|,?\s+(?=(?:et|pis|puis|and|plus|mais|but)\s)|,\s+(?=(?:en plus|aussi|also|besides|il y a|y a|there|une?|an?)\b)|\s+(?=(?:en plus|aussi)\s+(?:y|il|le|la|les|un|une|j)\b)/iu;
/** "J'ai pas de fuite" tells what is not the problem. */
const denies =
  /^\W*(?:et |pis |and )?(?:j'?ai |y'?a |il y a |il n'y a |there is |there'?s |i have |c'est |ce n'est |ce n'etait |it'?s |it is )?(?:pas|no|not|aucune?)\b/;
/**
 * A part is surely about a service from this probability on: where a word adds it, the same where the two are related, where
 * only a border does, and where both are so plain that nothing else has to say so; `told` where the citizen says that there are two.
 */
const sure = { added: 0.72, addedRelated: 0.85, beside: 0.92, plainly: 0.985, told: 0.35 };
/** Of two problems, the whole message means the less likely one with this probability at least: evidence for both adds up. */
const inTheWhole = { beside: 0.0006, related: 0.01 };
/** Tells several problems of one message apart; a single part, the whole message, where it tells one, or is not surely two. */
export function splitProblems(
  text: string,
  known: readonly Service[],
  rank: (text: string) => Scored[],
): ProblemPart[] {
  const whole: ProblemPart = { text, services: rank(text) };
  const clauses = text.split(border).filter((clause) => clause?.trim());
  if (clauses.length < 2) return [whole];
  const parts: ProblemPart[] = [];
  let before = '';
  for (const clause of clauses) {
    const services = rank(clause);
    const last = parts.at(-1);
    if (!isSure(clause, services, sure.added) || last?.services[0]?.code === services[0]?.code) {
      // What tells nothing of its own belongs to what stands before it, or else to what comes.
      if (last) last.text = `${last.text} ${clause.trim()}`;
      else before = `${before} ${clause.trim()}`.trim();
      continue;
    }
    parts.push({ text: `${before} ${clause.trim()}`.trim(), services });
    before = '';
  }
  const apart: ProblemPart[] = [];
  for (const part of parts) {
    const sameAsOne = apart.some((one) => one.services[0]?.code === part.services[0]?.code);
    const another = !sameAsOne && saysTheSame(part, rank) && apart.every((one) => areTwo(whole, one, part, known));
    const last = apart.at(-1);
    // No word is lost: what is no problem of its own stays with the one before it.
    if (last && !another) last.text = `${last.text} ${part.text}`;
    else apart.push({ ...part });
  }
  return apart.length > 1
    ? apart.map(({ text: said }) => ({ text: said.replace(joint, ''), services: rank(said) }))
    : [whole];
}

/** Two problems of a message whose citizen says that there are two: the likeliest clause of each; nothing where only one can be told. */
export function splitAnyhow(text: string, rank: (text: string) => Scored[]): ProblemPart[] {
  const parts: ProblemPart[] = [];
  for (const clause of text.split(border).filter((one) => one?.trim())) {
    const services = rank(clause);
    const tells =
      isSure(clause, services, sure.told) && parts.every((one) => one.services[0]?.code !== services[0]?.code);
    const last = parts.at(-1);
    if (tells) parts.push({ text: clause.trim().replace(joint, ''), services });
    else if (last) last.text = `${last.text} ${clause.trim()}`;
  }
  return parts.length > 1 ? parts : [];
}

/** Whether a part with all that was put to it still says what it did: otherwise it was a slip of a few words. */
function saysTheSame({ text, services }: ProblemPart, rank: (text: string) => Scored[]): boolean {
  const [best] = rank(text);
  return best?.code === services[0]?.code && (best?.score ?? 0) >= 0.6;
}

function isSure(text: string, [best]: Scored[], threshold: number): boolean {
  if (best === undefined || best.code === 'other' || denies.test(fold(text))) return false;
  // One word alone must name the thing itself.
  return best.score >= ((text.match(/\p{L}{2,}/gu) ?? []).length < 2 ? sure.beside : threshold);
}

function areTwo(whole: ProblemPart, one: ProblemPart, other: ProblemPart, known: readonly Service[]): boolean {
  const codes = [one.services[0]?.code ?? '', other.services[0]?.code ?? ''] as const;
  const related = areRelated(known, ...codes);
  const weaker = Math.min(...codes.map((code) => whole.services.find((service) => service.code === code)?.score ?? 0));
  if (follows.test(fold(other.text))) return false;
  if (adds.test(fold(whole.text))) return !related || bothSure(one, other, sure.addedRelated);
  if (known.some(({ code, aside }) => aside && codes.includes(code))) return false;
  if (bothSure(one, other, sure.plainly)) return true;
  return weaker >= (related ? inTheWhole.related : inTheWhole.beside) && bothSure(one, other, sure.beside);
}

function bothSure(one: ProblemPart, other: ProblemPart, threshold: number): boolean {
  return [one, other].every(({ services: [best] }) => (best?.score ?? 0) >= threshold);
}
