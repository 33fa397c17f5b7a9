import { parseCorrectedNumber } from '../services/locate/numberOnly.ts';
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
): Answers {
  if (asking === 'address' || asking === 'addressChoice' || !given.address) return {};
  // A telephone with a finger too much is no door.
  if (asking === 'contact' && !announced && message.text.replace(/\D/g, '').length >= 9) return {};
  const place = placeIn(deps.gazetteer, message);
  const told = announced || message.location !== null;
  if (place.kind === 'place' && place.address.precision !== 'words') {
    const { address } = place;
    const same = address.street === given.address.street && address.number === given.address.number;
    const story = stories.has(asking) && !isMostly(message.understanding.address, message.text);
    return !same && (told || (!story && !isQuestion(message.text))) ? answersOf(place) : {};
  }
  if (place.kind === 'several') return told ? { address: undefined, addressCandidates: place.candidates } : {};
  return announced && place.kind === 'none' && asking !== 'service' ? movedTo(deps, message.text, given) : {};
}

/** "Wrong house, it's 388": another number on the same street; a corner has none. */
function movedTo(deps: RequestDeps, text: string, { address }: RequestAnswers): Answers {
  const number = address?.street && !address.crossStreet ? parseCorrectedNumber(text) : null;
  if (!number) return {};
  const moved = readPlace(deps.gazetteer, `${number} ${address?.street}`);
  return moved.kind === 'place' ? { address: moved.address } : {};
}
