import { createHash, timingSafeEqual } from 'node:crypto';
import { Open311Error } from '../../services/open311/open311Error.ts';

/** The key that a client gave, if it may file; a missing or unknown one is GeoReport's 403. Compared in constant time. */
export function checkApiKey(given: string | null, apiKeys: readonly string[]): string {
  if (apiKeys.length === 0) throw new Open311Error([{ code: 403, key: 'open311.error.noFiling' }]);
  if (given === null) throw new Open311Error([{ code: 403, key: 'open311.error.noApiKey' }]);
  // All are compared, whichever fits: the time tells nothing.
  const fits = apiKeys.map((one) => timingSafeEqual(digest(one), digest(given)));
  if (!fits.includes(true)) throw new Open311Error([{ code: 403, key: 'open311.error.apiKey' }]);
  return given;
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
