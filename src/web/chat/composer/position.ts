import type { Place } from '../conversation/message.ts';

/** Why the phone gave no position. */
export type PositionFault = 'denied' | 'unavailable' | 'timeout';

/** Where the phone says it is, and within how many metres. */
export type Position = { place: Place; accuracy: number };

const TIMEOUT_MS = 15_000;
/** A position up to this old, in ms, is still where the citizen stands. */
const RECENT_MS = 30_000;

/** Asks the phone where it is; rejects with a PositionFault. */
export function findPosition(): Promise<Position> {
  return new Promise((resolve, reject: (fault: PositionFault) => void) => {
    if (!('geolocation' in navigator) || !window.isSecureContext) return reject('unavailable');
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude, accuracy } }) => resolve({ place: { latitude, longitude }, accuracy }),
      ({ code, PERMISSION_DENIED, TIMEOUT }) =>
        reject(code === PERMISSION_DENIED ? 'denied' : code === TIMEOUT ? 'timeout' : 'unavailable'),
      { enableHighAccuracy: true, timeout: TIMEOUT_MS, maximumAge: RECENT_MS },
    );
  });
}
