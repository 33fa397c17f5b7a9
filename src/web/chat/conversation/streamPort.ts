import type { WireActivity } from './activity.ts';
import type { KeptSession } from './keptSession.ts';

/** What a stream tells; after `onLost` it tells nothing more. */
export type StreamEvents = { onOpen(): void; onActivity(activity: WireActivity): void; onLost(): void };

/** How to open a stream: `streamUrl` resumes a conversation, without it a new one is started in `locale`. */
export type StreamOptions = {
  session: KeptSession;
  locale: string;
  streamUrl?: string | undefined;
  webSocket: boolean;
};

/** One open Direct Line connection. */
export type Stream = {
  /** Resolves with the activity's id, or 'retry' where nothing reached the server; rejects with its refusal. */
  post(activity: object): Promise<string>;
  renew(session: KeptSession): void;
  close(): void;
};
