import { useState } from 'preact/hooks';
import type { Place } from '../conversation/message.ts';
import { findPosition, type PositionFault } from './position.ts';

/** A position less sure than this, in metres, is shown on the map to be corrected before it is sent. */
const SURE_WITHIN_M = 100;

/** The map as it is open: where it opens, or on the city. */
export type OpenMap = { at: Place | undefined };

/** Finding a place by the phone or on the map. */
export function usePlace(onPlace: (place: Place) => void, onFault: (fault: PositionFault) => void) {
  const [locating, setLocating] = useState(false);
  const [map, setMap] = useState<OpenMap>();

  const locate = () => {
    setLocating(true);
    findPosition()
      .then(({ place, accuracy }) => (accuracy > SURE_WITHIN_M ? setMap({ at: place }) : onPlace(place)))
      .catch((fault: PositionFault) => onFault(fault))
      .finally(() => setLocating(false));
  };

  return {
    locating,
    map,
    locate,
    openMap: () => setMap({ at: undefined }),
    closeMap: () => setMap(undefined),
    choose: (place: Place) => {
      setMap(undefined);
      onPlace(place);
    },
  };
}
