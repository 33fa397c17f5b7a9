import type { Point } from '../domain/point.ts';
import type { Attachment, Channel } from '../domain/ticket.ts';
import type { Understanding } from '../domain/understanding.ts';

/** What a citizen sent, whatever the channel: an activity without its wire form. */
export type CitizenMessage = {
  /** What they wrote; empty where they only sent a file or a place. */
  text: string;
  /** The code behind a button that they pressed, or null. */
  value: string | null;
  /** Photos already in the attachment store. */
  attachments: Attachment[];
  /** Files that were refused, with the reason's text key. */
  refused: { name: string; reason: 'type' | 'size' | 'unreadable' }[];
  location: Point | null;
  channel: Channel;
  /** BCP 47, as the client says; a hint only. */
  locale: string | null;
  now: Date;
  /** Whether the bot's last words could be read before it was sent: it answers them, it crossed them, or it says the same again. */
  timing: 'answers' | 'crossed' | 'again';
};

/** A message with what it says. */
export type HeardMessage = CitizenMessage & { understanding: Understanding };
