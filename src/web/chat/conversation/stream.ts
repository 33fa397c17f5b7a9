import { ConnectionStatus, DirectLine } from 'botframework-directlinejs';
import type { WireActivity } from './activity.ts';
import { directLineUrl } from './directLineApi.ts';
import type { Stream, StreamEvents, StreamOptions } from './streamPort.ts';

/**
 * Opens a conversation's stream with directlinejs. It reports a cut at once, where directlinejs would wait up to 15 seconds and
 * say nothing: the page tells the citizen, and comes back by itself.
 */
export function openStream({ session, locale, streamUrl, webSocket }: StreamOptions, events: StreamEvents): Stream {
  let open = true;
  const lost = () => {
    if (!open) return;
    close();
    events.onLost();
  };
  const directLine = new DirectLine({
    token: session.token,
    domain: directLineUrl,
    webSocket,
    conversationStartProperties: { locale },
    ...(streamUrl && { conversationId: session.conversationId, streamUrl }),
    WebSocket: watched(() => open && events.onOpen(), lost),
  });
  const activities = directLine.activity$.subscribe(
    (activity) => open && events.onActivity(activity as WireActivity),
    lost,
    lost,
  );
  const statuses = directLine.connectionStatus$.subscribe((status) => {
    if (status === ConnectionStatus.Online && !webSocket) events.onOpen();
    if (status === ConnectionStatus.FailedToConnect || status === ConnectionStatus.ExpiredToken) lost();
  });

  function close() {
    open = false;
    // After this turn: directlinejs may be in the middle of telling us.
    queueMicrotask(() => {
      statuses.unsubscribe();
      activities.unsubscribe();
      directLine.end();
    });
  }

  return {
    post: (activity) =>
      new Promise((resolve, reject) => {
        directLine.postActivity({ ...activity, from: { id: session.userId } } as never).subscribe(resolve, reject);
      }),
    renew: ({ conversationId, token }) =>
      directLine.reconnect({ conversationId, token, ...(streamUrl && { streamUrl }) }),
    close,
  };
}

/** A WebSocket that says when it opens and closes. */
function watched(opened: () => void, closed: () => void): typeof WebSocket {
  return class extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      this.addEventListener('open', opened);
      this.addEventListener('close', closed);
    }
  };
}
