import { fold } from '../services/fold.ts';
import type { Knowledge, KnownItem } from '../services/knowledge/knowledge.ts';

/** Cosine from which an item of the pack is what was asked about, by what the classifier says the message wants. */
export const knows = { information: 0.33, referral: 0.25 };
/** The same for an answer that is told without asking whether it is the one. */
const sureOf = 0.42;
/** Of two answers, the share of the first one's cosine from which the second is as likely; above `plain` the first is it. */
const asLikely = 0.92;
const plain = 0.62;
/** The same where the message is no question: a wrong guess costs more there. */
export const knowsWell = 0.45;

/** The item of the pack that a message asks about, of the kind that it wants first; null below the threshold. */
export function knownItem(
  text: string,
  intent: 'information' | 'referral',
  knowledge: Knowledge,
  threshold: number,
): { kind: KnownItem['kind']; item: KnownItem } | null {
  const found = knowledge.search(text).filter((item) => item.score >= threshold);
  const kind = intent === 'information' ? 'answer' : 'referral';
  const item = found.find((i) => i.kind === kind) ?? found[0];
  return item ? { kind: item.kind, item } : null;
}

/** The two answers that a question means as likely as not; null where one of them is plainly meant, or none. */
export function eitherItem(text: string, knowledge: Knowledge): [KnownItem, KnownItem] | null {
  const [first, second] = knowledge.search(text).filter(({ kind }) => kind === 'answer');
  if (!first || !second || first.score < knows.information || first.score >= plain) return null;
  const unsure = first.score < sureOf || second.score >= first.score * asLikely;
  return unsure && second.score >= knows.information * 0.6 ? [first, second] : null;
}

/** A provincial motorway, named as one or by its number with a direction or an exit: never the town's to repair. */
const onMotorway =
  /\b(autoroutes?|highway|hwy|motorway)\s?\d{1,3}\b|\b(sur|on|de|of) (la|the|l'a) ?(5|10|13|15|19|20|25|30|35|40|50|55|73|85|440|520|540|640|720|740|973|410|610)\b(?=.{0,60}\b(direction|sortie|exit|nord|sud|est|ouest|north|south|east|west|bound|northbound|southbound|eastbound|westbound|viaduc|voie|lane|km)\b)/;

/** The referral for motorways, where a message speaks of one. */
export function motorwayReferral(text: string, knowledge: Knowledge): KnownItem | null {
  if (!onMotorway.test(fold(text))) return null;
  return knowledge.search('autoroute 10 autoroute 55 highway').find((item) => item.id === 'numbered_roads') ?? null;
}
