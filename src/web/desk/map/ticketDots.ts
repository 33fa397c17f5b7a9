import { circleMarker, type LayerGroup, layerGroup } from 'leaflet';
import type { QueueItem } from '../api/wire.ts';

/** A dot for each ticket that has a point, in the colour that `colorOf` gives it, with its name, and what a click does. */
export function ticketDots(
  items: readonly QueueItem[],
  of: { name(item: QueueItem): string; color(item: QueueItem): string; open(item: QueueItem): void },
): LayerGroup {
  const dots = layerGroup();
  for (const item of items) {
    const { lat, long } = item.address;
    if (lat === undefined || long === undefined) continue;
    circleMarker([lat, long], { radius: 7, weight: 2, color: of.color(item), fillOpacity: 0.7 })
      .bindTooltip(of.name(item))
      .on('click', () => of.open(item))
      .addTo(dots);
  }
  return dots;
}
