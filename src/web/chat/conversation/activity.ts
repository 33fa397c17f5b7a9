/** A button that the bot offers under its message. */
export type WireAction = { type: string; title?: string; text?: string; value?: unknown; displayText?: string };

/** A file that travels with an activity; `contentUrl` is where the server keeps it. */
type WireAttachment = { contentType: string; contentUrl?: string; name?: string };

/** A Bot Framework entity; a shared place is one of type `Place`. */
export type WireEntity = { type: string; geo?: { type?: string; latitude?: number; longitude?: number } };

/** What Guichet's bot and this page put in `channelData`. */
export type ChannelData = {
  clientActivityID?: string;
  step?: string;
  /** The name of the person who says it, where it isn't the bot. */
  agent?: string;
  ticket?: { reference: string; serviceCode: string };
  facts?: { label: string; value: string }[];
  accepts?: ('photo' | 'place')[];
  language?: string;
  quiet?: boolean;
};

/** What this page reads of a Bot Framework activity; whatever else it holds is left alone. */
export type WireActivity = {
  type: string;
  id?: string;
  timestamp?: string;
  from?: { id: string; role?: string };
  text?: string;
  value?: unknown;
  attachments?: WireAttachment[];
  entities?: WireEntity[];
  suggestedActions?: { actions: WireAction[] };
  channelData?: ChannelData;
};
