import type { Contact } from '../domain/ticket.ts';
import { fold } from '../services/fold.ts';
import { onOtherSide, withoutDeniedSide } from '../services/locate/affirmed.ts';
import { parseCorrectedNumber, parseNumberOnly } from '../services/locate/numberOnly.ts';
import type { HeardMessage } from './citizenMessage.ts';
import type { Answers } from './form.ts';
import { isMostly } from './isMostly.ts';
import { isQuestion } from './isQuestion.ts';

import type { RequestAnswers } from './requestAnswers.ts';
import type { RequestDeps } from './requestDeps.ts';
import { answersOf } from './slots/addressSlot.ts';
import { placeIn, readPlace } from './slots/placeReading.ts';

/** Steps whose answer is a story: an address in it is a detail, unless it is all that was said. */
const stories = new Set(['details', 'problem']);

/** What a message puts in the place of the address that was taken; `announced`, when its words say that something is wrong. */
export function correctedAddress(
  deps: RequestDeps,
  message: HeardMessage,
  given: RequestAnswers,
  asking: string,
  announced: boolean,
  contact?: Contact,
): Answers {
  // A telephone with a finger too much is no door.
  if (asking === 'contact' && !announced && message.text.replace(/\D/g, '').length >= 9) return {};
  const place = placeIn(deps.gazetteer, message);
  const denies = withoutDeniedSide(message.text) !== message.text;
  // Beside another answer, a door tells which of several places was meant.
  if (asking === 'addressChoice' && contact && place.kind === 'place' && place.address.number !== undefined)
    return { ...answersOf(place), addressCandidates: undefined };
  if (asking === 'address' || asking === 'addressChoice' || !given.address) return {};
  const told = announced || denies || message.location !== null || given.address.precision === 'words';
  if (place.kind === 'place' && place.address.precision !== 'words') {
    const { address } = place;
    const same = address.street === given.address.street && address.number === given.address.number;
    const story = stories.has(asking) && !isMostly(message.understanding.address, message.text);
    if (same) return besideDenied(deps, message.text, given) ?? (asking === 'confirm' ? answersOf(place) : {});
    if (!(told || (!story && !isQuestion(message.text)))) return {};
    // "Not Principale East, West": the number stays.
    return denies && address.street && !address.number ? onStreet(deps, address.street, given) : answersOf(place);
  }
  if (place.kind === 'several') return told ? { address: undefined, addressCandidates: place.candidates } : {};
  if (place.kind !== 'none' || contact) return {};
  const side = given.address.street ? onOtherSide(given.address.street, message.text) : null;
  if (side && side !== given.address.street && !stories.has(asking) && !isQuestion(message.text))
    return onStreet(deps, side, given);
  const nearly = given.address.precision === 'street' ? nearDoor.exec(fold(message.text))?.[1] : undefined;
  if (nearly) return movedTo(deps, nearly, given, asking);
  return announced || lacksNumber(given, message.text) ? movedTo(deps, message.text, given, asking) : {};
}

/** "Not Bellevue, St-Patrice": the place that stands beside the one that is denied. */
function besideDenied({ gazetteer }: RequestDeps, text: string, given: RequestAnswers): Answers | undefined {
  const found = gazetteer.findPlace(text)?.text ?? '';
  const [before = '', after = ''] = text.split(found);
  const meant = after.replace(leading, '').trim();
  if (!deniesNext.test(fold(before)) || meant === '') return undefined;
  const beside = readPlace(gazetteer, `${given.address?.number ?? ''} ${meant}`.trim());
  if (beside.kind === 'several') return { address: undefined, addressCandidates: beside.candidates };
  return beside.kind === 'place' && beside.address.precision !== 'words' ? { address: beside.address } : undefined;
}

const deniesNext = /\b(pas|not)( (sur|au|a|la|le|on|at|the|rue|street))*\s*$/;
const leading = /^[\s,.]*(mais|but|c'est|it's)?/i;

/** "Vers le 1280", where the street is known without a door. */
const nearDoor =
  /^\W*(?:(?:c'est|it's|ben|a peu pres|environ|genre|right|juste) )*(?:vers|autour|pres|proche|a cote|en face|devant|near|around|about|by|next to|in front) (?:(?:du|de|le|of|the|number|no|numero) ?)*(\d{2,5})\W*$/;

/** "664", where the street is known without a door: the number that was missing, whatever is asked. One digit is a button's. */
function lacksNumber({ address }: RequestAnswers, text: string): boolean {
  return address?.precision === 'street' && (parseNumberOnly(text) ?? '').length > 1;
}

/** "No, the west one": the same number on the other side of town. */
function onStreet(deps: RequestDeps, street: string, { address }: RequestAnswers): Answers {
  const moved = readPlace(deps.gazetteer, [address?.number, street].filter(Boolean).join(' '));
  return moved.kind === 'place' ? { address: moved.address } : {};
}

/** "Wrong house, it's 388": another number on the same street; a corner has none. */
function movedTo(deps: RequestDeps, text: string, { address }: RequestAnswers, asking: string): Answers {
  const number = address?.street && !address.crossStreet ? parseCorrectedNumber(text) : null;
  // Where a list stands, a small number is one of its lines, or a slip.
  if (!number || (asking === 'service' && Number.parseInt(number, 10) < 100)) return {};
  const moved = readPlace(deps.gazetteer, `${number} ${address?.street}`);
  return moved.kind === 'place' ? { address: moved.address } : {};
}
