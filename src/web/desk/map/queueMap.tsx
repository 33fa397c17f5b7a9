import { type Map as LeafletMap, latLngBounds } from 'leaflet';
import { useEffect, useRef, useState } from 'react';
import { useCity } from '../api/deskData.ts';
import type { QueueItem } from '../api/wire.ts';
import { useWords } from '../language/languageContext.tsx';
import { paper, useCityMap } from './useCityMap.ts';
import { useTicketDots } from './useTicketDots.ts';

/** The tickets of the list on a map beside it; it shows all of them at first, and then stays where one moved it. */
export function QueueMap({ items, className }: { items: readonly QueueItem[]; className: string }) {
  const { t } = useWords();
  const box = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<LeafletMap | null>(null);
  const createMap = useCityMap();
  const center = useCity()?.center;
  const dots = useTicketDots(items);
  const fitted = useRef(false);

  useEffect(() => {
    if (!box.current || !center) return;
    const made = createMap(box.current, { scrollWheelZoom: true }).setView([center.lat, center.long], 13);
    fitted.current = false;
    setMap(made);
    return () => {
      setMap(null);
      made.remove();
    };
  }, [createMap, center]);

  useEffect(() => {
    // A map that was taken away is still here until the next drawing.
    if (!map?.getPane('mapPane')) return;
    dots.addTo(map);
    const points = items.flatMap(({ address: { lat, long } }) =>
      lat === undefined || long === undefined ? [] : [[lat, long] as [number, number]],
    );
    if (!fitted.current && points.length > 0) {
      fitted.current = true;
      map.fitBounds(latLngBounds(points), { maxZoom: 16, padding: [24, 24], animate: false });
    }
    return () => {
      if (map.getPane('mapPane')) dots.remove();
    };
  }, [map, dots, items]);

  return (
    <section
      ref={box}
      className={className}
      aria-label={t('queue.map')}
      style={{ isolation: 'isolate', backgroundColor: paper }}
    />
  );
}
