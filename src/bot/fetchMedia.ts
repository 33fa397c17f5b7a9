import { photoLimit } from '../services/attachments/photoIntake.ts';
import type { RawFile } from '../services/attachments/takenFiles.ts';

/** How long one photo may take, in milliseconds: Twilio waits fifteen seconds for the answer, and the turn needs some. */
const limitMs = 6000;
const mostRedirects = 3;

/** Where files of a channel may be fetched from, and what proves to a host who asks. */
export type MediaSource = {
  /** Whether a host may be asked at all: an address in a message is no leave to call it. */
  isAllowed: (url: URL) => boolean;
  /** The Authorization header for a host; null for hosts that must not see it. */
  authorization: (url: URL) => Promise<string | null> | string | null;
};

/** Fetches a file by its address, following redirects by hand so that no host gets what another one is owed. */
export async function fetchMedia(address: string, name: string, source: MediaSource): Promise<RawFile> {
  const failed: RawFile = { name, bytes: null, tooLarge: false };
  if (!URL.canParse(address)) return failed;
  const signal = AbortSignal.timeout(limitMs);
  let url = new URL(address);
  for (let step = 0; step <= mostRedirects; step++) {
    if (!source.isAllowed(url)) return failed;
    try {
      const authorization = await source.authorization(url);
      const response = await fetch(url, {
        ...(authorization ? { headers: { Authorization: authorization } } : {}),
        redirect: 'manual',
        signal,
      });
      const location = response.headers.get('location');
      if (response.status >= 300 && response.status < 400 && location) {
        await response.body?.cancel();
        url = new URL(location, url);
        continue;
      }
      return response.ok ? { name, ...(await bodyOf(response)) } : failed;
    } catch {
      return failed;
    }
  }
  return failed;
}

async function bodyOf(response: Response): Promise<{ bytes: Buffer; tooLarge: boolean }> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    // Leaving the loop cancels the rest.
    if (size > photoLimit) return { bytes: Buffer.alloc(0), tooLarge: true };
    chunks.push(chunk);
  }
  return { bytes: Buffer.concat(chunks), tooLarge: false };
}
