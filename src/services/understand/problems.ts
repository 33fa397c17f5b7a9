import type { Scored } from '../../domain/understanding.ts';
import { fold } from '../fold.ts';

/** One of several problems that a message tells: its own words, and the services they may mean, best first. */
export type ProblemPart = { text: string; services: Scored[] };

/** Services of which one is often the cause or the sight of the other: they are two problems only where a word says so. */
const together: readonly (readonly string[])[] = [
  ['water_leak', 'icy_surface', 'flooding', 'water_quality', 'pothole'],
  ['storm_drain', 'flooding', 'sewer_backup', 'icy_surface', 'street_cleaning', 'pothole'],
  ['snow_removal', 'icy_surface', 'parking_violation', 'traffic_safety'],
  ['tree_maintenance', 'street_light', 'storm_drain', 'sidewalk_damage', 'road_sign', 'traffic_safety'],
  [
    'missed_collection',
    'pests',
    'odour',
    'litter',
    'bin_request',
    'service_complaint',
    'illegal_dumping',
    'bulky_collection',
  ],
  ['illegal_dumping', 'pests', 'litter', 'odour', 'abandoned_vehicle', 'bylaw_violation', 'bulky_collection'],
  ['unsafe_building', 'pests', 'odour', 'construction_permit', 'bylaw_violation', 'weeds_tall_grass', 'litter'],
  ['traffic_safety', 'road_sign', 'traffic_signal', 'noise', 'parking_violation', 'sidewalk_damage', 'street_light'],
  ['noise', 'animal_nuisance', 'odour', 'bylaw_violation', 'construction_permit', 'park_maintenance', 'litter'],
  ['animal_nuisance', 'stray_animal', 'pests', 'litter', 'dead_animal', 'odour'],
  ['park_maintenance', 'graffiti', 'litter', 'animal_nuisance', 'street_light', 'tree_maintenance'],
  ['pothole', 'sidewalk_damage', 'street_cleaning', 'traffic_safety', 'storm_drain'],
];
/** What says that another thing follows ("et aussi", "pis en plus", "deuxième chose"), folded. */
const adds =
  /\b(aussi|en plus|de plus|egalement|par ailleurs|autre chose|autre probleme|tant qu'a y etre|tant qu'a faire|tant que j'y suis|pendant qu'on y est|pis y ?a|et y ?a|puis y ?a|pis il y a|et il y a|puis il y a|also|as well|another (thing|problem|issue)|on top of (that|it)|besides|plus there|and there|and then there|while (i'm|im|you're|youre|i am) at it|secondly|deuxiemement|deuxieme (chose|affaire)|second thing|(2|two|deux) (choses|affaires|problemes|things|issues|problems))\b/;
/** What tells the consequence of what stands before it. */
const follows =
  /^\W*(?:et |pis |and )?(?:now|so|donc|du coup|faque|fait que|ca fait|alors|maintenant|because|parce|car|c'est pour ca)\b/;
/** What joins a part to the one before it, and says nothing without it. */
const joint = /^\W*(?:(?:et|pis|puis|and|plus|aussi|en plus|also|besides|then|mais|but)[\s,]+)+/i;
/** Where one problem may end and another begin. */
const border =
  /(?<=[.!?;\n])\s+|\s*[;\n]\s*|,?\s+(?=(?:et|pis|puis|and|plus|mais|but)\s)|,\s+(?=(?:en plus|aussi|also|besides|il y a|y a|there)\b)|\s+(?=(?:en plus|aussi)\s+(?:y|il|le|la|les|un|une|j)\b)/iu;
/** "J'ai pas de fuite" tells what is not the problem. */
const denies =
  /^\W*(?:et |pis |and )?(?:j'?ai |y'?a |il y a |il n'y a |there is |there'?s |i have |c'est |it'?s )?(?:pas|no|not|aucune?)\b/;
/** A part is surely about a service from this probability on: the first where a word adds it, the second where only a border does. */
const sure = { added: 0.72, beside: 0.92 };
/** Of two problems, the whole message means the less likely one with this probability at least: evidence for both adds up. */
const inTheWhole = { beside: 0.0006, related: 0.01 };
/** What is said about the city beside a problem ("qui va payer?") is seldom a request of its own. */
const remarks = new Set(['taxes_billing', 'service_complaint', 'bylaw_violation']);

/** Tells several problems of one message apart; a single part, the whole message, where it tells one, or is not surely two. */
export function splitProblems(text: string, rank: (text: string) => Scored[]): ProblemPart[] {
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
    const another = !sameAsOne && saysTheSame(part, rank) && apart.every((one) => areTwo(text, whole, one, part));
    const last = apart.at(-1);
    // No word is lost: what is no problem of its own stays with the one before it.
    if (last && !another) last.text = `${last.text} ${part.text}`;
    else apart.push({ ...part });
  }
  return apart.length > 1
    ? apart.map(({ text: said }) => ({ text: said.replace(joint, ''), services: rank(said) }))
    : [whole];
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

function areTwo(text: string, whole: ProblemPart, one: ProblemPart, other: ProblemPart): boolean {
  const codes = [one.services[0]?.code ?? '', other.services[0]?.code ?? ''];
  const related = together.some((group) => codes.every((code) => group.includes(code)));
  const weaker = Math.min(...codes.map((code) => whole.services.find((service) => service.code === code)?.score ?? 0));
  if (follows.test(fold(other.text))) return false;
  if (adds.test(fold(text))) return !related || bothSure(one, other, sure.beside);
  if (codes.some((code) => remarks.has(code))) return false;
  return weaker >= (related ? inTheWhole.related : inTheWhole.beside) && bothSure(one, other, sure.beside);
}

function bothSure(one: ProblemPart, other: ProblemPart, threshold: number): boolean {
  return [one, other].every(({ services: [best] }) => (best?.score ?? 0) >= threshold);
}
