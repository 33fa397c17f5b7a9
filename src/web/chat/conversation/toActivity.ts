import type { ChannelData } from './activity.ts';
import type { Outgoing } from './message.ts';

/** A message as a Bot Framework activity; `clientActivityID` makes its echo, and a second sending, recognisable. */
export function toActivity({ clientId, text, value, place, quiet }: Outgoing, locale: string): object {
  const channelData: ChannelData = { clientActivityID: clientId, ...(quiet && { quiet }) };
  return {
    type: 'message',
    locale,
    text,
    channelData,
    ...(value !== undefined && { value }),
    ...(place && { entities: [{ type: 'Place', geo: { type: 'GeoCoordinates', ...place } }] }),
  };
}
