import { chatAddress } from './chatAddress.ts';
import { element } from './element.ts';
import type { EmbedOptions } from './options.ts';
import { say } from './texts.ts';

/** What the chat page tells the page around it, and hears from it: never a word of the conversation. */
type FromChat = { guichet: 'ready' | 'close' } | { guichet: 'unread'; count: number };

/** The chat page in a frame; it is loaded when it is first wanted. */
export type ChatFrame = {
  frame: HTMLIFrameElement;
  load(): void;
  /** Tells the chat whether the citizen sees it. */
  tell(what: 'shown' | 'hidden'): void;
};

/** Makes the frame; `hear` is told what the chat says, and nobody else's messages. */
export function createChatFrame(options: EmbedOptions, hear: (said: FromChat) => void): ChatFrame {
  const frame = element('iframe', { title: say(options.language, 'panel'), allow: 'geolocation; clipboard-write' });
  addEventListener('message', ({ source, origin, data }: MessageEvent<FromChat | null>) => {
    if (source !== frame.contentWindow || origin !== options.origin) return;
    if (data && typeof data === 'object' && typeof data.guichet === 'string') hear(data);
  });
  return {
    frame,
    load() {
      if (!frame.src) frame.src = chatAddress(options, location.origin);
    },
    tell(what) {
      if (frame.src) frame.contentWindow?.postMessage({ guichet: what }, options.origin);
    },
  };
}
