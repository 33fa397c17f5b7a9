import { tokens } from '@fluentui/react-components';
import { circleMarker } from 'leaflet';
import { useEffect, useRef } from 'react';
import type { QueueItem } from '../api/wire.ts';
import { useWords } from '../language/languageContext.tsx';
import { useCityMap } from './useCityMap.ts';
import { useTicketDots } from './useTicketDots.ts';

const zoom = 16;

/** A point on a map, and the other tickets around it. */
export function PlaceMap(props: {
  lat: number;
  long: number;
  label: string;
  className: string;
  others: readonly QueueItem[];
}) {
  const { lat, long, label, others } = props;
  const { t } = useWords();
  const box = useRef<HTMLDivElement>(null);
  const createMap = useCityMap();
  const dots = useTicketDots(others);

  useEffect(() => {
    if (!box.current) return;
    const map = createMap(box.current).setView([lat, long], zoom);
    dots.addTo(map);
    circleMarker([lat, long], { radius: 9, weight: 3, color: tokens.colorBrandStroke1, fillOpacity: 0.4 }).addTo(map);
    return () => {
      map.remove();
    };
  }, [lat, long, createMap, dots]);

  return (
    <section
      ref={box}
      className={props.className}
      aria-label={t('place.mapOf', { place: label })}
      // Leaflet stacks its controls up to 1000: kept within, they don't lie over dialogs. Its style sheet comes last.
      style={{ isolation: 'isolate', backgroundColor: tokens.colorNeutralBackground3 }}
    />
  );
}
